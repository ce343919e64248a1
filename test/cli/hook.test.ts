/** The pre-commit hook as the README prints it, in a repository of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, program } from './tool.ts'

const hookIn = (readme: string): string => {
  const [hook] =
    /^#!\/bin\/sh\n# \.git\/hooks\/pre-commit(?:.*\n)+?(?=```)/m.exec(readFileSync(readme, 'utf8')) ?? []
  return hook ?? ''
}

/** A repository with the hook, whose `npx` finds the tool. */
function createRepository(hook: string) {
  const folder = newFolder()
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  git('init', '-q')
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  mkdirSync(join(folder, 'data'))
  symlinkSync(program, join(folder, 'node_modules/.bin/minhang-quality'))
  writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 })
  const write = (value: string, name = '张 1.csv') =>
    writeFileSync(join(folder, 'data', name), `编号,年份,实际值\nT4-02,2019,${value}\n`)
  return { git, write, commit: () => git('commit', '-qm', 'x') }
}

describe.each(['README.md', 'README.zh-CN.md'])('the hook of %s', (readme) => {
  it('lets sound data pass and stops what is staged, whatever lies in the folder', () => {
    const { git, write, commit } = createRepository(hookIn(readme))
    write('17.2')
    git('add', 'data')
    expect(commit().status).toBe(0)
    write('0.172')
    git('add', 'data')
    write('17.2')
    const { status, stderr, stdout } = commit()
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('[value/fraction-for-percent]')])
  })

  it('sees a file that is renamed and changed, and leaves a commit without data alone', () => {
    const { git, write, commit } = createRepository(hookIn(readme))
    write('17.2')
    git('add', 'data')
    commit()
    git('mv', 'data/张 1.csv', 'data/b.csv')
    write('0.172', 'b.csv')
    git('add', 'data')
    expect(commit().status).toBe(1)
    git('reset', '-q', '--hard')
    git('rm', '-q', 'data/张 1.csv')
    expect(commit().status).toBe(0)
  })
})

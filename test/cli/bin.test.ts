import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatNames } from '../../src/report/formats/all.ts'

const bin = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/minhang-quality.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  })

describe('the built bin', () => {
  it('judges the sample', () => {
    const { status, stdout, stderr } = bin('check', 'data/2019.csv')
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/2019: of 53 targets, \d+ passed, \d+ failed, 0 cannot be judged\.\n$/)
  })

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(bin('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each(formatNames)('knows how to load the format %s', (format) => {
    const file = join(mkdtempSync(join(tmpdir(), 'minhang-quality-')), format)
    const { status, stdout, stderr } = bin('report', 'data/2019.csv', '-f', format, '-o', file)
    expect([status, stdout, stderr]).toEqual([0, '', ''])
    expect(statSync(file).size).toBeGreaterThan(2)
  })

  it('without the plan that ships says that it is broken, which no target is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'minhang-quality-'))
    for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true })
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'bin/minhang-quality.js'), 'check', 'data/2019.csv'],
      { encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' } },
    )
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(
      /^This is a bug in minhang-quality.*\nminhang-quality .*\nError: the package is incomplete/,
    )
  })

  it('ends quietly when the reader of its pipe goes away', () => {
    const { stderr, stdout } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" bin/minhang-quality.js targets -f json | head -c 10`],
      { encoding: 'utf8' },
    )
    expect([stdout.length, stderr]).toEqual([10, ''])
  })

  it('writes everything through a pipe, whatever its size', () => {
    const { stdout } = bin('targets', '-f', 'csv', '-f', 'json')
    expect(stdout.length).toBeGreaterThan(65_536)
    expect(JSON.parse(stdout.slice(stdout.indexOf('\n{'))).results).toHaveLength(53)
  })
})

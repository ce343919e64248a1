import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commands } from '../src/cli/commands/all.ts'

// Runs the tool some eighty times.
it('the pages of docs/commands say what the help says and what the examples print', {
  timeout: 600_000,
}, () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/commands.js', '--check'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

it('every command has its page in both languages', () => {
  const names = ['README', ...commands.map(({ name }) => name)]
  expect(readdirSync('docs/commands').sort()).toEqual(
    names.flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`]).sort(),
  )
})

import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the output shown in both READMEs is what the commands print', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/readme.js', '--check'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

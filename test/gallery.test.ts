import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the gallery shows what the report gives now', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/gallery.js', '--check'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

it('the gallery stays small', () => {
  const sizes = readdirSync('docs/gallery').map((name) => statSync(`docs/gallery/${name}`).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000)
})

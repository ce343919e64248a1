import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EarlySync } from '../../src/cli/early-sync.ts'

const MUCH = 64 * 1024 * 1024

/** No file has this number. */
const NO_FILE = 2 ** 31 - 1

it('tells of a failure at the end, however often it is asked', async () => {
  const sync = new EarlySync(NO_FILE)
  sync.wrote(MUCH)
  await expect(sync.end()).rejects.toMatchObject({ code: 'EBADF' })
  await expect(sync.end()).rejects.toMatchObject({ code: 'EBADF' })
})

it('asks nothing of the disk for a small file', async () => {
  const sync = new EarlySync(NO_FILE)
  sync.wrote(1024)
  expect(await sync.end()).toBeUndefined()
})

it('gives the disk what there is, again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhang-quality-'))
  const file = openSync(join(folder, 'a'), 'w')
  const sync = new EarlySync(file)
  for (const bytes of [MUCH, MUCH]) {
    sync.wrote(bytes)
    expect(await sync.end()).toBeUndefined()
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
})

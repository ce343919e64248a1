/** The code that V8 has compiled and bin/minhang-quality.js keeps: a faster start, and never another result. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

const own = `minhang-quality-${process.getuid?.() ?? 0}`
let cache = ''
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'minhang-quality-'))
})

const run = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['bin/minhang-quality.js', 'targets', '--id', 'T1-01', '--lang', 'en'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache, ...env },
  })

const kept = (): string[] => readdirSync(join(cache, own))

function runAndFind(): string {
  expect(run().status).toBe(0)
  const [name, ...others] = kept()
  expect([name, others]).toEqual([expect.stringMatching(/^[0-9a-f]{16}-v\d+.*-targets\.bin$/), []])
  return join(cache, own, name ?? '')
}

describe('compiled code', () => {
  it('is kept by the first run, learns from the second, and is read and left as it is by the third', () => {
    const file = runAndFind()
    const long = new Date(Date.now() - 1000 * 3600)
    const runLater = () => {
      utimesSync(file, long, long)
      const { status, stderr, stdout } = run()
      expect([status, stderr]).toEqual([0, ''])
      return { stdout, written: statSync(file).mtimeMs > long.getTime() }
    }
    const { stdout } = run({ NODE_DISABLE_COMPILE_CACHE: '1' })
    expect([runLater(), runLater()]).toEqual([
      { stdout, written: true },
      { stdout, written: false },
    ])
  })

  it('holds what either of the first two runs needed', () => {
    const file = runAndFind()
    const before = readFileSync(file).length
    run({ MINHANG_ASCII: '1' })
    expect(readFileSync(file).length).toBeGreaterThan(before)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('no compiled code')],
  ])('that holds %s is made anew', (_, bytes) => {
    const file = runAndFind()
    const sound = readFileSync(file).length
    writeFileSync(file, bytes)
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(file).length).toBeGreaterThan(sound / 2)
  })

  it.each([
    ['a bit turned', (bytes: Buffer, at: number) => bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)],
    ['a block of zeros', (bytes: Buffer, at: number) => bytes.fill(0, at, at + 16_384)],
    ['zeros to its end', (bytes: Buffer, at: number) => bytes.fill(0, at)],
  ])('with %s is not run, and made anew', (_, damage) => {
    const file = runAndFind()
    const sound = readFileSync(file)
    const { stdout } = run({ NODE_DISABLE_COMPILE_CACHE: '1' })
    for (const part of [0.1, 0.45, 0.6]) {
      const bytes = Buffer.from(sound)
      damage(bytes, Math.floor(bytes.length * part))
      writeFileSync(file, bytes)
      expect(run()).toMatchObject({ status: 0, stderr: '', stdout })
      const now = readFileSync(file)
      expect([now.equals(bytes), now.length > sound.length / 2]).toEqual([false, true])
    }
  })

  it('is left alone where another could have written it', () => {
    const file = runAndFind()
    writeFileSync(file, 'no compiled code')
    chmodSync(join(cache, own), 0o777)
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe('no compiled code')
  })

  it('is not kept when it is switched off', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' }).status).toBe(0)
    expect(readdirSync(cache)).toEqual([])
  })

  it('goes when no start has made it for a month, and not before', () => {
    const file = runAndFind()
    const ages = { 'old.bin': 31, 'young.bin': 29 }
    for (const [name, days] of Object.entries(ages)) {
      const then = new Date(Date.now() - days * 24 * 3600 * 1000)
      writeFileSync(join(cache, own, name), '')
      utimesSync(join(cache, own, name), then, then)
    }
    writeFileSync(file, '')
    expect(run().status).toBe(0)
    expect(kept().filter((name) => name in ages)).toEqual(['young.bin'])
  })
})

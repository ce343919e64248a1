import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nameBeside } from '../../src/cli/leftovers.ts'
import { writeFile } from '../../src/cli/write-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')

function* brokenOff(): Generator<string> {
  yield 'the first half, '
  throw new Error('and no second')
}

describe('a file', () => {
  it.each<[string, string | Uint8Array | readonly string[]]>([
    ['a text', 'a森'],
    ['bytes', new TextEncoder().encode('a森')],
    ['pieces', ['a', '森']],
  ])('is written from %s, and nothing is left beside it', async (_, content) => {
    await writeFile(at('a.json'), content)
    await writeFile(at('a.json'), content)
    expect([read('a.json'), readdirSync(folder)]).toEqual(['a森', ['a.json']])
  })

  it('stays whole when writing fails half way', async () => {
    writeFileSync(at('a.json'), 'old')
    await expect(writeFile(at('a.json'), brokenOff())).rejects.toThrow('and no second')
    await expect(writeFile(at('new.json'), brokenOff())).rejects.toThrow('and no second')
    expect([read('a.json'), readdirSync(folder)]).toEqual(['old', ['a.json']])
  })

  it('takes away what killed runs have left, and nothing that may still be written', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['-e', '0'])
    const leftBy = (pid: number, age: number): string => {
      const name = nameBeside().replace(`-${process.pid}-`, `-${pid}-`)
      writeFileSync(at(name), 'half')
      utimesSync(at(name), new Date(), new Date(Date.now() - age))
      return name
    }
    const hour = 3_600_000
    leftBy(gone, hour)
    const kept = [leftBy(gone, 0), leftBy(process.pid, hour), leftBy(process.ppid, hour), '.other.tmp']
    const elsewhere = `.minhang-quality-another-${gone}-${crypto.randomUUID()}.tmp`
    for (const name of ['.other.tmp', elsewhere]) {
      writeFileSync(at(name), 'half')
      utimesSync(at(name), 0, 0)
    }
    await writeFile(at('a.json'), 'new')
    expect(readdirSync(folder).sort()).toEqual([...kept, elsewhere, 'a.json'].sort())
  })

  it('keeps its rights', async () => {
    writeFileSync(at('a.json'), 'old')
    chmodSync(at('a.json'), 0o640)
    await writeFile(at('a.json'), 'new')
    expect([read('a.json'), statSync(at('a.json')).mode & 0o777]).toEqual(['new', 0o640])
  })

  it('may have a name as long as the system takes', async () => {
    const name = `${'n'.repeat(250)}.json`
    await writeFile(at(name), 'x')
    expect(read(name)).toBe('x')
  })
})

describe('a link', () => {
  it.each(['there', 'not there yet'])('stays, and what it leads to, %s, is written', async (state) => {
    mkdirSync(at('sub'))
    if (state === 'there') writeFileSync(at('sub/real.json'), 'old')
    symlinkSync('sub/real.json', at('one.json'))
    symlinkSync('one.json', at('two.json'))
    await writeFile(at('two.json'), 'new')
    expect([read('sub/real.json'), lstatSync(at('two.json')).isSymbolicLink()]).toEqual(['new', true])
    expect(readdirSync(at('sub'))).toEqual(['real.json'])
  })

  it('that leads to itself is refused', async () => {
    symlinkSync('self', at('self'))
    await expect(writeFile(at('self'), 'x')).rejects.toThrow(expect.objectContaining({ code: 'ELOOP' }))
  })
})

it.each([
  ['a folder', '.', 'EISDIR'],
  ['a place in no folder', 'none/a.json', 'ENOENT'],
])('%s is refused', async (_, name, code) => {
  await expect(writeFile(at(name), 'x')).rejects.toThrow(expect.objectContaining({ code }))
})

it.runIf(process.platform === 'linux')('a device is written into, and stays', async () => {
  await writeFile('/dev/null', 'x')
  await expect(writeFile('/dev/full', 'x')).rejects.toThrow(expect.objectContaining({ code: 'ENOSPC' }))
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

it('lets no byte of a text that breaks off into the file that is opened next', async () => {
  function* long(): Generator<string> {
    yield 'x'.repeat(400_000)
    throw new Error('and no more')
  }
  for (let turn = 0; turn < 60; turn += 1) {
    await expect(writeFile(at('a.json'), long())).rejects.toThrow('and no more')
    const other = openSync(at('other.txt'), 'w')
    await new Promise((resolve) => setTimeout(resolve, 2))
    closeSync(other)
    expect([read('other.txt'), readdirSync(folder)]).toEqual(['', ['other.txt']])
  }
})

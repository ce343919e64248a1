import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile, readWhole } from '../../src/cli/file-source.ts'
import { systemReason } from '../../src/cli/system-errors.ts'
import { systemFaults as english } from '../../src/words/en/system-faults.ts'
import { wordsOfFault } from '../../src/words/system-words.ts'
import { systemFaults as chinese } from '../../src/words/zh/system-faults.ts'
import { runWith } from './fake-world.ts'

describe('a file that changes while it is read', () => {
  it('is noticed when it is large', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-source-'))
    const path = join(folder, 'large.csv')
    try {
      writeFileSync(path, Buffer.alloc(9 * 1024 * 1024, 'a,b\n'))
      const whole = openFile(path)
      expect([...whole.pieces()].reduce((sum, { length }) => sum + length, 0)).toBe(9 * 1024 * 1024)
      const pieces = whole.pieces()[Symbol.iterator]()
      pieces.next()
      appendFileSync(path, 'one more line\n')
      const rest = () => {
        while (pieces.next().done !== true);
      }
      expect(rest).toThrow(expect.objectContaining({ code: 'ECHANGED' }))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is noticed when it is small, by its size or its time', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-source-'))
    const path = join(folder, 'small.csv')
    try {
      writeFileSync(path, 'a,b\n')
      const opened = statSync(path)
      expect(Buffer.from(readWhole(path, opened)).toString()).toBe('a,b\n')
      for (const changed of [{ size: 3 }, { mtimeMs: opened.mtimeMs - 1 }])
        expect(() => readWhole(path, Object.assign(Object.create(opened), changed))).toThrow(
          expect.objectContaining({ code: 'ECHANGED' }),
        )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is said, and ends with 2', async () => {
    const changing = {
      *pieces() {
        yield new TextEncoder().encode('id,year,value\nT4-02,2019,18.2\n')
        throw Object.assign(new Error('changed'), { code: 'ECHANGED' })
      },
    }
    const { code, stderr, written } = await runWith(
      ['validate', 'a.csv', '-f', 'json', '--write-back', 'back'],
      {
        sources: { 'a.csv': changing },
      },
    )
    expect([code, written]).toEqual([2, {}])
    expect(stderr).toContain(
      'a.csv error: cannot read a.csv: it was changed while it was read [file/unreadable]',
    )
  })
})

it.runIf(process.platform === 'linux')('what has no end is refused at a limit', () => {
  expect(() => openFile('/dev/zero', 100_000)).toThrow(expect.objectContaining({ code: 'ETOOMUCH' }))
  expect([...openFile('/dev/null').pieces()]).toEqual([])
})

it('a folder that cannot be read is named, and the rest is read', async () => {
  const data = 'id,year,value\nT4-02,2019,18.2\n'
  const files = {
    'data/a.csv': data,
    'data/locked/b.csv': data,
    'data/z.csv': 'id,year,value\nT4-04,2019,39\n',
  }
  const { code, stdout, stderr } = await runWith(['check', 'data', '-f', 'json'], {
    files,
    locked: 'data/locked',
  })
  expect(code).toBe(2)
  expect(JSON.parse(stdout).sources.map(({ file }: { file: string }) => file)).toEqual([
    'data/a.csv',
    'data/z.csv',
  ])
  expect(stderr).toContain(
    'data/locked error: cannot read data/locked: permission denied [file/unreadable]\n  → Get permission to read it',
  )
})

describe('what the system says', () => {
  it.runIf(process.platform === 'linux')('is known by its code', () => {
    const reasonOf = (path: string) => {
      try {
        return openFile(path)
      } catch (error) {
        return systemReason(error)
      }
    }
    expect(['/nowhere', '/dev/null/x', `/${'x'.repeat(300)}`, '/tmp'].map(reasonOf)).toEqual([
      'ENOENT',
      'ENOTDIR',
      'ENAMETOOLONG',
      'EISDIR',
    ])
    expect(() => systemReason(new TypeError('ours'))).toThrow('ours')
    expect(() => systemReason(Object.assign(new Error('ours'), { code: 'ERR_X' }))).toThrow('ours')
  })

  it.each([chinese, english])('has a remedy for each cause', (words) => {
    const remedies = Object.values(words).map(({ reading }) => reading)
    expect(new Set(remedies).size).toBeGreaterThan(12)
    expect(wordsOfFault(words, 'EFAULT')).toEqual({ ...words.EIO, reason: 'EFAULT' })
  })
})

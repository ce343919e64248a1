import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/cli/file-source.ts'
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

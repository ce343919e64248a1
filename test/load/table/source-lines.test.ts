import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../src/load/table/source.ts'
import { linesOf } from '../../../src/load/table/source-lines.ts'

const text = '一,1\r\n二,2\n三,3\r四,4\n五,5'
const lines = ['一,1', '二,2', '三,3', '四,4', '五,5']

describe('the lines asked for', () => {
  it.each([1, 4, 9, 1000])('are found however the bytes come: %i at a time', (size) => {
    const source = sourceOf(new TextEncoder().encode(text), size)
    for (const [index, line] of lines.entries())
      expect([...linesOf(source, { encoding: 'utf-8', pasted: false }, new Set([index + 1]))]).toEqual([
        [index + 1, line],
      ])
    expect([...linesOf(source, { encoding: 'utf-8', pasted: false }, new Set([5, 2]))]).toEqual([
      [2, '二,2'],
      [5, '五,5'],
    ])
  })

  it('are left out where the file has none', () => {
    const source = sourceOf(new TextEncoder().encode(text), 4)
    expect([...linesOf(source, { encoding: 'utf-8', pasted: false }, new Set([4, 6, 99]))]).toEqual([
      [4, '四,4'],
    ])
    expect(linesOf(source, { encoding: 'utf-8', pasted: false }, new Set()).size).toBe(0)
  })

  it('are not looked for behind the last of them', () => {
    let read = 0
    const source = {
      *pieces() {
        for (let line = 1; line <= 1000; line += 1) {
          read = line
          yield new TextEncoder().encode(`row ${line}\n`)
        }
      },
    }
    expect([...linesOf(source, { encoding: 'utf-8', pasted: false }, new Set([3]))]).toEqual([[3, 'row 3']])
    expect(read).toBeLessThan(10)
  })
})

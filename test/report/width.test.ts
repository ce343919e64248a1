import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths, widthOf, wrap } from '../../src/report/width.ts'

describe('wrap', () => {
  it.each([
    ['全区环境空气质量优良率', 8, ['全区环境', '空气质量', '优良率']],
    ['PM2.5 日均浓度', 8, ['PM2.5 日', '均浓度']],
    ['Share of days with good air', 12, ['Share of', 'days with', 'good air']],
    ['浓度（微克）', 6, ['浓度', '（微', '克）']],
    ['达标，很好', 4, ['达', '标，', '很好']],
    ['', 5, ['']],
    ['a\nb', 5, ['a', 'b']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['write "a ""b"" c"', 14, ['write "a ""b""', 'c"']],
  ])('%j in %i', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('loses nothing but white space and never goes over', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'中文（）。，a1 %㎡≥\n') })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('columnWidths', () => {
  it('leaves what fits', () => expect(columnWidths([5, 30], [undefined, 10], 40)).toEqual([5, 30]))
  it('takes from the widest that may give', () =>
    expect(columnWidths([5, 30, 20], [undefined, 10, 10], 40)).toEqual([5, 17, 18]))
  it('stops at the narrowest', () => expect(columnWidths([5, 30], [undefined, 28], 20)).toEqual([5, 28]))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widestUnit, widthOf, wrap } from '../../src/report/width.ts'

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
    ['38 μg/m³', 7, ['38', 'μg/m³']],
    ['18.9 ×10,000 m²', 9, ['18.9', '×10,000', 'm²']],
    ['Community-embedded care (low-carbon)', 11, ['Community-', 'embedded', 'care (low-', 'carbon)']],
    ['不足 insufficient-data、x', 17, ['不足', 'insufficient-data', '、x']],
    ['M04-1 --fail-on data/my-file.csv', 9, ['M04-1', '--fail-on', 'data/my-f', 'ile.csv']],
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

describe('widestUnit', () => {
  it.each([
    ['Standardised production bases', 18, 12],
    ['全区环境（空气）质量', 18, 4],
    ['https://example.com/a-very-long-name x', 18, 6],
    ['', 18, 0],
  ])('%j, at most %i', (text, most, width) => expect(widestUnit(text, most)).toBe(width))
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetNames } from '../../../src/report/workbook/sheet-name.ts'

it.each<[readonly string[], readonly string[]]>([
  [
    ['表1　产品质量目标', 'a/b\\c*d?e:f[g]'],
    ['表1 产品质量目标', 'a b c d e f g'],
  ],
  [
    ['Gap', 'gap', 'GAP'],
    ['Gap', 'gap (2)', 'GAP (3)'],
  ],
  [
    ['History', '', "'quoted'", '   '],
    ['History (2)', 'Sheet', 'quoted', 'Sheet (2)'],
  ],
  [
    ['表'.repeat(40), '表'.repeat(40)],
    ['表'.repeat(31), `${'表'.repeat(27)} (2)`],
  ],
  [[`${'a'.repeat(30)}😀`], ['a'.repeat(30)]],
])('%j become %j', (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names)
})

it('are always legal and never alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
      const names = sheetNames(wanted)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i)
      }
    }),
  )
})

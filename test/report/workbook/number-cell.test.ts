import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, parseDecimal } from '../../../src/core/decimal.ts'
import { numberCell } from '../../../src/report/workbook/number-cell.ts'

describe('a figure in a cell', () => {
  it.each<[string, Decimal, number, string]>([
    ['95.20', '95.20', 95.2, '0.00'],
    ['95.2%', '95.2', 95.2, '0.0"%"'],
    ['17 个', '17', 17, '0" 个"'],
    ['+0.7 个百分点', '0.7', 0.7, '+0.0" 个百分点";-0.0" 个百分点";0.0" 个百分点"'],
    ['-3', '-3', -3, '0'],
    ['约12.5', '12.5', 12.5, '"约"0.0;"约"-0.0;"约"0.0'],
    // What was worked out is shown rounded and kept whole.
    ['33.33', '33.33333333333333333333', 33.333333333333336, '0.00'],
    ['999999999999999', '999999999999999', 999999999999999, '0'],
  ])('%s is a number with its own digits', (text, number, value, format) => {
    expect(numberCell({ text, number })).toEqual({ value, format })
  })

  it.each<[string, string, Decimal | undefined]>([
    ['no figure behind it', '95.2', undefined],
    ['another figure', '95.2', '95.3'],
    ['rounded to another figure', '33.34', '33.33333'],
    ['two figures', '2018—2020', '2018'],
    ['several lines', '尚差 3\n个', '3'],
    ['a quotation mark, which a format cannot quote', '3"', '3'],
    ['more digits than a spreadsheet keeps', '1234567890.1234567', '1234567890.1234567'],
    ['sixteen digits', '9999999999999999', '9999999999999999'],
    ['a sentence', `3${'很'.repeat(60)}`, '3'],
    ['the other sign', '3', '-3'],
  ])('with %s stays text', (_, text, number) => {
    expect(numberCell({ text, ...(number && { number }) })).toBeNull()
  })

  it('keeps every digit it was given, or stays text', () => {
    const decimal = fc.tuple(fc.integer(), fc.nat({ max: 999_999_999 }), fc.nat({ max: 12 }))
    fc.assert(
      fc.property(decimal, ([whole, fraction, places]) => {
        const text = places === 0 ? `${whole}` : `${whole}.${`${fraction}`.padStart(places, '0')}`
        const number = parseDecimal(text) ?? '0'
        const cell = numberCell({ text: number, number })
        if (cell === null) return number.replace(/[-.]/g, '').replace(/^0+/, '').length > 15
        const places2 = cell.format.split('.')[1]?.length ?? 0
        return cell.value.toFixed(places2).replace(/^-(?=[0.]*$)/, '') === number
      }),
    )
  })
})

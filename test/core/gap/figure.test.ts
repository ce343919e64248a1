import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, parseDecimal } from '../../../src/core/decimal.ts'
import { decimalFrom, numberFrom } from '../../../src/core/gap/figure.ts'

describe('a figure as a decimal', () => {
  it.each<[number | string, Decimal | null]>([
    [16.18, '16.18'],
    [-0.5, '-0.5'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e21, '1500000000000000000000'],
    [-1.23456789e25, '-12345678900000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e-7, '-0.00000025'],
    [1e-7, '0.0000001'],
    ['16.180', '16.180'],
    [' 97.5\t', '97.5'],
    ['', null],
    ['97.5%', null],
    ['1e3', null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [Number.NEGATIVE_INFINITY, null],
  ])('%s: %s', (figure, decimal) => {
    expect(decimalFrom(figure)).toBe(decimal)
  })

  it('comes back as the number it was, in plain digits without a point to end on', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const decimal = decimalFrom(number)
        expect(decimal).toMatch(/^-?\d+(\.\d+)?$/)
        expect(decimal).toBe(parseDecimal(decimal ?? ''))
        expect(numberFrom(decimal)).toBe(number === 0 ? 0 : number)
      }),
    )
  })
})

it.each<[string, number | null]>([
  ['16.18', 16.18],
  ['-3', -3],
  ['0', 0],
  ['-0.00', 0],
  [`1${'0'.repeat(308)}`, 1e308],
  [`1${'0'.repeat(309)}`, null],
  [`-1${'0'.repeat(309)}`, null],
  [`0.${'0'.repeat(323)}5`, 5e-324],
  [`0.${'0'.repeat(330)}1`, null],
  ['not known', null],
])('%s as the nearest number: %s', (text, number) => {
  expect(numberFrom(parseDecimal(text) ?? null)).toBe(number)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Decimal, divide, minus, negate } from '../../../src/core/decimal.ts'
import {
  compareRational,
  difference,
  magnitude,
  product,
  quotient,
  type Rational,
  rational,
  signOf,
  stepPast,
  sum,
  toDecimal,
} from '../../../src/core/gap/rational.ts'

const of = (over: number, under: number): Rational => ({ over: BigInt(over), under: BigInt(under) })
const anyFraction = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([over, under]) => of(over, under))

describe('a fraction', () => {
  it.each<[Decimal | number, Rational]>([
    [3, of(3, 1)],
    ['-3', of(-3, 1)],
    ['16.18', of(1618, 100)],
    ['-0.05', of(-5, 100)],
    ['.5', of(5, 10)],
  ])('is what %s is exactly', (value, fraction) => {
    expect(rational(value)).toEqual(fraction)
  })

  it.each<[Rational, -1 | 0 | 1, Rational]>([
    [of(-2, 3), -1, of(2, 3)],
    [of(0, 3), 0, of(0, 3)],
    [of(2, 3), 1, of(2, 3)],
  ])('has a sign and a size', (fraction, sign, size) => {
    expect([signOf(fraction), magnitude(fraction)]).toEqual([sign, size])
  })

  it('adds, subtracts, multiplies and compares', () => {
    const [half, third] = [of(1, 2), of(1, 3)]
    expect(sum(half, third)).toEqual(of(5, 6))
    expect(difference(half, third)).toEqual(of(1, 6))
    expect(product(of(3, 2), of(-5, 7))).toEqual(of(-15, 14))
    expect([
      compareRational(half, third),
      compareRational(third, half),
      compareRational(half, of(2, 4)),
    ]).toEqual([1, -1, 0])
  })

  it.each<[Rational, Rational, Rational | null]>([
    [of(1, 2), of(1, 3), of(3, 2)],
    [of(1, 2), of(-1, 3), of(-3, 2)],
    [of(-1, 2), of(-1, 3), of(3, 2)],
    [of(0, 2), of(1, 3), of(0, 2)],
    [of(1, 2), of(0, 3), null],
  ])('divides, and its divisor stays above zero', (a, b, expected) => {
    expect(quotient(a, b)).toEqual(expected)
  })
})

describe('a fraction shown', () => {
  it.each<[Rational, Decimal]>([
    [of(6, 4), '1.5'],
    [of(-6, 4), '-1.5'],
    [of(0, 7), '0'],
    [of(7, 7), '1'],
    [of(1, 1_048_576), '0.00000095367431640625'],
    [of(1, 33_554_432), '0.0000000298023223876953125'],
    [of(-3, 9_765_625), '-0.0000003072'],
    [of(1, 2 ** 40), '0.0000000000009094947017729282379150390625'],
    [of(-3, 3 * 2 ** 40), '-0.0000000000009094947017729282379150390625'],
    [of(1, 5 ** 16), '0.0000000000065536'],
    [of(1, 3), '0.33333333333333333333'],
    [of(-2, 3), '-0.66666666666666666667'],
    [of(14, 6), '2.33333333333333333333'],
    [of(1, 3000), '0.00033333333333333333333'],
    [of(-1, 3000), '-0.00033333333333333333333'],
    [of(1000, 3), '333.33333333333333333333'],
  ])('has all its digits when they end, else twenty that say something', (fraction, decimal) => {
    expect(toDecimal(fraction)).toBe(decimal)
  })

  it('is the figure itself when it ends, else within half of the last digit, and the same below zero', () => {
    fc.assert(
      fc.property(anyFraction, (fraction) => {
        const shown = rational(toDecimal(fraction))
        const off = magnitude(difference(shown, fraction))
        expect(toDecimal(difference(of(0, 1), fraction))).toBe(negate(toDecimal(fraction)))
        expect(compareRational(off, { over: 1n, under: 2n * 10n ** 20n })).not.toBe(1)
        const lowest = fraction.under / common(fraction.over, fraction.under)
        const ends = 10n ** 20n % lowest === 0n
        expect(off.over === 0n).toBe(ends)
      }),
    )
  })
})

const common = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : common(b, a % b))

describe('the first decimal past a bound', () => {
  it.each<[Rational, 1 | -1, Rational, Decimal]>([
    [of(1, 3), 1, of(1, 1), '1'],
    [of(1, 3), 1, of(1, 10), '0.4'],
    [of(1, 3), 1, of(1, 11), '0.34'],
    [of(1, 3), -1, of(1, 10), '0.3'],
    [of(-1, 3), 1, of(1, 10), '-0.3'],
    [of(-1, 3), -1, of(1, 10), '-0.4'],
    [of(3, 10), 1, of(1, 10), '0.4'],
    [of(3, 10), -1, of(1, 10), '0.2'],
    [of(-3, 10), 1, of(1, 10), '-0.2'],
    [of(-3, 10), -1, of(1, 10), '-0.4'],
    [of(0, 1), 1, of(1, 2), '0.1'],
    [of(0, 1), -1, of(1, 2), '-0.1'],
  ])('is strictly beyond it', (bound, direction, finest, past) => {
    expect(stepPast(bound, direction, finest)).toBe(past)
  })

  it('is beyond any bound, by no more than one unit of a digit that is fine enough', () => {
    const finest = fc.integer({ min: 1, max: 5000 }).map((under) => of(1, under))
    fc.assert(
      fc.property(anyFraction, fc.constantFrom(1, -1), finest, (bound, direction, fine) => {
        const past = rational(stepPast(bound, direction, fine))
        expect(compareRational(past, bound)).toBe(direction)
        expect(compareRational(magnitude(difference(past, bound)), fine)).not.toBe(1)
      }),
    )
  })
})

it('agrees with decimals', () => {
  const figure = fc.integer({ min: -9999, max: 9999 }).map((units) => String(units / 100) as Decimal)
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(toDecimal(difference(rational(a), rational(b)))).toBe(minus(a, b))
      expect(compareRational(rational(a), rational(b))).toBe(Math.sign(compare(a, b)))
      const ratio = quotient(rational(a), rational(b))
      if (ratio === null) expect(Number(b)).toBe(0)
      else expect(divide(toDecimal(ratio), '1', 12)).toBe(divide(a, b, 12))
    }),
  )
})

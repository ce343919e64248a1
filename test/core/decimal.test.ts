import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  compare,
  compareSized,
  type Decimal,
  divide,
  minus,
  parseDecimal,
  plus,
  round,
  sign,
  sized,
  times,
} from '../../src/core/decimal.ts'

/** Decimals as their exact units over 10^scale, so that a law can be checked with integers alone. */
const decimals = fc.record({
  units: fc.bigInt(-(10n ** 24n), 10n ** 24n),
  scale: fc.integer({ min: 0, max: 12 }),
})

function textOf({ units, scale }: { units: bigint; scale: number }): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  // Made of digits, a point and a sign.
  return (units < 0n ? `-${text}` : text) as Decimal
}

describe('parseDecimal', () => {
  it.each([
    ['99.80', '99.80'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['-0.0', '0.0'],
    ['-0.10', '-0.10'],
  ])('reads %s as %s', (text, expected) => expect(parseDecimal(text)).toBe(expected))

  it.each(['', '-', '.', '1e5', 'NaN', 'Infinity', '1,000', '1 000', '0x10', '１', '5%'])(
    'refuses %j',
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  )
})

describe('short decimals', () => {
  const short = fc.record({ units: fc.bigInt(-99999n, 99999n), scale: fc.integer({ min: 0, max: 6 }) })

  it('add up as their units do, digit for digit', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const scale = Math.max(a.scale, b.scale)
        const at = ({ units, scale: own }: typeof a) => units * 10n ** BigInt(scale - own)
        const plain = (units: bigint) => {
          const text = textOf({ units, scale })
          return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text
        }
        expect(plus(textOf(a), textOf(b))).toBe(plain(at(a) + at(b)))
        expect(minus(textOf(a), textOf(b))).toBe(plain(at(a) - at(b)))
      }),
    )
  })

  it('compare by size as by their digits, whatever their length', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [left, right] = [textOf(a), textOf(b)]
        expect(Math.sign(compareSized(sized(left), sized(right)))).toBe(Math.sign(compare(left, right)))
      }),
    )
  })
})

describe('arithmetic', () => {
  it.each<[Decimal, Decimal, Decimal]>([
    ['0.3', '0.29', '0.01'],
    ['100', '99.99', '0.01'],
    ['9.95', '11', '-1.05'],
    ['1.0', '1', '0'],
    ['-0.1', '-0.1', '0'],
  ])('%s - %s = %s', (a, b, expected) => expect(minus(a, b)).toBe(expected))

  it('multiplies and divides', () => {
    expect(times('11', '0.05')).toBe('0.55')
    expect(times('-0.2', '0.5')).toBe('-0.1')
    expect(divide('1', '8')).toBe('0.125')
    expect(divide('2', '3', 4)).toBe('0.6667')
    expect(divide('-2', '3', 4)).toBe('-0.6667')
    expect(divide('1', '0.0')).toBeUndefined()
    expect(divide('1', '-8')).toBe('-0.125')
    expect(divide('-1', '-8')).toBe('0.125')
    expect(divide('0', '-8')).toBe('0')
    expect(round('2.345', 2)).toBe('2.35')
    expect([sign('-0.1'), sign('0.00'), sign('3')]).toEqual([-1, 0, 1])
    expect(absolute('-7.5')).toBe('7.5')
  })

  it('compares long decimals that a double would confuse', () => {
    expect(compare('0.30000000000000001', '0.3')).toBeGreaterThan(0)
    expect(compare('9007199254740993', '9007199254740992')).toBeGreaterThan(0)
    expect(compare('99.0', '99')).toBe(0)
  })

  it('obeys the laws of exact numbers', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        const [a, b] = [textOf(x), textOf(y)]
        expect(plus(minus(a, b), b)).toBe(plus(a, '0'))
        expect(plus(a, b)).toBe(plus(b, a))
        const scale = Math.max(x.scale, y.scale)
        const [u, v] = [x.units * 10n ** BigInt(scale - x.scale), y.units * 10n ** BigInt(scale - y.scale)]
        expect(Math.sign(compare(a, b))).toBe(u < v ? -1 : u > v ? 1 : 0)
        expect(minus(a, b)).not.toMatch(/^-0$|NaN|e/)
      }),
    )
  })
})

describe('digits beyond what a binary fraction holds', () => {
  const long = '0.10000000000000000001'

  it.each<[Decimal, Decimal, number]>([
    ['0.1', long, -1],
    [long, '0.1', 1],
    [long, long, 0],
    ['0.100000000000000000010', long, 0],
    ['-0.1', `-${long}`, 1],
    ['123456789012345', '123456789012346', -1],
    ['1234567890.123456', '1234567890.1234561', -1],
  ])('%s beside %s', (a, b, expected) => {
    // Not toBe: a zero may have a sign here.
    expect(Math.sign(compare(a, b))).toEqual(expected)
  })

  it('absolute leaves alone what has no minus', () => {
    expect([absolute('0.00'), absolute('1.50'), absolute('-1.50')]).toEqual(['0.00', '1.50', '1.5'])
  })
})

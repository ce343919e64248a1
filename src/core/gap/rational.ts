/** Exact fractions: a share or a pace is compared as it is, and becomes a decimal only to be shown. */
import { type Decimal, divide } from '../decimal.ts'

/** over / under, with `under` above zero; not necessarily in lowest terms. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

/** Significant digits of a figure that never ends, such as a third. */
const DIGITS = 20

/** The exact value of a decimal, or of a whole number such as a count of years. */
export function rational(value: Decimal | number): Rational {
  const text = String(value)
  const point = text.indexOf('.')
  if (point < 0) return { over: BigInt(text), under: 1n }
  const scale = BigInt(text.length - point - 1)
  return { over: BigInt(text.slice(0, point) + text.slice(point + 1)), under: 10n ** scale }
}

export const sum = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

export const difference = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
})

export const product = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

/** Null when the divisor is zero: there is no figure. */
export function quotient(a: Rational, b: Rational): Rational | null {
  if (b.over === 0n) return null
  const over = a.over * b.under
  const under = a.under * b.over
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

/** -1, 0 or 1. */
export const signOf = ({ over }: Rational): -1 | 0 | 1 => (over === 0n ? 0 : over < 0n ? -1 : 1)

/** Negative when a < b, zero when equal, positive when a > b; by cross-multiplication, so nothing is rounded. */
export const compareRational = (a: Rational, b: Rational): -1 | 0 | 1 => signOf(difference(a, b))

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

export const magnitude = ({ over, under }: Rational): Rational => ({ over: absolute(over), under })

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [absolute(a), b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** How often `factor` divides `value`, and what is left. */
function split(value: bigint, factor: bigint): readonly [number, bigint] {
  let [times, rest] = [0, value]
  while (rest % factor === 0n) [times, rest] = [times + 1, rest / factor]
  return [times, rest]
}

/** All digits when they end, else at least twenty significant ones, rounded half away from zero. Never -0. */
export function toDecimal({ over, under }: Rational): Decimal {
  const common = greatestCommonDivisor(over, under)
  const [dividend, divisor] = [over / common, under / common]
  const [twos, odd] = split(divisor, 2n)
  const [fives, rest] = split(odd, 5n)
  const lead = Math.max(0, String(divisor).length - String(absolute(dividend)).length)
  const digits = rest === 1n ? Math.max(twos, fives) : DIGITS + lead
  // A bigint written out is a whole number, so the text is a number literal; the divisor is never zero.
  return divide(String(dividend) as Decimal, String(divisor) as Decimal, digits) ?? '0'
}

/** Rounded down, also below zero. */
const floor = (over: bigint, under: bigint): bigint => {
  const cut = over / under
  return over < 0n && cut * under !== over ? cut - 1n : cut
}

/**
 * The first decimal strictly beyond `bound` on the side of `direction`, with as few digits as it takes for one unit of
 * its last digit to be at most `finest` (above zero).
 */
export function stepPast(bound: Rational, direction: 1 | -1, finest: Rational): Decimal {
  let digits = 0
  while (finest.over * 10n ** BigInt(digits) < finest.under) digits += 1
  const scale = 10n ** BigInt(digits)
  const outward = floor(bound.over * BigInt(direction) * scale, bound.under) + 1n
  return toDecimal({ over: outward * BigInt(direction), under: scale })
}

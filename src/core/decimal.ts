/**
 * Exact decimal arithmetic on the digits as they were written.
 *
 * A `Decimal` is its own text ("99.80" keeps its zero), so that a value is shown with the digits it was
 * given and never passes through a binary fraction: 0.3 - 0.29 is 0.01.
 */
export type Decimal = `${number}`

/** Digits without a sign and without superfluous zeros in front. */
const KEPT = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** Fifteen digits survive a binary double unharmed, so short decimals may be compared as numbers. */
const SAFE_LENGTH = 15

interface Scaled {
  readonly units: bigint
  readonly scale: number
}

/** Reads plain decimal digits: an optional sign, digits, at most one point. Anything else is undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  // Already in the form that is kept; the pattern admits only what a number literal admits.
  if (KEPT.test(text)) return text as Decimal
  if (!PLAIN.test(text)) return undefined
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.')
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`
  // The pattern above admits only what a number literal admits.
  return (negative && /[1-9]/.test(digits) ? `-${digits}` : digits) as Decimal
}

function scaled(value: Decimal): Scaled {
  const point = value.indexOf('.')
  if (point < 0) return { units: BigInt(value), scale: 0 }
  return { units: BigInt(value.slice(0, point) + value.slice(point + 1)), scale: value.length - point - 1 }
}

function unitsAt({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}

/** Writes units × 10^-scale without superfluous zeros and never as -0. */
function written({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  // Digits, an optional point and an optional sign are a number literal.
  return (units < 0n ? `-${text}` : text) as Decimal
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const [left, right] = [scaled(a), scaled(b)]
  const scale = Math.max(left.scale, right.scale)
  return [unitsAt(left, scale), unitsAt(right, scale), scale]
}

/** Negative when a < b, zero when equal in value ("99" and "99.0"), positive when a > b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0
  if (a.length <= SAFE_LENGTH && b.length <= SAFE_LENGTH) return Number(a) - Number(b)
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** A decimal with its size, so that one compared again and again is turned into a number only once. */
export interface Sized {
  readonly digits: Decimal
  /** The nearest double where that orders like the decimal itself, else NaN. */
  readonly size: number
}

/** See `Sized`. */
export const sizeOf = (digits: Decimal): number =>
  digits.length <= SAFE_LENGTH ? Number(digits) : Number.NaN

export const sized = (digits: Decimal): Sized => ({ digits, size: sizeOf(digits) })

/** Like `compare`. */
export function compareSized(a: Sized, b: Sized): number {
  const order = a.size - b.size
  return Number.isNaN(order) ? compare(a.digits, b.digits) : order
}

/** Tenths, hundredths and so on that a double counts exactly. */
const SAFE_SCALE = 8

const scaleOf = (value: Decimal): number => {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** a ± b for decimals so short that their units, counted in the smaller of both, are whole numbers below 2^53. */
function addShort(a: Decimal, b: Decimal, direction: 1 | -1): Decimal | undefined {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  if (scale > SAFE_SCALE || a.length > SAFE_LENGTH - SAFE_SCALE || b.length > SAFE_LENGTH - SAFE_SCALE)
    return undefined
  const unit = 10 ** scale
  return writtenUnits(Math.round(Number(a) * unit) + direction * Math.round(Number(b) * unit), scale)
}

/** Writes units × 10^-scale without superfluous zeros and never as -0. */
function writtenUnits(units: number, scale: number): Decimal {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  let end = digits.length
  while (end > digits.length - scale && digits[end - 1] === '0') end -= 1
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale, end)
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  // Digits, an optional point and an optional sign are a number literal.
  return (units < 0 ? `-${text}` : text) as Decimal
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const short = addShort(a, b, 1)
  if (short !== undefined) return short
  const [left, right, scale] = aligned(a, b)
  return written({ units: left + right, scale })
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const short = addShort(a, b, -1)
  if (short !== undefined) return short
  const [left, right, scale] = aligned(a, b)
  return written({ units: left - right, scale })
}

export function times(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [scaled(a), scaled(b)]
  return written({ units: left.units * right.units, scale: left.scale + right.scale })
}

/**
 * The quotient with at most `digits` decimals, rounded half away from zero; exact when it has that few.
 * Undefined when the divisor is zero: there is no figure to show.
 */
export function divide(a: Decimal, b: Decimal, digits = 20): Decimal | undefined {
  const [left, right] = aligned(a, b)
  if (right === 0n) return undefined
  const negative = left < 0n !== right < 0n
  const [dividend, divisor] = [left < 0n ? -left : left, right < 0n ? -right : right]
  const quotient = (dividend * 10n ** BigInt(digits) * 2n + divisor) / (divisor * 2n)
  return written({ units: negative ? -quotient : quotient, scale: digits })
}

/** A share of 1 in per cent: the same figure, its point two places further on. */
export const inPercent = (share: Decimal): Decimal => times(share, '100')

export const negate = (value: Decimal): Decimal => minus('0', value)

/** -1, 0 or 1. */
export const sign = (value: Decimal): -1 | 0 | 1 => {
  if (!/[1-9]/.test(value)) return 0
  return value.startsWith('-') ? -1 : 1
}

export const absolute = (value: Decimal): Decimal => (sign(value) < 0 ? negate(value) : value)

/** Rounded half away from zero to at most `digits` decimals, for showing only; a verdict never rests on it. */
export const round = (value: Decimal, digits: number): Decimal => divide(value, '1', digits) ?? value

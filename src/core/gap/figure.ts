/** Between figures of JavaScript and decimals, for the doors where plain numbers come in and go out. */
import { type Decimal, parseDecimal, sign } from '../decimal.ts'

/** What a number prints as in plain digits: "1.5e-7" → "0.00000015", "16.18" → "16.18". */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = '0'.repeat(Math.max(0, 1 - point)) + (whole + fraction).padEnd(point, '0')
  const at = Math.max(point, 1)
  return `${mantissa.startsWith('-') ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`
}

/** A number as the decimal it prints as, a text of plain decimal digits as itself; null for anything else. */
export function decimalFrom(figure: number | string): Decimal | null {
  const text = typeof figure === 'string' ? figure.trim() : withoutExponent(String(figure))
  // NaN and Infinity print as no digits.
  return parseDecimal(text) ?? null
}

/** The nearest number; null where a number cannot hold it (too large, or so small that it would become a zero). */
export function numberFrom(figure: Decimal | null): number | null {
  if (figure === null) return null
  if (sign(figure) === 0) return 0
  const number = Number(figure)
  return Number.isFinite(number) && number !== 0 ? number : null
}

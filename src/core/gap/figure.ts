/** Between figures of JavaScript and decimals, for the doors where plain numbers come in and go out. */
import { type Decimal, parseDecimal, sign } from '../decimal.ts'

/** "1.5e-7" → "0.00000015". */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const digits = whole + fraction
  const point = whole.length + shift
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return `${mantissa.startsWith('-') ? '-' : ''}${padded.slice(0, at)}.${padded.slice(at)}`
}

/** A number as the decimal it prints as, a text of plain decimal digits as itself; null for anything else. */
export function decimalFrom(figure: number | string | undefined): Decimal | null {
  if (typeof figure === 'string') return parseDecimal(figure.trim()) ?? null
  if (figure === undefined || !Number.isFinite(figure)) return null
  const text = String(figure)
  return parseDecimal(text.includes('e') ? withoutExponent(text) : text) ?? null
}

/** The nearest number; null where a number cannot hold it (too large, or so small that it would become a zero). */
export function numberFrom(figure: Decimal | null): number | null {
  if (figure === null) return null
  if (sign(figure) === 0) return 0
  const number = Number(figure)
  return Number.isFinite(number) && number !== 0 ? number : null
}

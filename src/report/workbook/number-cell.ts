/** A cell that shows exactly its text and yet is a number, as a spreadsheet has it: a value and a number format. */
import { compare, type Decimal, parseDecimal, round } from '../../core/decimal.ts'
import type { Cell } from '../document.ts'

export interface NumberCell {
  readonly value: number
  /** "0.00", or with the words around the figure: `+0.0" 个";-0.0" 个";0.0" 个"`. */
  readonly format: string
}

/** A spreadsheet keeps fifteen significant digits and drops the rest without a word. */
const MOST_DIGITS = 15
/** What a number format may hold around the figure. */
const LONGEST = 40

const significant = (number: Decimal): number =>
  number
    .replace(/^-?[0.]*/, '')
    .replace('.', '')
    .replace(/^0+/, '').length

const quoted = (text: string): string => (text === '' ? '' : `"${text}"`)

function formatOf(before: string, decimals: number, after: string): string {
  const zeros = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  const signed = before.endsWith('+')
  const [front, back] = [quoted(before.replace(/[+-]$/, '')), quoted(after)]
  if (front === '' && !signed) return zeros + back
  return [signed ? '+' : '', '-', ''].map((sign) => `${front}${sign}${zeros}${back}`).join(';')
}

/**
 * Null when the text is not that one figure with a word or a unit around it, or when the figure has more digits than
 * a spreadsheet keeps: then the text must be written, so that no digit is lost.
 */
export function numberCell({ text, number }: Cell): NumberCell | null {
  const match = number === undefined ? null : /^([^\d"\n]*)(\d+(?:\.(\d+))?)([^\d"\n]*)$/u.exec(text)
  if (match === null || number === undefined) return null
  const [, before = '', digits = '', fraction = '', after = ''] = match
  const shown = parseDecimal(before.endsWith('-') ? `-${digits}` : digits)
  if (shown === undefined || before.length + after.length > LONGEST) return null
  const whole = compare(shown, number) === 0
  if (!whole && compare(shown, round(number, fraction.length)) !== 0) return null
  if (whole && significant(number) > MOST_DIGITS) return null
  return { value: Number(number), format: formatOf(before, fraction.length, after) }
}

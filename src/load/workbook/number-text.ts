/** A number and its format → the exact figure in the words the cell shows around it. */
import { dateFromSerial, format, getFormatInfo, isDateFormat, isTextFormat } from 'numfmt'
import { absolute, compare, type Decimal, minus, sign, times } from '../../core/decimal.ts'
import type { CellRemark } from '../table/table.ts'

export interface CellText {
  readonly text: string
  /** What the reader of the sheet sees instead, where that is another figure. */
  readonly remark?: CellRemark
}

/** So many digits a spreadsheet keeps of what is typed, and shows of what it works out; the rest is noise. */
const DIGITS = 15

/** As XML writes numbers; what else JavaScript takes for one is none. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i

/** No program takes a longer format. */
const LONGEST_PATTERN = 255

/** Days between the two dates from which spreadsheets count. */
const DAYS_TO_1904 = 1462

const SHORT = /^(?=.{1,15}$)-?\d+(?:\.\d+)?$/

/** Plain digits: 95.200000000000003 is 95.2, 1E-3 is 0.001. */
export function exactDecimal(number: number): Decimal {
  const short = String(number)
  // So few digits are all there is; most cells hold no more.
  if (SHORT.test(short)) return short as Decimal
  const [mantissa = '', exponent = '0'] = Math.abs(number).toPrecision(DIGITS).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const point = whole.length + Number(exponent)
  const digits = (whole + fraction).padEnd(point, '0')
  const padded = digits.padStart(digits.length + 1 - point, '0')
  const at = Math.max(point, 1)
  const text = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '')
  // Digits with at most one point are a number literal.
  return (number < 0 ? `-${text}` : text) as Decimal
}

/** Names that only Chinese programs use. */
const plainPattern = (pattern: string): string =>
  pattern.replaceAll('G/通用格式', 'General').replaceAll('上午/下午', 'AM/PM')

/** Around the digits of a negative figure. */
const trimSigns = (text: string): string => text.replace(/[-−()（）]/g, '').trim()

/** Dates that say so themselves; every other form could be taken for something else. */
const SELF_EVIDENT =
  /^\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$|^\d{1,2}月\d{1,2}日$|^(?:\d{1,2}-)?[A-Z][a-z]{2}(?:-\d{2})?$/

const two = (figure: number): string => String(figure).padStart(2, '0')

function dateText(serial: number, pattern: string): string {
  const shown = format(pattern, serial).trim()
  if (SELF_EVIDENT.test(shown) || serial < 1) return shown
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = dateFromSerial(serial)
  const units = pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/y/i.test(units) && !/[mdhs]/i.test(units)) return `${year}年`
  const date = `${year}-${two(month)}-${two(day)}`
  return hours + minutes === 0 ? date : `${date} ${two(hours)}:${two(minutes)}`
}

/** One run of digits, and what stands around it. */
const SHOWN = /^([^\d.]*)(\d[\d,]*(?:\.\d+)?|\.\d+)([^\d]*)$/

/** The shown text with all the digits that the cell holds; undefined when what it shows is another figure. */
function withAllDigits(shown: string, held: Decimal): CellText | undefined {
  const [, before = '', digits = '', behind = ''] = SHOWN.exec(shown) ?? []
  if (digits === '') return undefined
  const figure = digits.replaceAll(',', '')
  const decimals = figure.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0
  // The pattern admits only what a number literal admits.
  const difference = absolute(minus(`0${figure}` as Decimal, absolute(held)))
  if (compare(times(difference, `1${'0'.repeat(decimals)}` as Decimal), '1') >= 0) return undefined
  const negative = sign(held) < 0
  if (negative && !/[-−(（]/.test(before)) return undefined
  const [prefix, unit] = negative ? [trimSigns(before), trimSigns(behind)] : [before.trim(), behind.trim()]
  const text = `${prefix}${held}${unit}`
  return sign(difference) === 0 ? { text } : { text, remark: { kind: 'rounded', shown } }
}

function figureText(number: number, pattern: string): CellText {
  const held = exactDecimal(number)
  if (isTextFormat(pattern) || /^general$/i.test(pattern)) return { text: held }
  const shown = format(pattern, number).trim()
  const scale = exactDecimal(getFormatInfo(pattern).scale)
  const same = withAllDigits(shown, times(held, scale))
  if (same !== undefined) return same
  return Number(shown) === number ? { text: held } : { text: held, remark: { kind: 'otherwise', shown } }
}

/**
 * The text of a cell that holds a number: all of its digits, which decide, with the percent sign, unit or words that
 * its format puts around them. A date comes as the date it shows.
 */
export function numberText(raw: string, asked: string, from1904: boolean): CellText {
  const number = Number(raw)
  if (!NUMBER.test(raw) || !Number.isFinite(number)) return { text: raw.trim() }
  const pattern = asked.length > LONGEST_PATTERN ? 'General' : plainPattern(asked)
  try {
    if (!isDateFormat(pattern)) return figureText(number, pattern)
    return { text: dateText(number + (from1904 ? DAYS_TO_1904 : 0), pattern) }
  } catch {
    // A pattern that nobody can read shows nothing that could be trusted more than the number itself.
    return { text: exactDecimal(number) }
  }
}

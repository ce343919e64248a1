/** A cell that should hold a figure, read for what is written: digits, bound, unit. What it means comes later. */
import { type Decimal, parseDecimal } from '../../core/decimal.ts'
import type { Bound } from '../../core/model.ts'
import { stripLeading, stripQualifiers } from './qualifiers.ts'
import { detach } from './remember.ts'

export type NumberFault =
  | 'value/not-a-number'
  | 'value/ambiguous-number'
  | 'value/range'
  | 'value/date'
  | 'value/spreadsheet-error'
  | 'value/formula'

export type ParsedNumber =
  | { readonly kind: 'blank' }
  /** 无, 未发生, 零. `certain`: the word says 0 of anything; 无 may also say that there is no figure. */
  | { readonly kind: 'nothing'; readonly certain: boolean }
  | { readonly kind: 'fault'; readonly code: NumberFault }
  | Figure

export interface Figure {
  readonly kind: 'figure'
  readonly number: Decimal
  /** What stands behind the digits, as written; empty when nothing does. */
  readonly unit: string
  readonly bound?: Bound
  readonly estimated?: boolean
  /** 下降12% and 上升12%: a change said in words. */
  readonly change?: 'fall' | 'rise'
}

const BLANK_WORDS = new Set([
  ...[
    '暂无',
    '暂无数据',
    '无数据',
    '数据未出',
    '数据暂未出',
    '数据未公布',
    '未公布',
    '待统计',
    '待定',
    '待补',
    '待核',
    '未统计',
    '尚未统计',
  ],
  ...[
    '统计中',
    '未填报',
    '未上报',
    '缺',
    '缺失',
    '不详',
    '不适用',
    'n/a',
    'na',
    'null',
    'nil',
    'tbd',
    'pending',
    'no data',
    'not available',
    'not reported',
  ],
])
const NOTHING_CERTAIN = new Set([
  '零',
  '未发生',
  '没有发生',
  '未发生事故',
  '零事故',
  '零发生',
  '零起',
  'zero',
])
const NOTHING = new Set(['无', '没有', '无事故', 'none'])

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const DATES: readonly RegExp[] = [
  /^\d{1,4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?$/,
  /^\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]?)?$/,
  /^\d{1,2}\s*[日号]$/,
  /^\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?:[ T].*)?$/,
  /^\d{4}\.\d{1,2}\.\d{1,2}$/,
  /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/,
  /^\d{1,2}-\d{1,2}-\d{2,4}$/,
  /^\d{1,3}:\d{2}(?::\d{2}(?:\.\d+)?)?$/,
  new RegExp(`^\\d{1,2}[-/ ]?${MONTH}(?:[-/ ,.]*\\d{2,4})?$`, 'i'),
  new RegExp(`^${MONTH}[-/ .]*\\d{1,4}$`, 'i'),
]

const RANGE = /^[+-]?[\d.,]+[^\d.,+eE-]{0,8}?\s*(?:-{1,2}|[~–—―至到])\s*[\d.,]*\d/
/** A sum, a call, or the name of a cell behind the sign of equality, which also stands before plain figures (=95). */
const FORMULA = /^=.*(?:[(*^&…]|\$?[A-Z]{1,3}\$?\d|\d\s*[+/-])/i
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

const COMMON = /^-?\d{1,15}(?:\.\d{1,15})?$/

/** No figure of a plan has so many digits; a cell that has is no figure. */
const MOST_DIGITS = 40

/** Full-width signs become plain ones. Not NFKC: that would turn a footnote mark or a superscript into a digit. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u2212/g, '-')
    .trim()
}

const isBlank = (text: string): boolean =>
  /^[-‐‑–—―_/\\.…⋯·]*$/.test(text) || BLANK_WORDS.has(text.toLowerCase())

const fault = (code: NumberFault): ParsedNumber => ({ kind: 'fault', code })

/** A plain decimal, as nearly every cell holds; none of the other forms need be tried. */
export const isPlainNumber = (text: string): boolean => COMMON.test(text)

/** Reads the text of a cell. Every text gives an answer; none is guessed at. */
export function parseNumber(cell: string): ParsedNumber {
  const plain = isPlainNumber(cell) ? parseDecimal(detach(cell)) : undefined
  if (plain !== undefined) return { kind: 'figure', number: plain, unit: '' }
  const text = toHalfWidth(cell)
  if (isBlank(text)) return { kind: 'blank' }
  if (text.startsWith('#')) return fault('value/spreadsheet-error')
  if (FORMULA.test(text)) return fault('value/formula')
  if (NOTHING_CERTAIN.has(text.toLowerCase())) return { kind: 'nothing', certain: true }
  if (NOTHING.has(text.toLowerCase())) return { kind: 'nothing', certain: false }
  // Without a digit it is no figure, and none of what might look like one.
  if (!/\d/.test(text)) return fault('value/not-a-number')
  if (DATES.some((date) => date.test(text))) return fault('value/date')
  const qualified = stripQualifiers(text)
  if (qualified === undefined) return fault('value/not-a-number')
  const { rest, ...qualifiers } = qualified
  if (RANGE.test(rest)) return fault('value/range')
  const parts = /^([+-]?)\s*([\d.,]*\d[\d.,]*)(.*)$/s.exec(rest)
  const [, sign = '', digits = '', behind = ''] = parts ?? []
  if (parts === null || digits.length > MOST_DIGITS) return fault('value/not-a-number')
  if (/^\s+\d/.test(behind)) return fault('value/ambiguous-number')
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return fault('value/ambiguous-number')
  const number = parseDecimal(sign + digits.replaceAll(',', ''))
  // A footnote mark or a superscript behind the digits (95²) is no unit and no digit.
  if (number === undefined || /^(?:\d|e[+-]?\d)/i.test(behind.normalize('NFKC')))
    return fault('value/not-a-number')
  const { rest: unit, ...inner } = stripLeading(behind.trim())
  // 17+0.2, 35±2: a sum or a tolerance, not a figure and its unit.
  if (/^[-+±×÷*/^=\s]*\d/.test(unit)) return fault('value/not-a-number')
  return { kind: 'figure', number, unit, ...qualifiers, ...inner }
}

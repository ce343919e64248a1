import { JsonNumber, type JsonValue } from '../json-value.ts'
import { printable } from '../printable.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

/** A text that a spreadsheet would run as a formula is kept text by an apostrophe in front. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function cell(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof JsonNumber) return value.digits
  const text = typeof value === 'string' ? harmless(printable(value)) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV, each line ended as RFC 4180 has it. */
export const csvText = (rows: readonly (readonly JsonValue[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** One row per result, for a spreadsheet. */
export default {
  name: 'csv',
  fileStart: '\uFEFF',
  render: (report, setting) => {
    const { header, rows } = viewOf(report).rows(report, setting)
    return csvText([header, ...rows])
  },
} satisfies Format

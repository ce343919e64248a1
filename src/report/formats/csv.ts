import { quoteCell, withoutFormula } from '../csv-cell.ts'
import { JsonConstant, JsonNumber, type JsonValue } from '../json-value.ts'
import { gathered } from '../lazily.ts'
import { printable } from '../printable.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

function cell(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof JsonNumber) return value.digits
  if (value instanceof JsonConstant) return cell(value.value)
  return quoteCell(typeof value === 'string' ? withoutFormula(printable(value)) : String(value))
}

/** Rows as CSV, each line ended as RFC 4180 has it. */
export const csvText = (rows: Iterable<readonly JsonValue[]>): string => [...csvLines(rows)].join('')

function* csvLines(rows: Iterable<readonly JsonValue[]>): Generator<string> {
  for (const row of rows) yield `${row.map(cell).join(',')}\r\n`
}

function* withHeader(
  header: readonly string[],
  rows: Iterable<readonly JsonValue[]>,
): Generator<readonly JsonValue[]> {
  yield header
  yield* rows
}

/** One row per result, for a spreadsheet. */
export default {
  name: 'csv',
  fileStart: '\uFEFF',
  render: (report, setting) => {
    const { header, rows } = viewOf(report).rows(report, setting)
    return gathered(csvLines(withHeader(header, rows)))
  },
} satisfies Format

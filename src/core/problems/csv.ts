import type { Severity } from '../problem.ts'

/** The shape of a table: quotes, rows, headers. */
export interface CsvProblems {
  'csv/unclosed-quote': Record<never, never>
  'csv/stray-quote': Record<never, never>
  'csv/ragged-row': { readonly cells: number; readonly expected: number }
  'csv/nul': Record<never, never>
  'csv/mixed-line-ends': { readonly kinds: readonly string[] }
  'csv/blank-rows': { readonly count: number }
  'csv/wrapped-rows': { readonly delimiter: string }
  'csv/long-cell': { readonly characters: number; readonly limit: number }
  'csv/long-row': { readonly cells: number; readonly limit: number }
  'header/no-known-column': { readonly headers: readonly string[] }
  'header/missing-column': { readonly role: string }
  /** `last`: the line that the last row ends on. */
  'header/beyond-end': { readonly line: number; readonly last: number }
  'header/duplicate': { readonly name: string; readonly first: number }
  'header/blank': { readonly columns: readonly number[] }
  /** Nothing stands in them, not even a name. */
  'header/empty-columns': { readonly count: number }
  'header/line-break': { readonly name: string }
  'header/unknown-column': { readonly name: string; readonly suggestion: string | null }
  'header/two-rows': Record<never, never>
  'header/another': Record<never, never>
  'header/repeated': { readonly lines: readonly number[] }
  'header/preamble': { readonly lines: number; readonly text: string }
}

export const csv: { readonly [Code in keyof CsvProblems]: Severity } = {
  'csv/unclosed-quote': 'error',
  'csv/stray-quote': 'error',
  'csv/ragged-row': 'error',
  'csv/nul': 'error',
  'csv/mixed-line-ends': 'info',
  'csv/blank-rows': 'info',
  'csv/wrapped-rows': 'error',
  'csv/long-cell': 'error',
  'csv/long-row': 'error',
  'header/no-known-column': 'error',
  'header/missing-column': 'error',
  'header/beyond-end': 'error',
  'header/duplicate': 'error',
  'header/blank': 'warning',
  'header/empty-columns': 'info',
  'header/line-break': 'warning',
  'header/unknown-column': 'info',
  'header/two-rows': 'info',
  'header/another': 'error',
  'header/repeated': 'info',
  'header/preamble': 'info',
}

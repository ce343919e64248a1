import type { Severity } from '../problem.ts'

/** The shape of a table: quotes, rows, headers. */
export interface CsvProblems {
  'csv/unclosed-quote': Record<never, never>
  'csv/stray-quote': Record<never, never>
  'csv/ragged-row': { readonly cells: number; readonly expected: number }
  'header/no-known-column': { readonly headers: readonly string[] }
  'header/missing-column': { readonly role: string }
  'header/duplicate': { readonly name: string; readonly first: number }
  'header/unknown-column': { readonly name: string; readonly suggestion: string | null }
}

export const csv: { readonly [Code in keyof CsvProblems]: Severity } = {
  'csv/unclosed-quote': 'error',
  'csv/stray-quote': 'error',
  'csv/ragged-row': 'error',
  'header/no-known-column': 'error',
  'header/missing-column': 'error',
  'header/duplicate': 'error',
  'header/unknown-column': 'info',
}

import type { Severity } from '../problem.ts'

/** What a row is tied to, its year, and its one value. */
export interface RowProblems {
  'row/unknown-id': { readonly id: string; readonly suggestion: string | null }
  'row/unknown-indicator': { readonly name: string; readonly suggestions: readonly string[] }
  'row/no-indicator': Record<never, never>
  /** `named`: the id of the target that the name belongs to, or null when it belongs to none. */
  'row/id-name-mismatch': { readonly id: string; readonly name: string; readonly named: string | null }
  'row/ambiguous-name': { readonly name: string; readonly ids: readonly string[] }
  'row/no-year': Record<never, never>
  'row/bad-year': { readonly text: string }
  'row/outside-period': { readonly year: number; readonly from: number; readonly to: number }
  'row/conflict': {
    readonly id: string
    readonly year: number
    readonly here: string
    readonly earlier: string
  }
  'row/repeated': { readonly id: string; readonly year: number; readonly value: string }
  /** `by`: the status of the row that stands instead, or `actual` for any actual value in place of a forecast. */
  'row/replaced': { readonly id: string; readonly year: number; readonly by: string }
  /** A row of one region for a target that only the whole district can be judged by. */
  'row/district-only': { readonly id: string; readonly region: string }
  'row/unknown-status': { readonly text: string }
  'row/target-differs': { readonly text: string; readonly written: string }
  /** A total, a note under the table: no indicator of the plan. */
  'row/set-aside': { readonly text: string }
  'coverage/missing': { readonly id: string }
}

export const row: { readonly [Code in keyof RowProblems]: Severity } = {
  'row/unknown-id': 'error',
  'row/unknown-indicator': 'error',
  'row/no-indicator': 'error',
  'row/id-name-mismatch': 'error',
  'row/ambiguous-name': 'error',
  'row/no-year': 'error',
  'row/bad-year': 'error',
  'row/outside-period': 'info',
  'row/conflict': 'error',
  'row/repeated': 'warning',
  'row/replaced': 'info',
  'row/district-only': 'warning',
  'row/unknown-status': 'error',
  'row/target-differs': 'warning',
  'row/set-aside': 'info',
  'coverage/missing': 'info',
}

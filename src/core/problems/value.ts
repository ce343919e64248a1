import type { Severity } from '../problem.ts'

/** One cell: a figure, a stage, a unit. */
export interface ValueProblems {
  'value/not-a-number': { readonly text: string }
  'value/not-a-stage': { readonly text: string }
  'value/ambiguous-number': { readonly text: string }
  'value/range': { readonly text: string }
  'value/date': { readonly text: string }
  'value/spreadsheet-error': { readonly text: string }
  'value/fraction-for-percent': { readonly text: string; readonly percent: string; readonly written: string }
  /** The row says 小数, yet the figure is far above 1: 71 may mean 71 % or 7100 %. */
  'value/percent-for-fraction': { readonly text: string; readonly written: string }
  'value/sign': { readonly text: string; readonly written: string }
  'value/negative': { readonly text: string }
  'value/estimate': { readonly text: string }
  /** A bound where a figure to compare with is due. */
  'value/bound-compared': { readonly text: string }
  'value/cumulative-fall': {
    readonly id: string
    readonly year: number
    readonly before: string
    readonly now: string
  }
  'unit/unknown': { readonly unit: string; readonly suggestion: string | null; readonly expected: string }
  'unit/mismatch': { readonly unit: string; readonly expected: string }
  /** The unit behind a figure is another than the unit column's. */
  'unit/contradiction': { readonly cell: string; readonly column: string }
  'unit/converted': {
    readonly text: string
    readonly from: string
    readonly to: string
    readonly result: string
  }
}

export const value: { readonly [Code in keyof ValueProblems]: Severity } = {
  'value/not-a-number': 'error',
  'value/not-a-stage': 'error',
  'value/ambiguous-number': 'error',
  'value/range': 'error',
  'value/date': 'error',
  'value/spreadsheet-error': 'error',
  'value/fraction-for-percent': 'error',
  'value/percent-for-fraction': 'error',
  'value/sign': 'error',
  'value/negative': 'error',
  'value/estimate': 'warning',
  'value/bound-compared': 'warning',
  'value/cumulative-fall': 'error',
  'unit/unknown': 'error',
  'unit/mismatch': 'error',
  'unit/contradiction': 'error',
  'unit/converted': 'info',
}

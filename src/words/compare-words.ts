import type { Change } from '../core/change.ts'
import type { CompareReport } from '../core/compare.ts'

/** What a comparison has to say. */
export interface CompareWords {
  readonly changes: { readonly [C in Change]: string }
  readonly signs: { readonly [C in Change]: string }
  readonly title: (report: CompareReport) => string
  readonly change: string
  readonly difference: string
  /** Head of the column before or after: the year where the two differ. */
  readonly side: (report: Pick<CompareReport, 'from' | 'to'>, which: 'from' | 'to') => string
  readonly nothingChanged: string
  readonly lastLine: (report: CompareReport) => string
}

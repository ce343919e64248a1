import type { Decimal } from '../decimal.ts'
import type { Severity } from '../problem.ts'

/** Figures that can be read but hardly be true. All are warnings: what they point at is judged as it stands. */
export interface PlausibilityProblems {
  'plausibility/share-outside': {
    readonly id: string
    readonly value: Decimal
    readonly min: Decimal
    readonly max: Decimal
  }
  /** A day, as a spreadsheet keeps it: a number that is far too large. `date`: 2018-02-03. */
  'plausibility/date-serial': { readonly id: string; readonly value: Decimal; readonly date: string }
  /** A share far below a target under 10 %, and near it when taken for a fraction. `percent`: the value as one. */
  'plausibility/fraction': { readonly text: string; readonly percent: Decimal; readonly written: string }
  /** Beyond what the plan holds believable for the target; null where it sets no limit on that side. */
  'plausibility/out-of-range': {
    readonly id: string
    readonly value: Decimal
    readonly min: Decimal | null
    readonly max: Decimal | null
  }
  'plausibility/jump': {
    readonly id: string
    readonly year: number
    readonly before: Decimal
    readonly now: Decimal
    /** Without its sign. */
    readonly change: Decimal
    readonly limit: Decimal
  }
  'plausibility/copied-target': { readonly year: number; readonly rows: number }
  'plausibility/unchanged': { readonly year: number; readonly rows: number }
}

export const plausibility: { readonly [Code in keyof PlausibilityProblems]: Severity } = {
  'plausibility/share-outside': 'warning',
  'plausibility/date-serial': 'warning',
  'plausibility/fraction': 'warning',
  'plausibility/out-of-range': 'warning',
  'plausibility/jump': 'warning',
  'plausibility/copied-target': 'warning',
  'plausibility/unchanged': 'warning',
}

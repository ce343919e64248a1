import type { Comparison } from './bounds.ts'
import { defineOperator } from './operator.ts'

export type YearBeforeOperator = 'higher' | 'lower' | 'not-lower' | 'not-higher'

export interface YearBeforeRequirement {
  readonly operator: YearBeforeOperator
}

const COMPARISONS: { readonly [Name in YearBeforeOperator]: Comparison } = {
  higher: '>',
  lower: '<',
  'not-lower': '>=',
  'not-higher': '<=',
}

/** 持续提升 (better than the year before) and 稳中有升 (not worse than it). */
export default defineOperator<YearBeforeRequirement>({
  names: ['higher', 'lower', 'not-lower', 'not-higher'],
  units: ['share', 'count', 'amount'],
  schema: () => ({}),
  from: (_given, operator) => ({ operator }),
  asks: ({ operator }) => ({ limits: [{ comparison: COMPARISONS[operator], figure: 'previous' }] }),
})

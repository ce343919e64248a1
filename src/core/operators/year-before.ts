import { type Comparison, judgeAgainst } from './bounds.ts'
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
  judge: ({ operator }, actual, { previous }) =>
    previous === undefined
      ? { verdict: 'unknown', reason: 'no-previous-year' }
      : judgeAgainst(COMPARISONS[operator], actual, previous),
  threshold: (_requirement, { previous }) => previous ?? null,
  direction: ({ operator }) => (operator === 'higher' || operator === 'not-lower' ? 1 : -1),
})

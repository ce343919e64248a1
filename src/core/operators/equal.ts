import { absolute, compare, type Decimal, minus } from '../decimal.ts'
import { judgeAgainst } from './bounds.ts'
import { defineOperator } from './operator.ts'
import { decimal } from './schema.ts'

export interface EqualRequirement {
  readonly operator: '='
  readonly value: Decimal
}

/** Exactly the figure: missing it on either side fails, by the distance. */
export default defineOperator<EqualRequirement>({
  names: ['='],
  units: ['share', 'count', 'amount'],
  schema: (z) => ({ value: decimal(z).describe('The figure asked for, exactly.') }),
  judge: ({ value }, actual) => {
    if (actual.kind !== 'number') return { verdict: 'unknown', reason: 'invalid-value' }
    if (actual.bound !== undefined) {
      const outside = [judgeAgainst('>=', actual, value), judgeAgainst('<=', actual, value)]
      return outside.some(({ verdict }) => verdict === 'fail')
        ? { verdict: 'fail' }
        : { verdict: 'unknown', reason: 'bound-undecided' }
    }
    if (compare(actual.number, value) === 0) return { verdict: 'pass', margin: '0' }
    return { verdict: 'fail', gap: absolute(minus(actual.number, value)) }
  },
  threshold: ({ value }) => value,
  direction: () => 0,
})

import type { Decimal } from '../decimal.ts'
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
  from: ({ figure }) => {
    const value = figure('value')
    return value && { operator: '=', value }
  },
  asks: ({ value }) => ({
    limits: [
      { comparison: '>=', figure: value },
      { comparison: '<=', figure: value },
    ],
  }),
})

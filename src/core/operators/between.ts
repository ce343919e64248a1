import type { Decimal } from '../decimal.ts'
import { defineOperator } from './operator.ts'
import { decimal } from './schema.ts'

export interface BetweenRequirement {
  readonly operator: 'between'
  readonly min: Decimal
  readonly max: Decimal
}

/** From min to max, both ends included; the margin is the distance to the nearer end. */
export default defineOperator<BetweenRequirement>({
  names: ['between'],
  units: ['share', 'count', 'amount'],
  schema: (z) => ({
    min: decimal(z).describe('The lowest value that passes.'),
    max: decimal(z).describe('The highest value that passes.'),
  }),
  from: ({ figure }) => {
    const [min, max] = [figure('min'), figure('max')]
    return min && max && { operator: 'between', min, max }
  },
  asks: ({ min, max }) => ({
    limits: [
      { comparison: '>=', figure: min },
      { comparison: '<=', figure: max },
    ],
  }),
})

import { type Decimal, minus, plus, times } from '../decimal.ts'
import { defineOperator } from './operator.ts'
import { decimal, share } from './schema.ts'

export interface AboutRequirement {
  readonly operator: 'about'
  readonly value: Decimal
  /** The share of the value by which it may be missed: 0.05. */
  readonly tolerance: Decimal
  readonly better?: 'higher' | 'lower'
}

const edge = ({ value, tolerance, better }: AboutRequirement): Decimal =>
  better === 'lower' ? plus(value, times(value, tolerance)) : minus(value, times(value, tolerance))

/** 左右: the plan names a figure but no tolerance, so the target says how far short of it still counts. */
export default defineOperator<AboutRequirement>({
  names: ['about'],
  units: ['share', 'count', 'amount'],
  schema: (z) => ({
    value: decimal(z).describe('The figure the plan names.'),
    tolerance: share(z).describe('The share of the value by which it may be missed: 0.05 is 5 %.'),
    better: z.enum(['higher', 'lower']).describe('Which side is good; higher when left out.').optional(),
  }),
  from: ({ figure, word }) => {
    const value = figure('value')
    const better = word('better') === 'lower' ? 'lower' : 'higher'
    return value && { operator: 'about', value, tolerance: figure('tolerance') ?? '0', better }
  },
  asks: (requirement) => ({
    limits: [{ comparison: requirement.better === 'lower' ? '<=' : '>=', figure: edge(requirement) }],
  }),
  figures: ({ value }) => [value],
})

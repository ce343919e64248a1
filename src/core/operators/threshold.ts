import type { Decimal } from '../decimal.ts'
import type { Bilingual } from '../model.ts'
import { type Comparison, judgeAgainst } from './bounds.ts'
import { type Context, defineOperator } from './operator.ts'
import { decimal, label } from './schema.ts'

export type ThresholdRequirement =
  | { readonly operator: Comparison; readonly value: Decimal }
  | { readonly operator: Comparison; readonly benchmark: Bilingual }

const thresholdOf = (requirement: ThresholdRequirement, context: Context): Decimal | null =>
  'value' in requirement ? requirement.value : (context.benchmark ?? null)

/** ≥ ≤ > <: against a figure of the plan, or against one that the data must bring (the city's level). */
export default defineOperator<ThresholdRequirement>({
  names: ['>=', '<=', '>', '<'],
  units: ['share', 'count', 'amount'],
  schema: (z) => ({
    value: decimal(z).describe('The figure asked for, with the digits printed.').optional(),
    benchmark: label(z)
      .describe('Instead of a value: what the data bring to compare with, such as the city average.')
      .optional(),
  }),
  exactlyOne: ['value', 'benchmark'],
  judge: (requirement, actual, context) => {
    const threshold = thresholdOf(requirement, context)
    if (threshold === null) return { verdict: 'unknown', reason: 'no-benchmark' }
    return judgeAgainst(requirement.operator, actual, threshold)
  },
  threshold: thresholdOf,
  direction: ({ operator }) => (operator.startsWith('>') ? 1 : -1),
})

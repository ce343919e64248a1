import type { Decimal } from '../decimal.ts'
import type { Bilingual } from '../model.ts'
import type { Comparison } from './bounds.ts'
import { defineOperator } from './operator.ts'
import { decimal, label } from './schema.ts'

export type ThresholdRequirement =
  | { readonly operator: Comparison; readonly value: Decimal }
  | { readonly operator: Comparison; readonly benchmark: Bilingual }

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
  from: ({ figure }, operator) => {
    const value = figure('value')
    return value && { operator, value }
  },
  asks: (requirement) => ({
    limits: [
      {
        comparison: requirement.operator,
        figure: 'value' in requirement ? requirement.value : 'benchmark',
      },
    ],
  }),
})

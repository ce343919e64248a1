import { compare, type Decimal } from '../decimal.ts'
import type { Judgement } from '../model.ts'
import { judgeAgainst } from './bounds.ts'
import { defineOperator } from './operator.ts'
import { decimal } from './schema.ts'

export interface BetweenRequirement {
  readonly operator: 'between'
  readonly min: Decimal
  readonly max: Decimal
}

/** Both sides must hold; one that certainly fails decides, one that nobody knows leaves it open. */
function both(floor: Judgement, ceiling: Judgement): Judgement {
  const failed = [floor, ceiling].find(({ verdict }) => verdict === 'fail')
  if (failed !== undefined) return failed
  const unknown = [floor, ceiling].find(({ verdict }) => verdict === 'unknown')
  if (unknown !== undefined) return unknown
  if (floor.margin === undefined || ceiling.margin === undefined) return { verdict: 'pass' }
  return compare(floor.margin, ceiling.margin) <= 0 ? floor : ceiling
}

/** From min to max, both ends included; the margin is the distance to the nearer end. */
export default defineOperator<BetweenRequirement>({
  names: ['between'],
  units: ['share', 'count', 'amount'],
  schema: (z) => ({
    min: decimal(z).describe('The lowest value that passes.'),
    max: decimal(z).describe('The highest value that passes.'),
  }),
  judge: ({ min, max }, actual) => both(judgeAgainst('>=', actual, min), judgeAgainst('<=', actual, max)),
  threshold: () => null,
  direction: () => 0,
})

/** Comparison with one figure, for values that may themselves be only bounds. */
import { compare, type Decimal, minus } from '../decimal.ts'
import type { Bound, Judgement, Value } from '../model.ts'

export type Comparison = '>=' | '<=' | '>' | '<'

const UNDECIDED: Judgement = { verdict: 'unknown', reason: 'bound-undecided' }
const INVALID: Judgement = { verdict: 'unknown', reason: 'invalid-value' }

const isUpper = (bound: Bound): boolean => bound === 'at-most' || bound === 'below'

/** Whether `number` itself stands in the comparison to `threshold`. */
function holds(comparison: Comparison, number: Decimal, threshold: Decimal): boolean {
  const order = compare(number, threshold)
  if (comparison === '>=') return order >= 0
  if (comparison === '<=') return order <= 0
  return comparison === '>' ? order > 0 : order < 0
}

/**
 * A bound decides when every figure it allows gives the same answer: "at most 0.29" is ≤ 0.29 for certain,
 * and certainly not ≥ 0.3; whether it is ≤ 0.2 nobody can say.
 */
function decidedBy(
  comparison: Comparison,
  bound: Bound,
  number: Decimal,
  threshold: Decimal,
): boolean | null {
  const order = compare(number, threshold)
  const open = bound === 'below' || bound === 'above'
  const towardsLess = isUpper(bound)
  const wantsLess = comparison === '<=' || comparison === '<'
  const strict = comparison === '<' || comparison === '>'
  const beyond = towardsLess ? -order : order
  if (towardsLess === wantsLess) return beyond > 0 || (beyond === 0 && (!strict || open)) ? true : null
  return beyond > 0 || (beyond === 0 && (strict || open)) ? false : null
}

/** Judges a value against one figure. A bound that decides has no exact margin or gap, so none is given. */
export function judgeAgainst(comparison: Comparison, actual: Value, threshold: Decimal): Judgement {
  if (actual.kind !== 'number') return INVALID
  if (actual.bound !== undefined) {
    const decided = decidedBy(comparison, actual.bound, actual.number, threshold)
    return decided === null ? UNDECIDED : { verdict: decided ? 'pass' : 'fail' }
  }
  const lessIsBetter = comparison === '<=' || comparison === '<'
  const margin = lessIsBetter ? minus(threshold, actual.number) : minus(actual.number, threshold)
  if (holds(comparison, actual.number, threshold)) return { verdict: 'pass', margin }
  return {
    verdict: 'fail',
    gap: lessIsBetter ? minus(actual.number, threshold) : minus(threshold, actual.number),
  }
}

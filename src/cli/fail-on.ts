import type { Verdict } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'

/** What makes a run end with 1, each including those before it. */
export const failOnRules = ['never', 'error', 'missed', 'fail', 'at-risk', 'unknown', 'warning'] as const
export type FailOn = (typeof failOnRules)[number]

interface Outcome {
  readonly verdicts: readonly { readonly verdict: Verdict }[]
  readonly problems: readonly Problem[]
  /** How many warnings are still allowed; undefined: any number. */
  readonly maxWarnings?: number | undefined
}

/** From which rule on each sign counts. */
const found: readonly (readonly [from: FailOn, (outcome: Outcome) => boolean])[] = [
  ['error', ({ problems }) => problems.some(({ severity }) => severity === 'error')],
  ['fail', ({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'fail')],
  ['unknown', ({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'unknown')],
  ['warning', ({ problems }) => problems.some(({ severity }) => severity === 'warning')],
]

export function hasFindings(failOn: FailOn, outcome: Outcome): boolean {
  const warnings = outcome.problems.filter(({ severity }) => severity === 'warning').length
  if (outcome.maxWarnings !== undefined && warnings > outcome.maxWarnings) return true
  const reach = failOnRules.indexOf(failOn)
  return found.some(([from, holds]) => failOnRules.indexOf(from) <= reach && holds(outcome))
}

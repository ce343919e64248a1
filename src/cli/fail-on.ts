import type { GapVerdict } from '../core/gap/model.ts'
import type { Verdict } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'

/** What makes a run end with 1, each including those before it. */
export const failOnRules = ['never', 'error', 'missed', 'fail', 'at-risk', 'unknown', 'warning'] as const
export type FailOn = (typeof failOnRules)[number]

interface Outcome {
  readonly verdicts: readonly { readonly verdict: Verdict | GapVerdict }[]
  readonly problems: readonly Problem[]
  /** How many warnings are still allowed; undefined when there is no limit. */
  readonly maxWarnings?: number | undefined
}

const bears =
  (...wanted: readonly (Verdict | GapVerdict)[]) =>
  ({ verdicts }: Outcome): boolean =>
    verdicts.some(({ verdict }) => wanted.includes(verdict))

/** From which rule on each sign counts. */
const found: readonly (readonly [from: FailOn, (outcome: Outcome) => boolean])[] = [
  ['error', ({ problems }) => problems.some(({ severity }) => severity === 'error')],
  ['missed', bears('missed', 'lost')],
  ['fail', bears('fail', 'behind', 'stalled', 'regressing')],
  ['at-risk', bears('at-risk', 'slipping')],
  ['unknown', bears('unknown', 'no-data', 'insufficient-data')],
  ['warning', ({ problems }) => problems.some(({ severity }) => severity === 'warning')],
]

export function hasFindings(failOn: FailOn, outcome: Outcome): boolean {
  const warnings = outcome.problems.filter(({ severity }) => severity === 'warning').length
  if (outcome.maxWarnings !== undefined && warnings > outcome.maxWarnings) return true
  const reach = failOnRules.indexOf(failOn)
  return found.some(([from, holds]) => failOnRules.indexOf(from) <= reach && holds(outcome))
}

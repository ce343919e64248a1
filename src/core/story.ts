/** The whole story of a plan in one year: what holds, and what is on its way. */
import type { CheckReport } from './evaluate.ts'
import { evaluate } from './evaluate.ts'
import { analyze, type GapReport } from './gap/analyze.ts'
import type { Data, Observation, Plan, Source } from './model.ts'
import type { Problem } from './problem.ts'

export interface StoryReport {
  readonly command: 'report'
  readonly plan: Plan
  readonly year: number
  readonly check: CheckReport
  readonly gap: GapReport
  readonly sources: readonly Source[]
  /** Every value the data brought, of whatever year. */
  readonly observations: readonly Observation[]
  readonly problems: readonly Problem[]
  /** Printed when given, never made up. */
  readonly title?: string
  readonly date?: string
  /** The sections asked for, in that order; absent: all. */
  readonly sections?: readonly string[]
}

/** Both judgements of the same data as they stood in `year` (default: the latest year with data in the plan's period). */
export function tellStory(plan: Plan, data: Data, options: { readonly year?: number } = {}): StoryReport {
  const check = evaluate(plan, data, options)
  const gap = analyze(plan, data, { year: check.year })
  const { year, sources, problems } = check
  return { command: 'report', plan, year, check, gap, sources, observations: data.observations, problems }
}

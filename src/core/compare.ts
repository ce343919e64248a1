import { type Change, changes, exactFigure, judgedChange, usableValue } from './change.ts'
import { type Decimal, minus } from './decimal.ts'
import { evaluate, latestYear } from './evaluate.ts'
import type { Data, Finding, Observation, Plan, Source, Status, Target } from './model.ts'
import type { Problem } from './problem.ts'

/** One target and region before and after. */
export interface Comparison {
  readonly target: Target
  /** null: the whole district. */
  readonly region: string | null
  readonly change: Change
  /** null: that side says nothing of this region at all. */
  readonly before: Finding | null
  readonly after: Finding | null
  /** After less before, in the target's unit; null unless both are exact figures. */
  readonly difference: Decimal | null
}

/** How many of each change there are. `unreported`: those among `same` without a usable figure on either side. */
export type CompareSummary = { readonly [C in Change]: number } & {
  readonly total: number
  readonly unreported: number
}

/** A body of data in one year, and what the reader calls it. */
export interface Side {
  readonly label: string
  readonly year: number
}

export interface CompareReport {
  readonly command: 'compare'
  readonly plan: Plan
  readonly from: Side
  readonly to: Side
  readonly results: readonly Comparison[]
  readonly summary: CompareSummary
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
  /** Which of the compared figures are made up, estimated or provisional: the reader must be told. */
  readonly statuses: Readonly<Record<string, number>>
}

/** The years of two submissions that are to be set side by side. */
export interface YearPair {
  readonly from: number
  readonly to: number
}

/**
 * The latest year inside the plan's period that both hold, on both sides. Submissions without a common year (one
 * file for each year) are each taken in their own latest year; one without any in the plan's last year.
 */
export function pairYears(plan: Plan, before: Data, after: Data): YearPair {
  const years = new Set(before.observations.map(({ year }) => year))
  const common = after.observations.filter(({ year }) => years.has(year))
  const shared = latestYear(plan, { ...after, observations: common })
  if (shared !== null) return { from: shared, to: shared }
  const { end } = plan.period
  return { from: latestYear(plan, before) ?? end, to: latestYear(plan, after) ?? end }
}

function comparisonOf(before: Finding | null, after: Finding | null): Omit<Comparison, 'target' | 'region'> {
  const [old, now] = [exactFigure(before), exactFigure(after)]
  const difference = old === null || now === null ? null : minus(now, old)
  return { change: judgedChange(before, after), before, after, difference }
}

const keyOf = ({ target, region }: Pick<Finding, 'target' | 'region'>): string =>
  `${target.id}\n${region ?? ''}`

/** The district first, then each region that either side names, each in the order of the plan. */
function pairFindings(before: readonly Finding[], after: readonly Finding[]): readonly Comparison[] {
  const [olds, news] = [before, after].map((side) => new Map(side.map((each) => [keyOf(each), each])))
  const places = new Map([...before, ...after].map((each) => [keyOf(each), each]))
  const regions = [...new Set([...places.values()].map(({ region }) => region ?? ''))].sort()
  return regions.flatMap((name) =>
    [...places]
      .filter(([, { region }]) => (region ?? '') === name)
      .map(([key, { target, region }]) => ({
        target,
        region,
        ...comparisonOf(olds?.get(key) ?? null, news?.get(key) ?? null),
      })),
  )
}

const isUnreported = ({ before, after }: Comparison): boolean =>
  usableValue(before) === null && usableValue(after) === null

function summarizeChanges(results: readonly Comparison[]): CompareSummary {
  const count = (wanted: Change) => results.filter(({ change }) => change === wanted).length
  // `changes` lists every member of Change exactly once.
  const counts = Object.fromEntries(changes.map((change) => [change, count(change)])) as {
    readonly [C in Change]: number
  }
  const unreported = results.filter((each) => each.change === 'same' && isUnreported(each)).length
  return { total: results.length, ...counts, unreported }
}

function countStatuses(results: readonly Comparison[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { before, after } of results) {
    const seen: readonly (Observation | null | undefined)[] = [before?.observation, after?.observation]
    const named = new Set<Status>(seen.flatMap((each) => (each?.status ? [each.status] : [])))
    for (const status of named) counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

/** One side of the question: a body of data in one year. */
export interface Submission extends Side {
  readonly data: Data
}

/**
 * What changed from one submission to another, or, with the same data on both sides, from one year to another. Each
 * side is judged for itself as by `evaluate`; how a change is named is said at `judgedChange`.
 */
export function compareData(plan: Plan, from: Submission, to: Submission): CompareReport {
  const [before, after] = [from, to].map(({ data, year }) => evaluate(plan, data, { year }).findings)
  const results = pairFindings(before ?? [], after ?? [])
  const bodies = from.data === to.data ? [to.data] : [from.data, to.data]
  return {
    command: 'compare',
    plan,
    from: { label: from.label, year: from.year },
    to: { label: to.label, year: to.year },
    results,
    summary: summarizeChanges(results),
    sources: bodies.flatMap(({ sources }) => sources),
    problems: bodies.flatMap(({ problems }) => problems),
    statuses: countStatuses(results),
  }
}

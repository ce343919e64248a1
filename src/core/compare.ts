import { type Change, changes, exactFigure, judgedChange, usableValue } from './change.ts'
import { storeOf } from './data-store.ts'
import { type Decimal, minus } from './decimal.ts'
import { evaluate, latestYear } from './evaluate.ts'
import type { Data, Finding, Plan, Source, Target } from './model.ts'
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
  const years = new Set(storeOf(before).years())
  const { start, end } = plan.period
  const common = storeOf(after)
    .years()
    .filter((year) => years.has(year) && year >= start && year <= end)
  if (common.length > 0) return { from: Math.max(...common), to: Math.max(...common) }
  return { from: latestYear(plan, before) ?? end, to: latestYear(plan, after) ?? end }
}

/** What the two sides say of one target and region. */
interface Pair {
  before: Finding | null
  after: Finding | null
}

function comparisonOf({ target, region }: Finding, { before, after }: Pair): Comparison {
  const [old, now] = [exactFigure(before), exactFigure(after)]
  const difference = old === null || now === null ? null : minus(now, old)
  return { target, region, change: judgedChange(before, after), before, after, difference }
}

/** The pairs of each region by target, both as first met. */
class Pairs {
  readonly #regions = new Map<string | null, Map<Target, Pair>>()

  add(side: keyof Pair, findings: readonly Finding[]): void {
    for (const finding of findings) this.#pairOf(finding)[side] = finding
  }

  /** The district first, then each region by name. */
  inOrder(): readonly Pair[] {
    const names = [...this.#regions.keys()].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    return names.flatMap((name) => [...(this.#regions.get(name)?.values() ?? [])])
  }

  #pairOf({ region, target }: Finding): Pair {
    const pairs = this.#regions.get(region) ?? new Map<Target, Pair>()
    this.#regions.set(region, pairs)
    const pair = pairs.get(target) ?? { before: null, after: null }
    pairs.set(target, pair)
    return pair
  }
}

/** The district first, then each region that either side names, each in the order of the plan. */
function pairFindings(before: readonly Finding[], after: readonly Finding[]): readonly Comparison[] {
  const pairs = new Pairs()
  pairs.add('before', before)
  pairs.add('after', after)
  return pairs.inOrder().flatMap((pair) => {
    const either = pair.after ?? pair.before
    return either === null ? [] : [comparisonOf(either, pair)]
  })
}

const isUnreported = ({ before, after }: Comparison): boolean =>
  usableValue(before) === null && usableValue(after) === null

function summarizeChanges(results: readonly Comparison[]): CompareSummary {
  // `changes` lists every member of Change exactly once.
  const counts = Object.fromEntries(changes.map((change) => [change, 0])) as { [C in Change]: number }
  let unreported = 0
  for (const each of results) {
    counts[each.change] += 1
    if (each.change === 'same' && isUnreported(each)) unreported += 1
  }
  return { total: results.length, ...counts, unreported }
}

function countStatuses(results: readonly Comparison[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { before, after } of results) {
    const [old, now] = [before?.observation?.status, after?.observation?.status]
    if (old) counts[old] = (counts[old] ?? 0) + 1
    if (now && now !== old) counts[now] = (counts[now] ?? 0) + 1
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

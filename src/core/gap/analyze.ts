import { storeOf } from '../data-store.ts'
import { latestYear, missingProblem } from '../evaluate.ts'
import { mentionsIn, NamedDepartments, regionsOf } from '../mention.ts'
import type { Data, Observation, Plan, Source, Target, Value } from '../model.ts'
import type { ObservationStore } from '../observation-store.ts'
import { placesOf } from '../places.ts'
import type { Problem } from '../problem.ts'
import { analyzeSeries } from './analyze-series.ts'
import { defaultMethod, type MethodName } from './methods/all.ts'
import type { Analysis, GapBaseline, Goal, SeriesPoint } from './model.ts'
import type { Reached } from './reach.ts'
import { type GapSummary, summarizeGap } from './summary.ts'
import type { WhatIf } from './what-if.ts'

/** One target and region: where it stands on the way to the plan's last year. */
export interface GapFinding {
  readonly target: Target
  /** null: the whole district. */
  readonly region: string | null
  readonly analysis: Analysis
  /** What the analysis was made from: the values that count, and what is asked of them. */
  readonly series: readonly SeriesPoint[]
  readonly goal: Goal
  /** The row that brought the actual value; null with `no-data`. */
  readonly observation: Observation | null
  /** Who answers for it: what the data name, else the plan. */
  readonly department: string | null
}

/** Every target on its way, as it stood in `year`, and what was wrong with the data on the way. */
export interface GapReport {
  readonly command: 'gap'
  readonly plan: Plan
  /** Values of later years are not seen. */
  readonly year: number
  readonly method: MethodName
  readonly results: readonly GapFinding[]
  readonly summary: GapSummary
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
  /** Which of the actual values are made up, estimated or provisional: the reader must be told. */
  readonly statuses: Readonly<Record<string, number>>
  /** What was asked beside the real data; changes no result and no count. */
  readonly whatIf?: readonly WhatIf[]
  readonly reach?: readonly Reached[]
}

export interface AnalyzeOptions {
  readonly year?: number
  readonly method?: MethodName
}

/** What the data say of one target in one region. */
type Rows = (target: string, region: string | null) => readonly Observation[]

/** An observation with a value to count: not flawed, and not a forecast. */
type Reported = Observation & { readonly value: Value }

const isReported = (seen: Observation): seen is Reported =>
  seen.value !== null && seen.flaw === null && seen.status !== 'forecast'

/** The rows of years that are seen, in their order. */
function rowsIn(store: ObservationStore, isSeen: (year: number) => boolean): Rows {
  const years = store
    .years()
    .filter(isSeen)
    .sort((a, b) => a - b)
  return (target, region) =>
    years.flatMap((year) => {
      const slot = store.find(target, year, region)
      return slot === undefined ? [] : [store.at(slot)]
    })
}

const pointOf = ({ year, value, benchmark, previous }: Reported): SeriesPoint =>
  benchmark === null && previous === null
    ? { year, value }
    : { year, value, ...(benchmark !== null && { benchmark }), ...(previous !== null && { previous }) }

/** The plan's figure is the district's, so a region starts from its own first year. */
function planBaseline({ baseline }: Target, region: string | null): GapBaseline | null {
  if (baseline === null || region !== null) return null
  const { year, value, bound, match } = baseline
  return { year, value: { kind: 'number', number: value, ...(bound && { bound }) }, source: 'plan', match }
}

/** A running total starts from 0 by definition, the year before the plan's first; nothing reported changes that. */
const zeroBefore = (year: number): GapBaseline => ({
  year,
  value: { kind: 'number', number: '0' },
  source: 'plan',
  match: 'exact',
})

function goalOf(target: Target, region: string | null, { period }: Plan): Goal {
  const common = { requirement: target.requirement, targetYear: period.end }
  if (target.basis === 'cumulative') {
    const before = period.start - 1
    return { ...common, baselineYear: before, baseline: zeroBefore(before) }
  }
  return { ...common, baselineYear: period.baseline, baseline: planBaseline(target, region) }
}

/** All regions are asked the same of a target. */
class Goals {
  readonly #plan: Plan
  readonly #regional = new Map<Target, Goal>()

  constructor(plan: Plan) {
    this.#plan = plan
  }

  of(target: Target, region: string | null): Goal {
    if (region === null) return goalOf(target, region, this.#plan)
    const goal = this.#regional.get(target) ?? goalOf(target, region, this.#plan)
    this.#regional.set(target, goal)
    return goal
  }
}

function findingOf(
  rows: readonly Observation[],
  place: Pick<GapFinding, 'target' | 'region'>,
  { plan, method, goals, named }: Question,
): GapFinding {
  const { target, region } = place
  const goal = goals.of(target, region)
  const cumulative = target.basis === 'cumulative'
  const reported = rows.filter(isReported).filter(({ year }) => !cumulative || year >= plan.period.start)
  const series = reported.map(pointOf)
  const analysis = analyzeSeries(series, goal, { method })
  const observation = reported.findLast(({ year }) => year === analysis.actual?.year) ?? null
  const department = observation?.department ?? named.of(target.id, region) ?? target.department
  return { target, region, analysis, series, goal, observation, department }
}

interface Question {
  readonly plan: Plan
  readonly method: MethodName
  readonly goals: Goals
  readonly named: NamedDepartments
}

function countStatuses(results: readonly GapFinding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { observation } of results) {
    if (observation?.status) counts[observation.status] = (counts[observation.status] ?? 0) + 1
  }
  return counts
}

/**
 * How far each target of the plan is from the plan's last year, and whether the pace suffices, as it stood in `year`
 * (default: the latest year with data inside the plan's period, or the plan's last year when there is none).
 *
 * The baseline is a row of the plan's baseline year, else the plan's own figure, else the first year reported; for a
 * running total it is 0. Every target yields a result for the whole district and one more for each region that
 * the data name; one without a usable value is `no-data`, never passed over.
 */
export function analyze(plan: Plan, data: Data, options: AnalyzeOptions = {}): GapReport {
  const year = options.year ?? latestYear(plan, data) ?? plan.period.end
  const method = options.method ?? defaultMethod
  const store = storeOf(data)
  const isSeen = (each: number) => each <= year
  const rowsOf = rowsIn(store, isSeen)
  const mentions = mentionsIn(data, isSeen)
  const question = { plan, method, goals: new Goals(plan), named: new NamedDepartments(mentions) }
  const reporting = [...store.regions(isSeen), ...regionsOf(mentions)]
  const results = placesOf(plan, reporting).flatMap(({ region, targets }) =>
    targets.map((target) => findingOf(rowsOf(target.id, region), { target, region }, question)),
  )
  const missing = results.filter(({ analysis }) => analysis.verdict === 'no-data')
  return {
    command: 'gap',
    plan,
    year,
    method,
    results,
    summary: summarizeGap(results),
    sources: data.sources,
    problems: [...data.problems, ...missing.map(({ target }) => missingProblem(target))],
    statuses: countStatuses(results),
  }
}

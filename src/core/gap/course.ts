/** A series made ready for its goal: what counts, where it starts, where it stands. */
import type { Decimal } from '../decimal.ts'
import type { Value } from '../model.ts'
import { judge, type Requirement } from '../operators/all.ts'
import type { Context } from '../operators/operator.ts'
import { type Aim, type AimKind, aimFrom, kindOf } from './aim.ts'
import type { GapBaseline, Goal, SeriesPoint } from './model.ts'
import { difference, quotient, type Rational, rational } from './rational.ts'

/** A year with an exact figure. */
export interface Dated {
  readonly year: number
  readonly value: Rational
}

export interface Course {
  readonly requirement: Requirement
  readonly kind: AimKind
  readonly targetYear: number | null
  /** Each year is its own deadline: a benchmark, the year before, or a level to hold every year. */
  readonly eachYear: boolean
  readonly baseline: GapBaseline
  readonly actual: SeriesPoint
  /** What the actual value is compared with, where that changes by year. */
  readonly context: Context
  /** Whether the actual value meets the requirement; null when a bound or a missing figure leaves it open. */
  readonly holds: boolean | null
  readonly heldAtBaseline: boolean
  /** Whether the baseline or a later year before the actual one met it. */
  readonly heldBefore: boolean
  /** Every point up to the actual one, the baseline among them, years before it included. */
  readonly seen: readonly SeriesPoint[]
  /** The baseline and the years after it. */
  readonly history: readonly SeriesPoint[]
  /** Exact figures only, oldest first, years before the baseline included. */
  readonly dated: readonly Dated[]
  /** Null when the figure is only a bound, or a stage. */
  readonly start: Dated | null
  readonly now: Dated | null
  /** From the baseline value; null where the figure moves from year to year. */
  readonly aimAtStart: Aim | null
  readonly aim: Aim | null
  /** Change per year up to the actual year; null when nothing earlier is exact, or only years before the baseline are. */
  readonly lastChange: Rational | null
}

/** The exact figure of a value. An estimate (约) counts as its figure; a bound and a stage have none. */
const exactOf = (value: Value): Rational | null =>
  value.kind === 'number' && value.bound === undefined ? rational(value.number) : null

const datedOf = ({ year, value }: SeriesPoint): Dated | null => {
  const exact = exactOf(value)
  return exact && { year, value: exact }
}

/** One point a year, oldest first; of two for one year the later given one counts. */
export function usablePoints(
  series: readonly SeriesPoint[],
  goal: Goal,
  asOf: number,
): readonly SeriesPoint[] {
  const wanted = kindOf(goal.requirement) === 'stage' ? 'stage' : 'number'
  const usable = series.filter(
    ({ year, value }) => value.kind === wanted && Number.isSafeInteger(year) && year <= asOf,
  )
  return [...new Map(usable.map((point) => [point.year, point])).values()].sort((a, b) => a.year - b.year)
}

/** The value of the baseline year, else what the goal brings, else the first later year. */
export function baselineOf(points: readonly SeriesPoint[], goal: Goal): GapBaseline | null {
  const at = points.find(({ year }) => year === goal.baselineYear)
  if (at !== undefined) return { year: at.year, value: at.value, source: 'data', match: 'exact' }
  if (goal.baseline !== null) return goal.baseline
  const first = points.find(({ year }) => goal.baselineYear === null || year >= goal.baselineYear)
  return first === undefined
    ? null
    : { year: first.year, value: first.value, source: 'first-year', match: 'exact' }
}

/** The year before: a row of the data, else the row's own figure, else the plan's baseline when it is that year. */
function previousOf(
  point: SeriesPoint,
  { seen, baseline }: Pick<Course, 'seen' | 'baseline'>,
): Decimal | undefined {
  const value = seen.find(({ year }) => year === point.year - 1)?.value
  const before = value?.kind === 'number' && value.bound === undefined ? value.number : undefined
  const standsIn = baseline.source === 'plan' && baseline.year === point.year - 1
  return standsIn ? (point.previous ?? before) : (before ?? point.previous)
}

const NO_CONTEXT: Context = {}

function contextOf(point: SeriesPoint, course: Pick<Course, 'seen' | 'baseline'>): Context {
  const previous = previousOf(point, course)
  if (point.benchmark === undefined && previous === undefined) return NO_CONTEXT
  return {
    ...(point.benchmark !== undefined && { benchmark: point.benchmark }),
    ...(previous !== undefined && { previous }),
  }
}

function changeUpTo(now: Dated, dated: readonly Dated[], context: Context): Rational | null {
  if (context.previous !== undefined) return difference(now.value, rational(context.previous))
  const before = dated.findLast(({ year }) => year < now.year)
  return before === undefined
    ? null
    : quotient(difference(now.value, before.value), rational(now.year - before.year))
}

/** The baseline stands in for its year; years before it stay in front. */
function withBaseline(points: readonly SeriesPoint[], { year, value }: GapBaseline): readonly SeriesPoint[] {
  if (points.some((point) => point.year === year)) return points
  return [...points, { year, value }].sort((a, b) => a.year - b.year)
}

type Known = Pick<Course, 'requirement' | 'kind' | 'baseline' | 'actual' | 'context' | 'seen' | 'history'> & {
  /** Where the goal begins; a first reported year may be later. */
  readonly from: number
}

/** What the values say of the requirement, each against its own year's figure. */
function judgements({ requirement, history, seen, baseline }: Known) {
  const verdicts = history.map(
    (point) => judge(requirement, point.value, contextOf(point, { seen, baseline })).verdict,
  )
  const last = verdicts.at(-1)
  return {
    holds: last === 'pass' ? true : last === 'fail' ? false : null,
    heldAtBaseline: verdicts[0] === 'pass',
    heldBefore: verdicts.slice(0, -1).includes('pass'),
  }
}

/** The exact figures, and where they stand towards the aim. */
function positions({ requirement, kind, baseline, actual, context, seen, from }: Known) {
  const dated = seen.map(datedOf).filter((each) => each !== null)
  const since = dated.filter(({ year }) => year >= baseline.year)
  const [start, now] = [datedOf(baseline), datedOf(actual)]
  return {
    dated,
    start,
    now,
    aimAtStart: start && kind !== 'moving' ? aimFrom(requirement, start.value, {}) : null,
    aim: now && aimFrom(requirement, now.value, context),
    lastChange: now && now.year > from ? changeUpTo(now, since, context) : null,
  }
}

/** Null when no value of the baseline year or later is known. */
export function prepareCourse(points: readonly SeriesPoint[], goal: Goal): Course | null {
  const baseline = baselineOf(points, goal)
  const actual = points.at(-1)
  if (baseline === null || actual === undefined || actual.year < baseline.year) return null
  const seen = withBaseline(points, baseline)
  const { requirement, targetYear } = goal
  const kind = kindOf(requirement)
  const context = contextOf(actual, { seen, baseline })
  const history = seen.filter(({ year }) => year >= baseline.year)
  const from = goal.baselineYear ?? baseline.year
  const known = { requirement, kind, baseline, actual, context, seen, history, from }
  const { holds, heldAtBaseline, heldBefore } = judgements(known)
  const { dated, start, now, aimAtStart, aim, lastChange } = positions(known)
  // Spelled out, since a course is made for every target of every place.
  return {
    requirement,
    kind,
    targetYear,
    eachYear: kind === 'moving' || targetYear === null,
    baseline,
    actual,
    context,
    holds,
    heldAtBaseline,
    heldBefore,
    seen,
    history,
    dated,
    start,
    now,
    aimAtStart,
    aim,
    lastChange,
  }
}

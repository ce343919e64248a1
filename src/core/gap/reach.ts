/** What it takes: the value that would be on track now, and the value needed next year. */
import type { Decimal } from '../decimal.ts'
import type { GapFinding, GapReport } from './analyze.ts'
import { type Course, prepareCourse, usablePoints } from './course.ts'
import type { Goal, SeriesPoint } from './model.ts'
import {
  compareRational,
  difference,
  magnitude,
  product,
  quotient,
  type Rational,
  rational,
  signOf,
  stepPast,
  sum,
  toDecimal,
} from './rational.ts'

/** In the target's unit, under `linear`. */
export interface Reach {
  /** The year of the actual value: "now". */
  readonly year: number
  /** The actual value would have had to be this, or better. Null where no value that misses the target is on track. */
  readonly onTrackNow: Decimal | null
  readonly nextYear: number
  /** Where the straight line from now to the target stands next year. */
  readonly neededNextYear: Decimal
}

/** What it takes, for one target and region of a report. */
export interface Reached {
  readonly finding: GapFinding
  readonly reach: Reach
}

/** `onTrackNow` is closer to the exact bound than this part of the way from baseline to target. */
const FINENESS = rational('0.000001')
const HALF = rational('0.5')
const ALLOWED_SHORTFALL = rational('0.05')

/**
 * The bound y* of the values on track. With d(Y − y) > 0 left and a = (T − t)/(t − t0), the projection is
 * P = y + a(y − y0), and d(Y − P) < 0.05 · d(Y − y) ⇔ d(0.95 + a)y > d(0.95 Y + a y0), so
 *
 *     y* = (0.95 Y + a y0) / (0.95 + a)
 *
 * which lies between y0 and Y and is itself 5 % short: on track is what is better than y*, not y* itself.
 */
function boundOf({ start, now, targetYear, aimAtStart }: Course): Rational | null {
  if (!start || !now || !aimAtStart || targetYear === null) return null
  const pace = quotient(rational(targetYear - now.year), rational(now.year - start.year))
  const kept = difference(rational(1), ALLOWED_SHORTFALL)
  const weighed = pace && sum(product(kept, rational(aimAtStart.figure)), product(pace, start.value))
  return weighed && quotient(weighed, sum(kept, pace))
}

/**
 * The decimal just past y*, with as few digits as come within a millionth of the way of it and stay short of Y. Once
 * the target was met, less than meeting it is `lost`; from a baseline at the threshold there is no way to be on.
 */
function onTrackNow(course: Course): Decimal | null {
  const { start, aimAtStart, heldBefore } = course
  const bound = boundOf(course)
  if (bound === null || heldBefore || !start || !aimAtStart || aimAtStart.direction === 0) return null
  const goal = rational(aimAtStart.figure)
  const way = product(difference(goal, start.value), rational(aimAtStart.direction))
  if (signOf(way) <= 0) return null
  const fine = product(way, FINENESS)
  const room = product(magnitude(difference(goal, bound)), HALF)
  const finest = compareRational(fine, room) < 0 ? fine : room
  return stepPast(bound, aimAtStart.direction, finest)
}

/** y + (Y − y)/(T − t). */
function neededNextYear({ now, aim, targetYear }: Course): Decimal | null {
  if (now === null || aim === null || targetYear === null) return null
  const goal = rational(aim.figure)
  const step = quotient(difference(goal, now.value), rational(targetYear - now.year))
  return step && toDecimal(sum(now.value, step))
}

/**
 * What an open target takes: one that is not met, with its year still ahead and a path to it. Null for every other,
 * for stages, for figures that move from year to year, and for an actual value that is only a bound. Always `linear`.
 */
export function reachOf(series: readonly SeriesPoint[], goal: Goal): Reach | null {
  const course = prepareCourse(usablePoints(series, goal, Number.POSITIVE_INFINITY), goal)
  if (course === null || course.holds !== false || course.eachYear || course.targetYear === null) return null
  const { year } = course.actual
  if (year >= course.targetYear) return null
  const needed = neededNextYear(course)
  return needed && { year, onTrackNow: onTrackNow(course), nextYear: year + 1, neededNextYear: needed }
}

/** Every open target of a report, in its order. */
export const reachAll = ({ results }: GapReport): readonly Reached[] =>
  results.flatMap((finding) => {
    const reach = reachOf(finding.series, finding.goal)
    return reach === null ? [] : [{ finding, reach }]
  })

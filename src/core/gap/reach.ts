/** What it takes: the value that would be on track now, and the value needed next year. */
import type { Decimal } from '../decimal.ts'
import type { Aim } from './aim.ts'
import type { GapFinding, GapReport } from './analyze.ts'
import { type Course, type Dated, prepareCourse, usablePoints } from './course.ts'
import type { Goal, SeriesPoint } from './model.ts'
import {
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
const ALLOWED_SHORTFALL = rational('0.05')
const KEPT = difference(rational(1), ALLOWED_SHORTFALL)

/** A course short of its aim, with its year still ahead. */
interface Open {
  readonly course: Course
  readonly now: Dated
  readonly yearsLeft: number
}

/**
 * The bound y* of the values on track. With d(Y − y) > 0 left and a = (T − t)/(t − t0), the projection is
 * P = y + a(y − y0), and d(Y − P) < 0.05 · d(Y − y) ⇔ d(0.95 + a)y > d(0.95 Y + a y0), so
 *
 *     y* = (0.95 Y + a y0) / (0.95 + a)
 *
 * which lies between y0 and Y and is itself 5 % short: on track is what is better than y*, not y* itself.
 */
function boundOf(start: Dated, goal: Rational, { now, yearsLeft }: Open): Rational | null {
  const pace = quotient(rational(yearsLeft), rational(now.year - start.year))
  return pace && quotient(sum(product(KEPT, goal), product(pace, start.value)), sum(KEPT, pace))
}

/**
 * The decimal just past y*, with as few digits as come within a millionth of the way of it. That stays short of Y, for
 * y* is further from it in any span of years that a plan has. Once the target was met, less than meeting it is `lost`;
 * from a baseline at the threshold there is no way to be on.
 */
function onTrackNow(open: Open): Decimal | null {
  const { start, aimAtStart, heldBefore } = open.course
  if (heldBefore || !start || !aimAtStart || aimAtStart.direction === 0) return null
  const goal = rational(aimAtStart.figure)
  const way = magnitude(difference(goal, start.value))
  const bound = boundOf(start, goal, open)
  if (bound === null || signOf(way) === 0) return null
  return stepPast(bound, aimAtStart.direction, product(way, FINENESS))
}

/** y + (Y − y)/(T − t). */
function neededNextYear({ now, yearsLeft }: Open, { figure }: Aim): Decimal {
  const share: Rational = { over: 1n, under: BigInt(yearsLeft) }
  return toDecimal(sum(now.value, product(difference(rational(figure), now.value), share)))
}

/**
 * What an open target takes: one that is not met, with its year still ahead and a path to it. Null for every other,
 * for stages, for figures that move from year to year, and for an actual value that is only a bound. Always `linear`.
 */
export function reachOf(series: readonly SeriesPoint[], goal: Goal): Reach | null {
  const course = prepareCourse(usablePoints(series, goal, Number.POSITIVE_INFINITY), goal)
  if (course === null || course.holds !== false || course.eachYear) return null
  const { now, aim, targetYear } = course
  if (now === null || aim === null || targetYear === null || now.year >= targetYear) return null
  const open = { course, now, yearsLeft: targetYear - now.year }
  return {
    year: now.year,
    onTrackNow: onTrackNow(open),
    nextYear: now.year + 1,
    neededNextYear: neededNextYear(open, aim),
  }
}

/** Every open target of a report, in its order. */
export const reachAll = ({ results }: GapReport): readonly Reached[] =>
  results.flatMap((finding) => {
    const reach = reachOf(finding.series, finding.goal)
    return reach === null ? [] : [{ finding, reach }]
  })

/** Every figure of the contract as an exact fraction of a course; null where it has no meaning. */
import type { Decimal } from '../decimal.ts'
import { judge, thresholdOf } from '../operators/all.ts'
import type { Course } from './course.ts'
import type { Outlook } from './methods/method.ts'
import { shortfallOf } from './methods/projection.ts'
import type { Figures, Goal } from './model.ts'
import {
  difference,
  magnitude,
  product,
  quotient,
  type Rational,
  rational,
  sum,
  toDecimal,
} from './rational.ts'

const NO_FIGURES: Figures = {
  threshold: null,
  gap: null,
  margin: null,
  progress: null,
  timeShare: null,
  leadPoints: null,
  expected: null,
  observedPerYear: null,
  requiredPerYear: null,
  acceleration: null,
  projection: null,
  shortfallShare: null,
  ratio: null,
}

/** A fixed threshold can be told before any value is known. */
export const figuresWithoutValue = ({ requirement }: Goal): Figures => ({
  ...NO_FIGURES,
  threshold: thresholdOf(requirement),
})

const ZERO = rational(0)
const ONE = rational(1)
const HUNDRED = rational(100)

const shown = (figure: Rational | null): Decimal | null => figure && toDecimal(figure)

const ended = ({ targetYear, actual }: Course): boolean => targetYear !== null && actual.year >= targetYear

/**
 * (y − y0)/(Y − y0), which is 1 − (Y − y)/(Y − y0). In a band what is left is the distance to the nearer end, so
 * that a value thrown over the other end is not taken for progress.
 */
function progressOf({ heldAtBaseline, start, now, aimAtStart, aim, kind }: Course): Rational | null {
  if (heldAtBaseline || !start || !now || !aimAtStart || !aim) return null
  const whole = difference(rational(aimAtStart.figure), start.value)
  if (kind !== 'band') return quotient(difference(now.value, start.value), whole)
  const left = aim.direction === 0 ? ZERO : magnitude(difference(rational(aim.figure), now.value))
  const done = quotient(left, magnitude(whole))
  return done && difference(ONE, done)
}

function timeShareOf({ eachYear, targetYear, baseline, actual }: Course): Rational | null {
  if (eachYear || targetYear === null || targetYear <= baseline.year) return null
  if (actual.year >= targetYear) return ONE
  return quotient(rational(actual.year - baseline.year), rational(targetYear - baseline.year))
}

/** y0 + (Y − y0) · time share; Y from the target year on. */
function expectedOf(course: Course): Rational | null {
  const { start, aimAtStart, heldAtBaseline, eachYear } = course
  if (heldAtBaseline || eachYear || start === null || aimAtStart === null) return null
  const goal = rational(aimAtStart.figure)
  if (ended(course)) return goal
  const share = timeShareOf(course)
  return share && sum(start.value, product(difference(goal, start.value), share))
}

/** (Y − y)/(T − t); nothing is required of a value that meets the requirement. */
function requiredOf(course: Course): Rational | null {
  const { aim, now, heldAtBaseline, eachYear, targetYear, actual, holds } = course
  if (heldAtBaseline || eachYear || ended(course) || targetYear === null || aim === null || now === null)
    return null
  if (holds === true) return ZERO
  return quotient(difference(rational(aim.figure), now.value), rational(targetYear - actual.year))
}

function shortfallShareOf(course: Course, projection: Rational | null): Rational | null {
  if (projection === null || course.heldAtBaseline || course.holds === true) return null
  const shortfall = shortfallOf(course, projection)
  return shortfall && quotient(shortfall.missing, shortfall.gap)
}

function distancesOf({
  requirement,
  actual,
  context,
  aim,
  holds,
  kind,
}: Course): Pick<Figures, 'threshold' | 'gap' | 'margin'> {
  const { gap, margin } = judge(requirement, actual.value, context)
  return {
    threshold: aim?.figure ?? thresholdOf(requirement, context),
    gap: holds === true && kind !== 'stage' ? '0' : (gap ?? null),
    margin: margin ?? null,
  }
}

export function figuresOf(course: Course, outlook: Outlook): Figures {
  const [progress, timeShare] = [progressOf(course), timeShareOf(course)]
  const required = requiredOf(course)
  const projection = course.eachYear ? null : outlook.projection
  const observed = outlook.observedPerYear
  const { threshold, gap, margin } = distancesOf(course)
  return {
    threshold,
    gap,
    margin,
    progress: shown(progress),
    timeShare: shown(timeShare),
    leadPoints: shown(progress && timeShare && product(HUNDRED, difference(progress, timeShare))),
    expected: shown(expectedOf(course)),
    observedPerYear: shown(observed),
    requiredPerYear: shown(required),
    acceleration: shown(required && observed && quotient(required, observed)),
    projection: shown(projection),
    shortfallShare: shown(shortfallShareOf(course, projection)),
    ratio: outlook.ratio,
  }
}

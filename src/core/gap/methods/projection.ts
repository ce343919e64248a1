/** A straight projection, and what its shortfall says; shared by the methods that project a mean change. */
import type { Course, Dated } from '../course.ts'
import {
  compareRational,
  difference,
  magnitude,
  product,
  quotient,
  type Rational,
  rational,
  sum,
} from '../rational.ts'
import type { Pace } from './method.ts'

/** Mean change per year between two points; null when they are of one year. */
export const changePerYear = (from: Dated, to: Dated): Rational | null =>
  quotient(difference(to.value, from.value), rational(to.year - from.year))

/** P = y + change · (T − t); null without a target year ahead. */
export function projectTo(targetYear: number | null, now: Dated, change: Rational): Rational | null {
  if (targetYear === null || now.year >= targetYear) return null
  return sum(now.value, product(change, rational(targetYear - now.year)))
}

/** d(Y − P) and R = |Y − y|, of which the shortfall share is the quotient. */
export interface Shortfall {
  readonly missing: Rational
  readonly gap: Rational
}

/** Null where nothing is missing now, or nothing is aimed at. */
export function shortfallOf({ aim, now }: Course, projection: Rational): Shortfall | null {
  if (aim === null || now === null || aim.direction === 0) return null
  const figure = rational(aim.figure)
  const gap = magnitude(difference(figure, now.value))
  if (gap.over === 0n) return null
  const missing = product(difference(figure, projection), rational(aim.direction))
  return { missing, gap }
}

/** Below 5 % of the gap on track, to 20 % at risk, else behind: compared without division. */
export function paceOf({ missing, gap }: Shortfall): Pace {
  if (compareRational(product(missing, rational(20)), gap) < 0) return 'on-track'
  return compareRational(product(missing, rational(5)), gap) <= 0 ? 'at-risk' : 'behind'
}

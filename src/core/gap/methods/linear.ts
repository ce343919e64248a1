import type { Course } from '../course.ts'
import { type Method, NO_OUTLOOK, type Outlook } from './method.ts'
import { changePerYear, paceOf, projectTo, shortfallOf } from './projection.ts'

function assess(course: Course): Outlook {
  const { start, now, targetYear } = course
  const change = start && now && changePerYear(start, now)
  if (start === null || now === null || change === null) return NO_OUTLOOK
  const projection = projectTo(targetYear, now, change)
  const shortfall = projection && shortfallOf(course, projection)
  const pace = shortfall && paceOf(shortfall)
  return {
    native: pace,
    pace,
    observedPerYear: change,
    projection,
    ratio: null,
    since: start.year,
    pointsUsed: 2,
  }
}

/**
 * The mean change per year since the baseline, carried on to the target year: P = y + (y − y0)/(t − t0) · (T − t).
 * Shortfall share d(Y − P)/|Y − y|: below 5 % `on-track`, to 20 % `at-risk`, above `behind`, which are also its
 * native words. Two points. Exact; the shares are compared by cross-multiplication.
 *
 * Source: 完成进度 (share of the way done) set beside 序时进度 (share of the time gone), as Chinese administrations
 * report on plans; the bands of 5 and 20 % are those of the German statistics office (see `average-change`).
 */
const linear: Method<'linear'> = {
  name: 'linear',
  since: 'baseline',
  growth: 'steady',
  assess,
}

export default linear

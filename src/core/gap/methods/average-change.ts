import { directionOf } from '../../operators/all.ts'
import { holdsAt } from '../aim.ts'
import type { Course, Dated } from '../course.ts'
import { type Rational, signOf, sum } from '../rational.ts'
import { type Method, NO_OUTLOOK, type Outlook } from './method.ts'
import { changePerYear, paceOf, projectTo, shortfallOf } from './projection.ts'

const MOST_POINTS = 6
const FEWEST_POINTS = 4

const WEATHER = {
  'on-track': 'sun',
  'at-risk': 'slightly_cloudy',
  behind: 'cloudy',
  regressing: 'thunderstorm',
} as const

/** The consecutive years up to the last one, at most six. */
function windowOf(dated: readonly Dated[]): readonly Dated[] {
  const breaks = dated.findLastIndex(
    ({ year }, at) => dated[at + 1] !== undefined && dated[at + 1]?.year !== year + 1,
  )
  return dated.slice(breaks + 1).slice(-MOST_POINTS)
}

/** `higher`, `lower`: the mean change and the last one both count. */
function directionWord(course: Course, mean: Rational): string {
  const direction = directionOf(course.requirement)
  const right = (change: Rational | null) => change !== null && signOf(change) === direction
  if (right(mean)) return right(course.lastChange) ? 'sun' : 'slightly_cloudy'
  return right(course.lastChange) ? 'cloudy' : 'thunderstorm'
}

/** -1 away from what is asked, 0 neither, 1 towards it; inside a band only leaving it next year is away. */
function trendOf({ requirement, aim, now, context }: Course, mean: Rational): number {
  if (aim === null || now === null) return 0
  if (aim.direction !== 0) return signOf(mean) * aim.direction
  return holdsAt(requirement, sum(now.value, mean), context) ? 0 : -1
}

function wordOf(course: Course, mean: Rational): string | null {
  const { requirement, holds, eachYear, now, aim, targetYear } = course
  if (requirement.operator === 'higher' || requirement.operator === 'lower')
    return directionWord(course, mean)
  if (now === null || aim === null) return null
  const trend = trendOf(course, mean)
  if (holds === true) return trend < 0 ? 'slightly_cloudy' : 'sun'
  if (trend <= 0) return 'thunderstorm'
  if (eachYear) return 'cloudy'
  const shortfall = shortfallOf(
    course,
    (targetYear !== null && projectTo(targetYear, now, mean)) || now.value,
  )
  return shortfall && WEATHER[paceOf(shortfall)]
}

function assess(course: Course): Outlook {
  const { now, targetYear } = course
  const window = windowOf(course.dated)
  const first = window[0]
  if (now === null || first === undefined || window.length < FEWEST_POINTS) return NO_OUTLOOK
  const mean = changePerYear(first, now)
  if (mean === null) return NO_OUTLOOK
  const projection = projectTo(targetYear, now, mean)
  const shortfall = projection && shortfallOf(course, projection)
  return {
    native: wordOf(course, mean),
    pace: shortfall && paceOf(shortfall),
    observedPerYear: mean,
    projection,
    ratio: null,
    since: first.year,
    pointsUsed: window.length,
  }
}

/**
 * The mean a of the last five annual changes, carried on to the target year: P = y + a · (T − t). Six points; at
 * least four consecutive years, which may begin before the baseline. Shortfall share d(Y − P)/|Y − y| while a
 * approaches the target: below 5 % `sun`, to 20 % `slightly_cloudy`, above `cloudy`; not approaching `thunderstorm`.
 * To be held every year, or already met: met and no worse trend `sun`, met and worsening `slightly_cloudy`, missed
 * and improving `cloudy`, else `thunderstorm`. `higher`, `lower`: mean and last change both right `sun`, only the
 * mean `slightly_cloudy`, only the last `cloudy`, neither `thunderstorm`.
 *
 * Source: Destatis, indicator reports on the German Sustainable Development Strategy, annex on the status symbols.
 */
const averageChange: Method<'average-change'> = {
  name: 'average-change',
  since: 'recent',
  growth: 'steady',
  assess,
}

export default averageChange

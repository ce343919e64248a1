import { baselineOf, type Course, prepareCourse, usablePoints } from './course.ts'
import { figuresOf, figuresWithoutValue } from './figures.ts'
import { defaultMethod, type MethodName, methodOf } from './methods/all.ts'
import type { Analysis, GapBaseline, GapOptions, Goal, SeriesPoint } from './model.ts'
import { verdictOf } from './verdict.ts'

/** A point that says nothing else is its own record: a large report holds very many. */
const plainOf = (point: SeriesPoint): Analysis['points'][number] =>
  point.benchmark === undefined && point.previous === undefined
    ? point
    : { year: point.year, value: point.value }

function pointsOf({ seen, baseline }: Course, since: number | null): Analysis['points'] {
  const first = Math.min(baseline.year, since ?? baseline.year)
  return seen.filter(({ year }) => year >= first).map(plainOf)
}

const withoutValue = (goal: Goal, method: MethodName, baseline: GapBaseline | null): Analysis => ({
  ...figuresWithoutValue(goal),
  verdict: 'no-data',
  method,
  native: null,
  baseline,
  actual: null,
  targetYear: goal.targetYear,
  points: baseline === null ? [] : [{ year: baseline.year, value: baseline.value }],
  pointsUsed: 0,
})

/**
 * The way of one series to its goal: verdict and every figure, exact. Defined for any series: values of the wrong
 * kind, of later years or of years that are no whole numbers are not seen, and of two values of one year the later
 * given one counts.
 */
export function analyzeSeries(
  series: readonly SeriesPoint[],
  goal: Goal,
  options: GapOptions = {},
): Analysis {
  const method = methodOf(options.method ?? defaultMethod)
  const points = usablePoints(series, goal, options.asOf ?? Number.POSITIVE_INFINITY)
  const course = prepareCourse(points, goal)
  if (course === null) return withoutValue(goal, method.name, baselineOf(points, goal))
  const outlook = method.assess(course)
  const figures = figuresOf(course, outlook)
  // Spelled out, since a record is made for every target of every place.
  return {
    threshold: figures.threshold,
    gap: figures.gap,
    margin: figures.margin,
    progress: figures.progress,
    timeShare: figures.timeShare,
    leadPoints: figures.leadPoints,
    expected: figures.expected,
    observedPerYear: figures.observedPerYear,
    requiredPerYear: figures.requiredPerYear,
    acceleration: figures.acceleration,
    projection: figures.projection,
    shortfallShare: figures.shortfallShare,
    ratio: figures.ratio,
    verdict: verdictOf(course, outlook),
    method: method.name,
    native: outlook.native,
    baseline: course.baseline,
    actual: course.actual,
    targetYear: goal.targetYear,
    points: pointsOf(course, outlook.since),
    pointsUsed: outlook.pointsUsed,
  }
}

import { baselineOf, type Course, prepareCourse, usablePoints } from './course.ts'
import { figuresOf, figuresWithoutValue } from './figures.ts'
import { defaultMethod, type MethodName, methodOf } from './methods/all.ts'
import type { Analysis, GapBaseline, GapOptions, Goal, SeriesPoint } from './model.ts'
import { verdictOf } from './verdict.ts'

const pointsOf = ({ seen, baseline }: Course, since: number | null): Analysis['points'] =>
  seen
    .filter(({ year }) => year >= Math.min(baseline.year, since ?? baseline.year))
    .map(({ year, value }) => ({ year, value }))

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
  return {
    ...figuresOf(course, outlook),
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

/** Which figures an analysis has, and where they end: whole records. */
import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { Analysis, GapBaseline, Goal, SeriesPoint } from '../../../src/core/gap/model.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { number } from '../../plan-fixture.ts'
import { goal, series } from './series.ts'

const forest = { operator: '>=', value: '18' } as const
const figuresOf = ({
  verdict,
  method,
  native,
  baseline,
  actual,
  targetYear,
  points,
  pointsUsed,
  ...rest
}: Analysis) => rest
const NONE = figuresOf(analyzeSeries([], goal({ operator: 'higher' })))
const bound = (figure: Decimal, year = 2017): SeriesPoint => ({
  year,
  value: { kind: 'number', number: figure, bound: 'below' },
})

describe('the figures of a way', () => {
  it.each<[string, Requirement, readonly Decimal[], Partial<typeof NONE>]>([
    [
      'two thirds of the time gone',
      forest,
      ['15', '15.5', '16'],
      {
        threshold: '18',
        gap: '2',
        progress: '0.33333333333333333333',
        timeShare: '0.66666666666666666667',
        leadPoints: '-33.33333333333333333333',
        expected: '17',
        observedPerYear: '0.5',
        requiredPerYear: '2',
        acceleration: '4',
        projection: '16.5',
        shortfallShare: '0.75',
      },
    ],
    [
      'met before its time: nothing more is required',
      forest,
      ['15', '18.5'],
      {
        threshold: '18',
        gap: '0',
        margin: '0.5',
        progress: '1.16666666666666666667',
        timeShare: '0.33333333333333333333',
        leadPoints: '83.33333333333333333333',
        expected: '16',
        observedPerYear: '3.5',
        requiredPerYear: '0',
        acceleration: '0',
        projection: '25.5',
      },
    ],
    [
      'the target year itself: nothing lies ahead',
      forest,
      ['15', '16', '16.5', '17.4'],
      {
        threshold: '18',
        gap: '0.6',
        progress: '0.8',
        timeShare: '1',
        leadPoints: '-20',
        expected: '18',
        observedPerYear: '0.8',
      },
    ],
    [
      'past the target year: the time is up, and what was expected stays the target',
      forest,
      ['15', '16', '16.5', '17', '17.4'],
      {
        threshold: '18',
        gap: '0.6',
        progress: '0.8',
        timeShare: '1',
        leadPoints: '-20',
        expected: '18',
        observedPerYear: '0.6',
      },
    ],
    [
      'a band, from below into its middle',
      { operator: 'between', min: '10', max: '20' },
      ['5', '12'],
      {
        threshold: '10',
        gap: '0',
        margin: '2',
        progress: '1',
        timeShare: '0.33333333333333333333',
        leadPoints: '66.66666666666666666667',
        expected: '6.66666666666666666667',
        observedPerYear: '7',
        requiredPerYear: '0',
        acceleration: '0',
        projection: '26',
      },
    ],
  ])('%s', (_, requirement, values, figures) => {
    expect(figuresOf(analyzeSeries(series(values), goal(requirement)))).toEqual({ ...NONE, ...figures })
  })

  it.each<[string, readonly SeriesPoint[], Partial<typeof NONE>]>([
    [
      'a baseline that is only a bound',
      [bound('16'), ...series([null, '17'])],
      { threshold: '18', gap: '1', timeShare: '0.33333333333333333333', requiredPerYear: '0.5' },
    ],
    [
      'a value that is only a bound and fails',
      [...series(['15']), bound('17', 2018)],
      { threshold: '18', timeShare: '0.33333333333333333333', expected: '16' },
    ],
    [
      'one value alone',
      series(['15']),
      {
        threshold: '18',
        gap: '3',
        progress: '0',
        timeShare: '0',
        leadPoints: '0',
        expected: '15',
        requiredPerYear: '1',
      },
    ],
  ])('%s', (_, points, figures) => {
    expect(figuresOf(analyzeSeries(points, goal(forest)))).toEqual({ ...NONE, ...figures })
  })

  it.each([2016, 2017])('a target year of %i leaves no time from a baseline of 2017', (targetYear) => {
    const { timeShare, leadPoints, expected } = analyzeSeries(series(['15', '17']), goal(forest, targetYear))
    expect({ timeShare, leadPoints, expected }).toEqual({ timeShare: null, leadPoints: null, expected: '18' })
  })

  it('a milestone has a share of the time and nothing else, reached or not', () => {
    const built = goal({ operator: 'milestone', value: 'built' })
    for (const stage of ['advancing', 'built'] as const)
      expect(figuresOf(analyzeSeries(series(['not-started', stage]), built))).toEqual({
        ...NONE,
        timeShare: '0.33333333333333333333',
      })
  })
})

describe('the points of an analysis', () => {
  const baseline: GapBaseline = { year: 2017, value: number('16'), source: 'plan', match: 'close' }
  const planned: Goal = { ...goal(forest), baseline }

  it('are the baseline alone, or none, where nothing is reported', () => {
    expect(analyzeSeries([], planned)).toMatchObject({
      verdict: 'no-data',
      baseline,
      points: [{ year: 2017, value: number('16') }],
      pointsUsed: 0,
    })
    expect(analyzeSeries([], planned).points).toEqual([{ year: 2017, value: number('16') }])
    expect(analyzeSeries([], goal(forest)).points).toEqual([])
  })

  it.each<[Partial<SeriesPoint>]>([
    [{}],
    [{ benchmark: '90' }],
    [{ previous: '89' }],
    [{ benchmark: '90', previous: '89' }],
  ])('are years and values, without what stood beside them: %j', (beside) => {
    const { points } = analyzeSeries(
      series(['85', '88'], beside),
      goal({ operator: '>=', benchmark: { zh: '', en: '' } }),
    )
    expect(points).toEqual([
      { year: 2017, value: number('85') },
      { year: 2018, value: number('88') },
    ])
  })
})

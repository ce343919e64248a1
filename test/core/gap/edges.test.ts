/** Verdicts where each year is a deadline, and at the edges: bounds, strict operators, bands. */
import { describe, expect, it } from 'vitest'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { Bound, Value } from '../../../src/core/model.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { number } from '../../plan-fixture.ts'
import { type Figures, goal, series, verdict } from './series.ts'

describe('each year its own deadline', () => {
  const city: Requirement = { operator: '>=', benchmark: { zh: '全市', en: 'city' } }
  const against = (benchmarks: Figures, values: Figures, targetYear: number | null = 2020) =>
    analyzeSeries(
      series(values).map((point) => {
        const benchmark = benchmarks[point.year - 2017]
        // Benchmarks of these cases are figures.
        return benchmark ? { ...point, benchmark: benchmark as `${number}` } : point
      }),
      goal(city, targetYear),
    )

  it.each<[string, Figures, Figures]>([
    ['no-data', [], []],
    ['insufficient-data', ['90', null], ['91', '92']],
    ['met', ['90', '91'], ['91', '92']],
    ['slipping', ['90', '91'], ['95', '92']],
    ['missed', ['90', '91'], ['80', '85']],
    ['lost', ['90', '91'], ['90', '90.9']],
    ['missed', ['90', '91', '92', '93'], ['95', '95', '95', '92']],
  ])('benchmark, %s: %j against %j', (expected, benchmarks, values) => {
    expect(against(benchmarks, values).verdict).toBe(expected)
  })

  it('a benchmark has a gap but no path', () => {
    expect(against(['90', '91'], ['80', '85'])).toMatchObject({
      threshold: '91',
      gap: '6',
      progress: null,
      timeShare: null,
      leadPoints: null,
      expected: null,
      observedPerYear: '5',
      requiredPerYear: null,
      projection: null,
      shortfallShare: null,
    })
  })

  it.each<[string, Requirement['operator'], Figures]>([
    ['insufficient-data', 'higher', ['5']],
    ['insufficient-data', 'higher', ['5', null, '6']],
    ['met', 'higher', ['5', '6']],
    ['missed', 'higher', ['5', '5']],
    ['lost', 'higher', ['5', '6', '6']],
    ['met', 'not-lower', ['5', '5']],
    ['missed', 'not-lower', ['5', '4']],
    ['met', 'lower', ['5', '4']],
    ['missed', 'lower', ['5', '5']],
    ['met', 'not-higher', ['5', '5']],
    ['lost', 'not-higher', ['5', '5', '6']],
    ['missed', 'not-higher', ['5', '5', '5', '6']],
    ['no-data', 'not-higher', []],
  ])('year before, %s: %s in %j', (expected, operator, values) => {
    // The list above names only the operators that need nothing but their name.
    expect(verdict({ operator } as Requirement, values)).toBe(expected)
  })

  it.each<[string, Figures]>([
    ['met', ['91', '92']],
    ['slipping', ['95', '92']],
    ['lost', ['91', '89']],
    ['missed', ['80', '89']],
    ['missed', ['80']],
    ['no-data', []],
  ])('a level to hold every year, %s: %j', (expected, values) => {
    expect(verdict({ operator: '>=', value: '90' }, values, null)).toBe(expected)
  })
})

describe('bounds and estimates', () => {
  const bounded = (bound: Bound, figure: `${number}`): Value => ({ kind: 'number', number: figure, bound })
  const run = (requirement: Requirement, values: readonly Value[]) =>
    analyzeSeries(
      values.map((value, index) => ({ year: 2017 + index, value })),
      goal(requirement),
    )
  const atLeast75: Requirement = { operator: '>=', value: '75' }

  it('decide when they can', () => {
    expect(run(atLeast75, [number('70'), bounded('at-least', '75')])).toMatchObject({
      verdict: 'met',
      gap: '0',
      margin: null,
      progress: null,
    })
    expect(run(atLeast75, [bounded('at-least', '75'), number('74')])).toMatchObject({
      verdict: 'lost',
      gap: '1',
      progress: null,
    })
    expect(run(atLeast75, [number('70'), number('71'), number('72'), bounded('below', '75')])).toMatchObject({
      verdict: 'missed',
      gap: null,
    })
  })

  it('else leave the verdict open', () => {
    expect(run(atLeast75, [number('70'), bounded('at-least', '74')]).verdict).toBe('insufficient-data')
    expect(run(atLeast75, [number('70'), bounded('below', '75')]).verdict).toBe('insufficient-data')
    expect(run(atLeast75, [bounded('below', '70'), number('72')])).toMatchObject({
      verdict: 'insufficient-data',
      gap: '3',
      observedPerYear: null,
    })
  })

  it('take no part in the last change', () => {
    expect(run(atLeast75, [bounded('at-least', '90'), number('80')]).verdict).toBe('met')
    expect(run(atLeast75, [bounded('at-least', '75'), number('80'), number('77')]).verdict).toBe('slipping')
  })

  it('an estimate counts as its figure', () => {
    const about: Value = { kind: 'number', number: '74', estimated: true }
    expect(run(atLeast75, [number('70'), about])).toMatchObject({ verdict: 'on-track', projection: '82' })
  })
})

describe('a strict operator at its threshold', () => {
  const above: Requirement = { operator: '>', value: '90' }

  it('asks the projection, for there is no gap to take a share of', () => {
    expect(analyzeSeries(series(['80', '90']), goal(above))).toMatchObject({
      verdict: 'on-track',
      gap: '0',
      shortfallShare: null,
    })
    expect(analyzeSeries(series(['80', '90', '90']), goal(above)).verdict).toBe('on-track')
    expect(verdict(above, ['90', '90'])).toBe('stalled')
    expect(verdict(above, ['95', '90'])).toBe('lost')
  })

  it('has no share of a way without length', () => {
    expect(analyzeSeries(series(['90', '89']), goal(above))).toMatchObject({
      progress: null,
      leadPoints: null,
      expected: '90',
      timeShare: '0.33333333333333333333',
    })
  })
})

describe('a band', () => {
  const band: Requirement = { operator: 'between', min: '10', max: '20' }

  it('counts the distance to the nearer end', () => {
    expect(analyzeSeries(series(['5', '7']), goal(band))).toMatchObject({
      verdict: 'on-track',
      threshold: '10',
      gap: '3',
      progress: '0.4',
      projection: '11',
    })
    expect(analyzeSeries(series(['25', '23']), goal(band))).toMatchObject({
      verdict: 'on-track',
      threshold: '20',
      gap: '3',
      progress: '0.4',
      projection: '19',
    })
  })

  it('takes a value thrown over the other end for what it is', () => {
    expect(analyzeSeries(series(['5', '22']), goal(band))).toMatchObject({
      verdict: 'behind',
      threshold: '20',
      gap: '2',
      progress: '0.6',
    })
    expect(verdict(band, ['8', '23'])).toBe('regressing')
    expect(verdict(band, ['8', '22'])).toBe('stalled')
  })
})

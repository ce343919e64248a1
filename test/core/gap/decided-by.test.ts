/** What decides a verdict where several years could: one case for each, with the verdict it would have otherwise. */
import { describe, expect, it } from 'vitest'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { GapBaseline, SeriesPoint } from '../../../src/core/gap/model.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { number } from '../../plan-fixture.ts'
import { goal, series } from './series.ts'

const atLeast = { operator: '>=', value: '18' } as const
const planned = (value: `${number}`, part: Partial<GapBaseline> = {}): GapBaseline => ({
  year: 2017,
  value: number(value),
  source: 'plan',
  match: 'exact',
  ...part,
})
/** Values of any years. */
const points = (values: Readonly<Record<number, `${number}`>>): readonly SeriesPoint[] =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value: number(value) }))
const toldBefore = (previous: `${number}`) => (point: SeriesPoint) => ({ ...point, previous })

describe('a level that held at the baseline', () => {
  const nothing = {
    progress: null,
    leadPoints: null,
    expected: null,
    requiredPerYear: null,
    acceleration: null,
    shortfallShare: null,
  }

  it.each([
    ['slipping', '18.5', '0', '0.5', '-0.5', '17.5'],
    ['lost', '17', '1', null, '-2', '13'],
  ] as const)('is one to keep: %s at %s', (verdict, now, gap, margin, observedPerYear, projection) => {
    expect(analyzeSeries(series(['19', now]), goal(atLeast))).toMatchObject({
      ...nothing,
      verdict,
      gap,
      margin,
      observedPerYear,
      projection,
      timeShare: '0.33333333333333333333',
    })
  })

  it('is held by the figure itself', () => {
    expect(analyzeSeries(series(['18', '18']), goal(atLeast))).toMatchObject({ ...nothing, verdict: 'met' })
    expect(analyzeSeries(series(['17.99', '18']), goal(atLeast)).progress).toBe('1')
  })
})

describe('the years that are seen', () => {
  it('end with the year asked about, that year included', () => {
    const rising = series(['16', '17', '18'])
    expect(analyzeSeries(rising, goal(atLeast), { asOf: 2018 })).toMatchObject({
      actual: { year: 2018, value: number('17') },
      points: [{ year: 2017 }, { year: 2018 }],
    })
    expect(analyzeSeries(rising, goal(atLeast), { asOf: 2019 }).actual?.year).toBe(2019)
  })

  it('are no way while only years before the baseline have values', () => {
    const before = { ...goal(atLeast), baseline: planned('16') }
    expect(analyzeSeries(points({ 2015: '17', 2016: '17.5' }), before)).toMatchObject({
      verdict: 'no-data',
      actual: null,
    })
    expect(analyzeSeries(points({ 2015: '17' }), goal(atLeast)).verdict).toBe('no-data')
  })

  it.each([
    ['the year before it', points({ 2016: '25', 2017: '20' })],
    ['a year some way before it', points({ 2015: '25', 2017: '20' })],
    ['what its own row says of the year before', points({ 2017: '20' }).map(toldBefore('25'))],
  ])('have no last change before the baseline year: %s', (_, given) => {
    expect(analyzeSeries(given, goal(atLeast)).verdict).toBe('met')
  })

  it('have one in a first reported year that tells of the baseline year', () => {
    expect(analyzeSeries(points({ 2018: '20' }).map(toldBefore('25')), goal(atLeast)).verdict).toBe(
      'slipping',
    )
  })

  it('begin before the baseline for what each year is compared with', () => {
    const rising = { operator: 'higher' } as const
    expect(analyzeSeries(points({ 2016: '5', 2017: '6' }), goal(rising))).toMatchObject({
      verdict: 'met',
      threshold: '5',
    })
  })
})

describe('the year before', () => {
  const higher = { operator: 'higher' } as const

  it('is its row, and not what the later row says of it, when the plan’s baseline is older', () => {
    const [first, last] = points({ 2018: '6', 2019: '5.5' })
    if (first === undefined || last === undefined) throw new Error('two points')
    const later = { ...goal(higher), baseline: planned('4') }
    expect(analyzeSeries([first, { ...last, previous: '5' }], later)).toMatchObject({
      verdict: 'lost',
      threshold: '6',
      gap: '0.5',
    })
  })

  it('that only the row itself tells makes the last change', () => {
    const told = points({ 2017: '10', 2019: '19' }).map((point) =>
      point.year === 2019 ? { ...point, previous: '20.5' as const } : point,
    )
    expect(analyzeSeries(told, goal(atLeast)).verdict).toBe('slipping')
    expect(analyzeSeries(points({ 2017: '10', 2019: '19' }), goal(atLeast)).verdict).toBe('met')
  })
})

describe('a pace from before the baseline', () => {
  const falling = { 2014: '14', 2015: '13', 2016: '11', 2017: '9', 2018: '9.5', 2019: '10' } as const
  const average = { method: 'average-change' } as const
  const over = (value: `${number}`): Requirement => ({ operator: '>', value })

  it('may lead away again from a threshold that was just reached', () => {
    expect(analyzeSeries(points(falling), goal(over('10')), average)).toMatchObject({
      verdict: 'behind',
      gap: '0',
      observedPerYear: '-0.8',
      projection: '9.2',
    })
    expect(analyzeSeries(points(falling), goal(over('10'))).verdict).toBe('on-track')
  })

  it('says nothing without a way from the baseline: a bound, or the baseline alone', () => {
    const { 2017: _, ...others } = falling
    const bound = { kind: 'number', number: '9', bound: 'at-least' } as const
    const bounded = [...points(others), { year: 2017, value: bound }]
    const since2012 = points({ 2012: '5', 2013: '6', 2014: '7', 2015: '8', 2016: '9', 2017: '9.5' })
    for (const given of [bounded, since2012])
      expect(analyzeSeries(given, goal(over('10.5')), average).verdict).toBe('insufficient-data')
  })
})

it.each([
  ['12', '10', '2'],
  ['15', '10', '5'],
  ['15.1', '20', '4.9'],
  ['18', '20', '2'],
  ['10', '10', '0'],
  ['20', '20', '0'],
  ['9.9', '10', null],
  ['20.1', '20', null],
] as const)('in a band %s is held against the nearer end, %s', (value, threshold, margin) => {
  const band = { operator: 'between', min: '10', max: '20' } as const
  expect(analyzeSeries(series(['5', value]), goal(band))).toMatchObject({ threshold, margin })
})

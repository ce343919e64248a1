import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import { analyze } from '../../../src/core/gap/analyze.ts'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import type { Goal, SeriesPoint } from '../../../src/core/gap/model.ts'
import { difference, product, rational, sum, toDecimal } from '../../../src/core/gap/rational.ts'
import { reachAll, reachOf } from '../../../src/core/gap/reach.ts'
import type { Requirement } from '../../../src/core/operators/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'

const point = (year: number, number: Decimal): SeriesPoint => ({ year, value: { kind: 'number', number } })
const goalOf = (requirement: Requirement, targetYear: number | null = 2020): Goal => ({
  requirement,
  baselineYear: null,
  baseline: null,
  targetYear,
})
const forest = goalOf({ operator: '>=', value: '18' })

describe('reach by hand', () => {
  it('森林覆盖率 16.18 to 18: two of three years gone', () => {
    // a = 1/2; y* = (0.95 * 18 + 0.5 * 16.18) / 1.45 = 25.19 / 1.45 = 17.37241379...; a millionth of 1.82 needs six digits.
    expect(reachOf([point(2017, '16.18'), point(2019, '17.15')], forest)).toEqual({
      year: 2019,
      onTrackNow: '17.372414',
      nextYear: 2020,
      neededNextYear: '18',
    })
  })

  it('one of three years gone, less is better', () => {
    // a = 2; y* = (0.95 * 10 + 2 * 20) / 2.95 = 49.5 / 2.95 = 16.779661016...; next year 19 + (10 - 19) / 2.
    const goal = goalOf({ operator: '<=', value: '10' })
    expect(reachOf([point(2017, '20'), point(2018, '19')], goal)).toEqual({
      year: 2018,
      onTrackNow: '16.77966',
      nextYear: 2019,
      neededNextYear: '14.5',
    })
  })

  it('y* itself is 5 % short and does not do', () => {
    // a = 1; y* = (0.95 * 39 + 0) / 1.95 = 19.
    const reach = reachOf([point(2018, '0'), point(2019, '5')], goalOf({ operator: '>=', value: '39' }))
    expect(reach).toMatchObject({ onTrackNow: '19.00001', neededNextYear: '39' })
  })

  it('nothing short of the target is on track once it was met', () => {
    expect(reachOf([point(2017, '18.5'), point(2018, '17')], forest)).toEqual({
      year: 2018,
      onTrackNow: null,
      nextYear: 2019,
      neededNextYear: '17.5',
    })
  })

  it('is told from the value itself where the baseline is only a bound', () => {
    const bound: SeriesPoint = { year: 2017, value: { kind: 'number', number: '15', bound: 'below' } }
    expect(reachOf([bound, point(2018, '17')], forest)).toEqual({
      year: 2018,
      onTrackNow: null,
      nextYear: 2019,
      neededNextYear: '17.5',
    })
  })

  it('has no way to be on from a baseline at the threshold, nor from the first value alone', () => {
    const above = goalOf({ operator: '>', value: '18' })
    const nothing = { year: 2019, onTrackNow: null, nextYear: 2020, neededNextYear: '18' }
    expect(reachOf([point(2017, '18'), point(2019, '17')], above)).toEqual(nothing)
    expect(reachOf([point(2019, '17')], forest)).toEqual(nothing)
  })

  it('aims at the end of a band that is nearer: by the baseline for the pace, by the value for next year', () => {
    // a = 1; y* = (0.95 * 10 + 5) / 1.95 = 7.4358974...; a millionth of 5 needs six digits. Down to 20 in one year.
    const band = goalOf({ operator: 'between', min: '10', max: '20' }, 2021)
    expect(reachOf([point(2017, '5'), point(2019, '22')], band)).toEqual({
      year: 2019,
      onTrackNow: '7.435898',
      nextYear: 2020,
      neededNextYear: '21',
    })
  })

  it.each<[string, SeriesPoint[], Goal]>([
    ['long over', [point(2017, '16'), point(2022, '17')], forest],
    ['met', [point(2017, '16'), point(2019, '18')], forest],
    ['over', [point(2017, '16'), point(2020, '17')], forest],
    ['nothing reported', [], forest],
    [
      'to hold every year',
      [point(2017, '16'), point(2018, '17')],
      goalOf({ operator: '>=', value: '18' }, null),
    ],
    ['of the year before', [point(2017, '16'), point(2018, '15')], goalOf({ operator: 'higher' })],
    [
      'a stage',
      [{ year: 2018, value: { kind: 'stage', stage: 'advancing' } }],
      goalOf({ operator: 'milestone', value: 'built' }),
    ],
    [
      'only a bound',
      [point(2017, '16'), { year: 2018, value: { kind: 'number', number: '17', bound: 'at-most' } }],
      forest,
    ],
  ])('none where there is nothing to reach: %s', (_name, series, goal) => {
    expect(reachOf(series, goal)).toBeNull()
  })
})

it('is told for each open target of a report, in the order of the plan', () => {
  const [rising, met, stays] = ['A', 'B', 'C'].map((id) => targetOf({ id }))
  if (!rising || !met || !stays) throw new Error('three targets')
  const rows = [
    ['C', 2017, '16'],
    ['C', 2018, '16'],
    ['B', 2018, '18'],
    ['A', 2017, '16.18'],
    ['A', 2019, '17.15'],
  ] as const
  const report = analyze(
    planOf([rising, met, stays]),
    dataOf(rows.map(([target, year, value]) => seen({ target, year, value: number(value) }))),
  )
  const [first, , third] = report.results
  expect(reachAll(report)).toEqual([
    { finding: first, reach: { year: 2019, onTrackNow: '17.372414', nextYear: 2020, neededNextYear: '18' } },
    // a = 2; y* = (0.95 * 18 + 2 * 16) / 2.95 = 16.6440677...
    { finding: third, reach: { year: 2018, onTrackNow: '16.644068', nextYear: 2019, neededNextYear: '17' } },
  ])
})

describe('onTrackNow', () => {
  // Whole hundredths: legible counterexamples.
  const figure = fc.integer({ min: -5000, max: 5000 }).map((units) => String(units / 100) as Decimal) // a plain number's text
  const requirement = fc.oneof(
    fc.record({ operator: fc.constantFrom('>=', '<=', '>', '<', '='), value: figure }),
    fc.record({ operator: fc.constant('between' as const), value: figure }).map(({ value }) => ({
      operator: 'between' as const,
      min: value,
      max: toDecimal(sum(rational(value), rational('3'))),
    })),
  )
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2019 }), { minLength: 2, maxLength: 5 })

  it('is on track in place of the actual value; a millionth of the way worse is not', () => {
    let asked = 0
    const property = fc.property(
      years,
      fc.array(figure, { minLength: 5, maxLength: 5 }),
      requirement,
      (when, values, wanted) => {
        const series = [...when].sort().map((year, index) => point(year, values[index] ?? '0'))
        const goal = goalOf(wanted)
        const onTrack = reachOf(series, goal)?.onTrackNow
        if (!onTrack) return
        asked += 1
        const [before, year] = [series.slice(0, -1), Math.max(...when)]
        const verdictWith = (number: Decimal) => analyzeSeries([...before, point(year, number)], goal).verdict
        const way = difference(rational(onTrack), rational(startOf(series)))
        // The way so far is shorter than the whole; the whole is what the millionth is of.
        const whole = difference(rational(levelOf(wanted, startOf(series))), rational(startOf(series)))
        expect(way.over * whole.over > 0n).toBe(true)
        expect(verdictWith(onTrack)).toBe('on-track')
        const worse = difference(rational(onTrack), product(whole, rational('0.000001')))
        expect(verdictWith(toDecimal(worse))).not.toBe('on-track')
      },
    )
    fc.assert(property, { numRuns: 2000 })
    expect(asked).toBeGreaterThan(300)
  })
})

const startOf = ([first]: readonly SeriesPoint[]): Decimal =>
  first?.value.kind === 'number' ? first.value.number : '0'

/** The figure the baseline aims at: in a band the nearer end. */
function levelOf(wanted: Requirement, start: Decimal): Decimal {
  if ('min' in wanted) return Number(start) < Number(wanted.min) ? wanted.min : wanted.max
  return 'value' in wanted && wanted.operator !== 'milestone' ? wanted.value : '0'
}

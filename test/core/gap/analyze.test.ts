import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src/core/gap/analyze.ts'
import type { Baseline, Observation, Target, Value } from '../../../src/core/model.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'

const baseline: Baseline = { year: 2017, value: '16.18', match: 'close' }
const forest = targetOf({ id: 'A', baseline })
const row = (year: number, value: `${number}`, part: Partial<Observation> = {}) =>
  seen({ target: 'A', year, value: number(value), ...part })

const analysisOf = (target: Target, rows: readonly Observation[], year?: number) => {
  const [result] = analyze(planOf([target]), dataOf(rows), year === undefined ? {} : { year }).results
  if (result === undefined) throw new Error('every target yields a result')
  return result.analysis
}

describe('the baseline', () => {
  it('is a row of the plan’s baseline year first', () => {
    expect(analysisOf(forest, [row(2017, '16'), row(2018, '16.9')])).toMatchObject({
      baseline: { year: 2017, value: number('16'), source: 'data', match: 'exact' },
      progress: '0.45',
    })
  })

  it('else the plan’s own figure, which is then a point of the series', () => {
    expect(analysisOf(forest, [row(2018, '16.9')])).toMatchObject({
      baseline: { year: 2017, value: number('16.18'), source: 'plan', match: 'close' },
      points: [{ year: 2017 }, { year: 2018 }],
      projection: '18.34',
      verdict: 'on-track',
    })
  })

  it('else the first year reported', () => {
    const target = targetOf({ id: 'A' })
    expect(analysisOf(target, [row(2018, '16.9'), row(2019, '17.5')])).toMatchObject({
      baseline: { year: 2018, source: 'first-year', match: 'exact' },
      timeShare: '0.5',
      projection: '18.1',
    })
    expect(analysisOf(target, [row(2018, '16.9')]).verdict).toBe('insufficient-data')
  })

  it('is no forecast and no flawed row', () => {
    expect(
      analysisOf(forest, [row(2017, '16', { status: 'forecast' }), row(2018, '16.9')]).baseline?.source,
    ).toBe('plan')
    const flawed = seen({ target: 'A', year: 2017, value: null, flaw: 'conflict' })
    expect(analysisOf(forest, [flawed, row(2018, '16.9')]).baseline?.source).toBe('plan')
  })

  it('is 0 for a running total, whatever is reported before it', () => {
    const target = targetOf({ id: 'A', basis: 'cumulative', requirement: { operator: '>=', value: '30' } })
    expect(analysisOf(target, [row(2017, '4'), row(2018, '9'), row(2019, '19')])).toMatchObject({
      baseline: { year: 2017, value: number('0'), source: 'plan', match: 'exact' },
      points: [{ year: 2017, value: number('0') }, { year: 2018 }, { year: 2019 }],
      expected: '20',
      observedPerYear: '9.5',
      projection: '28.5',
      verdict: 'at-risk', // short by 1.5 of 11: 13.6 %
    })
  })

  it('may be a bound that holds already: a level to keep', () => {
    const kept = targetOf({
      id: 'A',
      requirement: { operator: '<=', value: '0.29' },
      baseline: { year: 2017, value: '0.29', bound: 'at-most', match: 'exact' },
    })
    expect(analysisOf(kept, [row(2018, '0.28')])).toMatchObject({
      verdict: 'met',
      progress: null,
      gap: '0',
      margin: '0.01',
    })
    expect(analysisOf(kept, [row(2018, '0.3')])).toMatchObject({
      verdict: 'lost',
      gap: '0.01',
      progress: null,
    })
    expect(analysisOf(kept, [row(2018, '0.2'), row(2019, '0.26')]).verdict).toBe('slipping')
  })
})

describe('what is known of a target', () => {
  const findingOf = (target: Target, rows: readonly Observation[]) => {
    const [finding] = analyze(planOf([target]), dataOf(rows)).results
    if (finding === undefined) throw new Error('every target yields a result')
    return finding
  }

  it('is each year’s value, and what its row brings to compare with', () => {
    const rows = [
      row(2020, '18', { benchmark: '17', previous: '16' }),
      row(2017, '16'),
      row(2019, '17', { previous: '16.5' }),
      row(2018, '16.5', { benchmark: '16' }),
    ]
    expect(findingOf(forest, rows).series).toStrictEqual([
      { year: 2017, value: number('16') },
      { year: 2018, value: number('16.5'), benchmark: '16' },
      { year: 2019, value: number('17'), previous: '16.5' },
      { year: 2020, value: number('18'), benchmark: '17', previous: '16' },
    ])
  })

  it.each<[string, Partial<Observation>]>([
    ['a forecast', { status: 'forecast' }],
    ['a flawed row', { flaw: 'conflict' }],
    ['a row without a value', { value: null }],
  ])('is nothing from %s', (_, part) => {
    const rows = [row(2018, '16.9'), row(2019, '17.5', part)]
    expect(findingOf(forest, rows)).toMatchObject({
      series: [{ year: 2018, value: number('16.9') }],
      observation: { year: 2018 },
    })
    expect(findingOf(forest, rows.slice(1))).toMatchObject({ series: [], observation: null })
  })

  it.each<[Baseline, Value]>([
    [baseline, number('16.18')],
    [
      { ...baseline, bound: 'at-least' },
      { kind: 'number', number: '16.18', bound: 'at-least' },
    ],
  ])('is asked from the plan’s baseline, as it is printed', (printed, value) => {
    expect(findingOf(targetOf({ id: 'A', baseline: printed }), []).goal).toStrictEqual({
      requirement: forest.requirement,
      targetYear: 2020,
      baselineYear: 2017,
      baseline: { year: 2017, value, source: 'plan', match: 'close' },
    })
  })

  it('is told by no row while all are from before the baseline', () => {
    expect(findingOf(forest, [row(2016, '16', { department: '区农委', status: 'estimated' })])).toMatchObject(
      {
        analysis: { verdict: 'no-data', actual: null },
        observation: null,
        department: null,
      },
    )
  })

  it('is asked of a region without the district’s baseline', () => {
    const rows = ['七宝', '莘庄'].map((region) => row(2018, '16.9', { region }))
    const goals = analyze(planOf([forest]), dataOf([row(2018, '17'), ...rows])).results.map(
      ({ goal }) => goal,
    )
    const regional = { requirement: forest.requirement, targetYear: 2020, baselineYear: 2017, baseline: null }
    expect(goals.map((goal) => goal.baseline?.source)).toEqual(['plan', undefined, undefined])
    expect(goals.slice(1)).toEqual([regional, regional])
  })

  it('is told by the row of its latest value, and answered for by whom that row names, else the plan', () => {
    const rows = [row(2018, '16.9', { department: '区农委' }), row(2019, '17')]
    const planned = targetOf({ id: 'A', department: '区商务委' })
    expect(findingOf(planned, rows)).toMatchObject({ observation: { year: 2019 }, department: '区商务委' })
    expect(findingOf(planned, rows.slice(0, 1))).toMatchObject({ department: '区农委' })
    expect(findingOf(forest, rows).department).toBeNull()
    expect(findingOf(forest, [])).toMatchObject({ observation: null, department: null })
  })
})

describe('the year', () => {
  const rows = [row(2018, '16.9'), row(2019, '17.23'), row(2020, '17.9'), row(2021, '18.5')]

  it('is the latest of the plan’s period unless asked otherwise', () => {
    const report = analyze(planOf([forest]), dataOf(rows))
    expect(report).toMatchObject({ command: 'gap', year: 2020, method: 'linear' })
    expect(report.results[0]?.analysis.verdict).toBe('missed')
  })

  it('hides what came later', () => {
    expect(analysisOf(forest, rows, 2019)).toMatchObject({ verdict: 'behind', actual: { year: 2019 } })
    expect(analysisOf(forest, rows, 2018)).toMatchObject({ verdict: 'on-track', actual: { year: 2018 } })
    expect(analysisOf(forest, rows, 2017)).toMatchObject({
      verdict: 'no-data',
      actual: null,
      threshold: '18',
    })
    expect(analysisOf(forest, rows, 2021)).toMatchObject({ verdict: 'met', actual: { year: 2021 } })
  })

  it('takes the latest value there is when its own is missing', () => {
    const flawed = seen({ target: 'A', year: 2019, value: null, flaw: 'invalid-value' })
    expect(analysisOf(forest, [row(2018, '16.9'), flawed])).toMatchObject({ actual: { year: 2018 } })
  })
})

describe('the year before', () => {
  const rising = (part: Partial<Target> = {}) =>
    targetOf({ id: 'A', requirement: { operator: 'higher' }, ...part })

  it('is a row, else what the row says, else the plan’s baseline of that year', () => {
    expect(analysisOf(rising({ baseline }), [row(2018, '16.2')])).toMatchObject({
      verdict: 'met',
      threshold: '16.18',
    })
    expect(analysisOf(rising({ baseline }), [row(2018, '16.2', { previous: '16.3' })])).toMatchObject({
      verdict: 'missed',
      threshold: '16.3',
    })
    expect(analysisOf(rising(), [row(2017, '16.1'), row(2018, '16.2', { previous: '16.3' })])).toMatchObject({
      verdict: 'met',
      threshold: '16.1',
    })
    expect(analysisOf(rising(), [row(2018, '16.2')]).verdict).toBe('insufficient-data')
  })
})

describe('the report', () => {
  const other = targetOf({
    id: 'B',
    category: '服务业',
    nature: 'commitment',
    scope: 'district',
    department: '区商务委',
  })

  it('has a result for every target, and for each region that reports', () => {
    const rows = [
      row(2018, '16.9'),
      row(2018, '19', { region: '浦江镇' }),
      row(2019, '18', { region: '浦江镇' }),
    ]
    const { results } = analyze(planOf([forest, other]), dataOf(rows))
    expect(results.map(({ target, region, analysis }) => [target.id, region, analysis.verdict])).toEqual([
      ['A', null, 'on-track'],
      ['B', null, 'no-data'],
      ['A', '浦江镇', 'slipping'],
    ])
    expect(results[2]?.analysis.baseline).toMatchObject({ year: 2018, source: 'first-year' })
    expect(results[2]?.observation?.year).toBe(2019)
  })

  it('counts by verdict, category, nature, measure and department', () => {
    const rows = [row(2018, '16.9', { department: '区绿化市容局', status: 'illustrative' })]
    const { summary, problems, statuses } = analyze(planOf([forest, other]), dataOf(rows))
    expect(summary).toMatchObject({ total: 2, 'on-track': 1, 'no-data': 1, met: 0 })
    expect(
      [...summary.category].map(([key, counts]) => [key, counts['on-track'], counts['no-data']]),
    ).toEqual([
      ['绿化质量', 1, 0],
      ['服务业', 0, 1],
    ])
    expect(summary.measure.get(16)?.total).toBe(2)
    expect(summary.nature.get('commitment')?.['no-data']).toBe(1)
    expect([...summary.department.keys()]).toEqual(['区绿化市容局', '区商务委'])
    expect(problems).toMatchObject([{ code: 'coverage/missing', target: 'B' }])
    expect(statuses).toEqual({ illustrative: 1 })
  })

  it('counts the rows of each status behind its values', () => {
    const rows = ['七宝', '莘庄', '浦江'].map((region, index) =>
      row(2018, '16.9', { region, status: index === 1 ? 'provisional' : 'estimated' }),
    )
    const { statuses } = analyze(planOf([forest]), dataOf([row(2019, '17'), ...rows]))
    expect(statuses).toEqual({ estimated: 2, provisional: 1 })
  })

  it('names the method it was asked for', () => {
    const report = analyze(planOf([forest]), dataOf([row(2018, '16.9')]), { method: 'cagr' })
    expect(report.results[0]?.analysis).toMatchObject({
      method: 'cagr',
      native: 'substantial',
      pointsUsed: 2,
      verdict: 'on-track',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { districtCheck, evaluate, latestYear } from '../../src/core/evaluate.ts'
import type { Observation, Target } from '../../src/core/model.ts'
import { compareRegions } from '../../src/core/regions.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const judged = (target: Target, observations: readonly Observation[], year?: number) => {
  const [finding] = evaluate(
    planOf([target]),
    dataOf(observations),
    year === undefined ? {} : { year },
  ).findings
  if (finding === undefined) throw new Error('every target yields a finding')
  const { verdict, reason, margin, gap, threshold, benchmark, previous } = finding
  return { verdict, reason, margin, gap, threshold, benchmark, previous }
}

const nothing = { reason: undefined, margin: undefined, gap: undefined, benchmark: null, previous: null }

describe('evaluate', () => {
  it('judges a value against the figure of the plan', () => {
    expect(judged(targetOf({ id: 'A' }), [seen({ target: 'A' })])).toEqual({
      ...nothing,
      verdict: 'fail',
      gap: '1',
      threshold: '18',
    })
  })

  it.each([
    ['not-reported', []],
    ['not-reported', [seen({ target: 'A', value: null })]],
    ['invalid-value', [seen({ target: 'A', value: null, flaw: 'invalid-value' })]],
    ['conflict', [seen({ target: 'A', value: null, flaw: 'conflict' })]],
    ['id-name-mismatch', [seen({ target: 'A', value: null, flaw: 'id-name-mismatch' })]],
    ['forecast', [seen({ target: 'A', status: 'forecast' })]],
  ] as const)('is unknown for %s', (reason, observations) => {
    expect(judged(targetOf({ id: 'A' }), observations, 2019)).toEqual({
      ...nothing,
      verdict: 'unknown',
      reason,
      threshold: '18',
    })
  })

  it('compares with a benchmark only the data can bring', () => {
    const target = targetOf({
      id: 'A',
      requirement: { operator: '>', benchmark: { zh: '全市', en: 'city' } },
    })
    expect(judged(target, [seen({ target: 'A', benchmark: '16.5' })])).toMatchObject({
      verdict: 'pass',
      margin: '0.5',
      threshold: '16.5',
      benchmark: '16.5',
    })
    expect(judged(target, [seen({ target: 'A', benchmark: '0' })])).toMatchObject({
      verdict: 'pass',
      margin: '17',
      benchmark: '0',
    })
    expect(judged(target, [seen({ target: 'A' })])).toMatchObject({
      verdict: 'unknown',
      reason: 'no-benchmark',
      threshold: null,
    })
  })

  describe('takes the year before', () => {
    const target = targetOf({
      id: 'A',
      requirement: { operator: 'higher' },
      baseline: { year: 2017, value: '5', match: 'exact' },
    })
    const rowBefore = (part: Partial<Observation>) => seen({ target: 'A', year: 2018, ...part })

    it('from the data first, then from the row', () => {
      expect(
        judged(target, [rowBefore({ value: number('16') }), seen({ target: 'A', previous: '20' })]),
      ).toMatchObject({ previous: '16', verdict: 'pass' })
      expect(judged(target, [seen({ target: 'A', previous: '20' })])).toMatchObject({
        previous: '20',
        verdict: 'fail',
      })
    })

    it('from the baseline only when that is the year before', () => {
      expect(judged(target, [rowBefore({})], 2018)).toMatchObject({
        previous: '5',
        verdict: 'pass',
        margin: '12',
      })
      expect(judged(target, [seen({ target: 'A' })])).toMatchObject({
        verdict: 'unknown',
        reason: 'no-previous-year',
      })
    })

    it('never from a bound or a forecast', () => {
      const bound = rowBefore({ value: { kind: 'number', number: '16', bound: 'at-most' } })
      expect(judged(target, [bound, seen({ target: 'A' })])).toMatchObject({ reason: 'no-previous-year' })
      expect(judged(target, [rowBefore({ status: 'forecast' }), seen({ target: 'A' })])).toMatchObject({
        reason: 'no-previous-year',
      })
    })
  })

  it('judges each region that reports, but not against what only the district can do', () => {
    const plan = planOf([targetOf({ id: 'A' }), targetOf({ id: 'B', scope: 'district' })])
    const { findings } = evaluate(
      plan,
      dataOf([seen({ target: 'A' }), seen({ target: 'A', region: '浦江镇', value: number('18') })]),
    )
    expect(findings.map(({ target, region, verdict }) => [target.id, region, verdict])).toEqual([
      ['A', null, 'fail'],
      ['B', null, 'unknown'],
      ['A', '浦江镇', 'pass'],
    ])
  })

  it('counts by category, measure, nature and status, and lists what nobody reported', () => {
    const plan = planOf([
      targetOf({ id: 'A' }),
      targetOf({ id: 'B', category: '服务业', nature: 'reference' }),
    ])
    const report = evaluate(plan, dataOf([seen({ target: 'A', status: 'illustrative' })]))
    const failed = { total: 1, pass: 0, fail: 1, unknown: 0 }
    const unknown = { total: 1, pass: 0, fail: 0, unknown: 1 }
    expect(report.summary).toEqual({
      total: 2,
      pass: 0,
      fail: 1,
      unknown: 1,
      category: new Map([
        ['绿化质量', failed],
        ['服务业', unknown],
      ]),
      measure: new Map([[16, { total: 2, pass: 0, fail: 1, unknown: 1 }]]),
      nature: new Map([
        ['target', failed],
        ['reference', unknown],
      ]),
    })
    expect(report.statuses).toEqual({ illustrative: 1 })
    expect(report.problems).toEqual([
      {
        code: 'coverage/missing',
        severity: 'info',
        args: { id: 'B' },
        target: 'B',
        related: [{ file: 'targets/a.yaml', line: 3 }],
      },
    ])
  })

  it('takes the latest year inside the plan, else its last', () => {
    const plan = planOf([targetOf({ id: 'A' })])
    const years = (...all: number[]) => dataOf(all.map((year) => seen({ target: 'A', year })))
    expect(latestYear(plan, years(2017, 2018, 2019, 2025))).toBe(2019)
    expect(latestYear(plan, years(2017, 2025))).toBeNull()
    expect(evaluate(plan, years()).year).toBe(2020)
  })

  it('counts measures in the order of their numbers', () => {
    const plan = planOf([9, 16, 2].map((measure) => targetOf({ id: `M${measure}`, measure })))
    expect([...evaluate(plan, dataOf([])).summary.measure.keys()]).toEqual([2, 9, 16])
  })
})

describe('the year before', () => {
  const baseline = { year: 2017, value: '16', source: null } as const
  const target = (part: object) =>
    targetOf({ id: 'A', requirement: { operator: 'lower' }, baseline: { ...baseline, ...part } } as never)
  const previousOf = (part: object, row: Partial<Observation> = {}) =>
    judged(target(part), [seen({ target: 'A', year: 2018, ...row })], 2018).previous

  it('is the baseline where that is its year', () => {
    expect([previousOf({}), previousOf({ year: 2016 }), previousOf({ bound: 'at-most' })]).toEqual([
      '16',
      null,
      null,
    ])
  })

  it('of a place is no baseline of the district', () => {
    const findings = evaluate(
      planOf([target({})]),
      dataOf([seen({ target: 'A', year: 2018, region: '甲镇' })]),
      {
        year: 2018,
      },
    ).findings.filter(({ region }) => region !== null)
    expect(findings.map(({ region, previous }) => [region, previous])).toEqual([['甲镇', null]])
  })
})

it('a body of findings is the report of the check', () => {
  const plan = planOf([targetOf({ id: 'A' })])
  const report = evaluate(plan, dataOf([seen({ target: 'A' })]))
  expect(report).toMatchObject({ command: 'check', year: 2019, statuses: {}, sources: [], problems: [] })
  expect(districtCheck(report, null)).toBe(report)
  expect(districtCheck(report, compareRegions(plan, report.findings))).toBe(report)
})

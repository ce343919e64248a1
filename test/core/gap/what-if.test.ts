import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze, type GapReport } from '../../../src/core/gap/analyze.ts'
import { analyzeSeries } from '../../../src/core/gap/analyze-series.ts'
import { type Supposition, supposeAll } from '../../../src/core/gap/what-if.ts'
import type { Observation } from '../../../src/core/model.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'

const plan = planOf([
  targetOf({ id: 'A' }),
  targetOf({ id: 'B', requirement: { operator: '<=', value: '10' } }),
  targetOf({ id: 'C', requirement: { operator: '>=', benchmark: { zh: '全市', en: 'city' } } }),
])
const row = (target: string, year: number, value: `${number}`, part: Partial<Observation> = {}) =>
  seen({ target, year, value: number(value), ...part })
const district = [row('A', 2017, '16'), row('A', 2018, '16.6'), row('A', 2019, '17')]
const regional = district.slice(1).flatMap((each) => [
  { ...each, region: '七宝' },
  { ...each, region: '莘庄' },
])
const reportOf = (rows: readonly Observation[], year = 2019): GapReport =>
  analyze(plan, dataOf(rows), { year })
const suppose = (value: `${number}`, id = 'A', year: number | null = null): Supposition => ({
  id,
  year,
  value: number(value),
})
const told = (report: GapReport, ...asked: readonly Supposition[]) =>
  supposeAll(report, asked).map(({ finding, year, before, after }) => [
    finding.target.id,
    finding.region,
    year,
    before.verdict,
    after.verdict,
  ])

describe('one more value', () => {
  it('is judged with the real ones before it, beside the verdict without it', () => {
    const report = reportOf(district)
    const finding = report.results[0]
    if (finding === undefined) throw new Error('every target yields a result')
    const value = number('18.2')
    expect(supposeAll(report, [suppose('18.2')])).toEqual([
      {
        finding,
        year: 2020,
        value,
        before: finding.analysis,
        after: analyzeSeries([...finding.series, { year: 2020, value }], finding.goal),
      },
    ])
    expect(told(report, suppose('18.2'))).toEqual([['A', null, 2020, 'behind', 'met']])
  })

  it.each<[string, number | null, number]>([
    ['the year after the latest seen', null, 2019],
    ['a later year', 2020, 2020],
    ['the year that has one: it stands in for it', 2018, 2018],
    ['an earlier year', 2016, 2016],
  ])('is for %s', (_, asked, year) => {
    const [found] = supposeAll(reportOf(district, 2018), [suppose('17.9', 'A', asked)])
    expect(found).toMatchObject({ year, before: { actual: { year: 2018, value: number('16.6') } } })
    expect(found?.after.actual).toEqual(
      year < 2018 ? { year: 2018, value: number('16.6') } : { year, value: number('17.9') },
    )
  })

  it('is for the year asked about where nothing is reported', () => {
    expect(told(reportOf(district), suppose('9', 'B'))).toEqual([['B', null, 2019, 'no-data', 'met']])
  })

  it('is judged by the method of the report', () => {
    const report = analyze(plan, dataOf(district), { year: 2019, method: 'cagr' })
    expect(supposeAll(report, [suppose('17.5')])).toMatchObject([
      { before: { method: 'cagr' }, after: { method: 'cagr' } },
    ])
  })

  it('keeps what its year is compared with; a new year brings nothing to compare with', () => {
    const report = reportOf([
      row('C', 2018, '80', { benchmark: '90' }),
      row('C', 2019, '85', { benchmark: '91' }),
    ])
    expect(told(report, suppose('91', 'C', 2019), suppose('90.9', 'C', 2019), suppose('99', 'C'))).toEqual([
      ['C', null, 2019, 'missed', 'met'],
      ['C', null, 2019, 'missed', 'missed'],
      ['C', null, 2020, 'missed', 'insufficient-data'],
    ])
  })
})

describe('whose value it is', () => {
  it('the district’s where the district reports', () => {
    expect(told(reportOf([...district, ...regional]), suppose('18'))).toEqual([
      ['A', null, 2020, 'behind', 'met'],
    ])
  })

  it('else every region’s', () => {
    expect(told(reportOf(regional), suppose('18'))).toEqual([
      ['A', '七宝', 2020, 'behind', 'met'],
      ['A', '莘庄', 2020, 'behind', 'met'],
    ])
  })

  it('nobody’s for a target that is not in the report', () => {
    expect(told(reportOf(district), suppose('18', 'D'))).toEqual([])
    expect(told(reportOf(district))).toEqual([])
  })
})

it('touches one target each, each by itself in the order asked, and never what is reported', () => {
  const asked = fc.record({
    id: fc.constantFrom('A', 'B', 'C'),
    year: fc.option(fc.integer({ min: 2016, max: 2021 })),
    value: fc.integer({ min: 0, max: 30 }).map((figure) => number(`${figure}`)),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 4 }), (suppositions) => {
      const report = reportOf([...district, row('B', 2018, '12'), row('C', 2018, '9', { benchmark: '8' })])
      const found = supposeAll(report, suppositions)
      expect(found.map(({ finding }) => finding.target.id)).toEqual(suppositions.map(({ id }) => id))
      for (const [index, { finding, before }] of found.entries()) {
        expect(report.results).toContain(finding)
        expect(before).toBe(finding.analysis)
        expect(found[index]).toEqual(supposeAll(report, suppositions.slice(index, index + 1))[0])
      }
      expect(report).toEqual(
        reportOf([...district, row('B', 2018, '12'), row('C', 2018, '9', { benchmark: '8' })]),
      )
    }),
    { numRuns: 50 },
  )
})

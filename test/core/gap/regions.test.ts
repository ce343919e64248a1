import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src/core/gap/analyze.ts'
import { type GapVerdict, gapVerdicts } from '../../../src/core/gap/model.ts'
import { districtGap, openByRegion, regionsOfGap } from '../../../src/core/gap/regions.ts'
import { summarizeGap } from '../../../src/core/gap/summary.ts'
import type { Verdict } from '../../../src/core/model.ts'
import { dataOf, planOf, seen, targetOf } from '../../plan-fixture.ts'
import { findingOf } from './findings.ts'

const plan = planOf([targetOf({ id: 'A' })])

describe('where a target stands in a region', () => {
  it.each<[GapVerdict, Verdict]>([
    ['met', 'pass'],
    ['slipping', 'pass'],
    ['no-data', 'unknown'],
    ['insufficient-data', 'unknown'],
    ...gapVerdicts
      .filter((each) => !['met', 'slipping', 'no-data', 'insufficient-data'].includes(each))
      .map((each): [GapVerdict, Verdict] => [each, 'fail']),
  ])('%s: %s', (way, verdict) => {
    const finding = findingOf(way, 'A', '七宝')
    const { target, region, observation } = finding
    expect(regionsOfGap({ plan, results: [finding] })).toMatchObject({
      pass: verdict === 'pass' ? 1 : 0,
      total: 1,
      standings: [{ region: '七宝', judged: [{ target, region, observation, verdict }] }],
    })
  })

  it('ranks the places, and not the district', () => {
    const results = [findingOf('met'), findingOf('behind', 'A', '七宝'), findingOf('slipping', 'A', '莘庄')]
    expect(regionsOfGap({ plan, results })?.standings.map(({ region, rank }) => [region, rank])).toEqual([
      ['莘庄', 1],
      ['七宝', 2],
    ])
    expect(regionsOfGap({ plan, results: results.slice(0, 1) })).toBeNull()
  })

  it('keeps the row of the actual value', () => {
    const row = seen({ target: 'A', region: '七宝' })
    const { results } = analyze(plan, dataOf([row]))
    expect(regionsOfGap({ plan, results })?.standings[0]?.judged[0]?.observation).toMatchObject(row)
  })
})

describe('what is listed target by target', () => {
  const rows = (...regions: readonly (string | null)[]) =>
    analyze(plan, dataOf(regions.map((region) => seen({ target: 'A', region }))))
  const listed = (report: ReturnType<typeof rows>) => districtGap(report, regionsOfGap(report))

  it('is the district’s, counted anew, where several places are told together', () => {
    const report = rows(null, '七宝', '莘庄')
    const own = report.results.filter(({ region }) => region === null)
    expect(listed(report)).toEqual({ ...report, results: own, summary: summarizeGap(own) })
    expect([report.summary.total, listed(report).summary.total]).toEqual([3, 1])
  })

  it.each([[[null]], [['七宝']], [[null, '七宝']]])('is everything for no place or one: %j', (regions) => {
    const report = rows(...regions)
    expect(listed(report)).toBe(report)
  })
})

it('somebody has to act on so many targets of each region', () => {
  expect(
    openByRegion([
      findingOf('missed'),
      findingOf('behind', 'A', '七宝'),
      findingOf('slipping', 'B', '七宝'),
      findingOf('met', 'C', '七宝'),
      findingOf('on-track', 'A', '莘庄'),
      findingOf('at-risk', 'A', '浦江'),
    ]),
  ).toEqual(
    new Map([
      [null, 1],
      ['七宝', 2],
      ['浦江', 1],
    ]),
  )
})

import { describe, expect, it } from 'vitest'
import { compareData, pairYears } from '../../src/core/compare.ts'
import type { Observation } from '../../src/core/model.ts'
import { makeProblem } from '../../src/core/problem.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const plan = planOf([targetOf({ id: 'A' }), targetOf({ id: 'B' }), targetOf({ id: 'C', scope: 'district' })])
const row = (target: string, year: number, value: `${number}`, part: Partial<Observation> = {}) =>
  seen({ target, year, value: number(value), ...part })
const years = (before: readonly number[], after: readonly number[]) =>
  pairYears(
    plan,
    dataOf(before.map((year) => row('A', year, '17'))),
    dataOf(after.map((year) => row('A', year, '17'))),
  )

describe('the years compared', () => {
  it.each([
    ['the latest in both', [2018, 2019], [2019, 2020], { from: 2019, to: 2019 }],
    ['an earlier one that both hold', [2018, 2019], [2018], { from: 2018, to: 2018 }],
    ['each its own where none is in both', [2018], [2019], { from: 2018, to: 2019 }],
    ['none outside the period', [2017, 2018], [2017, 2019], { from: 2018, to: 2019 }],
    ['the last of the plan where there is nothing', [], [], { from: 2020, to: 2020 }],
  ])('are %s', (_name, before, after, expected) => {
    expect(years(before, after)).toEqual(expected)
  })
})

describe('a comparison', () => {
  const from = dataOf([row('A', 2019, '17', { status: 'illustrative' })])
  const to = dataOf([row('A', 2019, '17.3', { status: 'illustrative' }), row('B', 2019, '18')])
  const side = (data: typeof from, label: string) => ({ label, year: 2019, data })

  it('pairs every target, in the order of the plan, with the exact difference', () => {
    const report = compareData(plan, side(from, 'a'), side(to, 'b'))
    expect(report.results.map(({ target, change, difference }) => [target.id, change, difference])).toEqual([
      ['A', 'better', '0.3'],
      ['B', 'appeared', null],
      ['C', 'same', null],
    ])
    expect(report).toMatchObject({
      from: { label: 'a', year: 2019 },
      to: { label: 'b', year: 2019 },
      summary: { total: 3, better: 1, appeared: 1, same: 1, unreported: 1, 'newly-failed': 0 },
      statuses: { illustrative: 1 },
    })
    expect(report.from).not.toHaveProperty('data')
  })

  it('has no difference for a bound', () => {
    const bounded = dataOf([
      seen({ target: 'A', value: { kind: 'number', number: '18', bound: 'at-least' } }),
    ])
    expect(compareData(plan, side(from, 'a'), side(bounded, 'b')).results[0]).toMatchObject({
      change: 'newly-passed',
      difference: null,
    })
  })

  it('pairs regions that only one side names', () => {
    const town = dataOf([row('A', 2019, '18', { region: '七宝镇' })])
    const { results } = compareData(plan, side(from, 'a'), side(town, 'b'))
    const told = results.map(({ target, region, change, before, after }) => [
      [target.id, region, change],
      [before !== null, after !== null],
    ])
    expect(told).toEqual([
      [
        ['A', null, 'disappeared'],
        [true, false],
      ],
      [
        ['B', null, 'same'],
        [true, false],
      ],
      [
        ['C', null, 'same'],
        [true, false],
      ],
      [
        ['A', '七宝镇', 'appeared'],
        [false, true],
      ],
      [
        ['B', '七宝镇', 'same'],
        [false, true],
      ],
    ])
  })

  it('tells the problems of both submissions, and of one body of data once', () => {
    const problem = makeProblem('coverage/no-observation', {}, { file: 'a.csv' })
    const data = { ...from, problems: [problem] }
    expect(
      compareData(plan, side(data, 'a'), side({ ...to, problems: [problem] }, 'b')).problems,
    ).toHaveLength(2)
    const one = compareData(plan, side(data, 'a'), { ...side(data, 'a'), year: 2018 })
    expect([one.command, one.problems]).toEqual(['compare', [problem]])
    expect(one.results[0]).toMatchObject({ change: 'disappeared', after: { year: 2018 } })
  })
})

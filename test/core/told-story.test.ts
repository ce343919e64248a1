import { describe, expect, it } from 'vitest'
import { gapVerdicts } from '../../src/core/gap/model.ts'
import { tellStory } from '../../src/core/story.ts'
import { type Tally, toldStory } from '../../src/core/told-story.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const plan = planOf([
  targetOf({ id: 'A', measure: 3 }),
  targetOf({ id: 'B', measure: 2 }),
  targetOf({ id: 'C', measure: 3, department: '教育局' }),
])
const rows = (target: string, values: readonly (readonly [number, string])[], part = {}) =>
  values.map(([year, value]) => seen({ target, year, value: number(value as `${number}`), ...part }))
const data = dataOf([
  ...rows('A', [
    [2017, '10'],
    [2018, '19'],
    [2019, '17'],
  ]),
  ...rows('B', [[2019, '18']], { department: '绿化局' }),
])

/** Every verdict of every row added up. */
const sumOf = (tallies: readonly Tally[]): Tally => ({
  judged: {
    total: tallies.reduce((sum, { judged }) => sum + judged.total, 0),
    pass: tallies.reduce((sum, { judged }) => sum + judged.pass, 0),
    fail: tallies.reduce((sum, { judged }) => sum + judged.fail, 0),
    unknown: tallies.reduce((sum, { judged }) => sum + judged.unknown, 0),
  },
  ways: Object.fromEntries(
    ['total', ...gapVerdicts].map((key) => [
      key,
      tallies.reduce((sum, { ways }) => sum + ways[key as keyof Tally['ways']], 0),
    ]),
    // Made for every key of the type.
  ) as Tally['ways'],
})

describe('the story as a report tells it', () => {
  const tell = () => toldStory(tellStory(plan, data))

  it('has the headline in figures', () => {
    const told = tell()
    expect(told.headline).toMatchObject({
      inPlaces: false,
      judged: { total: 3, pass: 1, fail: 1, unknown: 1 },
      concerns: { met: 1, onTheWay: 0, open: 1, unclear: 1 },
      withoutWay: 0,
    })
    expect(told.headline.passedPercent).toMatch(/^33\.3{18,}$/)
    expect(told.headline.worst?.target.id).toBe('A')
    expect(told.attention.map(({ target, analysis }) => [target.id, analysis.verdict])).toEqual([
      ['A', 'lost'],
    ])
  })

  it('counts each target once in each part of the matrix, and its last row is the sum of the others', () => {
    const told = tell()
    expect(told.measures.rows.map(({ key }) => key)).toEqual([2, 3])
    expect(told.measures.rows[1]).toMatchObject({
      judged: { total: 2, pass: 0, fail: 1, unknown: 1 },
      ways: { total: 2, lost: 1, 'no-data': 1, met: 0 },
    })
    for (const { rows, total } of [told.measures, told.departmentCounts]) {
      expect(total).toMatchObject(sumOf(rows))
      for (const { judged, ways } of [...rows, total]) {
        expect(judged.pass + judged.fail + judged.unknown).toBe(judged.total)
        expect(gapVerdicts.reduce((sum, verdict) => sum + ways[verdict], 0)).toBe(judged.total)
      }
    }
    expect(told.measures.total.judged).toMatchObject({ total: 3 })
  })

  it('groups by who answers, and leaves out targets that nobody is named for', () => {
    const told = tell()
    expect(
      told.departments.map(({ name, own }) => [name, own.map(({ finding }) => finding.target.id)]),
    ).toEqual([
      ['绿化局', ['B']],
      ['教育局', ['C']],
    ])
    expect(told.departmentCounts.total.judged.total).toBe(2)
  })

  it('counts problems by their gravity', () => {
    expect(tell().problemCounts).toEqual({ errors: 0, warnings: 0 })
  })

  it('knows no share of nothing, and nothing of places where nobody reports', () => {
    const none = tellStory(planOf([]), dataOf([]))
    expect(toldStory(none).headline).toMatchObject({ passedPercent: null, inPlaces: false, worst: null })
    expect(toldStory(tellStory(plan, dataOf([]))).headline).toMatchObject({ inPlaces: false })
  })

  it('counts targets that are judged and lead nowhere yet, but none that is not judged', () => {
    const one = dataOf([...rows('A', [[2019, '17']]), ...rows('B', [[2018, '17']])])
    const { headline } = toldStory(tellStory(plan, one))
    expect(headline).toMatchObject({
      withoutWay: 1,
      ways: { total: 3, 'insufficient-data': 2 },
      judged: { total: 3, fail: 1, unknown: 2 },
    })
  })

  it('asks a row who answers, then an earlier row, then the plan; and puts the worst first', () => {
    const named = dataOf([
      ...rows('A', [[2019, '18']], { department: '教育局' }),
      ...rows('B', [[2018, '17']], { department: '教育局' }),
    ])
    const { departments, departmentCounts } = toldStory(tellStory(plan, named))
    expect(departments.map(({ name, own }) => [name, own.map(({ finding }) => finding.target.id)])).toEqual([
      ['教育局', ['B', 'C', 'A']],
    ])
    expect(departmentCounts.rows).toMatchObject([
      { key: '教育局', judged: { total: 3, pass: 1, fail: 0, unknown: 2 } },
    ])
  })
})

describe('where only places report', () => {
  const places = dataOf(
    ['甲镇', '乙镇'].flatMap((region, index) =>
      ['A', 'B', 'C'].flatMap((target) => rows(target, [[2019, index === 0 ? '19' : '17']], { region })),
    ),
  )

  it('theirs are the figures of the headline, and the district has no matrix', () => {
    const told = toldStory(tellStory(plan, places))
    expect(told.headline).toMatchObject({
      inPlaces: true,
      judged: { total: 6, pass: 3 },
      passedPercent: '50',
    })
    expect(told.measures.rows).toEqual([])
    expect(told.regions).toMatchObject({ pass: 3, total: 6 })
  })
})

it('takes a place that only earlier years tell of for one without data', () => {
  const early = dataOf(['甲镇', '乙镇'].flatMap((region) => rows('A', [[2018, '17']], { region })))
  const { measures } = toldStory(tellStory(plan, early, { year: 2019 }))
  expect(measures.total).toMatchObject({ judged: { total: 3, unknown: 3 }, ways: { total: 3, 'no-data': 3 } })
})

/** What callers with plain numbers hand in and get back. */
import { describe, expect, it } from 'vitest'
import { analyzeGap, type GapGoal, type GapResult } from '../../../src/core/gap/analyze-gap.ts'

const NO_FIGURES = {
  threshold: null,
  gap: null,
  margin: null,
  progress: null,
  timeShare: null,
  leadPoints: null,
  expected: null,
  observedPerYear: null,
  requiredPerYear: null,
  acceleration: null,
  projection: null,
  shortfallShare: null,
  ratio: null,
}
const at = (goal: GapGoal, ...values: readonly (number | string)[]) =>
  analyzeGap(
    values.map((value, index) => ({ year: 2017 + index, value })),
    goal,
  )
const forest: GapGoal = { operator: '>=', value: 18, targetYear: 2020 }

describe('a milestone', () => {
  it('is told in stages', () => {
    expect(
      at({ operator: 'milestone', value: 'built', targetYear: 2020 }, 'not-started', 'advancing'),
    ).toEqual({
      ...NO_FIGURES,
      verdict: 'in-progress',
      native: null,
      method: 'linear',
      timeShare: 1 / 3,
      baseline: { year: 2017, value: 'not-started', source: 'first-year', match: 'exact' },
      actual: { year: 2018, value: 'advancing' },
      targetYear: 2020,
      points: [
        { year: 2017, value: 'not-started' },
        { year: 2018, value: 'advancing' },
      ],
      pointsUsed: 0,
    })
  })

  it.each<[GapResult['verdict'], 'built' | 'advancing' | undefined, readonly (number | string)[]]>([
    ['met', 'advancing', ['not-started', 'advancing']],
    ['in-progress', undefined, ['not-started', 'advancing']],
    ['met', 'built', ['advancing', 'built']],
    ['stalled', 'built', ['not-started']],
    ['no-data', 'built', [1, '100']],
  ])('%s: %s asked for, of %j', (verdict, value, values) => {
    const goal = { operator: 'milestone', targetYear: 2020, ...(value && { value }) } as const
    expect(at(goal, ...values).verdict).toBe(verdict)
  })
})

describe('what a goal asks', () => {
  it.each<[GapGoal, number | null]>([
    [forest, 18],
    [{ ...forest, value: ' 18.50 ' }, 18.5],
    [{ operator: 'about', value: 11, tolerance: 0.05, targetYear: 2020 }, 10.45],
    [{ operator: 'about', value: 11, tolerance: '0.05', better: 'higher', targetYear: 2020 }, 10.45],
    [{ operator: 'about', value: 11, tolerance: 0.05, better: 'lower', targetYear: 2020 }, 11.55],
    [{ operator: 'about', value: 11, targetYear: 2020 }, 11],
    [{ operator: 'between', min: 10, max: '20', targetYear: 2020 }, 10],
  ])('is read from numbers, digits and words: %j', (goal, threshold) => {
    expect(at(goal, 1, 2).threshold).toBe(threshold)
  })

  it.each<GapGoal>([
    { operator: '>=', targetYear: 2020 },
    { operator: '>=', value: '18%', targetYear: 2020 },
    { operator: '>=', value: Number.NaN, targetYear: 2020 },
    { operator: 'between', min: 10, targetYear: 2020 },
  ])('leaves nothing to compare with where its figure is missing: %j', (goal) => {
    expect(at(goal, 16, 17)).toMatchObject({
      verdict: 'insufficient-data',
      threshold: null,
      gap: null,
      actual: { year: 2018, value: 17 },
    })
  })

  it('has to be an operator and a method that there are', () => {
    // A caller without types.
    expect(() => at({ ...forest, operator: 'near' as '>=' }, 1)).toThrow(RangeError)
    expect(() => analyzeGap([], forest, { method: 'guess' as 'linear' })).toThrow(RangeError)
  })

  it('starts at its baseline year, else at the first value', () => {
    const values = [14, 16, 17]
    expect(at(forest, ...values).baseline).toEqual({
      year: 2017,
      value: 14,
      source: 'first-year',
      match: 'exact',
    })
    expect(at({ ...forest, baselineYear: 2018 }, ...values)).toMatchObject({
      baseline: { year: 2018, value: 16, source: 'data' },
      timeShare: 0.5,
      points: [
        { year: 2018, value: 16 },
        { year: 2019, value: 17 },
      ],
    })
  })
})

describe('a series', () => {
  it('is seen where it is a plain number, the later of two for one year', () => {
    const series = [
      { year: 2017, value: '16.18' },
      { year: 2018, value: 'n/a' },
      { year: 2018, value: '16.9%' },
      { year: 2018, value: Number.NaN },
      { year: 2019, value: 16 },
      { year: 2019, value: ' 17.23 ' },
    ]
    expect(analyzeGap(series, forest)).toMatchObject({
      points: [
        { year: 2017, value: 16.18 },
        { year: 2019, value: 17.23 },
      ],
      pointsUsed: 2,
      targetYear: 2020,
    })
  })

  it('without a value leaves the goal', () => {
    expect(at(forest)).toEqual({
      ...NO_FIGURES,
      verdict: 'no-data',
      native: null,
      method: 'linear',
      threshold: 18,
      baseline: null,
      actual: null,
      targetYear: 2020,
      points: [],
      pointsUsed: 0,
    })
  })

  it('is seen up to the year asked about, under the method asked for', () => {
    const series = [16, 16.9, 18].map((value, index) => ({ year: 2017 + index, value }))
    expect(analyzeGap(series, forest, { asOf: 2018, method: 'cagr' })).toMatchObject({
      actual: { year: 2018, value: 16.9 },
      method: 'cagr',
      ratio: expect.closeTo((16.9 / 16 - 1) / ((18 / 16) ** (1 / 3) - 1), 8),
    })
  })
})

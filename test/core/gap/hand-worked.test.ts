/** Four of the plan's own numbers with made-up values for 2018 and 2019, worked by hand. */
import { expect, it } from 'vitest'
import { analyzeGap, type GapGoal } from '../../../src/core/gap/analyze-gap.ts'

const at = (goal: GapGoal, ...values: readonly (number | string)[]) =>
  analyzeGap(
    values.map((value, index) => ({ year: 2017 + index, value })),
    goal,
  )

const common = { native: expect.anything(), method: 'linear', targetYear: 2020, margin: null }

// Forest coverage, 16.18 → at least 18 by 2020. Way Y − y0 = 1.82.
const forest: GapGoal = { operator: '>=', value: 18, baselineYear: 2017, targetYear: 2020 }

it('森林覆盖率 in 2018: 16.9', () => {
  // Done 0.72 of 1.82 = 36/91 after 1/3 of the time; lead (108 − 91)/273. Left 1.1 in two years: 0.55 a year.
  // Projected 16.9 + 2 · 0.72 = 18.34, which is 0.34 too much: −0.34/1.1.
  expect(at(forest, '16.18', '16.9')).toMatchObject({
    ...common,
    verdict: 'on-track',
    threshold: 18,
    gap: 1.1,
    progress: 36 / 91,
    timeShare: 1 / 3,
    leadPoints: 1700 / 273,
    expected: 50.36 / 3,
    observedPerYear: 0.72,
    requiredPerYear: 0.55,
    acceleration: 55 / 72,
    projection: 18.34,
    shortfallShare: -34 / 110,
  })
})

it('森林覆盖率 in 2019: 17.23', () => {
  // Done 1.05 of 1.82 = 15/26 after 2/3 of the time; lead (45 − 52)/78. Left 0.77 in one year; pace so far 0.525.
  // Projected 17.23 + 0.525 = 17.755, short by 0.245 of 0.77 = 7/22, more than a fifth.
  expect(at(forest, 16.18, 16.9, 17.23)).toMatchObject({
    ...common,
    verdict: 'behind',
    gap: 0.77,
    progress: 15 / 26,
    timeShare: 2 / 3,
    leadPoints: -700 / 78,
    expected: 52.18 / 3,
    observedPerYear: 0.525,
    requiredPerYear: 0.77,
    acceleration: 22 / 15,
    projection: 17.755,
    shortfallShare: 7 / 22,
    baseline: { year: 2017, value: 16.18, source: 'data', match: 'exact' },
    actual: { year: 2019, value: 17.23 },
    points: [
      { year: 2017, value: 16.18 },
      { year: 2018, value: 16.9 },
      { year: 2019, value: 17.23 },
    ],
    pointsUsed: 2,
  })
})

// Park green space, 9.95 → about 11: passes from 11 − 5 % = 10.45. Way 0.5.
const park: GapGoal = {
  operator: 'about',
  value: 11,
  tolerance: '0.05',
  baselineYear: 2017,
  targetYear: 2020,
}

it('人均公园绿地 in 2018: 10.1', () => {
  // Done 0.15 of 0.5. Projected 10.1 + 2 · 0.15 = 10.4, short by 0.05 of the 0.35 left: 1/7, between 5 and 20 %.
  expect(at(park, 9.95, 10.1)).toMatchObject({
    verdict: 'at-risk',
    threshold: 10.45,
    gap: 0.35,
    progress: 0.3,
    projection: 10.4,
    shortfallShare: 1 / 7,
  })
})

it('人均公园绿地 in 2019: 10.28', () => {
  // Done 0.33 of 0.5 = 0.66 after 2/3: two thirds of a point late. Pace 0.165, needed 0.17: 34/33 of it.
  // Projected 10.445, short by 0.005 of 0.17 = 1/34, less than 5 %.
  expect(at(park, 9.95, 10.1, 10.28)).toMatchObject({
    verdict: 'on-track',
    gap: 0.17,
    progress: 0.66,
    leadPoints: -2 / 3,
    expected: 30.85 / 3,
    observedPerYear: 0.165,
    requiredPerYear: 0.17,
    acceleration: 34 / 33,
    projection: 10.445,
    shortfallShare: 1 / 34,
  })
})

// Water function zones, 50 → at least 78. Way 28.
const water: GapGoal = { operator: '>=', value: 78, baselineYear: 2017, targetYear: 2020 }

it('水功能区 in 2018: 58, exactly at the edge of at-risk', () => {
  // Done 8 of 28; lead 2/7 − 1/3 = −1/21. Projected 58 + 16 = 74, short by 4 of 20: exactly 20 %.
  expect(at(water, 50, 58)).toMatchObject({
    verdict: 'at-risk',
    progress: 2 / 7,
    leadPoints: -100 / 21,
    expected: 178 / 3,
    requiredPerYear: 10,
    acceleration: 1.25,
    projection: 74,
    shortfallShare: 0.2,
  })
  // 57.9: projected 73.7, short by 4.3 of 20.1.
  expect(at(water, 50, 57.9)).toMatchObject({ verdict: 'behind', shortfallShare: 43 / 201 })
})

it('水功能区 in 2019: 70', () => {
  // Done 20 of 28 = 5/7; lead 5/7 − 2/3 = 1/21. Pace 10, needed 8. Projected 80: 2 of 8 too much.
  expect(at(water, 50, 58, 70)).toMatchObject({
    verdict: 'on-track',
    gap: 8,
    progress: 5 / 7,
    leadPoints: 100 / 21,
    expected: 206 / 3,
    acceleration: 0.8,
    projection: 80,
    shortfallShare: -0.25,
  })
})

// Sewage collected and treated, 91.55 → at least 93. Way 1.45.
const sewage: GapGoal = { operator: '>=', value: 93, baselineYear: 2017, targetYear: 2020 }

it('污水收集处理率 in 2018: 91.2', () => {
  // Back by 0.35: −0.35/1.45 = −7/29. Left 1.8, 0.9 a year. Projected 91.2 − 0.7 = 90.5: 2.5 of 1.8.
  expect(at(sewage, 91.55, 91.2)).toMatchObject({
    verdict: 'regressing',
    gap: 1.8,
    progress: -7 / 29,
    observedPerYear: -0.35,
    requiredPerYear: 0.9,
    projection: 90.5,
    shortfallShare: 25 / 18,
  })
})

it('污水收集处理率 in 2019: 93.1', () => {
  // Met with 0.1 to spare: 1.55 of 1.45 = 31/29 done; nothing more is required, nothing is short.
  expect(at(sewage, 91.55, 91.2, 93.1)).toMatchObject({
    verdict: 'met',
    gap: 0,
    margin: 0.1,
    progress: 31 / 29,
    leadPoints: 3500 / 87,
    expected: 277.55 / 3,
    observedPerYear: 0.775,
    requiredPerYear: 0,
    acceleration: 0,
    projection: 93.875,
    shortfallShare: null,
  })
})

it('at the target year nothing is projected, and the line has arrived', () => {
  expect(at(forest, 16.18, 16.9, 17.23, 17.99)).toMatchObject({
    verdict: 'missed',
    gap: 0.01,
    timeShare: 1,
    expected: 18,
    progress: 181 / 182,
    leadPoints: -100 / 182,
    observedPerYear: 1.81 / 3,
    requiredPerYear: null,
    acceleration: null,
    projection: null,
    shortfallShare: null,
  })
})

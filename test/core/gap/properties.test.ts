/** What must hold for any series and goal, not only for those somebody thought of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeGap, type GapGoal, type GapPoint, type GapResult } from '../../../src/core/gap/analyze-gap.ts'
import { methodNames } from '../../../src/core/gap/methods/all.ts'
import { gapVerdicts } from '../../../src/core/gap/model.ts'
import { operatorNames } from '../../../src/core/operators/all.ts'

const SHARES = ['progress', 'timeShare', 'leadPoints', 'acceleration', 'shortfallShare'] as const
const year = fc.integer({ min: 2012, max: 2024 })
const anyFigure = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('16.18', '97.5%', 'n/a', '', 'built', 'advancing'),
)
const anyGoal: fc.Arbitrary<GapGoal> = fc.record(
  {
    operator: fc.constantFrom(...operatorNames),
    value: anyFigure,
    tolerance: fc.constantFrom(0, 0.05, '0.5'),
    min: anyFigure,
    max: anyFigure,
    better: fc.constantFrom('higher', 'lower'),
    baselineYear: year,
    targetYear: fc.option(year),
  },
  { requiredKeys: ['operator', 'targetYear'] },
)
const options = fc.record({ method: fc.constantFrom(...methodNames), asOf: year }, { requiredKeys: [] })

function expectSound(result: GapResult): void {
  expect(gapVerdicts).toContain(result.verdict)
  const numbers = [...Object.values(result), ...result.points.map(({ value }) => value)].filter(
    (each) => typeof each === 'number',
  )
  for (const number of numbers) {
    expect(Number.isFinite(number)).toBe(true)
    expect(Object.is(number, -0)).toBe(false)
  }
}

describe('any series and goal', () => {
  it('has a verdict, and figures that are numbers or null', () => {
    const anySeries = fc.array(fc.record({ year, value: anyFigure }), { maxLength: 8 })
    fc.assert(
      fc.property(anySeries, anyGoal, options, (series, goal, given) =>
        expectSound(analyzeGap(series, goal, given)),
      ),
      { numRuns: 2000 },
    )
  })

  it('counts time in years of any size', () => {
    const wild = fc.array(
      fc.record({ year: fc.oneof(fc.double(), fc.maxSafeInteger()), value: fc.double() }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(wild, anyGoal, options, (series, goal, given) =>
        expectSound(analyzeGap(series, goal, given)),
      ),
    )
  })
})

// Whole hundredths, so that scaling and mirroring are exact on both sides.
const figure = fc.integer({ min: -2000, max: 2000 }).map((units) => units / 100)
const levels = ['>=', '<=', '>', '<'] as const
const level = fc.record({
  operator: fc.constantFrom(...levels),
  value: figure,
  targetYear: fc.constant(2020),
})
const series = fc
  .uniqueArray(fc.record({ year: fc.integer({ min: 2015, max: 2021 }), value: figure }), {
    selector: ({ year: each }) => each,
    minLength: 1,
    maxLength: 6,
  })
  .map((points) => points.sort((a, b) => a.year - b.year))

const MIRRORED = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' } as const

describe('a level under linear', () => {
  it('is the same in any unit', () => {
    fc.assert(
      fc.property(series, level, fc.constantFrom(0.001, 0.1, 3, 8, 1000), (points, goal, factor) => {
        const scale = (value: number) => Number((value * factor).toFixed(6))
        const [plain, scaled] = [
          analyzeGap(points, goal),
          analyzeGap(
            points.map((each) => ({ ...each, value: scale(each.value) })),
            { ...goal, value: scale(goal.value) },
          ),
        ]
        expect(scaled.verdict).toBe(plain.verdict)
        for (const share of SHARES) expect(scaled[share]).toBe(plain[share])
      }),
    )
  })

  it('is the same seen in a mirror', () => {
    const mirror = (value: number) => (value === 0 ? 0 : -value)
    fc.assert(
      fc.property(series, level, (points, goal) => {
        const mirrored = { ...goal, operator: MIRRORED[goal.operator], value: mirror(goal.value) }
        const [plain, turned] = [
          analyzeGap(points, goal),
          analyzeGap(
            points.map((each) => ({ ...each, value: mirror(each.value) })),
            mirrored,
          ),
        ]
        expect(turned.verdict).toBe(plain.verdict)
        for (const share of SHARES) expect(turned[share]).toBe(plain[share])
        expect(turned.gap).toBe(plain.gap)
      }),
    )
  })

  it('never fares worse for a better last value', () => {
    const better = fc.integer({ min: 1, max: 1000 }).map((units) => units / 100)
    const rank = ({ verdict }: GapResult) => gapVerdicts.indexOf(verdict)
    fc.assert(
      fc.property(series, level, better, (points, goal, by) => {
        const last = points.at(-1)
        if (last === undefined || points.length < 2) return
        const value = Number((last.value + (goal.operator.startsWith('>') ? by : -by)).toFixed(2))
        const improved: GapPoint[] = [...points.slice(0, -1), { ...last, value }]
        expect(rank(analyzeGap(improved, goal))).toBeGreaterThanOrEqual(rank(analyzeGap(points, goal)))
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with plain arithmetic on what is projected', () => {
    fc.assert(
      fc.property(series, level, (points, goal) => {
        const { progress, timeShare, leadPoints, projection, gap, shortfallShare, requiredPerYear } =
          analyzeGap(points, goal)
        if (progress !== null && timeShare !== null)
          expect(leadPoints).toBeCloseTo(100 * (progress - timeShare), 6)
        if (shortfallShare === null || projection === null || gap === null) return
        const missing = (goal.operator.startsWith('>') ? 1 : -1) * (goal.value - projection)
        expect(shortfallShare).toBeCloseTo(missing / gap, 6)
        expect(Math.sign(requiredPerYear ?? 0)).toBe(goal.operator.startsWith('>') ? 1 : -1)
      }),
    )
  })
})

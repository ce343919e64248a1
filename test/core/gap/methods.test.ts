/** What the methods do where the public cases are silent. */
import { describe, expect, it } from 'vitest'
import { analyzeGap, type GapGoal } from '../../../src/core/gap/analyze-gap.ts'
import { type MethodName, methodNames, methodOf } from '../../../src/core/gap/methods/all.ts'

const run = (method: MethodName, goal: GapGoal, values: readonly (number | null)[]) =>
  analyzeGap(
    values.flatMap((value, index) => (value === null ? [] : [{ year: 2014 + index, value }])),
    goal,
    { method },
  )

describe('cagr', () => {
  const goal: GapGoal = { operator: '>=', value: 100, targetYear: 2020 }

  it.each([
    ['a zero at the start', [0, 10]],
    ['a zero now', [10, 0]],
    ['a change of sign', [-10, 10]],
    ['a single point', [10]],
  ])('cannot compute %s, and puts nothing in its place', (_name, values) => {
    expect(run('cagr', goal, values)).toMatchObject({
      verdict: 'insufficient-data',
      native: 'not-available',
      ratio: null,
      projection: null,
      pointsUsed: 0,
    })
  })

  it('sees what is reached even then', () => {
    expect(run('cagr', goal, [100])).toMatchObject({ verdict: 'met', native: 'achieved' })
    expect(run('cagr', goal, [0, 100, 100])).toMatchObject({
      verdict: 'met',
      native: 'achieved',
      ratio: null,
    })
  })

  it('projects compound growth', () => {
    // From 10 to 20 in a year doubles; two more years make 80.
    expect(run('cagr', { operator: '>=', value: 100, targetYear: 2017 }, [10, 20])).toMatchObject({
      projection: 80,
      shortfallShare: 0.25,
      observedPerYear: 10,
      verdict: 'at-risk',
    })
  })

  it('takes the growth of several years for that of one', () => {
    // From 10 to 40 in two years doubles each year, as from 10 to 80 in three; one more year makes 80.
    expect(run('cagr', { operator: '>=', value: 80, targetYear: 2017 }, [10, null, 40])).toMatchObject({
      ratio: 1,
      projection: 80,
      native: 'substantial',
      verdict: 'on-track',
    })
  })

  it.each([
    ['as fast as before, which stands still', [100, 100], 0, 'limited'],
    ['just the other way', [100, 99.9], -0.005, 'deterioration'],
  ])('knows %s', (_name, values, ratio, native) => {
    const found = run('cagr', { operator: '>=', value: 144, targetYear: 2016 }, values)
    expect([Number(found.ratio?.toFixed(5)), found.native]).toEqual([ratio, native])
  })

  it('in the target year projects nothing', () => {
    expect(run('cagr', { operator: '>=', value: 80, targetYear: 2016 }, [10, null, 40])).toMatchObject({
      projection: null,
      verdict: 'missed',
    })
    expect(run('cagr', { operator: '>=', value: 80, targetYear: 2014 }, [10])).toMatchObject({ ratio: null })
  })

  it('rounds to 1e-9 before it compares', () => {
    // 1.1 against 1.331^(1/3), which no binary fraction holds.
    expect(run('cagr', { operator: '>=', value: 133.1, targetYear: 2017 }, [100, 110]).ratio).toBe(1)
  })
})

describe('average-change', () => {
  const goal: GapGoal = { operator: '>=', value: 100, targetYear: 2022 }

  it('needs four consecutive years up to the last', () => {
    expect(run('average-change', goal, [10, 20, 30])).toMatchObject({
      verdict: 'insufficient-data',
      native: null,
      pointsUsed: 0,
    })
    expect(run('average-change', goal, [10, null, 30, 40, 50])).toMatchObject({
      verdict: 'insufficient-data',
    })
    expect(run('average-change', goal, [10, 20, 30, 40])).toMatchObject({
      verdict: 'at-risk', // short by 10 of 60
      native: 'slightly_cloudy',
      pointsUsed: 4,
      projection: 90,
    })
  })

  it('looks at six points, and at years before the baseline', () => {
    const late: GapGoal = { ...goal, baselineYear: 2020 }
    const result = run('average-change', late, [0, 40, 42, 44, 46, 48, 50, 52])
    expect(result).toMatchObject({
      pointsUsed: 6,
      observedPerYear: 2,
      projection: 54,
      verdict: 'behind',
      native: 'cloudy',
    })
    expect(result.points.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020, 2021])
    expect(result.baseline).toMatchObject({ year: 2020, value: 50 })
  })

  it('inside a band fears only to leave it', () => {
    const band: GapGoal = { operator: 'between', min: 10, max: 20, targetYear: 2022 }
    expect(run('average-change', band, [12, 13, 14, 15])).toMatchObject({ native: 'sun' })
    expect(run('average-change', band, [8, 12, 16, 20])).toMatchObject({ native: 'slightly_cloudy' })
  })
})

describe('average-change, in the words of its source', () => {
  it.each<[GapGoal['operator'], string, readonly number[], string]>([
    ['higher', 'mean and last change both up', [10, 11, 12, 13], 'sun'],
    ['higher', 'only the mean up', [10, 13, 14, 13], 'slightly_cloudy'],
    ['higher', 'only the last up', [14, 11, 10, 11], 'cloudy'],
    ['higher', 'neither', [14, 13, 12, 11], 'thunderstorm'],
    ['higher', 'no change at all', [14, 14, 14, 14], 'thunderstorm'],
    ['lower', 'mean and last change both down', [14, 13, 12, 11], 'sun'],
    ['lower', 'only the mean down', [14, 11, 10, 11], 'slightly_cloudy'],
    ['lower', 'only the last down', [10, 13, 14, 13], 'cloudy'],
    ['lower', 'neither', [10, 11, 12, 13], 'thunderstorm'],
  ])('%s than the year before, %s', (operator, _, values, native) => {
    expect(run('average-change', { operator, targetYear: null }, values)).toMatchObject({ native })
  })

  it.each([
    ['met and rising', [110, 120, 130, 140], 'met', 'sun'],
    ['met and level', [110, 110, 110, 110], 'met', 'sun'],
    ['met and falling', [140, 130, 120, 110], 'met', 'slightly_cloudy'],
    ['not met and rising', [10, 20, 30, 40], 'missed', 'cloudy'],
    ['not met and level', [40, 40, 40, 40], 'missed', 'thunderstorm'],
    ['not met and falling', [40, 30, 20, 10], 'missed', 'thunderstorm'],
  ])('to be held every year: %s', (_, values, verdict, native) => {
    const goal: GapGoal = { operator: '>=', value: 100, targetYear: null }
    expect(run('average-change', goal, values)).toMatchObject({ verdict, native })
  })

  it('of a deadline that has passed', () => {
    const goal: GapGoal = { operator: '>=', value: 100, targetYear: 2017 }
    expect(run('average-change', goal, [70, 80, 90, 99])).toMatchObject({
      verdict: 'missed',
      projection: null,
      observedPerYear: 29 / 3,
    })
  })
})

describe('cagr, where figures grow beyond all bounds', () => {
  it('has no ratio for a growth that no number holds', () => {
    const goal: GapGoal = { operator: '>=', value: 1.7e308, targetYear: 2020 }
    expect(run('cagr', goal, [1e-300, 1e300])).toMatchObject({
      verdict: 'insufficient-data',
      native: 'not-available',
      ratio: null,
    })
  })

  it('has a ratio but no projection when only that is too large', () => {
    const goal: GapGoal = { operator: '>=', value: 1e300, targetYear: 2018 }
    const result = run('cagr', goal, [1, 1e150])
    expect(result).toMatchObject({ native: 'substantial', projection: null })
    expect(result.ratio).toBeGreaterThan(1)
  })

  it('does not project past a deadline', () => {
    const goal: GapGoal = { operator: '>=', value: 100, targetYear: 2016 }
    expect(run('cagr', goal, [10, 20, 40])).toMatchObject({ verdict: 'missed', projection: null })
  })
})

it('a method of no such name is refused', () => {
  // The name a JavaScript caller may well hand in.
  expect(() => methodOf('guess' as MethodName)).toThrow(
    RangeError('no method "guess"; there are linear, cagr, average-change'),
  )
  expect(methodNames[0]).toBe('linear')
})

describe('analyzeGap', () => {
  const goal: GapGoal = { operator: '>=', value: '18', targetYear: 2020 }

  it('does not see what is no plain number', () => {
    expect(
      analyzeGap(
        [
          { year: 2017, value: '16' },
          { year: 2018, value: '97.5%' },
          { year: 2019, value: Number.NaN },
        ],
        goal,
      ),
    ).toMatchObject({ actual: { year: 2017, value: 16 } })
    expect(analyzeGap([], goal)).toMatchObject({
      verdict: 'no-data',
      threshold: 18,
      baseline: null,
      points: [],
    })
  })

  it('of two values of one year takes the later given', () => {
    expect(
      analyzeGap(
        [
          { year: 2018, value: 1 },
          { year: 2017, value: 2 },
          { year: 2018, value: 3 },
        ],
        goal,
      ),
    ).toMatchObject({ baseline: { value: 2 }, actual: { value: 3 } })
  })

  it('has nothing to compare with when the goal lacks its figure', () => {
    expect(analyzeGap([{ year: 2018, value: 1 }], { operator: '>=', targetYear: 2020 })).toMatchObject({
      verdict: 'insufficient-data',
      threshold: null,
    })
    expect(
      analyzeGap([{ year: 2018, value: 1 }], { operator: 'between', min: 1, targetYear: null }),
    ).toMatchObject({ verdict: 'insufficient-data' })
  })

  it('reads numbers that print with an exponent, and never gives a replaced zero', () => {
    const tiny = analyzeGap(
      [
        { year: 2017, value: 0 },
        { year: 2018, value: 1.5e-7 },
      ],
      { ...goal, value: 3e-7 },
    )
    expect(tiny).toMatchObject({ progress: 0.5, gap: 1.5e-7, verdict: 'on-track' })
    const wide = analyzeGap(
      [
        { year: 2017, value: -1e308 },
        { year: 2018, value: -1e308 },
        { year: 2019, value: 1e308 },
      ],
      { ...goal, value: 1.7e308 },
    )
    expect(wide).toMatchObject({
      verdict: 'on-track',
      progress: 20 / 27,
      observedPerYear: 1e308,
      projection: null,
    })
  })

  it('ignores what comes before the baseline year', () => {
    expect(analyzeGap([{ year: 2015, value: 20 }], { ...goal, baselineYear: 2017 })).toMatchObject({
      verdict: 'no-data',
      actual: null,
    })
    expect(
      analyzeGap(
        [
          { year: 2015, value: 20 },
          { year: 2018, value: 10 },
        ],
        { ...goal, baselineYear: 2017 },
      ),
    ).toMatchObject({ verdict: 'insufficient-data', baseline: { year: 2018, source: 'first-year' } })
  })
})

it('a projection that is short by exactly a twentieth is at risk, by less on track', () => {
  // From 81 over 100 to 119 where 120 is asked for: short by 1 of the 20 to go.
  const from = (start: number) =>
    run('linear', { operator: '>=', value: 120, targetYear: 2016 }, [start, 100])
  expect([from(81), from(80.99)].map(({ verdict, projection }) => [verdict, projection])).toEqual([
    ['at-risk', 119],
    ['on-track', 119.01],
  ])
})

describe('what is no way to a figure', () => {
  const band: GapGoal = { operator: 'between', min: 10, max: 20, targetYear: 2020 }

  it.each(methodNames)('has no shortfall inside a band by %s', (method) => {
    expect(run(method, band, [12, 12.5, 13, 13.5])).toMatchObject({
      ...{ verdict: 'met', gap: 0, shortfallShare: null, ratio: null },
    })
  })

  it('has no rate where the baseline lay inside the band', () => {
    expect(run('cagr', band, [12, 30])).toMatchObject({
      native: 'not-available',
      ratio: null,
      projection: null,
    })
    expect(run('cagr', band, [40, 30])).toMatchObject({ native: 'substantial', projection: 7.119140625 })
  })

  it('has no rate where the target year is not after the baseline', () => {
    for (const targetYear of [2013, 2014])
      expect(run('cagr', { operator: '>=', value: 100, targetYear }, [10, 20])).toMatchObject({
        ...{ native: 'not-available', ratio: null, pointsUsed: 0 },
      })
    expect(run('cagr', { operator: '>=', value: 20, targetYear: 2015 }, [10, 15])).toMatchObject({
      ratio: 0.5,
    })
  })
})

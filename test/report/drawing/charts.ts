/** Charts made by hand and by chance, for the tests of drawing. */
import fc from 'fast-check'
import type { Decimal } from '../../../src/core/decimal.ts'
import type { Bullet, Mark, Trend } from '../../../src/report/chart.ts'

export const markOf = (value: Decimal, label: string, part: Partial<Mark> = {}): Mark => ({
  value,
  label,
  text: `${value}%`,
  ...part,
})

export const bulletOf = (part: Partial<Bullet> = {}): Bullet => ({
  kind: 'bullet',
  title: '森林覆盖率：现状与目标',
  caption: 'T4-02：现状与目标',
  unit: '%',
  alternative: '森林覆盖率：基期 2017 16.18%，实际 2019 17.15%。',
  better: 'more',
  baseline: markOf('16.18', '基期 2017'),
  actual: markOf('17.15', '实际 2019', { tone: 'bad' }),
  expected: markOf('17.39', '序时应达 2019'),
  target: markOf('18', '目标 2020'),
  labels: { goodSide: '阴影一侧为达标 →' },
  ...part,
})

export const trendOf = (part: Partial<Trend> = {}): Trend => ({
  kind: 'trend',
  title: '森林覆盖率：历年走势',
  caption: 'T4-02：历年走势',
  unit: '%',
  alternative: '森林覆盖率历年值：2017 16.18%，2019 17.15%。',
  better: 'more',
  points: [
    { year: 2017, value: '16.18' },
    { year: 2018, value: '16.6' },
    { year: 2019, value: '17.15' },
  ],
  line: [
    { year: 2017, value: '16.18' },
    { year: 2020, value: '18' },
  ],
  projection: [
    { year: 2019, value: '17.15' },
    { year: 2020, value: '17.64' },
  ],
  target: markOf('18', '目标 2020'),
  targetYear: 2020,
  labels: { points: '实际值', line: '序时进度线', projection: '照此推算' },
  ...part,
})

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, digits]): Decimal => `${whole / 10 ** digits}`)

const better = fc.constantFrom('more' as const, 'less' as const, 'nearer' as const)

const anyMark = fc
  .record({
    value: decimal,
    label: fc.string({ unit: 'binary', maxLength: 30 }),
    bound: fc.constantFrom(undefined, 'at-most' as const, 'above' as const),
  })
  .map(({ value, label, bound }): Mark => ({ ...markOf(value, label), ...(bound && { bound }) }))

export const anyBullet: fc.Arbitrary<Bullet> = fc
  .record({
    better,
    baseline: fc.option(anyMark),
    actual: fc.option(anyMark),
    expected: fc.option(anyMark),
    target: anyMark,
    alternative: fc.string({ unit: 'binary' }),
  })
  .map(bulletOf)

const pointsFrom = (year: number, least: number) =>
  fc
    .array(decimal, { minLength: least, maxLength: 5 })
    .map((values) => values.map((value, index) => ({ year: year + index, value })))

export const anyTrend: fc.Arbitrary<Trend> = fc
  .record({
    better,
    points: pointsFrom(2017, 2),
    line: fc.oneof(fc.constant([]), pointsFrom(2017, 2)),
    projection: fc.oneof(fc.constant([]), pointsFrom(2019, 2)),
    target: fc.option(anyMark),
  })
  .map(trendOf)

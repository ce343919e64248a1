import { expect, it } from 'vitest'
import {
  digits,
  fastestOf,
  goalLine,
  markdownTable,
  median,
  medianOf,
  megabytes,
  ratioOf,
  timeOf,
} from './figures.ts'
import type { Series } from './measure.ts'

const seriesOf = (name: string, times: readonly number[], memory: number | null = null): Series => ({
  name,
  runs: times.map((milliseconds) => ({ milliseconds, cpu: null, memory })),
})

it.each([
  [[3], 3],
  [[10, 2, 9], 9],
  [[1, 100, 2, 4], 3],
])('the median of %o is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

it('there is no median of nothing', () => {
  expect(() => median([])).toThrow('nothing was measured')
})

it('a ratio is that of runs beside each other, so that load on both says nothing', () => {
  const quiet = [100, 100, 100]
  const loaded = [100, 900, 100]
  expect(ratioOf(seriesOf('a', loaded), seriesOf('b', loaded))).toBe(1)
  expect(ratioOf(seriesOf('a', [150, 1350, 160]), seriesOf('b', loaded))).toBe(1.5)
  expect(ratioOf(seriesOf('a', [50, 50, 50]), seriesOf('b', quiet))).toBe(0.5)
})

it('a figure that is missing of one run is not known of the series', () => {
  const known = seriesOf('a', [1, 2, 6], 5_000_000)
  expect([timeOf(known), fastestOf(known)]).toEqual([2, 1])
  expect([medianOf(known, 'memory'), medianOf(known, 'cpu')]).toEqual([5_000_000, null])
  expect([megabytes(5_400_000), megabytes(null)]).toEqual(['5 MB', '—'])
})

it.each([
  [0, '0'],
  [0.04321, '0.0432'],
  [1.604, '1.60'],
  [34.56, '34.6'],
  [345.6, '346'],
  [12_345.6, '12\u202f346'],
])('%d is written %s', (value, expected) => {
  expect(digits(value)).toBe(expected)
})

it('a goal says what came out and whether that is enough', () => {
  const goal = { asked: 'memory', limit: 350, unit: ' MB' }
  expect(goalLine({ ...goal, measured: 350 })).toBe('reached: memory: 350 MB, at most 350 MB asked for')
  expect(goalLine({ ...goal, measured: 351 })).toBe(
    '**not reached**: memory: 351 MB, at most 350 MB asked for',
  )
})

it('a goal that is missed by little does not look reached', () => {
  expect(goalLine({ asked: 'start', limit: 1.6, measured: 1.6004 })).toBe(
    '**not reached**: start: 1.6004, at most 1.6 asked for',
  )
})

it('a table in Markdown has its figures at the right', () => {
  expect(markdownTable(['', 'time'], [['check', '1 s']])).toBe(
    ['|       | time |', '|-------|-----:|', '| check |  1 s |'].join('\n'),
  )
})

import { describe, expect, it } from 'vitest'
import { Crowd, findStandIn } from '../../src/core/crowd.ts'
import type { Observation } from '../../src/core/model.ts'
import { number, seen } from '../plan-fixture.ts'

const row = (line: number, part: Partial<Observation> = {}): Observation =>
  seen({ target: 'A', value: number('17'), origin: { file: 'a.csv', line, column: 3 }, ...part })
const flawed = (line: number) => row(line, { value: null, flaw: 'invalid-value' })

/** The lines of the rows that a further one is held against. */
const kept = (rows: readonly Observation[], like: Observation = row(0)) => {
  const [first = row(1), ...rest] = rows
  const crowd = new Crowd(first)
  for (const each of rest) crowd.push(each)
  expect(crowd.rows).toEqual([first, ...rest])
  return crowd.alike(like).map(({ origin }) => origin.line)
}

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const fifty = lines(1, 50).map((line) => row(line))

describe('what a further row is held against', () => {
  it('is every row with the same status', () => {
    const rows = [row(1), row(2, { status: 'final' }), row(3), row(4, { status: 'final' })]
    expect(kept(rows)).toEqual([1, 3])
    expect(kept(rows, row(0, { status: 'final' }))).toEqual([2, 4])
    expect(kept(rows, row(0, { status: 'forecast' }))).toEqual([])
  })

  it('beyond fifty is only what says something new', () => {
    expect(kept([...fifty, row(51), row(52)])).toEqual(lines(1, 50))
    expect(kept(fifty.slice(1).concat(row(51), row(52)))).toEqual(lines(2, 51))
  })

  it('is the first row in conflict with the first, and no further one', () => {
    const others = [row(51, { value: number('18') }), row(52, { value: number('18') })]
    expect(kept([...fifty, ...others, row(53, { value: number('19') })])).toEqual(lines(1, 51))
  })

  it('is the first flawed row, also of a conflict, and no further one', () => {
    const conflict = [row(1, { value: number('18') }), ...fifty.slice(1)]
    expect(kept([...conflict, flawed(51), flawed(52)])).toEqual(lines(1, 51))
    expect(kept([...conflict.slice(1), flawed(51), row(52), flawed(53)])).toEqual(lines(2, 51))
  })
})

describe('a row that stands for a further one', () => {
  const [first, again, other] = [row(1), row(2, { value: number('17.0') }), row(3, { value: number('18') })]
  const lineOf = (alike: readonly Observation[], further: Observation) =>
    findStandIn(alike, further)?.origin.line

  it('of a flawed one is a flawed one', () => {
    expect(lineOf([first, flawed(2), flawed(3)], flawed(9))).toBe(2)
    expect(lineOf([first, other], flawed(9))).toBeUndefined()
  })

  it('is one with an equal value, unless the further one brings a figure to compare with', () => {
    expect(lineOf([first, again], row(9))).toBe(1)
    expect(lineOf([first, again], row(9, { benchmark: '1' }))).toBeUndefined()
    expect(lineOf([first, again], row(9, { previous: '1' }))).toBeUndefined()
    expect(lineOf([first, again], row(9, { value: number('18') }))).toBeUndefined()
    expect(lineOf([], row(9))).toBeUndefined()
  })

  it('is the first of a conflict that stands, whatever the further one says', () => {
    for (const part of [{}, { benchmark: '1' }, { value: number('18') }, { value: number('19') }] as const)
      expect(lineOf([first, again, other], row(9, part))).toBe(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Decimal, plus, times } from '../../src/core/decimal.ts'
import type { Observation, Target } from '../../src/core/model.ts'
import type { Requirement } from '../../src/core/operators/all.ts'
import { spreadOf } from '../../src/core/spread.ts'
import { number, seen, targetOf } from '../plan-fixture.ts'

const at = (target: Target, region: string, part: Partial<Observation>) =>
  ({ target, region, verdict: 'pass', observation: seen({ target: target.id, region, ...part }) }) as const

const spread = (requirement: Requirement, values: Readonly<Record<string, Decimal>>) => {
  const target = targetOf({ id: 'A', requirement })
  const { best, median, worst } = spreadOf(
    target,
    Object.entries(values).map(([region, value]) => at(target, region, { value: number(value) })),
  )
  const end = (found: typeof best) => found && [found.low, found.high, ...found.regions]
  return [end(best), median, end(worst)]
}

const rising: Requirement = { operator: '>=', value: '18' }
const falling: Requirement = { operator: '<=', value: '0.29' }

describe('best and worst', () => {
  it('are the highest and the lowest where more is better', () => {
    expect(spread(rising, { a: '17', b: '19.5', c: '18' })).toEqual([
      ['19.5', '19.5', 'b'],
      '18',
      ['17', '17', 'a'],
    ])
  })

  it('are the lowest and the highest where less is better', () => {
    expect(spread(falling, { a: '0.3', b: '0.1', c: '0.2' })).toEqual([
      ['0.1', '0.1', 'b'],
      '0.2',
      ['0.3', '0.3', 'a'],
    ])
    for (const requirement of [{ operator: 'lower' }, { operator: 'none' }] as const)
      expect(spread(requirement, { a: '3', b: '0' })[0]).toEqual(['0', '0', 'b'])
  })

  it('name everybody who shares a figure, however it is written', () => {
    expect(spread(rising, { d: '99', c: '100', b: '100.0', a: '99.00' })).toEqual([
      ['100', '100', 'b', 'c'],
      '99.5',
      ['99', '99', 'a', 'd'],
    ])
  })

  it('are the nearest and the farthest where nearer is better', () => {
    const band = { operator: 'between', min: '2', max: '3' } as const
    expect(spread(band, { a: '2.5', b: '1', c: '3', d: '5' })).toEqual([
      ['2.5', '3', 'a', 'c'],
      '2.75',
      ['5', '5', 'd'],
    ])
    expect(spread({ operator: '=', value: '3' }, { a: '2', b: '4', c: '9' })).toEqual([
      ['2', '4', 'a', 'b'],
      '4',
      ['9', '9', 'c'],
    ])
  })
})

it('of one place all three are its own figure', () => {
  expect(spread(rising, { a: '17.10' })).toEqual([['17.10', '17.10', 'a'], '17.10', ['17.10', '17.10', 'a']])
})

it('leaves out what is no exact figure', () => {
  const target = targetOf({ id: 'A' })
  const found = spreadOf(target, [
    at(target, 'a', { value: { kind: 'number', number: '99', bound: 'at-least' } }),
    at(target, 'b', { value: number('98'), status: 'forecast' }),
    at(target, 'c', { value: null, flaw: 'conflict' }),
    at(target, 'd', { value: number('12') }),
    { target, region: 'e', verdict: 'unknown', observation: null },
  ])
  expect(found).toMatchObject({ reported: 1, total: 5, pass: 4, median: '12', best: { regions: ['d'] } })
  expect(spreadOf(target, [])).toMatchObject({ reported: 0, best: null, median: null, worst: null })
})

it('half of the figures are at most the median, half at least; of an even number it is the exact mean', () => {
  const figures = fc.array(
    fc
      .tuple(fc.bigInt(-1_000_000_000_000_000_000n, 1_000_000_000_000_000_000n), fc.nat(6))
      .map(([units, digits]): Decimal => times(`${units}` as Decimal, `0.${'0'.repeat(digits)}1` as Decimal)),
    { minLength: 1, maxLength: 9 },
  )
  fc.assert(
    fc.property(figures, (values) => {
      const [, median] = spread(
        rising,
        Object.fromEntries(values.map((value, index) => [`r${index}`, value])),
      )
      if (typeof median !== 'string') throw new Error('a median')
      const order = values.toSorted(compare)
      const [low, high] = [order[(order.length - 1) >> 1], order[order.length >> 1]]
      if (low === undefined || high === undefined) throw new Error('at least one')
      expect(compare(times(median, '2'), plus(low, high))).toBe(0)
    }),
  )
})

it('a figure of the whole district is that of no place', () => {
  const target = targetOf({ id: 'A' })
  const found = spreadOf(target, [
    { ...at(target, '', { value: number('90') }), region: null },
    at(target, 'a', { value: number('12') }),
  ])
  expect(found).toMatchObject({ reported: 1, best: { regions: ['a'] }, worst: { regions: ['a'] } })
})

it('places with one figure are told by name', () => {
  expect(spread(rising, { c: '17', a: '17', b: '17' })).toEqual([
    ['17', '17', 'a', 'b', 'c'],
    '17',
    ['17', '17', 'a', 'b', 'c'],
  ])
})

import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/core/places.ts'
import { planOf, targetOf } from '../plan-fixture.ts'

const plan = planOf([targetOf({ id: 'A' }), targetOf({ id: 'B', scope: 'district' })])
const districtOnly = planOf([targetOf({ id: 'B', scope: 'district' })])
const places = (of: typeof plan, ...regions: (string | null)[]) =>
  placesOf(of, regions).map(({ region, targets }) => [region, targets.map(({ id }) => id).join('')])

describe('places', () => {
  it('are the district when it reports, and each region once, by name', () => {
    expect(places(plan, 'b', null, 'a', 'b')).toEqual([
      [null, 'AB'],
      ['a', 'A'],
      ['b', 'A'],
    ])
  })

  it('are the regions alone when the district does not report', () => {
    expect(places(plan, 'b')).toEqual([['b', 'A']])
  })

  it('are the district when nobody reports, or nothing asked for can be judged of a region', () => {
    expect(places(plan)).toEqual([[null, 'AB']])
    expect(places(districtOnly, 'b')).toEqual([[null, 'B']])
  })
})

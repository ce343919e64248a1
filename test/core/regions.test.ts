import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, times } from '../../src/core/decimal.ts'
import type { Verdict } from '../../src/core/model.ts'
import { compareRegions, districtPart, hasSeveral, type Judged } from '../../src/core/regions.ts'
import { planOf, targetOf } from '../plan-fixture.ts'

const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'unknown']
const plan = planOf(['A', 'B', 'C', 'D'].map((id) => targetOf({ id })))

/** "pf?" → the verdicts of a place on the first targets of the plan. */
const place = (region: string | null, verdicts: string): Judged[] =>
  [...verdicts].map((sign, index) => {
    const target = plan.targets[index]
    if (target === undefined) throw new Error('no such target')
    return { target, region, verdict: VERDICTS['pf?'.indexOf(sign)] ?? 'unknown', observation: null }
  })

const ranking = (...judged: Judged[][]) =>
  compareRegions(plan, judged.flat())?.standings.map(({ region, rank, tied }) => [region, rank, tied])

describe('a ranking', () => {
  it('shares ranks among equals and skips the next: 1, 2, 2, 4', () => {
    expect(ranking(place('d', 'pfff'), place('c', 'ppff'), place('a', 'pppp'), place('b', 'pp?f'))).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 2, true],
      ['d', 4, false],
    ])
  })

  it('ties all at the top and all at the bottom', () => {
    expect(ranking(place('b', 'p'), place('a', 'p'), place('d', 'f'), place('c', '?'))).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 3, true],
      ['d', 3, true],
    ])
  })

  it('compares shares as they are: 1/3 and 2/6 are equal, 333/1000 is less', () => {
    const many = planOf(Array.from({ length: 1000 }, (_, index) => targetOf({ id: `T${index}` })))
    const share = (region: string, pass: number, total: number): Judged[] =>
      many.targets.slice(0, total).map((target, index) => ({
        target,
        region,
        verdict: index < pass ? 'pass' : 'fail',
        observation: null,
      }))
    const found = compareRegions(many, [share('x', 333, 1000), share('y', 2, 6), share('z', 1, 3)].flat())
    expect(found?.standings.map(({ region, rank, share: exact }) => [region, rank, exact])).toEqual([
      ['y', 1, '0.33333333333333333333'],
      ['z', 1, '0.33333333333333333333'],
      ['x', 3, '0.333'],
    ])
  })

  it('leaves the whole district out, and is none without regions', () => {
    expect(ranking(place(null, 'pp'), place('a', 'f'))).toEqual([['a', 1, false]])
    expect(compareRegions(plan, place(null, 'pppp'))).toBeNull()
    expect(compareRegions(plan, [])).toBeNull()
  })

  it('counts what is unknown as applicable and never as a pass', () => {
    const [only] = compareRegions(plan, place('a', 'p??f'))?.standings ?? []
    expect([only?.pass, only?.total, only?.share]).toEqual([1, 4, '0.25'])
  })

  it('orders by share, and gives each place one more than the number of better ones', () => {
    const places = fc.array(fc.string({ unit: fc.constantFrom('p', 'f', '?'), minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(places, (all) => {
        const found = compareRegions(
          plan,
          all.flatMap((verdicts, index) => place(`r${index}`, verdicts)),
        )
        const standings = found?.standings ?? []
        expect(standings).toHaveLength(all.length)
        for (const each of standings) {
          const better = standings.filter(({ share }) => compare(share, each.share) > 0)
          const alike = standings.filter(({ share }) => compare(share, each.share) === 0)
          expect([each.rank, each.tied]).toEqual([better.length + 1, alike.length > 1])
          expect(compare(times(each.share, `${each.total}`), `${each.pass}`)).toBe(0)
        }
      }),
    )
  })
})

it('names the targets that no region is judged by', () => {
  const some = planOf([targetOf({ id: 'A' }), targetOf({ id: 'B', scope: 'district' })])
  const [target] = some.targets
  if (target === undefined) throw new Error('no target')
  const found = compareRegions(some, [{ target, region: 'a', verdict: 'pass', observation: null }])
  expect(found?.leftOut.map(({ id }) => id)).toEqual(['B'])
})

it('gives the spread of each target over the places it applies to, in the order of the plan', () => {
  const found = compareRegions(plan, [place(null, 'ppp'), place('b', 'p?'), place('a', 'fpf')].flat())
  expect(found?.spreads.map(({ target, total, pass }) => [target.id, total, pass])).toEqual([
    ['A', 2, 1],
    ['B', 2, 1],
    ['C', 1, 0],
  ])
})

describe('what is the whole district’s', () => {
  const all = () => [place(null, 'pf'), place('a', 'p'), place('b', 'f')].flat()

  it('is told by itself where several places are told together', () => {
    const regions = compareRegions(plan, all())
    expect([hasSeveral(regions), districtPart(all(), regions)]).toEqual([true, place(null, 'pf')])
  })

  it('is told with the one place there is', () => {
    const some = [place(null, 'pf'), place('a', 'p')].flat()
    const regions = compareRegions(plan, some)
    expect([hasSeveral(regions), districtPart(some, regions)]).toEqual([false, some])
    expect([hasSeveral(null), districtPart(some, null)]).toEqual([false, some])
  })
})

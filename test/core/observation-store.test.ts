import { describe, expect, it } from 'vitest'
import { ObservationStore } from '../../src/core/observation-store.ts'
import { keptOf, PlainObservation, recordOf } from '../../src/core/plain-observation.ts'
import { number, seen } from '../plan-fixture.ts'

const facts = (target: string, year = 2019) => {
  const { value: _, region: __, origin: ___, ...rest } = seen({ target, year, status: 'final' })
  return { ...rest, file: 'a.csv' }
}
const [first, before] = [facts('A'), facts('A', 2018)]
const place = (region: string | null, line: number) => ({ region, line, column: 7 })
const plain = (of: ReturnType<typeof facts>, digits: `${number}`, region: string | null, line = 2) =>
  new PlainObservation(of, number(digits), place(region, line))

function storeWith(...observations: Parameters<ObservationStore['put']>[0][]): ObservationStore {
  const store = new ObservationStore()
  for (const each of observations) store.put(each)
  return store
}

describe('a plain observation', () => {
  it('says the same as a record of its own', () => {
    const own = plain(first, '95.2', '莘庄镇', 9)
    const record = seen({
      target: 'A',
      status: 'final',
      value: number('95.2'),
      region: '莘庄镇',
      origin: { file: 'a.csv', line: 9, column: 7 },
    })
    expect(recordOf(own)).toEqual(record)
    expect(JSON.parse(JSON.stringify(own))).toEqual(record)
  })

  it('is kept as a copy, as small as itself', () => {
    const own = plain(first, '95.2', null)
    expect(keptOf(own)).toEqual(own)
    expect(keptOf(own)).not.toBe(own)
    const record = seen({ target: 'A' })
    expect(keptOf(record)).toEqual(record)
    expect(keptOf(record)).not.toBe(record)
  })
})

describe('the store', () => {
  it('gives back what was put, by slot and by key', () => {
    const whole = seen({ target: 'B', region: '七宝镇' })
    const store = storeWith(plain(first, '1', null), plain(first, '2', '莘庄镇', 3), whole)
    expect(store.size).toBe(3)
    expect(store.list()).toEqual([
      recordOf(plain(first, '1', null)),
      recordOf(plain(first, '2', '莘庄镇', 3)),
      whole,
    ])
    expect(store.find('A', 2019, '莘庄镇')).toBe(1)
    expect(store.find('B', 2019, '七宝镇')).toBe(2)
    for (const [target, year, region] of [
      ['A', 2018, null],
      ['C', 2019, null],
      ['B', 2019, null],
      ['A', 2019, '浦江镇'],
    ] as const)
      expect(store.find(target, year, region)).toBeUndefined()
    expect([0, 1, 2].map((slot) => store.lineAt(slot))).toEqual([2, 3, 2])
    expect([0, 1, 2].map((slot) => store.regionAt(slot))).toEqual([null, '莘庄镇', '七宝镇'])
  })

  it('says of a second observation of a key which slot holds the first', () => {
    const store = storeWith(plain(first, '1', null))
    expect(store.put(plain(facts('A'), '5', null))).toBe(0)
    expect(store.put(seen({ target: 'A' }))).toBe(0)
    expect(store.valueAt(0)).toEqual(number('1'))
  })

  it('finds the exact figure of the year before, whichever came first', () => {
    const store = storeWith(plain(first, '2', 'x'))
    expect(store.before(0)).toBeUndefined()
    store.put(plain(before, '1', 'x'))
    expect(store.before(0)).toBe(1)
    expect(store.before(1)).toBeUndefined()
    const whole = storeWith(seen({ target: 'A' }), seen({ target: 'A', year: 2018, status: 'forecast' }))
    expect(whole.before(0)).toBeUndefined()
    whole.replace(1, seen({ target: 'A', year: 2018, value: number('3') }))
    expect(whole.before(0)).toBe(1)
  })

  it('knows sizes, and forgets them when a slot is replaced', () => {
    const store = storeWith(
      plain(first, '2.5', null),
      seen({ target: 'M', value: { kind: 'stage', stage: 'built' } }),
    )
    expect([store.sizeAt(0), store.sizeAt(1), store.sizeAt(9)]).toEqual([2.5, Number.NaN, Number.NaN])
    store.replace(0, seen({ target: 'A', value: number('4') }))
    expect(store.sizeAt(0)).toBe(4)
    expect(store.at(0)).toEqual(seen({ target: 'A', value: number('4') }))
  })

  it('tells years, regions of years, and the series of a target', () => {
    const store = storeWith(
      plain(first, '1', 'b'),
      plain(before, '1', 'a'),
      plain(first, '1', null),
      plain(before, '2', 'b'),
    )
    expect(store.years().toSorted()).toEqual([2018, 2019])
    expect(store.regions((year) => year === 2019).toSorted()).toEqual(['b', null])
    expect(store.regions((year) => year <= 2018).toSorted()).toEqual(['a', 'b'])
    expect(store.seriesOf('A').map((slots) => slots.toSorted())).toEqual([[0, 3], [1], [2]])
    expect(store.seriesOf('none').flat()).toEqual([])
  })

  it('has no more slots than it holds', () => {
    expect(() => new ObservationStore().at(0)).toThrow('no observation 0')
    expect(new ObservationStore().valueAt(0)).toBeNull()
    expect(new ObservationStore().regionAt(0)).toBeNull()
  })
})

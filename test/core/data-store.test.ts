import { describe, expect, it } from 'vitest'
import { dataOn, storeOf, withProblems } from '../../src/core/data-store.ts'
import type { Observation } from '../../src/core/model.ts'
import { ObservationStore } from '../../src/core/observation-store.ts'
import { PlainObservation, recordOf } from '../../src/core/plain-observation.ts'
import { makeProblem } from '../../src/core/problem.ts'
import { dataOf, number, seen } from '../plan-fixture.ts'

const { value: _, region, origin, ...facts } = seen({ target: 'A' })
const { file, ...place } = origin
const one = new PlainObservation({ ...facts, file }, number('1'), { region, ...place })

function dataWithOne() {
  const store = new ObservationStore()
  store.put(one)
  return dataOn(store, { problems: [], sources: [] })
}

describe('data on a store', () => {
  const problems = [makeProblem('file/empty', {})]

  it('lists its observations when asked, once', () => {
    const data = dataWithOne()
    expect(Object.keys(data).toSorted()).toEqual(['observations', 'problems', 'sources'])
    expect(data.observations).toEqual([recordOf(one)])
    expect(data.observations).toBe(data.observations)
  })

  it('is of another list once that is put in its place', () => {
    const data = dataWithOne()
    const kept = [seen({ target: 'A', year: 2018, value: number('2') })]
    // Against the type, as a program in JavaScript may.
    const loose = data as { observations: readonly Observation[] }
    loose.observations = kept
    expect(data).toEqual({ observations: kept, problems: [], sources: [] })
    expect(storeOf(data).years()).toEqual([2018])
    loose.observations = []
    expect(storeOf(data).size).toBe(0)
    expect(storeOf({ ...data, observations: kept }).years()).toEqual([2018])
  })

  it('keeps its store with other problems', () => {
    const data = dataWithOne()
    const told = withProblems(data, problems)
    expect(storeOf(told)).toBe(storeOf(data))
    expect(told.problems).toBe(problems)
  })

  it('made by hand has a store too, in which the last of equals counts', () => {
    const data = dataOf([
      seen({ target: 'A', value: number('1') }),
      seen({ target: 'A', value: number('2') }),
    ])
    expect(storeOf(data).list()).toEqual([seen({ target: 'A', value: number('2') })])
    expect(storeOf(data)).toBe(storeOf(data))
    const list = [seen({ target: 'A' })]
    expect(storeOf(dataOf(list)).size).toBe(1)
    list.push(seen({ target: 'B' }))
    expect(storeOf(dataOf(list)).size).toBe(2)
    const own = dataOf([])
    expect(withProblems(own, problems)).toEqual({ ...own, problems })
  })
})

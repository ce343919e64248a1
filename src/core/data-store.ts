/** The store behind a body of data, whose type knows only of a list. */
import type { Data, Observation } from './model.ts'
import { ObservationStore } from './observation-store.ts'
import { recordOf } from './plain-observation.ts'

const stores = new WeakMap<Data, ObservationStore>()

/**
 * A body of data on a store. Its list of observations is made when someone asks for it: large ones are only looked up.
 * Who puts another list in its place, against its type, has data of that list, as with data made by hand.
 */
export function dataOn(store: ObservationStore, rest: Omit<Data, 'observations'>): Data {
  let list: readonly Observation[] | undefined
  const data: Data = Object.defineProperty({ observations: [], ...rest }, 'observations', {
    enumerable: true,
    configurable: true,
    get: () => {
      list ??= store.list()
      return list
    },
    set: (observations: readonly Observation[]) => {
      stores.delete(data)
      Object.defineProperty(data, 'observations', { value: observations, writable: true })
    },
  })
  stores.set(data, store)
  return data
}

/** Stores of lists made by hand, and how long each list was. */
const handMade = new WeakMap<
  Data['observations'],
  { readonly store: ObservationStore; readonly length: number }
>()

/** The store of a body of data; of several observations for one target, year and region the last counts. */
export function storeOf(data: Data): ObservationStore {
  const own = stores.get(data)
  if (own !== undefined) return own
  const { observations } = data
  const known = handMade.get(observations)
  if (known?.length === observations.length) return known.store
  const store = new ObservationStore()
  for (const seen of observations) {
    const slot = store.put(seen)
    if (slot !== undefined) store.replace(slot, recordOf(seen))
  }
  handMade.set(observations, { store, length: observations.length })
  return store
}

/** The same data with other problems. */
export function withProblems(data: Data, problems: Data['problems']): Data {
  const store = stores.get(data)
  if (store === undefined) return { ...data, problems }
  const { sources, mentions } = data
  return dataOn(store, { problems, sources, ...(mentions && { mentions }) })
}

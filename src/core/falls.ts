/** Falls of running totals. */
import { compare } from './decimal.ts'
import type { Observation } from './model.ts'
import type { ObservationStore, Slot } from './observation-store.ts'
import { recordOf } from './plain-observation.ts'
import { makeProblem, type Problem } from './problem.ts'
import { spotOf } from './settle.ts'

const exact = ({ value }: Observation) =>
  value?.kind === 'number' && value.bound === undefined ? value.number : null

/** A running total cannot fall: the later figure is then no figure at all. Falls are seen against the last sound year. */
export function checkFalls(store: ObservationStore, cumulative: ReadonlySet<string>): readonly Problem[] {
  return [...cumulative].flatMap((target) =>
    store.seriesOf(target).flatMap((slots) => {
      const series = slots.map((slot) => ({ slot, seen: store.at(slot) }))
      return findFalls(series).map(({ slot, seen, problem }) => {
        store.replace(slot, { ...recordOf(seen), value: null, flaw: 'invalid-value' })
        return problem
      })
    }),
  )
}

interface Stored {
  readonly slot: Slot
  readonly seen: Observation
}

function findFalls(series: readonly Stored[]): readonly (Stored & { readonly problem: Problem })[] {
  const falls: (Stored & { readonly problem: Problem })[] = []
  let last: Observation | undefined
  for (const { slot, seen } of series.toSorted((a, b) => a.seen.year - b.seen.year)) {
    if (seen.status === 'forecast' || exact(seen) === null) continue
    const [before, now] = [last && exact(last), exact(seen)]
    if (last !== undefined && before != null && now !== null && compare(now, before) < 0) {
      const { target: id, year, origin } = seen
      const spot = spotOf({ id, origin }, last.origin)
      falls.push({
        slot,
        seen,
        problem: makeProblem('value/cumulative-fall', { id, year, before, now }, spot),
      })
    } else last = seen
  }
  return falls
}

import type { Finding, Nature, Verdict } from './model.ts'

export interface Counts {
  readonly total: number
  readonly pass: number
  readonly fail: number
  readonly unknown: number
}

/** Findings counted, in all and by the groups a reader asks for. Keys stand in the order of the plan. */
export interface Summary extends Counts {
  readonly category: ReadonlyMap<string, Counts>
  readonly measure: ReadonlyMap<number, Counts>
  readonly nature: ReadonlyMap<Nature, Counts>
}

/** Counts as they grow. */
type Tally = { -readonly [K in keyof Counts]: Counts[K] }

const emptyTally = (): Tally => ({ total: 0, pass: 0, fail: 0, unknown: 0 })

function add(tally: Tally, verdict: Verdict): void {
  tally.total += 1
  tally[verdict] += 1
}

function tallyOf<Key>(groups: Map<Key, Tally>, key: Key): Tally {
  const known = groups.get(key)
  if (known !== undefined) return known
  const tally = emptyTally()
  groups.set(key, tally)
  return tally
}

export function summarize(findings: readonly Pick<Finding, 'target' | 'verdict'>[]): Summary {
  const all = emptyTally()
  const category = new Map<string, Tally>()
  const measure = new Map<number, Tally>()
  const nature = new Map<Nature, Tally>()
  for (const { target, verdict } of findings) {
    add(all, verdict)
    add(tallyOf(category, target.category), verdict)
    add(tallyOf(measure, target.measure), verdict)
    add(tallyOf(nature, target.nature), verdict)
  }
  return { ...all, category, measure: new Map([...measure].sort(([a], [b]) => a - b)), nature }
}

import type { Finding, Nature, Verdict } from './model.ts'
import { add, type Tally, tallyOf } from './tally.ts'

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

const empty = (): Tally<Verdict> => ({ total: 0, pass: 0, fail: 0, unknown: 0 })

export function summarize(findings: readonly Pick<Finding, 'target' | 'verdict'>[]): Summary {
  const all = empty()
  const category = new Map<string, Tally<Verdict>>()
  const measure = new Map<number, Tally<Verdict>>()
  const nature = new Map<Nature, Tally<Verdict>>()
  for (const { target, verdict } of findings) {
    add(all, verdict)
    add(tallyOf(category, target.category, empty), verdict)
    add(tallyOf(measure, target.measure, empty), verdict)
    add(tallyOf(nature, target.nature, empty), verdict)
  }
  return { ...all, category, measure: new Map([...measure].sort(([a], [b]) => a - b)), nature }
}

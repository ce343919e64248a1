import type { Nature } from '../model.ts'
import { add, type Tally, tallyOf } from '../tally.ts'
import type { GapFinding } from './analyze.ts'
import { type GapVerdict, gapVerdicts } from './model.ts'

/** How many targets in all, and with each verdict; every verdict is there, with 0 where none has it. */
export type GapCounts = { readonly total: number } & { readonly [V in GapVerdict]: number }

/** Keys stand in the order of the plan, measures by number, departments as first met. */
export type GapSummary = GapCounts & {
  readonly category: ReadonlyMap<string, GapCounts>
  readonly nature: ReadonlyMap<Nature, GapCounts>
  readonly measure: ReadonlyMap<number, GapCounts>
  /** Only targets whose department the plan or the data name. */
  readonly department: ReadonlyMap<string, GapCounts>
}

const empty = (): Tally<GapVerdict> => ({
  total: 0,
  // One entry is made for every verdict of the list, which is the type itself.
  ...(Object.fromEntries(gapVerdicts.map((verdict) => [verdict, 0])) as Record<GapVerdict, number>),
})

export function countWays(verdicts: readonly GapVerdict[]): GapCounts {
  const tally = empty()
  for (const verdict of verdicts) add(tally, verdict)
  return tally
}

export function summarizeGap(findings: readonly GapFinding[]): GapSummary {
  const all = empty()
  const category = new Map<string, Tally<GapVerdict>>()
  const nature = new Map<Nature, Tally<GapVerdict>>()
  const measure = new Map<number, Tally<GapVerdict>>()
  const department = new Map<string, Tally<GapVerdict>>()
  for (const finding of findings) {
    const { target } = finding
    const { verdict } = finding.analysis
    add(all, verdict)
    add(tallyOf(category, target.category, empty), verdict)
    add(tallyOf(nature, target.nature, empty), verdict)
    add(tallyOf(measure, target.measure, empty), verdict)
    if (finding.department !== null) add(tallyOf(department, finding.department, empty), verdict)
  }
  return { ...all, category, nature, measure: new Map([...measure].sort(([a], [b]) => a - b)), department }
}

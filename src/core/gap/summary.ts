import type { Nature } from '../model.ts'
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

function count(findings: readonly GapFinding[]): GapCounts {
  const of = (wanted: GapVerdict) => findings.filter(({ analysis }) => analysis.verdict === wanted).length
  const counts = Object.fromEntries(gapVerdicts.map((verdict) => [verdict, of(verdict)]))
  // One entry was made for every verdict of the list, which is the type itself.
  return { total: findings.length, ...(counts as { [V in GapVerdict]: number }) }
}

function countBy<Key>(
  findings: readonly GapFinding[],
  keyOf: (finding: GapFinding) => Key | null,
): ReadonlyMap<Key, GapCounts> {
  const groups = new Map<Key, GapFinding[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return new Map([...groups].map(([key, group]) => [key, count(group)]))
}

export function summarizeGap(findings: readonly GapFinding[]): GapSummary {
  const byMeasure = countBy(findings, ({ target }) => target.measure)
  return {
    ...count(findings),
    category: countBy(findings, ({ target }) => target.category),
    nature: countBy(findings, ({ target }) => target.nature),
    measure: new Map([...byMeasure].sort(([a], [b]) => a - b)),
    department: countBy(findings, ({ department }) => department),
  }
}

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

function count(findings: readonly Finding[]): Counts {
  const of = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length
  return { total: findings.length, pass: of('pass'), fail: of('fail'), unknown: of('unknown') }
}

function countBy<Key>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => Key,
): ReadonlyMap<Key, Counts> {
  const groups = new Map<Key, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group === undefined) groups.set(keyOf(finding), [finding])
    else group.push(finding)
  }
  return new Map([...groups].map(([key, group]) => [key, count(group)]))
}

export function summarize(findings: readonly Finding[]): Summary {
  const byMeasure = countBy(findings, ({ target }) => target.measure)
  return {
    ...count(findings),
    category: countBy(findings, ({ target }) => target.category),
    measure: new Map([...byMeasure].sort(([a], [b]) => a - b)),
    nature: countBy(findings, ({ target }) => target.nature),
  }
}

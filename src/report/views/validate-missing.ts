import type { Target } from '../../core/model.ts'
import type { ValidateReport } from '../../core/validate.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading } from '../document.ts'

function group<Key>(
  targets: readonly Target[],
  keyOf: (target: Target) => Key,
): readonly (readonly [Key, readonly Target[]])[] {
  const groups = new Map<Key, Target[]>()
  for (const target of targets) {
    const held = groups.get(keyOf(target))
    if (held === undefined) groups.set(keyOf(target), [target])
    else held.push(target)
  }
  return [...groups]
}

const namesOf = (targets: readonly Target[], { lang }: Words): string =>
  targets.map(({ id, name }) => `${id} ${name[lang]}`).join('\n')

function table(title: string, rows: readonly (readonly [string, string])[], words: Words): Block {
  const columns = [
    { title, narrowest: 14 },
    { title: words.validate.missing, narrowest: 20 },
  ]
  return { kind: 'table', columns, rows: rows.map(([who, what]) => [{ text: who }, { text: what }]) }
}

/** What nobody reports, by the measure that answers for it, and by department where the data or the plan name one. */
export function missingBlocks({ plan, targets }: ValidateReport, words: Words): readonly Block[] {
  const missing = targets.filter(({ reported }) => !reported).map(({ target }) => target)
  if (missing.length === 0) return []
  const measures = group(missing, ({ measure }) => measure).toSorted(([a], [b]) => a - b)
  const byMeasure = measures.map(([number, held]) => {
    const title = plan.measures.find((measure) => measure.number === number)?.title[words.lang] ?? ''
    return [words.responsible(number, title), namesOf(held, words)] as const
  })
  const departments = new Map(
    targets.map(({ target, department }) => [target, department ?? target.department]),
  )
  const named = missing.filter((target) => departments.get(target))
  const byDepartment = group(named, (target) => departments.get(target) ?? '').map(
    ([department, held]) => [department, namesOf(held, words)] as const,
  )
  return [
    heading(2, words.validate.missingTitle(missing.length)),
    table(words.columns.measure, byMeasure, words),
    ...(byDepartment.length === 0 ? [] : [table(words.explain.department, byDepartment, words)]),
  ]
}

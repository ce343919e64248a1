import { makeProblem, type Problem } from '../../../core/problem.ts'
import type { Check } from '../draft.ts'
import { type Item, markAt, type Path } from '../entry.ts'

/** A second item of the same id, with the place of the first. */
function repeated<T>(
  items: readonly Item<T>[],
  idOf: (value: T) => string | undefined,
  path: Path,
): readonly Problem[] {
  const first = new Map<string, Item<T>>()
  return items.flatMap((item) => {
    const id = idOf(item.value)
    if (id === undefined) return []
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, item)
      return []
    }
    const { file, line } = markAt(earlier, ...path)
    return [makeProblem('plan/duplicate-id', { id }, { ...markAt(item, ...path), related: [{ file, line }] })]
  })
}

/** Targets, units, measures and tables each have an id of their own. */
const uniqueIds: Check = ({ targets, units, measures }) => [
  ...repeated(targets, ({ id }) => id, ['id']),
  ...repeated(units, ({ id }) => id, ['id']),
  ...repeated(measures, ({ number }) => String(number), ['number']),
]

export default uniqueIds

import { makeProblem, type Problem } from '../../../core/problem.ts'
import type { Check, Known } from '../draft.ts'
import { type Entry, markAt, type Path } from '../entry.ts'

function unknownTable(
  { tables }: Known,
  entry: Entry,
  table: number | undefined,
  path: Path,
): readonly Problem[] {
  const isListed = tables === null || tables.size === 0 || tables.has(String(table))
  return table === undefined || isListed
    ? []
    : [makeProblem('plan/unknown-table', { table }, markAt(entry, ...path))]
}

/** Where plan.yaml lists its tables, targets and categories name one of them. */
const knownTables: Check = ({ head, targets, known }) => [
  ...targets.flatMap((item) => unknownTable(known, item, item.value.table, ['table'])),
  ...(head?.value.categories ?? []).flatMap(({ table }, index) =>
    head === null ? [] : unknownTable(known, head, table, ['categories', index, 'table']),
  ),
]

export default knownTables

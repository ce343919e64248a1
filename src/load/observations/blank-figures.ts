/** What a row says where it brings no observation: which target, year and region it is tied to, and who answers for it. */
import type { Mention } from '../../core/mention.ts'
import type { Row } from '../table/table.ts'
import { type Context, cellOf, type FigureColumns, textOf } from './context.ts'
import type { Tie } from './tie.ts'

/** Nothing where nobody knows which target or which cells are meant, or where the row tells no more than that it is there. */
export function mentionsOf(
  row: Row,
  figures: readonly FigureColumns[],
  { tie, context }: { readonly tie: Tie; readonly context: Context },
): readonly Mention[] {
  if (row.broken || tie.mismatch) return []
  const { memory } = context
  const region = memory.regionOf(textOf(row, context, 'region'))
  const department = memory.textOf(textOf(row, context, 'department'))
  if (region === null && department === null) return []
  const yearText = cellOf(row, context.columns.single.year)
  const own = (yearText === '' ? context.year : memory.yearOf(yearText)) ?? null
  return figures.map(({ year }) => ({ target: tie.target.id, year: year ?? own, region, department }))
}

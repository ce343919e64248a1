/** Cells that stand alone beside the table: typed by mistake, or forgotten in a far column. */
import { makeProblem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import type { SheetRow } from './sheet-row.ts'

/** What a column of a sheet holds. */
export interface ColumnUse {
  readonly count: number
  /** The line of its first cell; 0 when it is empty. */
  readonly line: number
}

export interface Strays {
  readonly columns: ReadonlySet<number>
  /** Columns up to the last one that holds more. */
  readonly width: number
}

/** Fewer empty columns, and a cell may be a remark beside the table. */
const FAR = 2

/**
 * Columns whose only cell stands below the header, with nothing between it and the table but empty columns, or others
 * of the kind. What stands above the header may be a title or a unit.
 */
export function findStrays(uses: readonly ColumnUse[], headerLine: number | null): Strays {
  const columns = new Set<number>()
  if (headerLine === null) return { columns, width: uses.length }
  let empty = 0
  uses.forEach(({ count, line }, column) => {
    const isApart = empty >= FAR || columns.has(column - 1)
    if (count === 1 && line > headerLine && isApart) columns.add(column)
    empty = count === 0 ? empty + 1 : 0
  })
  const width = uses.findLastIndex(({ count }, column) => count > 0 && !columns.has(column)) + 1
  return { columns, width }
}

/** The rows without those cells, each of which is told of; a row that holds nothing else is gone with them. */
export function* withoutStrays(
  rows: Iterable<SheetRow>,
  { columns, width }: Strays,
  problems: ProblemSink,
): Generator<SheetRow> {
  if (columns.size === 0) return yield* rows
  for (const row of rows) {
    const here = [...columns].filter((column) => (row.cells[column] ?? '') !== '')
    for (const column of here)
      problems.push(makeProblem('header/stray-cell', { text: row.cells[column] ?? '' }, row.locate(column)))
    if (here.length === 0) yield row
    else {
      const cells = row.cells.slice(0, width).map((cell, column) => (columns.has(column) ? '' : cell))
      if (cells.some((cell) => cell !== '')) yield row.withCells(cells)
    }
  }
}

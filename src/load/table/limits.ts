/** Sizes that no table of figures reaches; beyond them something else is wrong, such as quotes or line breaks. */
import { makeProblem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import type { TextRow } from './record.ts'

export const MOST_CHARACTERS = 1024 * 1024
export const MOST_CELLS = 10_000
/** A line beyond this is not even held: no table goes on after it. */
export const LONGEST_LINE = 16 * MOST_CHARACTERS

/** The row itself, or, beyond the limits, what is left of it: marked as broken, without the excess. */
export function checkLimits(row: TextRow, problems: ProblemSink): TextRow {
  if (row.cells.length > MOST_CELLS) {
    const args = { cells: row.cells.length, limit: MOST_CELLS }
    problems.push(makeProblem('csv/long-row', args, { line: row.line, column: 1 }))
    return row.withCells(row.cells.slice(0, MOST_CELLS)).withFault('open')
  }
  if (row.size <= MOST_CHARACTERS) return row
  const long = row.cells.findIndex((cell) => cell.length > MOST_CHARACTERS)
  if (long < 0) return row
  const { line, column } = row.locate(long)
  const args = { characters: row.cells[long]?.length ?? 0, limit: MOST_CHARACTERS }
  problems.push(makeProblem('csv/long-cell', args, { line, column }))
  return row.withCells(row.cells.map((cell) => cell.slice(0, MOST_CHARACTERS))).withFault('open')
}

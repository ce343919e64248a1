/** Rows against the header: filled up where cells are missing at the end for good reason, named where they are not. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { TextRow } from './record.ts'

const isBlank = (cell: string): boolean => cell.trim() === ''
const isBlankRow = ({ cells }: TextRow): boolean => cells.every(isBlank)

/** Cells beyond the last one that holds something. */
export const usedWidth = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => !isBlank(cell)) + 1

/** For each column, whether most full rows leave it empty; a row that ends before such columns lacks nothing. */
function findSparseColumns(rows: readonly TextRow[], width: number): readonly boolean[] {
  const full = rows.filter(({ cells }) => cells.length >= width && usedWidth(cells) <= width)
  return Array.from({ length: width }, (_, column) => {
    const blank = full.filter(({ cells }) => isBlank(cells[column] ?? '')).length
    return full.length > 0 && blank * 2 >= full.length
  })
}

const fillUp = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, index) => cells[index] ?? '')

export interface Shaped {
  readonly rows: readonly TextRow[]
  readonly problems: readonly Problem[]
}

/**
 * Every row as wide as the header. A row that is too long, or lacks cells that other rows fill, is reported and
 * marked as broken: which cell belongs to which column is then anyone's guess.
 */
export function shapeRows(records: readonly TextRow[], header: readonly string[]): Shaped {
  const width = header.length
  const problems: Problem[] = []
  const sparse = findSparseColumns(records, width)
  const [blank, repeated]: [number[], number[]] = [[], []]
  const rows = records.flatMap((row) => {
    if (isBlankRow(row)) return setAside(blank, row)
    if (isRepeatedHeader(row, header)) return setAside(repeated, row)
    const fits = usedWidth(row.cells) <= width && !sparse.slice(row.cells.length).includes(false)
    if (fits && row.fault !== 'open')
      return [row.cells.length === width ? row : row.withCells(fillUp(row.cells, width))]
    if (row.fault === undefined) problems.push(reportRagged(row, width))
    return [row.asBroken()]
  })
  if (blank[0] !== undefined)
    problems.push(makeProblem('csv/blank-rows', { count: blank.length }, { line: blank[0] }))
  if (repeated[0] !== undefined)
    problems.push(makeProblem('header/repeated', { lines: repeated }, { line: repeated[0] }))
  return { rows, problems }
}

function reportRagged(row: TextRow, width: number): Problem {
  const used = usedWidth(row.cells)
  const cells = Math.max(used, row.cells.length)
  return makeProblem(
    'csv/ragged-row',
    { cells, expected: width },
    row.locate(used > width ? width : row.cells.length),
  )
}

function setAside(lines: number[], { line }: TextRow): [] {
  lines.push(line)
  return []
}

const isRepeatedHeader = ({ cells }: TextRow, header: readonly string[]): boolean =>
  header.length > 1 &&
  usedWidth(cells) <= header.length &&
  header.every((name, column) => (cells[column] ?? '').trim() === name.trim())

/** What is wrong with the header itself. */
export function checkHeader(row: TextRow, rows: readonly TextRow[]): readonly Problem[] {
  const first = new Map<string, number>()
  const blank: number[] = []
  const problems = row.cells.flatMap((cell, column): Problem[] => {
    const name = cell.trim()
    if (name === '') {
      if (rows.some(({ cells }) => !isBlank(cells[column] ?? ''))) blank.push(column + 1)
      return []
    }
    const earlier = first.get(name)
    if (earlier !== undefined)
      return [makeProblem('header/duplicate', { name, first: earlier }, row.locate(column))]
    first.set(name, column + 1)
    return /[\r\n]/.test(name) ? [makeProblem('header/line-break', { name }, row.locate(column))] : []
  })
  const [column] = blank
  if (column !== undefined)
    problems.push(makeProblem('header/blank', { columns: blank }, row.locate(column - 1)))
  return problems
}

/** Rows against the header: filled up where cells are missing at the end for good reason, named where they are not. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import { headsTable } from './header.ts'
import type { Layout } from './layout.ts'
import { TextRow } from './record.ts'
import type { RawRow } from './table.ts'

/** NUL is what is left of a file that was padded to a length, U+001A of the mark with which DOS ends one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const isBlank = (cell: string): boolean => cell.trim() === '' || /^[\s\0\u001a]*$/.test(cell)
const isBlankRow = ({ cells }: RawRow): boolean => {
  for (const cell of cells) if (!isBlank(cell)) return false
  return true
}

/** Cells beyond the last one that holds something. */
export const usedWidth = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => !isBlank(cell)) + 1

/**
 * For each column, whether most full rows leave it empty; a row that ends before such columns lacks nothing. Blank rows,
 * headers that stand again and rows whose cells are in doubt say nothing of that.
 */
function findSparseColumns({ header, heads, below }: Head): readonly boolean[] {
  const { length: width } = header
  const full = below.filter(
    (row) =>
      row.cells.length >= width &&
      usedWidth(row.cells) <= width &&
      !(row instanceof TextRow && row.fault === 'open') &&
      !isBlankRow(row) &&
      !heads.some((head) => isRepeatedHeader(row, head)),
  )
  return Array.from({ length: width }, (_, column) => {
    const blank = full.filter(({ cells }) => isBlank(cells[column] ?? '')).length
    return full.length > 0 && blank * 2 >= full.length
  })
}

const fillUp = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, index) => cells[index] ?? '')

/** Lines that are set aside, as many as anyone reads; the rest are counted. */
class AsideLines {
  readonly lines: number[] = []
  count = 0
  add(line: number): void {
    this.count += 1
    if (this.lines.length < MOST_LINES) this.lines.push(line)
  }
}

const MOST_LINES = 1000

/**
 * Makes every row as wide as the header. A row that is too long, or lacks cells that other rows fill, is reported
 * and marked as broken: which cell belongs to which column is then anyone's guess.
 */
export class RowShaper {
  readonly #header: readonly string[]
  readonly #heads: readonly (readonly string[])[]
  readonly #headsTable: (row: RawRow) => boolean
  readonly #sparse: readonly boolean[]
  readonly #problems: ProblemSink
  readonly #blank = new AsideLines()
  readonly #repeated = new AsideLines()
  #rows = 0
  /** Behind the header of another table, whose cells belong to no column of this one. */
  #another = false

  /** `below`: the first rows below the header, which show what columns are left empty. */
  constructor(head: Head, headerWords: readonly string[] | undefined, problems: ProblemSink) {
    this.#header = head.header
    this.#heads = head.heads
    this.#headsTable = headsTable(headerWords)
    this.#sparse = findSparseColumns(head)
    this.#problems = problems
  }

  /** Whether the rows at hand belong to another table than the header. */
  get isElsewhere(): boolean {
    return this.#another
  }

  /** Counts rows of which it is known that they are in shape. */
  count(rows: number): void {
    this.#rows += rows
  }

  /** The row in shape, or marked as no data. */
  shape(row: RawRow): RawRow {
    const { length: width } = this.#header
    const { cells } = row
    if (isBlankRow(row)) {
      this.#blank.add(row.line)
      return row.asAside('blank')
    }
    if (this.#heads.some((head) => isRepeatedHeader(row, head))) {
      this.#another = false
      this.#repeated.add(row.line)
      return row.asAside('repeated')
    }
    this.#rows += 1
    if (this.#headsTable(row)) {
      this.#another = true
      this.#problems.push(makeProblem('header/another', {}, row.locate(0)))
    }
    if (this.#another) return row.asBroken()
    // The cells of a sheet say which column they are in: none can be missing.
    if (!(row instanceof TextRow)) return row.withCells(fillUp(cells, width))
    if (row.fault === undefined && cells.length === width) return row
    const fits = usedWidth(cells) <= width && !this.#sparse.slice(cells.length).includes(false)
    if (fits && row.fault !== 'open')
      return cells.length === width ? row : row.withCells(fillUp(cells, width))
    if (row.fault === undefined && !row.isSpoilt) this.#problems.push(reportRagged(row, width))
    return row.asBroken()
  }

  /** Says what was set aside. To be called behind the last row. */
  end(): void {
    const [blank, repeated] = [this.#blank, this.#repeated]
    if (blank.lines[0] !== undefined)
      this.#problems.push(makeProblem('csv/blank-rows', { count: blank.count }, { line: blank.lines[0] }))
    if (repeated.lines[0] !== undefined)
      this.#problems.push(
        makeProblem('header/repeated', { lines: repeated.lines }, { line: repeated.lines[0] }),
      )
    if (this.#rows === 0) this.#problems.push(makeProblem('file/no-rows', {}))
  }
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

const isRepeatedHeader = ({ cells }: RawRow, header: readonly string[]): boolean =>
  header.length > 1 &&
  (cells[0] ?? '').trim() === (header[0] ?? '').trim() &&
  usedWidth(cells) <= header.length &&
  header.every((name, column) => (cells[column] ?? '').trim() === name.trim())

/** What rows are held against. */
type Head = Pick<Layout, 'header' | 'heads' | 'below'>

/** What is wrong with the header itself. */
export function checkHeader(row: RawRow, rows: readonly RawRow[]): readonly Problem[] {
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

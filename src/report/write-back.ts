/** Submitted rows as clean CSV, with a column that says what is wrong in each row. */
import type { Problem } from '../core/problem.ts'
import type { Words } from '../words/all.ts'
import { quoteCell, withoutFormula } from './csv-cell.ts'
import { gathered } from './lazily.ts'
import { problemText } from './problem-text.ts'

/** A row as it was read: every row of a file, also titles, the header and blank rows. */
export interface SubmittedRow {
  readonly line: number
  readonly endLine: number
  readonly cells: readonly string[]
  /** How many cells stand in the file, where blank ones at the end were added or left out. */
  readonly given?: number
  /** Present when it is in doubt which cell belongs to which column. */
  readonly broken?: true
  /** The whole text of a row of which it is in doubt where its cells begin and end. */
  readonly torn?: string | undefined
  /** Why it holds no data, if it holds none. */
  readonly aside?: 'title' | 'header' | 'repeated' | 'blank'
}

export interface Remarked {
  /** The problems of this file; those of whole files, and what is only worth knowing, need not be among them. */
  readonly problems: readonly Problem[]
  /** The column of remarks from the time before, which the new one replaces. */
  readonly oldColumn: number | undefined
  /** How many columns the header has. */
  readonly width: number
  readonly words: Words
}

const LINE_END = '\r\n'

/** Characters that no cell should hold, as the sign for a lost one; page breaks are blanks to the reader. */
const clean = (text: string): string =>
  text
    .replace(/[\v\f]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => quoteCell(withoutFormula(clean(cell)))).join(',') + LINE_END

function remark(problem: Problem, words: Words): string {
  const { message, hint } = problemText(problem, words)
  const text = `${words.severities[problem.severity]}${words.colon}${message}`
  return (hint === '' ? text : `${text} ${words.hint(hint)}`).replace(/\s+/g, ' ')
}

/** Hands out problems line by line. */
class Remarks {
  readonly #problems: readonly Problem[]
  readonly #words: Words
  #next = 0

  constructor({ problems, words }: Remarked) {
    this.#problems = problems
      .filter(({ severity, line }) => severity !== 'info' && line !== undefined)
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    this.#words = words
  }

  /** What there is to say down to the last line of a row; what stands above the row names its line. */
  downTo({ line, endLine, torn }: SubmittedRow): string {
    const said: string[] = []
    for (let problem = this.#problems[this.#next]; problem !== undefined; ) {
      const at = problem.line ?? 0
      if (at > endLine) break
      const place = at < line ? this.#words.validate.atLine(at) : ''
      said.push(place + remark(problem, this.#words))
      this.#next += 1
      problem = this.#problems[this.#next]
    }
    if (torn !== undefined) said.push(this.#words.validate.tornRemark)
    return said.join(this.#words.validate.remarkSeparator)
  }
}

/**
 * The rows in their order and on their lines, remarks in the first column. What is wrong above the first row of data
 * is said in that row. A row whose cells are in doubt has its own text as one cell more, so that nobody takes it for
 * a sound one.
 */
function* remarkedLines(rows: Iterable<SubmittedRow>, remarked: Remarked): Generator<string> {
  const remarks = new Remarks(remarked)
  let line = 1
  const headers: string[] = []
  for (const row of rows) {
    const header = row.aside === 'header' || row.aside === 'repeated' ? namesIn(row) : null
    // The second row of a header holds what stands below merged names, and nothing below this one.
    const isHeader =
      header !== null && header !== headers[1] && (row.aside === 'repeated' || headers.length === 0)
    const own = row.aside === undefined ? remarks.downTo(row) : ''
    const first = isHeader ? remarked.words.validate.remarkColumn : own
    const text = lineOf([first, ...readableCells(row, remarked)])
    yield LINE_END.repeat(Math.max(row.line - line, 0)) + text
    if (header !== null && row.aside === 'header') headers.push(header)
    line = Math.max(row.line, line) + countBreaks(text)
  }
}

/**
 * The cells of a row, so that no line within one can be taken for a row when they are read again: with blank cells behind
 * them, or, where these would fill up what is missing, each cell on one line.
 */
function readableCells(row: SubmittedRow, remarked: Remarked): readonly string[] {
  const cells = cellsOf(row, remarked)
  if (!looksSwallowed(cells)) return cells
  if (row.broken && row.cells.length < remarked.width) return cells.map(breaksLast)
  const apart = [...cells]
  while (looksSwallowed(apart)) apart.push('')
  return apart
}

const namesIn = ({ cells }: SubmittedRow): string => JSON.stringify(cells.map((cell) => cell.trim()))

const countBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

function cellsOf(row: SubmittedRow, { oldColumn, width }: Remarked): readonly string[] {
  const { cells, torn, aside } = row
  const whole =
    torn === undefined || aside !== undefined
      ? asGiven(row)
      : [...cells, ...blanks(width - cells.length), oneLine(torn)]
  return oldColumn === undefined ? whole : whole.filter((_, index) => index !== oldColumn)
}

/** As many cells as were submitted: how many there are decides how rows that lack some are read. */
const asGiven = ({ cells, given = cells.length }: SubmittedRow): readonly string[] => [
  ...cells.slice(0, given),
  ...blanks(given - cells.length),
]

/**
 * Whether a row and its remark would be taken for several rows: a line within a cell has as many cells as they have, as
 * if a quote had been opened by mistake.
 */
const looksSwallowed = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    cell
      .split(/\r\n|\n|\r/)
      .slice(1, -1)
      .some((line) => line.split(',').length === cells.length + 1),
  )

const blanks = (count: number): readonly string[] => Array<string>(Math.max(count, 0)).fill('')

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** The text on one line, and its line breaks behind it, since rows keep their lines. */
const breaksLast = (cell: string): string => oneLine(cell) + LINE_END.repeat(countBreaks(cell))

/** The file, with a byte order mark, in pieces. */
export function* writeBack(rows: Iterable<SubmittedRow>, remarked: Remarked): Generator<string> {
  yield '\uFEFF'
  yield* gathered(remarkedLines(rows, remarked))
}

/** Records → an open table: what stands above, the header, and the rows held against it. */
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import type { ProblemLog } from '../../core/problem-log.ts'
import { CodedLines } from './coded-lines.ts'
import { findLayout } from './layout.ts'
import { PlainLines } from './plain-lines.ts'
import type { TextRow } from './record.ts'
import { RowShaper, usedWidth } from './shape.ts'
import type { OpenTable, RawRow, Row, Table, TableOptions } from './table.ts'

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** Problems in the order of the file, each naming it. */
const placed = (problems: readonly Problem[], filename: string | undefined): readonly Problem[] =>
  problems.map((problem) => (filename === undefined ? problem : { ...problem, file: filename })).sort(byPlace)

/** How the bytes were read. */
export type Manner = Pick<Table, 'encoding' | 'evidence' | 'delimiter' | 'sheet'>

/** For bytes that hold none; `problems` say why. */
export function noTable(manner: Manner, problems: readonly Problem[], { filename }: TableOptions): OpenTable {
  return {
    filename: filename ?? null,
    ...manner,
    headerLine: null,
    header: [],
    headerRow: null,
    preamble: [],
    *parts() {},
    *rows() {},
    *all() {},
    problems: () => placed(problems, filename),
  }
}

/** The first records decide where the header stands and which columns are usually left empty. */
export const HEAD = 1000

/** The records among which the header is looked for; as many as it takes when its line is known. */
export function takeHead<R extends RawRow>(
  records: Iterator<R | CodedLines>,
  headerLine = 0,
): readonly (R | TextRow)[] {
  const head: (R | TextRow)[] = []
  while (head.length < HEAD || (head.at(-1)?.line ?? 0) < headerLine) {
    const next = records.next()
    if (next.done) break
    if (next.value instanceof CodedLines) head.push(...next.value.rows())
    else head.push(next.value)
  }
  return head
}

/** Whether all that a file holds is in the head, and that is nothing. */
export const isBare = (head: readonly RawRow[]): boolean =>
  head.length < HEAD && head.every(({ cells }) => usedWidth(cells) === 0)

/** The records of a file, the first of them taken. */
export interface Read {
  readonly head: readonly RawRow[]
  /** The records behind the head. */
  readonly records: Iterable<RawRow | CodedLines>
  readonly manner: Manner
  readonly log: ProblemLog
}

/** The header is asked for on a line behind the last row, which is in the head then. */
function findBeyond(head: readonly RawRow[], { headerLine }: TableOptions): Problem | undefined {
  const last = head.at(-1)
  if (headerLine === undefined || last === undefined || last.line >= headerLine) return undefined
  return makeProblem('header/beyond-end', { line: headerLine, last: last.endLine })
}

export function assemble({ head, records, manner, log }: Read, options: TableOptions): OpenTable {
  const layout = findLayout(head, options)
  const { headerRow, header, preamble, above, below, problems } = layout
  for (const problem of problems) log.push(problem)
  const beyond = findBeyond(head, options)
  if (beyond !== undefined) log.push(beyond)
  const shaper = new RowShaper(layout, options.headerWords, log)
  // Without a header nobody knows what the rows are; their faults are still found.
  const shape = (row: RawRow): RawRow => (headerRow === null ? row.asAside('title') : shaper.shape(row))
  function* shaped(): Generator<RawRow | PlainLines> {
    for (const row of joined(below, records))
      yield row instanceof CodedLines ? new PlainLines(row, shape, shaper) : shape(row)
    // What is behind the last row holds no rows, which is all there is to say.
    if (beyond === undefined) shaper.end()
  }
  function* parts(): Generator<Row | PlainLines> {
    for (const part of shaped()) if (part instanceof PlainLines || part.aside === undefined) yield part
  }
  return {
    filename: options.filename ?? null,
    ...manner,
    headerLine: headerRow?.line ?? null,
    header,
    headerRow,
    preamble,
    parts,
    *rows() {
      for (const row of rowsOf(parts())) if (row.aside === undefined) yield row
    },
    all: () => joined(above, rowsOf(shaped())),
    problems: () => placed(log.all(), options.filename),
  }
}

function* joined<First, Then>(first: Iterable<First>, then: Iterable<Then>): Generator<First | Then> {
  yield* first
  yield* then
}

/** The rows of all parts. */
function* rowsOf(parts: Iterable<Row | PlainLines>): Generator<Row> {
  for (const part of parts) {
    if (!(part instanceof PlainLines)) yield part
    else
      for (let index = 0; index < part.lines.count; index += 1) {
        const row = part.row(index)
        if (row !== undefined) yield row
      }
  }
}

/** Records → an open table: what stands above, the header, and the rows held against it. */
import type { Problem, Spot } from '../../core/problem.ts'
import type { ProblemLog } from '../../core/problem-log.ts'
import { findLayout } from './layout.ts'
import { RowShaper, usedWidth } from './shape.ts'
import type { OpenTable, RawRow, Table, TableOptions } from './table.ts'

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
    *rows() {},
    *all() {},
    problems: () => placed(problems, filename),
  }
}

/** The first records decide where the header stands and which columns are usually left empty. */
const HEAD = 1000

/** The records among which the header is looked for; as many as it takes when its line is known. */
export function takeHead<R extends RawRow>(records: Iterator<R>, headerLine = 0): readonly R[] {
  const head: R[] = []
  while (head.length < HEAD || (head.at(-1)?.line ?? 0) < headerLine) {
    const next = records.next()
    if (next.done) break
    head.push(next.value)
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
  readonly records: Iterable<RawRow>
  readonly manner: Manner
  readonly log: ProblemLog
}

export function assemble({ head, records, manner, log }: Read, options: TableOptions): OpenTable {
  const { headerRow, header, preamble, above, below, problems } = findLayout(head, options)
  for (const problem of problems) log.push(problem)
  const shaper = new RowShaper(header, below, log)
  function* shaped(): Generator<RawRow> {
    // Without a header nobody knows what the rows are; their faults are still found.
    for (const row of joined(below, records))
      yield headerRow === null ? row.asAside('title') : shaper.shape(row)
    shaper.end()
  }
  return {
    filename: options.filename ?? null,
    ...manner,
    headerLine: headerRow?.line ?? null,
    header,
    headerRow,
    preamble,
    *rows() {
      for (const row of shaped()) if (row.aside === undefined) yield row
    },
    all: () => joined(above, shaped()),
    problems: () => placed(log.all(), options.filename),
  }
}

function* joined(head: readonly RawRow[], records: Iterable<RawRow>): Generator<RawRow> {
  yield* head
  yield* records
}

/** Bytes → table. */
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { ProblemLog, type ProblemSink } from '../../core/problem-log.ts'
import { type Decoding, decode } from './decode.ts'
import { type Dialect, findDialect } from './dialect.ts'
import { kindOfBytes, kindOfText } from './kind.ts'
import { findLayout } from './layout.ts'
import { checkLimits } from './limits.ts'
import type { TextRow } from './record.ts'
import { readRecords } from './records.ts'
import { RowShaper } from './shape.ts'
import { type ByteSource, sourceOf } from './source.ts'
import type { OpenTable, Table, TableOptions } from './table.ts'

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** Problems in the order of the file, each naming it. */
const placed = (problems: readonly Problem[], filename: string | undefined): readonly Problem[] =>
  problems.map((problem) => (filename === undefined ? problem : { ...problem, file: filename })).sort(byPlace)

/** The first records decide where the header stands and which columns are usually left empty. */
const HEAD = 1000

function noTable(
  { encoding, evidence }: Pick<Table, 'encoding' | 'evidence'>,
  problems: readonly Problem[],
  { filename, delimiter = ',' }: TableOptions,
): OpenTable {
  return {
    filename: filename ?? null,
    encoding,
    evidence,
    delimiter,
    headerLine: null,
    header: [],
    headerRow: null,
    preamble: [],
    *rows() {},
    *all() {},
    problems: () => placed(problems, filename),
  }
}

/** Like `readTable`, for bytes that need not be held whole. */
export function openTable(source: ByteSource, options: TableOptions = {}): OpenTable {
  const kind = kindOfBytes(source)
  if (kind !== undefined)
    return noTable({ encoding: 'utf-8', evidence: null }, [makeProblem('file/not-csv', { kind })], options)
  const decoding = decode(source, options.encoding)
  const [start] = decoding.blocks()
  const textKind = start && kindOfText(start.text)
  if (textKind !== undefined)
    return noTable(decoding, [makeProblem('file/not-csv', { kind: textKind })], options)
  const dialect = findDialect(start?.text ?? '', options.delimiter, options.headerWords)
  const log = new ProblemLog()
  for (const problem of decoding.problems) log.push(problem)
  const records = readLimited(decoding, dialect, log)
  const head = takeHead(records, options.headerLine)
  if (head.length === 0) return noTable(decoding, [...log.all(), makeProblem('file/empty', {})], options)
  return assemble({ head, records, decoding, dialect, log }, options)
}

function* readLimited(decoding: Decoding, dialect: Dialect, problems: ProblemSink): Generator<TextRow> {
  for (const row of readRecords(decoding.blocks(), dialect, { problems })) yield checkLimits(row, problems)
}

/** The records among which the header is looked for; as many as it takes when its line is known. */
function takeHead(records: Iterator<TextRow>, headerLine = 0): readonly TextRow[] {
  const head: TextRow[] = []
  while (head.length < HEAD || (head.at(-1)?.line ?? 0) < headerLine) {
    const next = records.next()
    if (next.done) break
    head.push(next.value)
  }
  return head
}

interface Read {
  readonly head: readonly TextRow[]
  /** The records behind the head. */
  readonly records: Iterable<TextRow>
  readonly decoding: Decoding
  readonly dialect: Dialect
  readonly log: ProblemLog
}

function assemble({ head, records, decoding, dialect, log }: Read, options: TableOptions): OpenTable {
  const { headerRow, header, preamble, above, below, problems } = findLayout(head, options)
  for (const problem of problems) log.push(problem)
  const shaper = new RowShaper(header, below, log)
  function* shaped(): Generator<TextRow> {
    // Without a header nobody knows what the rows are; their faults are still found.
    for (const row of joined(below, records))
      yield headerRow === null ? row.asAside('title') : shaper.shape(row)
    shaper.end()
  }
  return {
    filename: options.filename ?? null,
    encoding: decoding.encoding,
    evidence: decoding.evidence,
    delimiter: dialect.delimiter,
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

function* joined(head: readonly TextRow[], records: Iterable<TextRow>): Generator<TextRow> {
  yield* head
  yield* records
}

/**
 * Reads any delimited text: encoding, delimiter and header are found unless `options` say. Never throws for what
 * the bytes hold: every fault is a problem with its physical line and column, and reading goes on behind it.
 */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  const { rows, problems, all: _, ...table } = openTable(sourceOf(bytes), options)
  const read = [...rows()]
  return { ...table, rows: read, problems: problems() }
}

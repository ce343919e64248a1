/** Text → records, with their physical lines. What holds no quote is split directly; the rest goes to csv-parse. */
import { parse } from 'csv-parse/sync'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { Dialect } from './dialect.ts'
import {
  countBreaks,
  countCharacters,
  createLineReader,
  type LineEnd,
  type LineReader,
  lastLineOf,
  lengthOf,
} from './lines.ts'
import { TextRow } from './record.ts'
import { readSpan, type Scan, scanRecord } from './scan.ts'

/** Sound records with quotes wait for each other, since starting the parser costs more than a record. */
const BATCH = 500

interface Waiting {
  readonly line: number
  readonly raw: string
}

/** Reads records whose quotes are sound, one to a line of its own (line breaks inside quotes stay as they are). */
export function parseRecords(raws: readonly string[], delimiter: string): string[][] {
  const text = raws.join('\n')
  return parse(text, { columns: false, delimiter, record_delimiter: '\n', relax_column_count: true })
}

/** A cell that swallowed whole lines of the table was never meant to: its quote opened by mistake. */
function swallowsRows(text: string, { spans }: Scan, delimiter: string): boolean {
  const width = spans.length
  if (width < 2) return false
  return spans.some(({ start, end }) => {
    const lines = text.slice(start, end).split(/\r\n|\n|\r/)
    return lines.slice(1, -1).some((line) => line.split(delimiter).length === width)
  })
}

/** Whether a fault leaves no doubt where the other cells are: in a cell without quotes, or in the last one. */
function isContained(text: string, { spans, fault }: Scan): boolean {
  const cell = spans.findLastIndex(({ start }) => fault !== null && start <= fault.at)
  return cell === spans.length - 1 || text[spans[cell]?.start ?? 0] !== '"'
}

class RecordReader {
  readonly #text: string
  readonly #delimiter: string
  readonly #lines: LineReader
  readonly #problems: Problem[]
  readonly #ends = new Map<LineEnd, number>()
  #line: number
  #waiting: Waiting[] = []

  constructor(text: string, dialect: Dialect, problems: Problem[]) {
    this.#text = text
    this.#delimiter = dialect.delimiter
    this.#lines = createLineReader(text)
    this.#line = dialect.line
    this.#problems = problems
  }

  *read(offset: number): Generator<TextRow> {
    for (let at = offset; at < this.#text.length; ) {
      const lineEnd = this.#lines.endOf(at)
      const raw = this.#text.slice(at, lineEnd)
      const line = this.#line
      if (!raw.includes('"')) {
        yield* this.#flush()
        if (raw.trim() !== '') yield this.#row(line, raw, raw.split(this.#delimiter))
        at = this.#next(lineEnd)
        continue
      }
      const record = this.#cut(at, lineEnd)
      if (scanRecord(record, 0, this.#delimiter).strict) this.#waiting.push({ line, raw: record })
      else {
        yield* this.#flush()
        yield this.#readFaulty(line, record)
      }
      if (this.#waiting.length >= BATCH) yield* this.#flush()
      this.#line += countBreaks(record)
      at = this.#next(at + record.length)
    }
    yield* this.#flush()
    this.#reportLineEnds()
  }

  /** The text of the record at `at`; when its quote swallows the lines after it, only what stands on its first line. */
  #cut(at: number, lineEnd: number): string {
    const scan = scanRecord(this.#text, at, this.#delimiter)
    const torn =
      scan.end > lineEnd && (scan.fault !== null || swallowsRows(this.#text, scan, this.#delimiter))
    return this.#text.slice(at, torn ? lineEnd : scan.end)
  }

  /** A record that a strict reader refuses. */
  #readFaulty(line: number, raw: string): TextRow {
    const scan = scanRecord(raw, 0, this.#delimiter)
    const cells = scan.spans.map((span) => readSpan(raw, span))
    const row = this.#row(line, raw, cells)
    if (scan.fault === null) return row
    const before = raw.slice(0, scan.fault.at)
    const column = countCharacters(lastLineOf(before)) + 1
    const spot = { line: line + countBreaks(before), column, endColumn: column + 1 }
    this.#problems.push(makeProblem(scan.fault.code, {}, spot))
    return row.withFault(isContained(raw, scan) ? 'contained' : 'open')
  }

  *#flush(): Generator<TextRow> {
    if (this.#waiting.length === 0) return
    const waiting = this.#waiting
    this.#waiting = []
    const parsed = parseRecords(
      waiting.map(({ raw }) => raw),
      this.#delimiter,
    )
    for (const [index, { line, raw }] of waiting.entries()) yield this.#row(line, raw, parsed[index] ?? [])
  }

  #row(line: number, raw: string, cells: readonly string[]): TextRow {
    return new TextRow(line, cells, { raw, delimiter: this.#delimiter })
  }

  /** Steps over the line break at `end`. */
  #next(end: number): number {
    const lineEnd = this.#lines.breakAt(end)
    if (lineEnd !== undefined && !this.#ends.has(lineEnd)) this.#ends.set(lineEnd, this.#line)
    this.#line += 1
    return end + lengthOf(lineEnd)
  }

  #reportLineEnds(): void {
    const [, second] = this.#ends
    if (second === undefined) return
    this.#problems.push(
      makeProblem('csv/mixed-line-ends', { kinds: [...this.#ends.keys()] }, { line: second[1] }),
    )
  }
}

/** The records in order, without blank lines. Faults go to `problems`; reading never stops at one. */
export function readRecords(text: string, dialect: Dialect, problems: Problem[]): Generator<TextRow> {
  return new RecordReader(text, dialect, problems).read(dialect.offset)
}

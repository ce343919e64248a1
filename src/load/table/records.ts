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
function swallowsRows(text: string, { spans, end }: Scan, delimiter: string): boolean {
  const width = spans.length
  if (width < 2) return false
  const lines = text.slice(spans[0]?.start ?? end, end).split(/\r\n|\n|\r/)
  return lines.slice(1, -1).some((line) => line.split(delimiter).length === width)
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
      const scan = this.#scan(at, lineEnd)
      const record = this.#text.slice(at, scan.end)
      if (scan.strict) this.#waiting.push({ line, raw: record })
      else {
        yield* this.#flush()
        yield this.#faulty({ line, raw: record }, scan, at)
      }
      if (this.#waiting.length >= BATCH) yield* this.#flush()
      this.#line += countBreaks(record)
      at = this.#next(scan.end)
    }
    yield* this.#flush()
    this.#reportLineEnds()
  }

  /** The record at `at`; when its quote swallows the lines after it, only what stands on its first line. */
  #scan(at: number, lineEnd: number): Scan {
    const scan = scanRecord(this.#text, at, this.#delimiter)
    if (scan.end <= lineEnd || (scan.fault === null && !swallowsRows(this.#text, scan, this.#delimiter)))
      return scan
    const alone = scanRecord(this.#text.slice(at, lineEnd), 0, this.#delimiter)
    const moved = alone.spans.map(({ start, end, inner }) => ({
      start: start + at,
      end: end + at,
      ...(inner && { inner: [inner[0] + at, inner[1] + at] as const }),
    }))
    return {
      ...alone,
      spans: moved,
      end: lineEnd,
      fault: alone.fault && { ...alone.fault, at: alone.fault.at + at },
    }
  }

  #faulty({ line, raw }: Waiting, scan: Scan, start: number): TextRow {
    const row = this.#row(
      line,
      raw,
      scan.spans.map((span) => readSpan(this.#text, span)),
    )
    if (scan.fault === null) return row
    const before = this.#text.slice(start, scan.fault.at)
    const column =
      countCharacters(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)) + 1
    const spot = { line: line + countBreaks(before), column, endColumn: column + 1 }
    this.#problems.push(makeProblem(scan.fault.code, {}, spot))
    return row.with(row.cells, true)
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

/**
 * Text → records, with their physical lines. What holds no quote is cut directly, beyond the first records by the block
 * and without being made text; the rest goes to csv-parse.
 */
import { parse } from 'csv-parse/sync'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import { withoutFormula } from '../bare-text.ts'
import { type CodedLines, LineCutter } from './coded-lines.ts'
import type { TextBlock } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { LONGEST_LINE } from './limits.ts'
import {
  countBreaks,
  countCharacters,
  createLineReader,
  type LineEnd,
  type LineReader,
  lastLineOf,
  lengthOf,
} from './lines.ts'
import { isBlankText, TextRow } from './record.ts'
import { REACH, readSpan, type Scan, scanRecord } from './scan.ts'

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
  readonly #blocks: Iterator<TextBlock>
  readonly #delimiter: string
  readonly #problems: ProblemSink
  readonly #ends = new Map<LineEnd, number>()
  readonly #reach: number
  readonly #cutter: LineCutter
  /** Records and lines that are wanted one by one. */
  readonly #single: Singly
  #records = 0
  /** A block that is known and not yet read. */
  #next: TextBlock | undefined
  /** The text at hand; what has been read of it is let go when more is asked for. */
  #text = ''
  #lines: LineReader = createLineReader('')
  #at = 0
  #ended = false
  #line: number
  #waiting: Waiting[] = []
  /** Lines at hand with bytes that are no character. */
  readonly #spoilt = new Set<number>()

  constructor(blocks: Iterable<TextBlock>, { delimiter, line, offset }: Dialect, sink: Sink) {
    this.#blocks = blocks[Symbol.iterator]()
    this.#delimiter = delimiter
    this.#line = 1
    this.#problems = sink.problems
    this.#reach = sink.reach ?? REACH
    this.#single = sink.single ?? ALL_SINGLE
    this.#cutter = new LineCutter(delimiter)
    this.#more()
    this.#line = line
    this.#at = offset
  }

  *read(): Generator<TextRow | CodedLines> {
    for (;;) {
      if (this.#at >= this.#text.length) {
        const coded = this.#cutBlock()
        if (coded !== undefined) {
          yield* this.#flush()
          yield coded
          this.#stepOver(coded)
          continue
        }
        if (!this.#more()) break
      }
      const lineEnd = this.#lines.endOf(this.#at)
      if (lineEnd >= this.#text.length && this.#grow()) continue
      if (this.#lines.quoteFrom(this.#at) < lineEnd) yield* this.#readQuoted()
      else {
        if (this.#waiting.length > 0) yield* this.#flush()
        const raw = this.#text.slice(this.#at, lineEnd)
        if (!isBlankText(raw)) {
          this.#records += 1
          yield this.#row(this.#line, raw, raw.split(this.#delimiter))
        }
        this.#step(lineEnd)
      }
    }
    yield* this.#flush()
    this.#reportLineEnds()
  }

  /** The block to be read next, if there is one. */
  #peek(): TextBlock | undefined {
    if (this.#ended || this.#next !== undefined) return this.#next
    const next = this.#blocks.next()
    if (next.done) this.#ended = true
    else this.#next = next.value
    return this.#next
  }

  /** The lines of the next block, cut but not made text, where that can be. */
  #cutBlock(): CodedLines | undefined {
    if (this.#records < this.#single.records || this.#line <= this.#single.line) return undefined
    const bytes = this.#peek()?.plain
    return bytes && this.#cutter.cut(bytes, this.#line)
  }

  #stepOver({ count, lineEnd }: CodedLines): void {
    if (lineEnd !== undefined && !this.#ends.has(lineEnd)) this.#ends.set(lineEnd, this.#line)
    this.#line += count
    this.#next = undefined
  }

  /** Brings the next block behind what is left of the text. False when there is none. */
  #more(): boolean {
    const next = this.#peek()
    if (next === undefined) return false
    this.#next = undefined
    const rest = this.#text.slice(this.#at)
    for (const line of this.#spoilt) if (line < this.#line) this.#spoilt.delete(line)
    const { text, problems } = next
    if (problems.length > 0) this.#pass(problems, this.#line - 1 + countBreaks(rest))
    this.#text = rest + text
    this.#lines = createLineReader(this.#text)
    this.#at = 0
    return true
  }

  /** Brings as much again as is held, so that a long line is gone over a few times only. One without end is refused. */
  #grow(): boolean {
    const held = this.#text.length - this.#at
    if (held > LONGEST_LINE) {
      const args = { characters: held, limit: LONGEST_LINE }
      this.#problems.push(makeProblem('csv/long-cell', args, { line: this.#line, column: 1 }))
      this.#ended = true
      this.#at = this.#text.length
      return true
    }
    if (!this.#more()) return false
    while (this.#text.length < 2 * held && this.#more());
    return true
  }

  #pass(problems: readonly Problem[], linesBefore: number): void {
    for (const problem of problems) {
      const line = (problem.line ?? 1) + linesBefore
      this.#problems.push({ ...problem, line })
      if (problem.code === 'encoding/invalid') this.#spoilt.add(line)
    }
  }

  /** A line with a quote in it; the record may go on over the lines that follow. */
  *#readQuoted(): Generator<TextRow> {
    while (this.#text.length - this.#at < this.#reach && this.#more());
    const record = this.#cut(this.#at, this.#lines.endOf(this.#at))
    const line = this.#line
    this.#records += 1
    if (scanRecord(record, 0, this.#delimiter).strict) this.#waiting.push({ line, raw: record })
    else {
      yield* this.#flush()
      yield this.#readFaulty(line, record)
    }
    if (this.#waiting.length >= BATCH) yield* this.#flush()
    this.#line += countBreaks(record)
    this.#step(this.#at + record.length)
  }

  /** The text of the record at `at`; when its quote swallows the lines after it, only what stands on its first line. */
  #cut(at: number, lineEnd: number): string {
    const end = Math.max(at + this.#reach, lineEnd)
    const window = this.#text.slice(at, end)
    const scan = scanRecord(window, 0, this.#delimiter)
    const endless = scan.end === window.length && end < this.#text.length
    const overLine = scan.end > lineEnd - at
    const torn = overLine && (endless || scan.fault !== null || swallowsRows(window, scan, this.#delimiter))
    return torn ? this.#text.slice(at, lineEnd) : window.slice(0, scan.end)
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
    for (const [index, { line, raw }] of waiting.entries())
      yield this.#row(line, raw, (parsed[index] ?? []).map(withoutFormula))
  }

  #row(line: number, raw: string, cells: readonly string[]): TextRow {
    return new TextRow(line, cells, {
      raw,
      delimiter: this.#delimiter,
      spoilt: this.#spoilt.size > 0 && this.#isSpoilt(line, raw),
    })
  }

  #isSpoilt(line: number, raw: string): boolean {
    for (let at = line; at <= line + countBreaks(raw); at += 1) if (this.#spoilt.has(at)) return true
    return false
  }

  /** Steps over the line break at `end`. */
  #step(end: number): void {
    const lineEnd = this.#lines.breakAt(end)
    if (lineEnd !== undefined && !this.#ends.has(lineEnd)) this.#ends.set(lineEnd, this.#line)
    this.#line += 1
    this.#at = end + lengthOf(lineEnd)
  }

  #reportLineEnds(): void {
    const [, second] = this.#ends
    if (second === undefined) return
    this.#problems.push(
      makeProblem('csv/mixed-line-ends', { kinds: [...this.#ends.keys()] }, { line: second[1] }),
    )
  }
}

/** The first records and the first lines, as many as are wanted one by one. */
export interface Singly {
  readonly records: number
  readonly line: number
}

const ALL_SINGLE: Singly = { records: Number.POSITIVE_INFINITY, line: 0 }

/** Who is told of faults, how far a quoted cell may reach, and what is wanted one by one: everything unless it is said. */
export interface Sink {
  readonly problems: ProblemSink
  readonly reach?: number
  readonly single?: Singly
}

/** The records in order, without blank lines. Faults go to the sink; reading stops only at a line without end. */
export function readRecords(
  blocks: Iterable<TextBlock>,
  dialect: Dialect,
  sink: Sink,
): Generator<TextRow | CodedLines> {
  return new RecordReader(blocks, dialect, sink).read()
}

/**
 * Text → records, with their physical lines. What holds no quote is cut directly, beyond the first records by the block
 * and without being made text; the rest goes to csv-parse.
 */
import { parse } from 'csv-parse/sync'
import { makeProblem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import { withoutFormula } from '../bare-text.ts'
import { type CodedLines, LineCutter } from './coded-lines.ts'
import type { TextBlock } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { countBreaks, countCharacters } from './lines.ts'
import { isBlankText, TextRow } from './record.ts'
import { isContained, REACH, readSpan, type Scan, scanRecord, swallowsRows } from './scan.ts'
import { TextWindow } from './text-window.ts'

/** Sound records with quotes wait for each other, since starting the parser costs more than a record. */
const BATCH = 500

/** The text of a record, and where it stands. */
interface RawRecord {
  readonly raw: string
  readonly line: number
  /** Some of its bytes are no character. */
  readonly spoilt: boolean
}

/** Reads records whose quotes are sound, one to a line of its own (line breaks inside quotes stay as they are). */
export function parseRecords(raws: readonly string[], delimiter: string): string[][] {
  const text = raws.join('\n')
  return parse(text, { columns: false, delimiter, record_delimiter: '\n', relax_column_count: true })
}

class RecordReader {
  readonly #window: TextWindow
  readonly #delimiter: string
  readonly #problems: ProblemSink
  readonly #reach: number
  readonly #cutter: LineCutter
  /** Records and lines that are wanted one by one. */
  readonly #single: Singly
  #records = 0
  #waiting: RawRecord[] = []

  constructor(blocks: Iterable<TextBlock>, dialect: Dialect, sink: Sink) {
    this.#window = new TextWindow(blocks, dialect, sink.problems)
    this.#delimiter = dialect.delimiter
    this.#problems = sink.problems
    this.#reach = sink.reach ?? REACH
    this.#single = sink.single ?? ALL_SINGLE
    this.#cutter = new LineCutter(dialect.delimiter)
  }

  *read(): Generator<TextRow | CodedLines> {
    const window = this.#window
    for (;;) {
      if (window.size === 0) {
        const coded = this.#cutBlock()
        if (coded !== undefined) {
          yield* this.#flush()
          yield coded
          window.stepOver(coded)
          continue
        }
        if (!window.more()) break
      }
      const length = window.lineLength()
      if (window.hasQuote(length)) yield* this.#readQuoted()
      else {
        if (this.#waiting.length > 0) yield* this.#flush()
        const row = this.#readPlain(length)
        if (row !== undefined) yield row
      }
    }
    yield* this.#flush()
    window.reportLineEnds()
  }

  /** The lines of the next block, cut but not made text, where that can be. */
  #cutBlock(): CodedLines | undefined {
    const { line } = this.#window
    if (this.#records < this.#single.records || line <= this.#single.line) return undefined
    const bytes = this.#window.nextBytes
    return bytes && this.#cutter.cut(bytes, line)
  }

  /** A line without a quote; undefined when it is blank. */
  #readPlain(length: number): TextRow | undefined {
    const window = this.#window
    const raw = window.slice(length)
    const row = isBlankText(raw) ? undefined : this.#rowOf(this.#recordOf(raw), raw.split(this.#delimiter))
    if (row !== undefined) this.#records += 1
    window.step(length)
    return row
  }

  /** A line with a quote in it; the record may go on over the lines that follow. */
  *#readQuoted(): Generator<TextRow> {
    const window = this.#window
    while (window.size < this.#reach && window.more());
    const { raw, scan } = this.#cut(window.lineLength())
    const record = this.#recordOf(raw)
    this.#records += 1
    if (scan.strict) this.#waiting.push(record)
    else {
      yield* this.#flush()
      yield this.#readFaulty(record, scan)
    }
    if (this.#waiting.length >= BATCH) yield* this.#flush()
    window.step(raw.length, countBreaks(raw))
  }

  /** The record at hand; when its quote swallows the lines after it, only what stands on its first line. */
  #cut(lineLength: number): { readonly raw: string; readonly scan: Scan } {
    const window = this.#window
    const text = window.slice(Math.max(this.#reach, lineLength))
    const scan = scanRecord(text, 0, this.#delimiter)
    const endless = scan.end === text.length && text.length < window.size
    const torn =
      scan.end > lineLength && (endless || scan.fault !== null || swallowsRows(text, scan, this.#delimiter))
    if (!torn) return { raw: text.slice(0, scan.end), scan }
    const raw = window.slice(lineLength)
    return { raw, scan: scanRecord(raw, 0, this.#delimiter) }
  }

  /** A record that a strict reader refuses. */
  #readFaulty(record: RawRecord, scan: Scan): TextRow {
    const { raw, line } = record
    const cells = scan.spans.map((span) => readSpan(raw, span))
    const row = this.#rowOf(record, cells)
    if (scan.fault === null) return row
    // A record with a fault is one line: `#cut` lets go of the others.
    const column = countCharacters(raw.slice(0, scan.fault.at)) + 1
    const spot = { line, column, endColumn: column + 1 }
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
    for (const [index, record] of waiting.entries())
      yield this.#rowOf(record, (parsed[index] ?? []).map(withoutFormula))
  }

  /** The text that stands at hand, as a record. */
  #recordOf(raw: string): RawRecord {
    const { line } = this.#window
    return { raw, line, spoilt: this.#window.isSpoilt(line, raw) }
  }

  #rowOf({ raw, line, spoilt }: RawRecord, cells: readonly string[]): TextRow {
    return new TextRow(line, cells, { raw, delimiter: this.#delimiter, spoilt })
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

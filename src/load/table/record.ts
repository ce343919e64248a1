/** One record of the text: its cells, and their places when someone asks. */
import { countBreaks, countCharacters, lastLineOf } from './lines.ts'
import { type Scan, scanRecord } from './scan.ts'
import type { Aside, CellPlace, Row } from './table.ts'

/**
 * A fault of quotes in the row, already reported. `contained`: the other cells are where they belong; `open`: where
 * one cell ends and the next begins is in doubt.
 */
export type QuoteFault = 'contained' | 'open'

/** Nearly every line begins with a sign that is no space. */
export const isBlankText = (text: string): boolean => !(text.charCodeAt(0) > 0x20) && text.trim() === ''

/** What a record was cut from. */
interface Source {
  readonly raw: string
  readonly delimiter: string
  readonly fault?: QuoteFault | undefined
  /** Some of its bytes are no character; already reported. */
  readonly spoilt?: boolean
  /** How many cells it was cut into, before it was filled up or cut. */
  readonly given?: number
}

/** What is left of bytes that are no character. */
const MARK = '\ufffd'

/** Where the cell that was last asked for begins, and how many characters stand before it. */
let latest: { row: TextRow; index: number; start: number; columns: number } | undefined

/** The row with quotes of which a place was last asked for. */
let scanned: { readonly row: TextRow; readonly scan: Scan } | undefined

/** A row that keeps its raw text, out of sight, to work places out of. */
export class TextRow implements Row {
  readonly line: number
  readonly cells: readonly string[]
  declare readonly broken?: true
  declare readonly aside?: Aside
  // Held apart rather than as one object: a large file has a row for every line.
  readonly #raw: string
  readonly #delimiter: string
  readonly #fault: QuoteFault | undefined
  readonly #spoilt: boolean
  readonly #given: number

  constructor(line: number, cells: readonly string[], source: Source) {
    const { raw, delimiter, fault, spoilt = false, given = cells.length } = source
    this.line = line
    this.cells = cells
    this.#raw = raw
    this.#delimiter = delimiter
    this.#fault = fault
    this.#spoilt = spoilt
    this.#given = given
  }

  get given(): number {
    return this.#given
  }

  get fault(): QuoteFault | undefined {
    return this.#fault
  }

  get #source(): Source {
    return {
      raw: this.#raw,
      delimiter: this.#delimiter,
      fault: this.#fault,
      spoilt: this.#spoilt,
      given: this.#given,
    }
  }

  get endLine(): number {
    return this.line + countBreaks(this.#raw)
  }

  get torn(): string | undefined {
    return this.fault === 'open' ? this.#raw : undefined
  }

  /** Whether some of its bytes are no character: a delimiter or a line break may be among them. */
  get isSpoilt(): boolean {
    return this.#spoilt
  }

  isFaulty(index: number): boolean {
    const cell = this.cells[index] ?? ''
    return cell.includes('\0') || (this.#spoilt && cell.includes(MARK))
  }

  /** Length of the raw text. */
  get size(): number {
    return this.#raw.length
  }

  withFault(fault: QuoteFault): TextRow {
    return new TextRow(this.line, this.cells, { ...this.#source, fault })
  }

  /** The same row with other cells: filled up or cut. */
  withCells(cells: readonly string[]): TextRow {
    return new TextRow(this.line, cells, this.#source)
  }

  /** The same row, marked: which cell belongs to which column is in doubt. */
  asBroken(): TextRow {
    return Object.assign(this.withCells(this.cells), { broken: true as const })
  }

  /** The same row, marked as no data. */
  asAside(aside: Aside): TextRow {
    return Object.assign(this.withCells(this.cells), { aside })
  }

  /** Without a quote a cell ends at the next delimiter; what the row was filled up with stands at its end. */
  #locatePlain(index: number): CellPlace {
    const [raw, delimiter] = [this.#raw, this.#delimiter]
    const cellFrom = (start: number): string => {
      const end = raw.indexOf(delimiter, start)
      return raw.slice(start, end < 0 ? raw.length : end)
    }
    // Cells are mostly asked for in order; of thousands, each is a step from the one before.
    if (latest?.row !== this || latest.index > index) latest = { row: this, index: 0, start: 0, columns: 0 }
    for (; latest.index < index; latest.index += 1) {
      const passed = cellFrom(latest.start)
      latest.start += passed.length + delimiter.length
      latest.columns += countCharacters(passed) + 1
    }
    const { start, columns } = latest
    const cell = cellFrom(start)
    const indent = cell.length - cell.trimStart().length
    const before = start > raw.length ? countCharacters(raw) : columns + indent
    const column = before + 1
    return { line: this.line, column, endColumn: column + countCharacters(cell.trim()) }
  }

  locate(index: number): CellPlace {
    const [raw, delimiter] = [this.#raw, this.#delimiter]
    if (!raw.includes('"')) return this.#locatePlain(index)
    if (scanned?.row !== this) scanned = { row: this, scan: scanRecord(raw, 0, delimiter) }
    const { spans, end } = scanned.scan
    const span = spans[index] ?? { start: end, end }
    const whole = raw.slice(span.start, span.end)
    const start = span.start + (whole.length - whole.trimStart().length)
    const shown = whole.trim().split(/[\r\n]/, 1)[0] ?? ''
    const before = raw.slice(0, start)
    const column = countCharacters(lastLineOf(before)) + 1
    return { line: this.line + countBreaks(before), column, endColumn: column + countCharacters(shown) }
  }
}

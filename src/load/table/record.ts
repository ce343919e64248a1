/** One record of the text: its cells, and their places when someone asks. */
import { countBreaks, countCharacters } from './lines.ts'
import { scanRecord } from './scan.ts'
import type { CellPlace, Row } from './table.ts'

const lastLineOf = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)

/** A row that keeps its raw text, out of sight, to work places out of. */
export class TextRow implements Row {
  readonly line: number
  readonly cells: readonly string[]
  declare readonly broken?: true
  readonly #raw: string
  readonly #delimiter: string

  constructor(
    line: number,
    cells: readonly string[],
    source: { readonly raw: string; readonly delimiter: string },
  ) {
    this.line = line
    this.cells = cells
    this.#raw = source.raw
    this.#delimiter = source.delimiter
  }

  /** The same row with other cells: filled up, cut, or marked as broken. */
  with(cells: readonly string[], broken: boolean): TextRow {
    const row = new TextRow(this.line, cells, { raw: this.#raw, delimiter: this.#delimiter })
    return broken ? Object.assign(row, { broken: true as const }) : row
  }

  locate(index: number): CellPlace {
    const raw = this.#raw
    const { spans, end } = scanRecord(raw, 0, this.#delimiter)
    const span = spans[index] ?? { start: end, end }
    const whole = raw.slice(span.start, span.end)
    const start = span.start + (whole.length - whole.trimStart().length)
    const shown = whole.trim().split(/[\r\n]/, 1)[0] ?? ''
    const before = raw.slice(0, start)
    const column = countCharacters(lastLineOf(before)) + 1
    return { line: this.line + countBreaks(before), column, endColumn: column + countCharacters(shown) }
  }
}

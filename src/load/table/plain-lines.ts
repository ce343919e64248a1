import type { CodedLines } from './coded-lines.ts'
import type { RowShaper } from './shape.ts'
import type { RawRow } from './table.ts'

/** Lines of data whose cells are numbers, held against the header only where someone asks for a row. */
export class PlainLines {
  readonly lines: CodedLines
  readonly #shape: (row: RawRow) => RawRow
  readonly #shaper: RowShaper

  constructor(lines: CodedLines, shape: (row: RawRow) => RawRow, shaper: RowShaper) {
    this.lines = lines
    this.#shape = shape
    this.#shaper = shaper
  }

  /** A line as a row in shape, or marked as no data; undefined for a blank line. Each line is to be asked for once. */
  row(index: number): RawRow | undefined {
    const row = this.lines.row(index)
    return row && this.#shape(row)
  }

  /** Whether the lines at hand belong to another table than the header, and say nothing about its columns. */
  get isElsewhere(): boolean {
    return this.#shaper.isElsewhere
  }

  /** Counts lines that are known to be rows in shape, and which nobody asks for. */
  pass(count: number): void {
    this.#shaper.count(count)
  }
}

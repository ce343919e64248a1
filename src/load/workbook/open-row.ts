/** A cell and a row while their XML is being read. */
import { makeProblem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import { MOST_CELLS, MOST_CHARACTERS } from '../table/limits.ts'
import type { CellRemark } from '../table/table.ts'
import type { RawCell } from './cell-text.ts'
import type { CellText } from './number-text.ts'
import { SheetRow } from './sheet-row.ts'
import type { Attributes } from './xml.ts'

export class OpenCell implements RawCell {
  readonly column: number
  readonly type: string
  readonly style: number
  formula: string | null = null
  value = ''
  inline = ''

  constructor({ t = 'n', s = '0' }: Attributes, column: number) {
    this.column = column
    this.type = t
    this.style = Number(s)
  }

  /** `where`: the element that the text stands in. */
  add(where: string, text: string): void {
    if (where === 'v') this.value += text
    else if (where === 't') this.inline += text
    else if (where === 'f') this.formula += text
  }
}

export class OpenRow {
  readonly #cells: string[] = []
  readonly #remarks = new Map<number, CellRemark>()
  #next = 0
  #longest = 0

  /** Where a cell stands that does not say so itself. */
  get next(): number {
    return this.#next
  }

  add({ column }: OpenCell, { text, remark }: CellText): void {
    this.#next = column + 1
    if (text.trim() === '') return
    this.#longest = Math.max(this.#longest, column + 1)
    if (column >= MOST_CELLS) return
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = text
    if (remark !== undefined) this.#remarks.set(column, remark)
  }

  close(line: number, sheet: string, problems: ProblemSink | undefined): SheetRow {
    const row = new SheetRow(line, this.#cells, sheet, this.#remarks)
    const long = row.cells.findIndex((cell) => cell.length > MOST_CHARACTERS)
    if (this.#longest > MOST_CELLS) {
      const args = { cells: this.#longest, limit: MOST_CELLS }
      problems?.push(makeProblem('csv/long-row', args, row.locate(MOST_CELLS)))
    }
    if (long < 0) return row
    const args = { characters: row.cells[long]?.length ?? 0, limit: MOST_CHARACTERS }
    problems?.push(makeProblem('csv/long-cell', args, row.locate(long)))
    return row.withCells(row.cells.map((cell) => cell.slice(0, MOST_CHARACTERS)))
  }
}

import type { Aside, CellPlace, CellRemark, RawRow } from '../table/table.ts'
import { columnLetters } from './cell-name.ts'

export type Remarks = ReadonlyMap<number, CellRemark>

/** A row of a sheet. Its line is the sheet's row number, its columns count from A as 1. */
export class SheetRow implements RawRow {
  readonly line: number
  readonly cells: readonly string[]
  declare readonly aside?: Aside
  declare readonly broken?: true
  readonly #sheet: string
  readonly #remarks: Remarks

  constructor(line: number, cells: readonly string[], sheet: string, remarks: Remarks) {
    this.line = line
    this.cells = cells
    this.#sheet = sheet
    this.#remarks = remarks
  }

  get endLine(): number {
    return this.line
  }

  withCells(cells: readonly string[]): SheetRow {
    return new SheetRow(this.line, cells, this.#sheet, this.#remarks)
  }

  asBroken(): SheetRow {
    return Object.assign(this.withCells(this.cells), { broken: true as const })
  }

  asAside(aside: Aside): SheetRow {
    return Object.assign(this.withCells(this.cells), { aside })
  }

  remark(index: number): CellRemark | undefined {
    return this.#remarks.get(index)
  }

  locate(index: number): CellPlace {
    return {
      line: this.line,
      column: index + 1,
      endColumn: index + 2,
      sheet: this.#sheet,
      cell: `${columnLetters(index)}${this.line}`,
    }
  }
}

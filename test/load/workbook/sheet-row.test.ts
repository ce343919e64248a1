import { describe, expect, it } from 'vitest'
import { SheetRow } from '../../../src/load/workbook/sheet-row.ts'

const remark = { kind: 'otherwise', shown: '达标' } as const
const rowOf = (): SheetRow => new SheetRow(7, ['T4-02', '96'], '表1', new Map([[1, remark]]))

/** All that can be asked of a row. */
const everything = (row: SheetRow) => ({
  line: row.line,
  endLine: row.endLine,
  cells: row.cells,
  aside: row.aside,
  broken: row.broken,
  remarks: [0, 1].map((index) => row.remark(index)),
  place: row.locate(27),
})

describe('a row of a sheet', () => {
  it('stands on one line, and its cells have names', () => {
    expect(everything(rowOf())).toEqual({
      line: 7,
      endLine: 7,
      cells: ['T4-02', '96'],
      aside: undefined,
      broken: undefined,
      remarks: [undefined, remark],
      place: { line: 7, column: 28, endColumn: 29, sheet: '表1', cell: 'AB7' },
    })
  })

  it.each<[string, (row: SheetRow) => SheetRow, object]>([
    ['with other cells', (row) => row.withCells(['T4-02']), { cells: ['T4-02'] }],
    ['in doubt', (row) => row.asBroken(), { broken: true }],
    ['that holds no data', (row) => row.asAside('repeated'), { aside: 'repeated' }],
  ])('%s is the same otherwise, and the first stays as it was', (_, change, different) => {
    const row = rowOf()
    expect(everything(change(row))).toEqual({ ...everything(rowOf()), ...different })
    expect(everything(row)).toEqual(everything(rowOf()))
  })
})

import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/problem.ts'
import { SheetRow } from '../../../src/load/workbook/sheet-row.ts'
import { type ColumnUse, findStrays, withoutStrays } from '../../../src/load/workbook/stray-cells.ts'

const FULL: ColumnUse = { count: 9, line: 2 }
const NONE: ColumnUse = { count: 0, line: 0 }
/** A column with one cell, in this line. */
const one = (line: number): ColumnUse => ({ count: 1, line })

describe('columns of one cell beside a table whose header is line 2', () => {
  it.each<[string, readonly ColumnUse[], readonly number[], number]>([
    ['one empty column between: a remark', [FULL, NONE, one(3)], [], 3],
    ['two between: a stray', [FULL, NONE, NONE, one(3)], [3], 1],
    ['on the line of the header: a column without figures', [FULL, NONE, NONE, one(2)], [], 4],
    ['above the header: a unit', [FULL, NONE, NONE, one(1)], [], 4],
    ['two cells: a column', [FULL, NONE, NONE, { count: 2, line: 3 }], [], 4],
    ['beside a stray: another', [FULL, NONE, NONE, one(3), one(9)], [3, 4], 1],
    ['beside a remark: another', [FULL, NONE, one(3), one(3)], [], 4],
    ['a stray before a column', [FULL, NONE, NONE, one(3), FULL, NONE], [3], 5],
    ['none', [FULL, FULL, NONE], [], 2],
    ['nothing at all', [], [], 0],
  ])('%s', (_, uses, columns, width) => {
    const strays = findStrays(uses, 2)
    expect([[...strays.columns], strays.width]).toEqual([columns, width])
  })

  it('are none where there is no header, and every column counts', () => {
    const strays = findStrays([FULL, NONE, NONE, one(3), NONE], null)
    expect([[...strays.columns], strays.width]).toEqual([[], 5])
  })
})

describe('rows without stray cells', () => {
  const rowAt = (line: number, ...cells: readonly string[]): SheetRow =>
    new SheetRow(line, cells, '表1', new Map())

  function cleaned(rows: readonly SheetRow[], columns: readonly number[], width: number) {
    const problems: Problem[] = []
    const log = { push: (problem: Problem) => problems.push(problem) }
    return { rows: [...withoutStrays(rows, { columns: new Set(columns), width }, log)], problems }
  }

  it('end before them, and each is told of at its cell', () => {
    const rows = [
      rowAt(2, '编号', '', '实际值'),
      rowAt(3, 'T4-02', '', '18', '', '', '待核'),
      rowAt(4, '', '', '', '', '', '', '已核'),
      rowAt(5, 'T4-05', '', '', '', '', '甲', '乙'),
    ]
    const result = cleaned(rows, [5, 6], 3)
    expect(result.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, '编号', '', '实际值'],
      [3, 'T4-02', '', '18'],
      [5, 'T4-05', '', ''],
    ])
    expect(result.rows[0]).toBe(rows[0])
    expect(result.problems.map(({ code, args, cell }) => [code, args, cell])).toEqual([
      ['header/stray-cell', { text: '待核' }, 'F3'],
      ['header/stray-cell', { text: '已核' }, 'G4'],
      ['header/stray-cell', { text: '甲' }, 'F5'],
      ['header/stray-cell', { text: '乙' }, 'G5'],
    ])
  })

  it('go on behind one that stands before a column', () => {
    const { rows } = cleaned([rowAt(3, 'T4-02', '', '', '待核', '18')], [3], 5)
    expect(rows.map(({ cells }) => cells)).toEqual([['T4-02', '', '', '', '18']])
  })

  it('are the rows themselves where there are none', () => {
    const rows = [rowAt(3, 'T4-02', '18')]
    const result = cleaned(rows, [], 2)
    expect([result.rows[0] === rows[0], result.problems]).toEqual([true, []])
  })
})

import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/problem.ts'
import { MOST_CELLS, MOST_CHARACTERS } from '../../../src/load/table/limits.ts'
import { OpenCell, OpenRow } from '../../../src/load/workbook/open-row.ts'

/** A row with these texts in their columns, and what is said of it. */
function closed(...cells: readonly (readonly [column: number, text: string])[]) {
  const row = new OpenRow()
  for (const [column, text] of cells) row.add(new OpenCell({}, column), { text })
  const problems: Problem[] = []
  return { row: row.close(7, '表1', { push: (problem) => problems.push(problem) }), problems }
}

describe('a cell', () => {
  it('is a number in the first style unless it says otherwise', () => {
    expect(new OpenCell({}, 3)).toMatchObject({ column: 3, style: 0, formula: null, value: '', inline: '' })
    expect(new OpenCell({ t: 's', s: '12' }, 0)).toMatchObject({ column: 0, type: 's', style: 12 })
  })

  it('gathers its value, formula and text from pieces, and nothing that stands elsewhere', () => {
    const cell = new OpenCell({}, 0)
    cell.add('c', '\n')
    expect(cell.formula).toBeNull()
    cell.formula = ''
    for (const [where, text] of [
      ['v', '9'],
      ['v', '5'],
      ['f', 'A1'],
      ['f', '+1'],
      ['t', '森'],
      ['t', '林'],
      ['is', ' '],
    ] as const)
      cell.add(where, text)
    expect(cell).toMatchObject({ value: '95', formula: 'A1+1', inline: '森林' })
  })
})

describe('a row', () => {
  it('has its cells in their columns, whatever their order, and what they show instead', () => {
    const row = new OpenRow()
    const remark = { kind: 'rounded', shown: '95' } as const
    expect(row.next).toBe(0)
    row.add(new OpenCell({}, 2), { text: '95.2', remark })
    row.add(new OpenCell({}, 0), { text: 'T4-02' })
    expect(row.next).toBe(1)
    row.add(new OpenCell({}, 9), { text: ' \n' })
    expect(row.next).toBe(10)
    const result = row.close(7, '表1', undefined)
    expect([result.line, result.cells]).toEqual([7, ['T4-02', '', '95.2']])
    expect([0, 1, 2].map((column) => result.remark(column))).toEqual([undefined, undefined, remark])
  })

  it('that begins in a later column has blank cells before it', () => {
    expect(closed([2, '95.2']).row.cells).toEqual(['', '', '95.2'])
  })

  it('that nobody wants to hear of is cut without a word', () => {
    const row = new OpenRow()
    row.add(new OpenCell({}, 0), { text: 'x'.repeat(MOST_CHARACTERS + 1) })
    row.add(new OpenCell({}, MOST_CELLS), { text: 'z' })
    expect(row.close(7, '表1', undefined).cells.map(({ length }) => length)).toEqual([MOST_CHARACTERS])
  })

  it('of 10,000 cells is whole', () => {
    const { row, problems } = closed([0, 'a'], [MOST_CELLS - 1, 'z'])
    expect([row.cells.length, row.cells.at(-1), problems]).toEqual([MOST_CELLS, 'z', []])
  })

  it.each([MOST_CELLS, 16_383])(
    'with a cell in column %i, counted from nought, is cut and told of',
    (column) => {
      const { row, problems } = closed([0, 'a'], [column, 'z'])
      expect(row.cells).toEqual(['a'])
      expect(problems).toMatchObject([
        {
          code: 'csv/long-row',
          args: { cells: column + 1, limit: MOST_CELLS },
          sheet: '表1',
          cell: 'NTQ7',
        },
      ])
    },
  )

  it('with blanks beyond the 10,000th cell is whole', () => {
    expect(closed([0, 'a'], [MOST_CELLS, '  ']).problems).toEqual([])
  })

  it('with a cell of 1 MiB is whole; one sign more is cut and told of', () => {
    const most = 'x'.repeat(MOST_CHARACTERS)
    const whole = closed([0, most], [1, most])
    expect([whole.row.cells[1] === most, whole.problems]).toEqual([true, []])
    const { row, problems } = closed([0, `${most}y`], [1, 'b'])
    expect([row.cells[0] === most, row.cells[1]]).toEqual([true, 'b'])
    expect(problems).toMatchObject([
      {
        code: 'csv/long-cell',
        args: { characters: MOST_CHARACTERS + 1, limit: MOST_CHARACTERS },
        sheet: '表1',
        cell: 'A7',
      },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/problem.ts'
import type { CellContext } from '../../../src/load/workbook/cell-text.ts'
import { Sheet } from '../../../src/load/workbook/sheet.ts'
import { archiveOf } from './parts-of.ts'

const PART = 'xl/worksheets/sheet1.xml'
const context: CellContext = { strings: ['编号', '森林'], formats: () => 'General', from1904: false }

const sheetOf = (...inside: readonly string[]): Sheet =>
  new Sheet(
    archiveOf({ [PART]: `<worksheet>${inside.join('')}</worksheet>` }),
    { name: '表1', part: PART, hidden: false },
    context,
  )

const data = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`
const row = (attributes: string, ...cells: readonly string[]): string =>
  `<row ${attributes}>${cells.join('')}</row>`
const cell = (reference: string, value: string | number): string => `<c r="${reference}"><v>${value}</v></c>`

const rowsOf = (sheet: Sheet) => [...sheet.rows()].map(({ line, cells }) => [line, ...cells])
/** The lines of rows that say to be these. */
const linesOf = (...numbers: readonly string[]): readonly unknown[] =>
  rowsOf(sheetOf(data(...numbers.map((number) => row(number, cell('A1', 1)))))).map(([line]) => line)

describe('the rows of a sheet', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['with their numbers', ['r="2"', 'r="5"'], [2, 5]],
    ['without numbers', ['', '', ''], [1, 2, 3]],
    ['without a number behind one that has it', ['r="7"', ''], [7, 8]],
    ['the last of all', ['r="1048576"'], [1_048_576]],
    ['beyond the last', ['r="3"', 'r="1048577"'], [3, 4]],
    ['number nought', ['r="3"', 'r="0"'], [3, 4]],
    ['before the first', ['r="3"', 'r="-1"'], [3, 4]],
    ['no whole number', ['r="3"', 'r="7.5"'], [3, 4]],
    ['no number', ['r="3"', 'r="x"'], [3, 4]],
  ])('%s', (_, numbers, lines) => {
    expect(linesOf(...numbers)).toEqual(lines)
  })

  it('cells without a place follow the one before them', () => {
    const sheet = sheetOf(data(row('', '<c><v>1</v></c>', cell('D1', 2), '<c><v>3</v></c>')))
    expect(rowsOf(sheet)).toEqual([[1, '1', '', '', '2', '3']])
  })

  it('cells that are written over several lines', () => {
    const sheet = sheetOf(
      data(row('r="1"', '<c r="A1" t="s">\n <v>1</v>\n</c>\n', '<c r="B1">\n</c>', cell('C1', 18))),
    )
    expect(rowsOf(sheet)).toEqual([[1, '森林', '', '18']])
  })

  it('formulas with a result and without, text in pieces', () => {
    const sheet = sheetOf(
      data(
        row(
          'r="1"',
          '<c r="A1"><f>B1/C1</f><v>95.2</v></c>',
          '<c r="B1"><f>A1</f></c>',
          '<c r="C1"><f t="shared" si="0"/></c>',
          '<c r="E1"><f>D1</f><v></v></c>',
          '<c r="D1" t="inlineStr"><is><r><t>9</t></r><r><t>5</t></r></is></c>',
        ),
      ),
    )
    expect(rowsOf(sheet)).toEqual([[1, '95.2', '=A1', '=…', '95', '=D1']])
  })

  it('a cell beyond the limit is told of where it stands', () => {
    const problems: Problem[] = []
    const sheet = sheetOf(data(row('r="3"', cell('A3', 18), cell('XFD3', 19))))
    const rows = [...sheet.rows({ push: (problem) => problems.push(problem) })]
    expect(rows.map(({ cells }) => cells)).toEqual([['18']])
    expect(problems).toMatchObject([{ code: 'csv/long-row', sheet: '表1', cell: 'NTQ3' }])
  })

  it('rows without anything in them are none', () => {
    const sheet = sheetOf(data(row('r="1"'), row('r="2"', '<c r="A2"/>'), row('r="3"', cell('A3', 18))))
    expect(rowsOf(sheet)).toEqual([[3, '18']])
  })

  it('a list to choose from that stands on another sheet is no cell', () => {
    const list =
      '<extLst><x:dataValidation xmlns:x="x"><x:f>表2!$A$1</x:f><x:v>9</x:v></x:dataValidation></extLst>'
    expect(rowsOf(sheetOf(data(row('r="1"', cell('A1', 18))), list))).toEqual([[1, '18']])
  })
})

describe('what is known of a sheet', () => {
  it('an empty one holds nothing', () => {
    expect(sheetOf(data()).facts).toEqual({
      merges: [],
      columns: [],
      hiddenRows: { count: 0, first: null },
      hiddenColumns: [],
    })
  })

  it('its columns, what is merged, and what is not shown', () => {
    const sheet = sheetOf(
      '<dimension ref="A1:E9"/>',
      '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="9" max="9" hidden="1"/></cols>',
      data(
        row('r="2"', cell('A2', 1), cell('C2', 2)),
        row('r="3" hidden="1"', '<c r="A3"/>'),
        row('r="4" hidden="1"', cell('A4', 3), cell('E4', 4)),
        row('r="5" hidden="true"', cell('A5', 5)),
        row('r="6" hidden="0"', cell('A6', 6)),
      ),
      '<autoFilter ref="A2:A9"/>',
      '<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="A4:A5"/><mergeCell/></mergeCells>',
      '<rowBreaks><brk id="4" min="0" max="16383" man="1"/></rowBreaks>',
    )
    expect(sheet.facts).toEqual({
      merges: [{ range: 'A4:A5', column: 0, top: 4, bottom: 5 }],
      columns: [
        { count: 4, line: 2 },
        { count: 0, line: 0 },
        { count: 1, line: 2 },
        { count: 0, line: 0 },
        { count: 1, line: 4 },
      ],
      hiddenRows: { count: 2, first: 4 },
      hiddenColumns: ['B', 'C'],
    })
  })
})

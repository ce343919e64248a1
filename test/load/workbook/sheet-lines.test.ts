import { expect, it } from 'vitest'
import { sourceOf } from '../../../src/load/table/source.ts'
import { sheetLines } from '../../../src/load/workbook/sheet-lines.ts'
import { bookOf } from './book.ts'

const book = () =>
  bookOf({
    sheets: [
      { name: '说明', rows: [['请报送'], ['一'], ['二']] },
      {
        name: '表1',
        rows: [
          ['类别', '编号'],
          ['绿化', 'T4-01'],
          [null, 'T4-02'],
          ['空气', 'T4-04'],
        ],
        merged: ['A2:A3'],
      },
    ],
  })
const linesOf = (name: string, ...wanted: readonly number[]) =>
  sheetLines(sourceOf(book()), name, new Set(wanted))

it('the rows asked for of the sheet asked for, as they stand in it', () => {
  expect(linesOf('表1', 3, 1, 9)).toEqual(
    new Map([
      [1, ['类别', '编号']],
      [3, ['', 'T4-02']],
    ]),
  )
})

it('none of a sheet that is not there, and none where none are asked for', () => {
  expect([linesOf('表2', 1), linesOf('表1')]).toEqual([new Map(), new Map()])
})

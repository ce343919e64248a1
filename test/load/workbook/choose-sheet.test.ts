import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../src/load/table/source.ts'
import { openWorkbook, type WorkbookOptions } from '../../../src/load/workbook/open-workbook.ts'
import { type BookSheet, bookOf } from './book.ts'

const headerWords = ['编号', '年份', '实际值']
const TABLE = [headerWords, ['T4-02', 2019, 18]]
const named = (name: string, more: Partial<BookSheet> = {}): BookSheet => ({ name, rows: TABLE, ...more })

function chosen(sheets: readonly BookSheet[], options: WorkbookOptions = {}) {
  const table = openWorkbook(sourceOf(bookOf({ sheets })), { headerWords, ...options })
  const problems = table.problems().map(({ severity: _, ...said }) => said)
  return { name: table.sheet, problems }
}
const nameOf = (sheets: readonly BookSheet[], sheet: string) => chosen(sheets, { sheet }).name

describe('the sheet asked for', () => {
  it('by its very name, though another has the same to a program', () => {
    const sheets = [named('表1 '), named('表1'), named('q1'), named('Q1')]
    expect(['表1', '表1 ', ' 表1', 'Q1', 'q1'].map((asked) => nameOf(sheets, asked))).toEqual([
      '表1',
      '表1 ',
      '表1 ',
      'Q1',
      'q1',
    ])
  })

  it('by its name before its number, and by a number of two digits', () => {
    const sheets = Array.from({ length: 12 }, (_, index) => named(index === 4 ? '2' : `表${index + 1}`))
    expect(['2', '3', '12', '表12'].map((asked) => nameOf(sheets, asked))).toEqual([
      '2',
      '表3',
      '表12',
      '表12',
    ])
  })

  it.each(['0', '2', '1.0', '1e0', '0x1', '-1', ''])('"%s" is neither name nor number of one', (sheet) => {
    const { name, problems } = chosen([named('甲')], { sheet, filename: 'a.xlsx' })
    expect(name).toBeUndefined()
    expect(problems).toEqual([
      {
        code: 'file/no-sheet',
        args: { name: sheet, sheets: ['甲'], suggestion: null },
        file: 'a.xlsx',
      },
    ])
  })

  it('hidden or empty as it may be, without a word on the others', () => {
    const sheets = [named('甲', { state: 'veryHidden' }), named('乙', { rows: [] }), named('丙')]
    expect(chosen(sheets, { sheet: '甲' })).toEqual({ name: '甲', problems: [] })
    expect(chosen(sheets, { sheet: '2' })).toMatchObject({ name: '乙', problems: [{ code: 'file/empty' }] })
  })
})

describe('the sheet where none is asked for', () => {
  it('is the first that fits and is shown; the others that hold something are told of, in this file', () => {
    const sheets = [
      named('空', { rows: [] }),
      named('说明', { rows: [['请报送']] }),
      named('旧', { state: 'hidden' }),
      named('甲'),
      named('乙'),
      named('丙'),
    ]
    const problems = [
      { code: 'file/other-sheets', args: { read: '甲', names: ['乙', '丙'] } },
      { code: 'file/sheets-aside', args: { read: '甲', names: ['说明', '旧'], hidden: ['旧'] } },
    ]
    const file = 'a.xlsx'
    expect(chosen(sheets)).toStrictEqual({ name: '甲', problems })
    expect(chosen(sheets, { filename: file })).toEqual({
      name: '甲',
      problems: problems.map((problem) => ({ ...problem, file })),
    })
  })

  it('is the only one, and there is nothing to say', () => {
    expect(chosen([named('甲')])).toEqual({ name: '甲', problems: [] })
    expect(chosen([named('空', { rows: [] }), named('甲')])).toEqual({ name: '甲', problems: [] })
  })

  it.each<[string, string, readonly BookSheet[]]>([
    ['the first shown that holds something', '乙', [named('甲', { state: 'hidden' }), named('乙')]],
    [
      'the first, where only hidden ones do',
      '空',
      [named('空', { rows: [] }), named('乙', { state: 'hidden' })],
    ],
    ['the first, where none does', '空', [named('空', { rows: [] }), named('又', { rows: [] })]],
  ])('is, where none fits, %s', (_, name, sheets) => {
    expect(chosen(sheets, { fits: () => false }).name).toBe(name)
  })
})

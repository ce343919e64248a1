import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/problem.ts'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { openWorkbook, type WorkbookOptions } from '../../../src/load/workbook/open-workbook.ts'
import { type BookCell, bookOf, partsOf, sheetOf, zipped } from './book.ts'

function read(bytes: Uint8Array, options: WorkbookOptions = {}) {
  const table = openWorkbook(sourceOf(bytes), { headerWords, ...options })
  const rows = [...table.rows()]
  return { table, rows, cells: rows.map((row) => row.cells), problems: table.problems() }
}

const said = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, line, cell }) => `${code} ${cell ?? line ?? '-'}`)

/** One value, as the table gives it. */
function textOf(cell: BookCell): string | undefined {
  return read(
    sheetOf([
      ['编号', '实际值'],
      ['T4-02', cell],
    ]),
  ).cells[0]?.[1]
}

const HEADER = ['编号', '年份', '实际值']

describe('cells', () => {
  it.each<[string, BookCell, string]>([
    ['a shared text', '９５．２％', '９５．２％'],
    ['a number', 95.2, '95.2'],
    ['a percentage by its number', { number: '0.95199999999999996', builtIn: 10 }, '95.2%'],
    ['a percentage by its format', { number: 0.952, format: '0.0%' }, '95.2%'],
    ['thousands', { number: 1234.5, builtIn: 4 }, '1234.5'],
    ['a date of Chinese Excel', { number: 43499, builtIn: 58 }, '2月3日'],
    ['a format that is not listed', { number: 95.2, builtIn: 150 }, '95.2'],
    ['a boolean', true, 'TRUE'],
    ['an error', { error: '#DIV/0!' }, '#DIV/0!'],
    ['a formula with its result', { formula: 'B1/C1', result: '95.2' }, '95.2'],
    ['a formula that gives text', { formula: 'A1&""', result: '建成', type: 'str' }, '建成'],
    ['a formula that gives nothing', { formula: 'IF(A1,1,"")', result: '', type: 'str' }, ''],
    ['a formula without a result', { formula: 'B1/C1' }, '=B1/C1'],
    ['a formula with an empty result', { formula: 'B1/C1', result: '' }, '=B1/C1'],
    ['text in the cell', { type: 'inlineStr', xml: '<is><t>95.2</t></is>' }, '95.2'],
    ['rich text', { type: 'inlineStr', xml: '<is><r><t>9</t></r><r><rPr><b/></rPr><t>5</t></r></is>' }, '95'],
    [
      'the mark of a footnote',
      {
        type: 'inlineStr',
        xml: '<is><r><t>76</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><t>0</t></r></is>',
      },
      '76¹0',
    ],
    [
      'a lowered digit',
      {
        type: 'inlineStr',
        xml: '<is><r><t>PM</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2.5</t></r></is>',
      },
      'PM2.5',
    ],
    [
      'without pronunciation',
      { type: 'inlineStr', xml: '<is><t>森林</t><rPh sb="0" eb="2"><t>sl</t></rPh></is>' },
      '森林',
    ],
    ['an escaped character', { type: 'inlineStr', xml: '<is><t>a_x000D_b_x005F_</t></is>' }, 'a\rb_'],
    ['a date in words', { type: 'd', xml: '<v>2019-02-03T00:00:00</v>' }, '2019-02-03'],
    ['markup', '<b>&"', '<b>&"'],
  ])('%s', (_, cell, text) => {
    expect(textOf(cell)).toBe(text)
  })

  it('names without a prefix, rows and cells without a place', () => {
    const parts = partsOf({ sheets: [{ name: '表1', rows: [] }] })
    const row = (...cells: string[]) =>
      `<x:row>${cells.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`).join('')}</x:row>`
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData>${row('编号', '实际值')}${row('T4-02', '18')}</x:sheetData></x:worksheet>`
    const { rows, table } = read(zipped({ ...parts, 'xl/worksheets/sheet1.xml': xml }))
    expect(table.headerLine).toBe(1)
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([[2, 'T4-02', '18']])
  })

  it('parts named with backslashes and in capitals', () => {
    const parts = partsOf({ sheets: [{ name: '表1', rows: [HEADER, ['T4-02', 2019, 18]] }] })
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replace('xl/worksheets/', 'XL\\Worksheets\\'), text]),
    )
    expect(read(zipped(renamed)).cells).toEqual([['T4-02', '2019', '18']])
  })

  it('parts in UTF-16', () => {
    const parts = partsOf({ sheets: [{ name: '表1', rows: [HEADER, ['T4-02', 2019, '森林']] }] })
    const strings = (parts['xl/sharedStrings.xml'] ?? '').replace('UTF-8', 'UTF-16')
    const wide = new Uint8Array(Buffer.from(`\ufeff${strings}`, 'utf16le'))
    expect(read(zipped({ ...parts, 'xl/sharedStrings.xml': wide })).cells).toEqual([
      ['T4-02', '2019', '森林'],
    ])
  })

  it('days counted from 1904', () => {
    const rows = [HEADER, ['T4-02', 2019, { number: 42037, builtIn: 58 }]]
    expect(read(bookOf({ sheets: [{ name: '表1', rows }], from1904: true })).cells[0]?.[2]).toBe('2月3日')
  })
})

it('a file that comes in pieces which use the same memory', () => {
  const bytes = sheetOf([HEADER, ['T4-02', 2019, 18]])
  const buffer = Buffer.alloc(100)
  const source = {
    *pieces() {
      for (let at = 0; at < bytes.length; at += 100) {
        buffer.set(bytes.subarray(at, at + 100))
        yield buffer.subarray(0, Math.min(100, bytes.length - at))
      }
    },
  }
  expect([...openWorkbook(source).rows()].map(({ cells }) => cells)).toEqual([['T4-02', '2019', '18']])
})

describe('the table', () => {
  it('title and notes above, places by sheet and cell, blank rows and short rows without a word', () => {
    const bytes = sheetOf([
      ['2019年质量指标报表'],
      [],
      HEADER,
      [],
      ['T4-02', 2019],
      [null, null, ' '],
      ['T4-05', 2019, 30],
    ])
    const { table, rows, problems } = read(bytes, { filename: 'a.xlsx' })
    expect(table).toMatchObject({ sheet: '表1', headerLine: 3, header: HEADER, delimiter: '' })
    expect(table.preamble).toEqual([{ line: 1, text: '2019年质量指标报表' }])
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, 'T4-02', '2019', ''],
      [7, 'T4-05', '2019', '30'],
    ])
    expect(rows[1]?.locate(2)).toEqual({ line: 7, column: 3, endColumn: 4, sheet: '表1', cell: 'C7' })
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['header/preamble', 'a.xlsx']])
  })

  it('the header row asked for', () => {
    const rows = [HEADER, ['编号', '年份', '完成值'], ['T4-02', 2019, 18]]
    expect(read(sheetOf(rows), { headerLine: 2 }).table.header).toEqual(['编号', '年份', '完成值'])
  })

  it('a cell beside the table stands in a column without a header', () => {
    const { problems } = read(sheetOf([HEADER, ['T4-02', 2019, 18, null, '待核']]))
    expect(said(problems)).toEqual(['header/blank E1'])
  })

  const far = (columns: number, text: string) => [...Array<null>(columns).fill(null), text]
  const FIGURE = ['T4-02', 2019, 18]
  it.each<[string, readonly (readonly (string | number | null)[])[], readonly string[]]>([
    ['in a row of data', [HEADER, [...FIGURE, ...far(36, '待核')]], ['header/stray-cell AN2']],
    ['in a row of its own', [HEADER, FIGURE, [], far(39, '待核')], ['header/stray-cell AN4']],
    [
      'two of them',
      [HEADER, [...FIGURE, ...far(5, '待核')], far(9, '已核')],
      ['header/stray-cell I2', 'header/stray-cell J3'],
    ],
    ['a column of remarks', [HEADER, [...FIGURE, ...far(5, '待核')], far(8, '已核')], ['header/blank I1']],
    [
      'the unit above the header',
      [far(7, '单位：%'), HEADER, FIGURE],
      ['header/preamble 1', 'header/empty-columns D2'],
    ],
  ])('a cell far beside the table: %s', (_, rows, codes) => {
    const { cells, problems } = read(sheetOf(rows))
    expect(said(problems)).toEqual(codes)
    expect(cells[0]?.slice(0, 3)).toEqual(FIGURE.map(String))
  })

  it('cells without a header are told of, however late they begin', () => {
    const rows = Array.from({ length: 1100 }, (_, at) => (at < 1098 ? FIGURE : [...FIGURE, '待核']))
    expect(said(read(sheetOf([HEADER, ...rows])).problems)).toEqual(['header/blank D1'])
  })

  it('cells beyond AA have their letters', () => {
    const wide = Array.from({ length: 28 }, (_, index) => `列${index}`)
    const { rows } = read(sheetOf([wide, wide.map(() => 1)]), { headerWords: [] })
    expect([25, 26, 27].map((index) => rows[0]?.locate(index).cell)).toEqual(['Z2', 'AA2', 'AB2'])
  })

  it('a cell beyond the 10,000th in a row of its own is told of once', () => {
    const parts = partsOf({ sheets: [{ name: '表1', rows: [HEADER, ['T4-02', 2019, 18], ['待核']] }] })
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('r="A3"', 'r="XFD3"')
    const { cells, problems } = read(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))
    expect([said(problems), cells.length]).toEqual([['csv/long-row NTQ3'], 1])
  })

  it('a row of more than 10,000 cells, a cell of more than 1 MiB', () => {
    const far = { type: 'inlineStr', xml: '<is><t>1</t></is>' } as const
    const parts = partsOf({
      sheets: [{ name: '表1', rows: [HEADER, ['T4-02', far, 'x'.repeat(1_048_577)]] }],
    })
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace('r="B2"', 'r="XFD2"') ?? ''
    const { cells, problems } = read(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))
    expect(said(problems)).toEqual(['csv/long-cell C2', 'csv/long-row NTQ2'])
    expect(cells[0]?.[2]?.length).toBe(1_048_576)
  })

  it('a row that claims to stand below the last one is the next', () => {
    const parts = partsOf({ sheets: [{ name: '表1', rows: [HEADER, ['T4-02', 2019, 18]] }] })
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
      '<row r="2">',
      '<row r="9007199254740991">',
    )
    expect(read(zipped({ ...parts, 'xl/worksheets/sheet1.xml': sheet })).rows[0]?.line).toBe(2)
  })

  it('hidden rows and columns are read, and said', () => {
    const rows = [HEADER, ['T4-02', 2019, 18], ['T4-05', 2019, 30]]
    const { cells, problems } = read(sheetOf(rows, { hiddenRows: [3], hiddenColumns: [2] }))
    expect(cells).toHaveLength(2)
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['header/hidden-columns', { columns: ['B'] }],
      ['row/hidden', { count: 1 }],
    ])
  })
})

describe('merged cells', () => {
  it('count for every row they span, marked as such', () => {
    const { rows } = read(
      sheetOf(
        [
          ['类别', '编号', '实际值'],
          ['绿化', 'T4-01', 11],
          [null, 'T4-02', 18],
          ['空气', 'T4-04', 40],
          [null, 'T4-05', 30],
        ],
        { merged: ['A2:A3', 'C4:C5'] },
      ),
    )
    expect(rows.map(({ cells }) => cells[0])).toEqual(['绿化', '绿化', '空气', ''])
    expect(rows[1]?.remark?.(0)).toEqual({ kind: 'merged', range: 'A2:A3' })
    expect([rows[0]?.remark?.(0), rows[1]?.remark?.(2)]).toEqual([undefined, undefined])
    // What stands in the cell itself is not covered up.
    expect(rows[3]?.cells[2]).toBe('30')
  })

  it('count whichever way the rows are gone through', () => {
    const bytes = sheetOf(
      [
        ['类别', '编号', '实际值'],
        ['绿化', 'T4-01', 11],
        [null, 'T4-02', 18],
      ],
      { merged: ['A2:A3'] },
    )
    const lastOf = (way: 'parts' | 'rows' | 'all') => [...read(bytes).table[way]()].at(-1)
    for (const way of ['parts', 'rows', 'all'] as const)
      expect(lastOf(way)).toMatchObject({ line: 3, cells: ['绿化', 'T4-02', '18'] })
    expect([...read(bytes).table.all()].map(({ line }) => line)).toEqual([1, 2, 3])
  })

  it('a header of two rows, merged across and down', () => {
    const { table, cells } = read(
      sheetOf(
        [
          ['编号', '2018年', null, '2019年', null],
          [null, '目标值', '实际值', '目标值', '实际值'],
          ['T4-02', 17, 16.5, 18, 17.2],
        ],
        { merged: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    )
    expect(table.header).toEqual(['编号', '2018年目标值', '2018年实际值', '2019年目标值', '2019年实际值'])
    expect(cells).toEqual([['T4-02', '17', '16.5', '18', '17.2']])
  })
})

describe('which sheet', () => {
  const table = (value: number) => [HEADER, ['T4-02', 2019, value]]
  const book = bookOf({
    sheets: [
      { name: '填表说明', rows: [['请于月底前报送']] },
      { name: '旧表', rows: table(1), state: 'hidden' },
      { name: '表1', rows: table(2) },
      { name: '表2', rows: table(3) },
      { name: '空', rows: [] },
    ],
  })

  it('the first one shown that has a known header; the others are told', () => {
    const { table: read1, problems } = read(book)
    expect(read1.sheet).toBe('表1')
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['file/other-sheets', { read: '表1', names: ['表2'] }],
      ['file/sheets-aside', { read: '表1', names: ['填表说明', '旧表'], hidden: ['旧表'] }],
    ])
  })

  it.each([
    ['表2', '3'],
    [' 表2 ', '3'],
    ['旧表', '1'],
    ['4', '3'],
  ])('the one asked for: %s', (sheet, value) => {
    const { cells, problems } = read(book, { sheet })
    expect([cells[0]?.[2], problems]).toEqual([value, []])
  })

  it.each([
    ['表３', '表1'],
    ['9', null],
  ])('%s is not there', (sheet, suggestion) => {
    const { rows, problems } = read(book, { sheet })
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ code: 'file/no-sheet', args: { name: sheet, suggestion } }])
  })

  it('the caller may know better what fits', () => {
    const { table: chosen } = read(book, { fits: ({ sheet }) => sheet === '表2' })
    expect(chosen.sheet).toBe('表2')
  })

  it('a book in which nothing fits: the first sheet that holds anything; an empty one says so', () => {
    expect(
      read(
        bookOf({
          sheets: [
            { name: '一', rows: [] },
            { name: '二', rows: [['甲', '乙']] },
          ],
        }),
      ).table.sheet,
    ).toBe('二')
    expect(said(read(sheetOf([])).problems)).toEqual(['file/empty -'])
  })
})

it('a fault of the program is not taken for one of the workbook', () => {
  const fits = () => {
    throw new Error('ours')
  }
  expect(() => read(sheetOf([HEADER]), { fits })).toThrow('ours')
})

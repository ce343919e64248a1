import { describe, expect, it } from 'vitest'
import { openTable, readTable } from '../../../src/load/table/read-table.ts'
import { bytesOf, problemsOf, rowsOf, tableOf } from './table-of.ts'

describe('readTable', () => {
  it('gives the whole table', () => {
    const table = tableOf('编号,值\r\nT1-01,"9,5"\r\nT1-02,96\r\n', { filename: 'a.csv' })
    expect({ ...table, headerRow: null }).toEqual({
      filename: 'a.csv',
      encoding: 'utf-8',
      evidence: 'valid',
      delimiter: ',',
      headerLine: 1,
      header: ['编号', '值'],
      headerRow: null,
      preamble: [],
      rows: [
        { line: 2, cells: ['T1-01', '9,5'] },
        { line: 3, cells: ['T1-02', '96'] },
      ],
      problems: [],
    })
  })

  it('says how many empty columns at the right edge it left out', () => {
    const table = tableOf('a,b,,\n1,2,,\n')
    expect([table.header, table.problems]).toEqual([
      ['a', 'b'],
      [
        {
          code: 'header/empty-columns',
          severity: 'info',
          args: { count: 2 },
          line: 1,
          column: 5,
          endColumn: 5,
        },
      ],
    ])
  })

  it('names the file in every problem', () => {
    expect(tableOf('a,b\n1\n2,3\n', { filename: 'x.csv' }).problems).toEqual([
      {
        code: 'csv/ragged-row',
        severity: 'error',
        args: { cells: 1, expected: 2 },
        file: 'x.csv',
        line: 2,
        column: 2,
        endColumn: 2,
      },
    ])
  })

  it('comes back whole without a known column', () => {
    const table = tableOf('foo,bar\n1,2\n', { headerWords: ['编号', '实际值'] })
    expect([table.header, rowsOf(table), problemsOf(table)]).toEqual([['foo', 'bar'], [[2, '1', '2']], []])
  })
})

describe('delimiters', () => {
  it.each<[string, string, readonly string[]]>([
    ['a,b\n1,2\n', ',', ['1', '2']],
    ['a;b\n1,5;2\n', ';', ['1,5', '2']],
    ['a\tb\n1,2\t3\n', '\t', ['1,2', '3']],
    ['a|b\n1|2\n', '|', ['1', '2']],
    ['sep=;\na;b\n1;2,2,2\n', ';', ['1', '2,2,2']],
    ['"a;x","b;y"\n"1;1","2;2"\n', ',', ['1;1', '2;2']],
  ])('%j', (text, delimiter, cells) => {
    const table = tableOf(text)
    expect([table.delimiter, table.rows[0]?.cells]).toEqual([delimiter, cells])
  })

  it('takes the one that shows the words of a header', () => {
    const table = tableOf('编号;实际值\nT1,1,2;3,4,5\n', { headerWords: ['编号', '实际值'] })
    expect([table.delimiter, rowsOf(table)]).toEqual([';', [[2, 'T1,1,2', '3,4,5']]])
  })

  it('is overruled', () => {
    expect(tableOf('a,b;c\n1,2;3\n', { delimiter: ';' }).header).toEqual(['a,b', 'c'])
  })

  it('counts the sep line', () => {
    expect(tableOf('sep=,\r\na,b\r\n1,2\r\n').headerLine).toBe(2)
  })
})

describe('line ends', () => {
  it.each(['\n', '\r\n', '\r'])('%j', (end) => {
    const table = tableOf(['a,b', '1,2', '', `"x${end}y",4`, '5,6', ''].join(end))
    expect([rowsOf(table), problemsOf(table)]).toEqual([
      [
        [2, '1', '2'],
        [4, `x${end}y`, '4'],
        [6, '5', '6'],
      ],
      [],
    ])
  })

  it('reads mixed ones and says so', () => {
    const table = tableOf('a,b\r\n1,2\n"x\r\ny",3\r4,5')
    expect(rowsOf(table)).toEqual([
      [2, '1', '2'],
      [3, 'x\r\ny', '3'],
      [5, '4', '5'],
    ])
    expect(table.problems).toEqual([
      { code: 'csv/mixed-line-ends', severity: 'info', args: { kinds: ['CRLF', 'LF', 'CR'] }, line: 2 },
    ])
  })
})

describe('quotes', () => {
  it('finds where a quote opened and reads the lines below as rows', () => {
    const table = tableOf('a,b,c\n1,"open,3\n4,5,6\n7,"8",9\n')
    expect(problemsOf(table)).toEqual(['csv/unclosed-quote 2:3'])
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', 'open', '3'], broken: true },
      { line: 3, cells: ['4', '5', '6'] },
      { line: 4, cells: ['7', '8', '9'] },
    ])
  })

  it('does not let a quote swallow rows up to another one far below', () => {
    const table = tableOf('a,b\n"5 in,x\n1,2\n3,4\n6 in",y\n')
    expect(problemsOf(table)).toEqual(['csv/unclosed-quote 2:1', 'csv/stray-quote 5:5'])
    expect(rowsOf(table).map(([line]) => line)).toEqual([2, 3, 4, 5])
  })

  it.each<[string, string, readonly string[]]>([
    ['john "the rock" smith,a', 'csv/stray-quote 2:6', ['john "the rock" smith', 'a']],
    ['"Bahnhof "Mitte" Nord",a', 'csv/stray-quote 2:10', ['"Bahnhof "Mitte" Nord"', 'a']],
    ['"x"y,a', 'csv/stray-quote 2:3', ['"x"y', 'a']],
    ['三品"认证,a', 'csv/stray-quote 2:3', ['三品"认证', 'a']],
    ['="x"y,a', 'csv/stray-quote 2:2', ['="x"y', 'a']],
    ['="x,a', 'csv/stray-quote 2:2', ['="x', 'a']],
  ])('stray: %s', (line, problem, cells) => {
    const table = tableOf(`a,b\n${line}\n1,2\n`)
    expect(problemsOf(table)).toEqual([problem])
    expect(rowsOf(table).slice(1)).toEqual([[3, '1', '2']])
    if (table.rows[0]?.broken === undefined) expect(table.rows[0]?.cells).toEqual(cells)
  })

  it.each<[string, readonly string[]]>([
    ['"a ""b"" c",2', ['a "b" c', '2']],
    ['"",2', ['', '2']],
    [' "x" ,2', ['x', '2']],
    ['"x\ny",2', ['x\ny', '2']],
    ['1,"2"', ['1', '2']],
    ['="001", =" x"', ['001', ' x']],
    ['="1,234","=""a"""', ['1,234', 'a']],
  ])('sound: %j', (line, cells) => {
    const table = tableOf(`a,b\n${line}\n`)
    expect([table.rows[0]?.cells, problemsOf(table)]).toEqual([cells, []])
  })
})

describe('ragged rows', () => {
  it.each<[string, readonly string[]]>([
    ['a,b\n1,2\n3\n', ['csv/ragged-row 3:2']],
    ['a,b\n1,2\n3,4,5\n', ['csv/ragged-row 3:5']],
    ['a,b\n1,2\n3,4,,\n', []],
    ['a,b,note\n1,2,x\n3,4\n5,6,\n7,8,\n', []],
    ['a,b,,\n1,2,,\n3,4\n', ['header/empty-columns 1:5']],
    // What leaves a column empty without being a row says nothing of rows that lack its cell.
    ['a,b,note\n1,2,x\n,,\n3,4\n', ['csv/blank-rows 3:-', 'csv/ragged-row 4:4']],
    ['a,b,\n1,2,x\na,b,\n3,4\n', ['header/blank 1:5', 'header/repeated 3:-', 'csv/ragged-row 4:4']],
    ['a,b,note\n1,2,x\n"3,4,\n5,6\n', ['csv/unclosed-quote 3:1', 'csv/ragged-row 4:4']],
  ])('%j', (text, problems) => {
    expect(problemsOf(tableOf(text))).toEqual(problems)
  })

  /** Problems with what they say and where. */
  const saidOf = (text: string) =>
    tableOf(text).problems.map(({ code, args, line, column }) => [code, args, line, column])

  it.each<[string, string, readonly unknown[]]>([
    ['too few cells', 'a,b,c\n1,2,3\n4,5\n', [['csv/ragged-row', { cells: 2, expected: 3 }, 3, 4]]],
    ['too many cells', 'a,b\n1,2\n3,4,5,\n', [['csv/ragged-row', { cells: 4, expected: 2 }, 3, 5]]],
    ['blank rows', 'a,b\n1,2\n,\n3,4\n , \n\u001a\n', [['csv/blank-rows', { count: 3 }, 3, undefined]]],
    [
      'a header again',
      'a,b\n1,2\n a,b \n3,4\na,b,\n',
      [['header/repeated', { lines: [3, 5] }, 3, undefined]],
    ],
    ['a row that is the header but for one name', 'a,b\na,c\nc,b\n', []],
    ['a name twice', 'a, b,b\n1,2,3\n', [['header/duplicate', { name: 'b', first: 2 }, 1, 6]]],
    ['a break in a name', 'a,"b\nc"\n1,2\n', [['header/line-break', { name: 'b\nc' }, 1, 3]]],
    ['a column without a name', 'a,,c,\n1,2,3,4\n', [['header/blank', { columns: [2, 4] }, 1, 3]]],
  ])('are told of with what is wrong: %s', (_, text, said) => {
    expect(saidOf(text)).toEqual(said)
  })

  it.each<[string, string, readonly string[]]>([
    ['as many rows leave the column empty as fill it', 'a,n\n1,x\n2,\n3\n', []],
    ['more rows fill it', 'a,n\n1,x\n2,\n3,y\n4\n', ['csv/ragged-row 5:2']],
    [
      'rows that are too long fill it',
      'a,n\n1,\n2,x,y\n3,x,y\n4\n',
      ['csv/ragged-row 3:5', 'csv/ragged-row 4:5'],
    ],
  ])('may end before a column that is mostly empty: %s', (_, text, said) => {
    expect(problemsOf(tableOf(text))).toEqual(said)
  })

  it('fills up and cuts to the header', () => {
    expect(rowsOf(tableOf('a,b,note\n1,2,x\n3,4\n5,6,,,\n7,8,\n'))).toEqual([
      [2, '1', '2', 'x'],
      [3, '3', '4', ''],
      [4, '5', '6', ''],
      [5, '7', '8', ''],
    ])
  })
})

describe('headers', () => {
  const words = ['编号', '指标名称', '实际值', '单位']

  it('is found below titles', () => {
    const table = tableOf(
      '某区完成情况表,,\n填报单位：某局,,填报日期：2020-01-15\n\n编号,指标名称,实际值\nT1,x,1\n',
      {
        headerWords: words,
      },
    )
    expect([table.headerLine, table.preamble, rowsOf(table)]).toEqual([
      4,
      [
        { line: 1, text: '某区完成情况表' },
        { line: 2, text: '填报单位：某局 填报日期：2020-01-15' },
      ],
      [[5, 'T1', 'x', '1']],
    ])
    expect(problemsOf(table)).toEqual(['header/preamble 1:-'])
  })

  const tables = [
    '编号,指标名称,实际值\n',
    '编号,指标名称,年份,实际值\n',
    '编号,指标名称,2018年,2019年,进展\n',
    '编号,指标名称,实际值,进展\n',
  ]
  const pairs = tables.flatMap((first) =>
    tables.flatMap((second) => (first === second ? [] : [[first, second] as const])),
  )

  it.each(pairs)('is that of the first of two tables: %j and %j', (first, second) => {
    const headerWords = [...words, '年份', '责任部门']
    const table = tableOf(`说明\n${first}T1,x,1\nT2,y,2\n\n${second}T3,z,3\n`, { headerWords })
    expect([table.headerLine, rowsOf(table)[0]?.slice(0, 4)]).toEqual([2, [3, 'T1', 'x', '1']])
    expect(problemsOf(table)).toContain('header/another 6:1')
  })

  it.each([
    '责任部门,农委,年份,2019\n联系人,张三,电话,641\n编号,指标名称,实际值,备注\n',
    '责任部门,农委\n单位,%,年份,2019\n编号,指标名称,实际值,进展\n',
    '编号,指标名称,实际值,进展\n',
  ])('is not a line of labels and what they say: %j', (above) => {
    const table = tableOf(`${above}T1,x,1,好\nT2,y,2,好\n`, { headerWords: [...words, '年份', '责任部门'] })
    expect([table.headerLine, table.rows.length]).toEqual([above.split('\n').length - 1, 2])
  })

  it('is found by shape when no words are known', () => {
    expect(tableOf('a title\nby someone\nx,y,z\n1,2,3\n4,5,6\n').headerLine).toBe(3)
  })

  it('is overruled', () => {
    expect(tableOf('x,y\n编号,实际值\n1,2\n', { headerWords: words, headerLine: 1 }).header).toEqual([
      'x',
      'y',
    ])
  })

  it.each([
    ['a short file', '编号,实际值\n1,2\n', 3, 2],
    ['one that ends in blank lines', '编号,实际值\n1,2\n\n\n', 99, 2],
    ['one whose last row goes over two lines', '编号,实际值\n1,"2\n3"\n', 3, 3],
    ['a long one', '编号,实际值\n'.repeat(2000), 2001, 2000],
  ])('may be asked for behind the last row of %s', (_, text, line, last) => {
    const { headerLine, rows, problems } = tableOf(text, { headerWords: words, headerLine: line })
    expect([headerLine, rows]).toEqual([null, []])
    expect(problems).toEqual([{ code: 'header/beyond-end', severity: 'error', args: { line, last } }])
  })

  it.each<[string, readonly string[]]>([
    ['a,b,a\n1,2,3\n', ['header/duplicate 1:5']],
    ['a,,c\n1,2,3\n', ['header/blank 1:3']],
    ['a,,c\n1,,3\n', []],
    ['a,"b\nc"\n1,2\n', ['header/line-break 1:3']],
    ['"a;b;c"\n"1;2;3"\n', ['csv/wrapped-rows 1:1']],
    ['a,b\n', ['file/no-rows -:-']],
    ['a,b\n1,2\na,b\n3,4\n', ['header/repeated 3:-']],
    ['a,b\n1,2\n,\n,\n', ['csv/blank-rows 3:-']],
  ])('%j', (text, problems) => {
    expect(problemsOf(tableOf(text))).toEqual(problems)
  })
})

describe('places', () => {
  it('counts characters and follows line breaks inside quotes', () => {
    const [row] = tableOf('a,b,c,d\n森林𠮷, 12 ,"x\ny",9\n').rows
    expect([0, 1, 2, 3, 4].map((index) => row?.locate(index))).toEqual([
      { line: 2, column: 1, endColumn: 4 },
      { line: 2, column: 6, endColumn: 8 },
      { line: 2, column: 10, endColumn: 12 },
      { line: 3, column: 4, endColumn: 5 },
      { line: 3, column: 5, endColumn: 5 },
    ])
  })
})

describe('limits', () => {
  it('names a cell that swallowed too much, and a row without end', () => {
    const long = `"${'x\n'.repeat(600_000)}"`
    const table = tableOf(`a,b\n1,${long}\n${'1,'.repeat(10_001)}\n2,3\n`)
    expect(problemsOf(table)).toEqual(['csv/long-cell 2:3', 'csv/long-row 600003:1'])
    expect(rowsOf(table).at(-1)).toEqual([600_004, '2', '3'])
  })

  it('reads a quoted cell before a million plain ones as fast as any row', () => {
    const started = performance.now()
    expect(problemsOf(tableOf(`a,b\n1,2\n"x"${',3'.repeat(1_000_000)}\n`))).toEqual(['csv/long-row 3:1'])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('names a line without end, and reads no further', () => {
    const endless = {
      *pieces() {
        yield new TextEncoder().encode('a,b\n1,2\n')
        for (let count = 0; count < 2200; count += 1) yield new Uint8Array(64 * 1024).fill(0x78)
        yield new TextEncoder().encode('\n3,4\n')
      },
    }
    const table = openTable(endless)
    expect([...table.all()].map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
    expect(table.problems().map(({ code, line }) => [code, line])).toEqual([['csv/long-cell', 3]])
  })
})

describe('what is no table', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', bytesOf(''), 'file/empty'],
    ['blank lines', bytesOf('\ufeff\r\n \r\n'), 'file/empty'],
    ['a workbook', bytesOf('PK\u0003\u0004....xl/workbook.xml'), 'file/not-csv xlsx'],
    ['a zip', bytesOf('PK\u0003\u0004....a.csv'), 'file/not-csv zip'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file/not-csv xls'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 8]), 'file/not-csv gzip'],
    ['RAR', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0]), 'file/not-csv rar'],
    ['7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'file/not-csv 7z'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file/not-csv image'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'file/not-csv image'],
    ['PDF', bytesOf('%PDF-1.7'), 'file/not-csv pdf'],
    ['HTML', bytesOf('\n<html><table><tr><td>1</td></tr></table>'), 'file/not-csv html'],
    ['XML', bytesOf('<?xml version="1.0"?><Workbook/>'), 'file/not-csv xml'],
    ['JSON', bytesOf('[{"id": "T1-01", "value": 1}]'), 'file/not-csv json'],
    ['bytes', new Uint8Array(64).fill(3), 'file/not-csv binary'],
  ])('%s', (_, bytes, expected) => {
    const { rows, headerLine, problems } = readTable(bytes)
    const said = problems.map(({ code, args }) => ['kind' in args ? `${code} ${args.kind}` : code])
    expect({ rows, headerLine, said }).toEqual({ rows: [], headerLine: null, said: [[expected]] })
  })

  it('does not take a cell in brackets for JSON', () => {
    expect(tableOf('[a],b\n1,2\n').header).toEqual(['[a]', 'b'])
  })
})

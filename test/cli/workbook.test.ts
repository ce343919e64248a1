import { describe, expect, it } from 'vitest'
import { type BookCell, bookOf, sheetOf } from '../load/workbook/book.ts'
import { runWith, type Setup } from './fake-world.ts'

const HEADER = ['编号', '年份', '实际值']
const book = (...rows: BookCell[][]): Uint8Array => sheetOf([HEADER, ...rows])
const run = (command: string, content: Uint8Array, flags: readonly string[] = [], setup: Setup = {}) =>
  runWith([command, 'a.xlsx', ...flags], { ...setup, files: { 'a.xlsx': content, ...setup.files } })

/** The value that `check` sees in a cell of T4-02 (a share, ≥ 18), or the codes that say why there is none. */
async function seenOf(cell: BookCell): Promise<unknown> {
  const { stdout } = await run('check', book(['T4-02', 2019, cell]), ['--id', 'T4-02', '-f', 'json'])
  const { results, problems } = JSON.parse(stdout)
  const codes = problems.map(({ code }: { code: string }) => code)
  return [results[0].actual, ...codes.filter((code: string) => !code.startsWith('coverage'))]
}

describe('values', () => {
  it.each<[string, BookCell, readonly unknown[]]>([
    ['a percentage', { number: 0.172, builtIn: 10 }, [17.2]],
    ['as spreadsheets store it', { number: '17.199999999999999', format: '0.0' }, [17.2]],
    ['full width', '１７．２％', [17.2]],
    ['shown with fewer digits', { number: 0.1796, format: '0%' }, [17.96, 'value/shown-rounded']],
    ['shown as words', { number: 17, format: '[<18]"未达标";"达标"' }, [17, 'value/shown-otherwise']],
    ['a fraction without a format', 0.172, [null, 'value/fraction-for-percent']],
    ['a date made by Excel', { number: 43499, builtIn: 58 }, [null, 'value/date']],
    ['a date in disguise', { number: 43499, format: 'm.d' }, [null, 'value/date']],
    ['a time', { number: 0.5, builtIn: 20 }, [null, 'value/date']],
    ['an error', { error: '#DIV/0!' }, [null, 'value/spreadsheet-error']],
    ['a formula with its result', { formula: 'B2/C2', result: '17.2' }, [17.2]],
    ['a formula without', { formula: 'B2/C2' }, [null, 'value/formula']],
    ['a formula of figures', { formula: '8+9' }, [null, 'value/formula']],
    ['a unit in the format', { number: 17.2, format: '0.0"%"' }, [17.2]],
    ['an estimate in the format', { number: 17, format: '"约"0' }, [17, 'value/estimate']],
  ])('%s', async (_, cell, seen) => {
    expect(await seenOf(cell)).toEqual(seen)
  })

  it('a figure merged over two indicators is judged for neither but the first; a department counts for both', async () => {
    const bytes = sheetOf(
      [
        ['编号', '年份', '实际值', '责任部门'],
        ['T4-02', 2019, 17.2, '区绿化市容局'],
        ['T4-01', null, null, null],
      ],
      { merged: ['B2:B3', 'C2:C3', 'D2:D3'] },
    )
    const { stdout, stderr } = await run('check', bytes, [
      '--id',
      'T4-01,T4-02',
      '-f',
      'json',
      '--lang',
      'zh',
    ])
    expect(
      JSON.parse(stdout).results.map((each: Record<string, unknown>) => [
        each.id,
        each.verdict,
        each.reason,
        each.department,
      ]),
    ).toEqual([
      ['T4-01', 'unknown', 'invalid-value', '区绿化市容局'],
      ['T4-02', 'fail', null, '区绿化市容局'],
    ])
    expect(stderr).toContain('a.xlsx:3:3 (表1!C3) 错误：数值“17.2”写在合并单元格 C2:C3 里')
  })
})

describe('commands', () => {
  it('check and gap judge it as they judge the CSV, whatever its name', async () => {
    const rows = [
      ['T4-02', '2018', '16.8'],
      ['T4-02', '2019', '17.2'],
    ]
    const text = [HEADER, ...rows].map((row) => row.join(',')).join('\n')
    for (const command of ['check', 'gap']) {
      const flags = [command, 'a.csv', '--id', 'T4-02', '--lang', 'en']
      const asText = await runWith(flags, { files: { 'a.csv': text } })
      const asBook = await runWith(flags, { files: { 'a.csv': book(...rows) } })
      expect(asBook).toEqual(asText)
    }
  })

  it('JSON names the sheet of the source and the cell of each value and problem', async () => {
    const { stdout, code } = await run('check', book(['T4-02', 2019, 17.2], ['T4-05', 2019, '说不清']), [
      '--id',
      'T4-02,T4-05',
      '-f',
      'json',
    ])
    const { sources, results, problems } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(sources).toEqual([
      {
        file: 'a.xlsx',
        encoding: 'utf-8',
        evidence: null,
        delimiter: '',
        headerLine: 1,
        rows: 2,
        sheet: '表1',
      },
    ])
    expect(results[0].origin).toEqual({ file: 'a.xlsx', line: 2, column: 3, sheet: '表1', cell: 'C2' })
    expect(problems[0]).toMatchObject({
      code: 'value/not-a-number',
      line: 3,
      column: 3,
      sheet: '表1',
      cell: 'C3',
    })
  })

  it('validate shows the row, a caret under the cell, and the cell by name', async () => {
    const rows: BookCell[][] = [['T4-02', 2019, '森林说不清', '%']]
    const bytes = sheetOf([[...HEADER, '单位'], ...rows])
    const { stdout, code } = await run('validate', bytes, ['--id', 'T4-02', '--lang', 'en'])
    expect(code).toBe(1)
    expect(stdout).toContain('a.xlsx (表1)  workbook  —                    1     1       1         0')
    expect(stdout).toContain('2:3 (表1!C2) error: "森林说不清" is no number [value/not-a-number]\n')
    expect(stdout).toContain('  2 | T4-02 | 2019 | 森林说不清 | %\n    |                ^^^^^^^^^^\n')
  })

  it('formats for machines name the cell in their message', async () => {
    const { stdout } = await run('validate', book(['T4-02', 2019, '?']), ['--id', 'T4-02', '-f', 'github'])
    expect(stdout).toContain('file=a.xlsx,line=2,col=3')
    expect(stdout).toContain('表1!C2: ')
  })

  it('a sheet by name', async () => {
    const rows = (value: number) => [HEADER, ['T4-02', 2019, value]]
    const sheets = [
      { name: '表1', rows: rows(17) },
      { name: '表2', rows: rows(18) },
    ]
    const bytes = bookOf({ sheets })
    const ask = async (...flags: string[]) => {
      const ran = await run('check', bytes, ['--id', 'T4-02', '-f', 'csv', ...flags])
      return [ran.code, ran.stdout.includes(',18,'), ran.stderr]
    }
    expect(await ask()).toEqual([1, expect.any(Boolean), expect.stringContaining('[file/other-sheets]')])
    expect(await ask('--sheet', '表2')).toEqual([0, true, ''])
    expect(await ask('--sheet', '表3')).toEqual([
      2,
      expect.any(Boolean),
      expect.stringContaining('[file/no-sheet]'),
    ])
  })

  it('validate --write-back gives its rows back as CSV', async () => {
    const bytes = sheetOf(
      [
        ['2019年报表'],
        [...HEADER, '责任部门'],
        ['T4-02', 2019, 0.172, '绿化市容局'],
        ['T4-01', 2019, { number: 0.5, builtIn: 9 }],
      ],
      { merged: ['A1:D1', 'D3:D4'] },
    )
    const { written } = await run('validate', bytes, [
      '--write-back',
      'out',
      '--id',
      'T4-01,T4-02',
      '--lang',
      'zh',
    ])
    const lines = (written['out/a.csv'] ?? '').split('\r\n')
    expect(lines[2]).toMatch(/^错误：“0.172”像是小数形式.*,T4-02,2019,0.172,绿化市容局$/)
    expect(lines[3]).toMatch(/,T4-01,2019,50%,绿化市容局$/)
  })

  it('a folder: CSV files are read, workbooks named', async () => {
    const files = { 'd/a.csv': 'id,year,value\nT4-02,2019,18\n', 'd/b.xlsx': book(), 'd/~$b.xlsx': book() }
    const ran = await runWith(['check', 'd', '--id', 'T4-02'], { files })
    expect(ran.stderr).toContain(
      'd warning: 1 workbook in the folder not read: d/b.xlsx [file/workbooks-aside]',
    )
    expect(ran.code).toBe(0)
  })
})

describe('what cannot be read is named, with the remedy', () => {
  const compound = (name: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.alloc(512),
      ...Buffer.from(name, 'utf16le'),
    ])
  const zip = (name: string): Uint8Array =>
    new Uint8Array(Buffer.from(`PK\u0003\u0004\u0014\u0000${name}`, 'latin1'))
  it.each([
    ['an old workbook', compound('Workbook'), 'an old Excel or WPS workbook (.xls, .et)'],
    ['a password', compound('EncryptedPackage'), 'a workbook with a password'],
    ['an old Word document', compound('WordDocument'), 'a Word document'],
    ['xlsb', zip('xl/workbook.bin xl/worksheets/sheet1.bin'), 'a binary Excel workbook (.xlsb)'],
    [
      'ods',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'an OpenDocument spreadsheet (.ods)',
    ],
    ['docx', zip('word/document.xml'), 'a Word document'],
    [
      'half a workbook',
      book(['T4-02', 2019, 18]).subarray(0, 900),
      'the workbook is damaged and cannot be read',
    ],
  ])('%s', async (_, bytes, name) => {
    const { code, stdout, stderr } = await run('check', bytes, ['-f', 'json'])
    expect(code).toBe(2)
    expect(stderr).toContain(name)
    expect(stderr).toContain('.xlsx')
    const codes = JSON.parse(stdout).problems.map((problem: { code: string }) => problem.code)
    expect(codes.filter((code: string) => /^file\/(not-csv|damaged)$/.test(code))).toHaveLength(1)
  })
})

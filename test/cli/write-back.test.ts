/** `validate --write-back`: the submitted rows again, with what is wrong in each. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerWords, loadPlan, readObservations, readTable } from '../../src/index.ts'
import { findRemarkColumn } from '../../src/load/observations/columns.ts'
import { remarkHeaders } from '../../src/load/observations/header-words.ts'
import { openTable } from '../../src/load/table/read-table.ts'
import { sourceOf } from '../../src/load/table/source.ts'
import { writeBack } from '../../src/report/write-back.ts'
import { wordsOf } from '../../src/words/all.ts'
import { bookOf } from '../load/workbook/book.ts'
import { runWith, type Setup } from './fake-world.ts'

const write = (paths: readonly string[], setup: Setup, flags: readonly string[] = []) =>
  runWith(['validate', ...paths, '--write-back', 'back', ...flags], setup)

/** What one file comes back as, line by line. */
async function returned(content: string | Uint8Array, lang = 'en'): Promise<readonly string[]> {
  const { written } = await write(['2019.csv'], { files: { '2019.csv': content } }, ['--lang', lang])
  return (written['back/2019.csv'] ?? 'nothing').split('\r\n')
}

const HEADER = 'id,name,value,unit'
const BACK = '\uFEFFProblems found,id,name,value,unit'

describe('rows', () => {
  it('stand on their lines, titles and notes in place, with what is wrong in the first column', async () => {
    const lines = await returned(
      `标题,,,\n${HEADER}\nT4-02,森林覆盖率,约18,%\n\n${HEADER}\n,,,\nT4-04,,x,\n注：初步数,,,\n`,
    )
    expect(lines).toEqual([
      '\uFEFF,标题,,,',
      'Problems found,id,name,value,unit',
      expect.stringMatching(/^"warning: ""约18"" is .*,T4-02,森林覆盖率,约18,%$/),
      '',
      'Problems found,id,name,value,unit',
      ',,,,',
      expect.stringMatching(/^"?error: "+x"+ is .*,T4-04,,x,$/),
      ',注：初步数,,,',
      '',
    ])
  })

  it('speak the language asked for', async () => {
    const [header, row] = await returned('编号,实际值\nT4-02,约18\n', 'zh')
    expect([header, row]).toEqual([
      '\uFEFF数据核查意见,编号,实际值',
      '警告：“约18”是约数 → 按所填数值判定；请尽量填写准确数。,T4-02,约18',
    ])
  })

  it('that are ragged stay whole', async () => {
    const [, row] = await returned(`${HEADER}\nT4-02,森林,覆盖率,18,%,x\n`)
    expect(row).toMatch(/^"?error: .*6 cells.*,T4-02,森林,覆盖率,18,%,x$/)
  })

  it('whose quotes are broken bring their own text along and stay unusable', async () => {
    const [, row = ''] = await returned(`${HEADER}\nT4-02,"森林,18,%\n`)
    expect(row).toContain('The last cell holds the row as it was sent')
    expect(row).toMatch(/,T4-02,森林,18,%,"T4-02,""森林,18,%"$/)
    const again = await runWith(['validate', 'a.csv', '--id', 'T4-02', '-f', 'json'], {
      files: { 'a.csv': `${BACK}\r\n${row}\r\n` },
    })
    expect(JSON.parse(again.stdout).problems.map(({ code }: { code: string }) => code)).toContain(
      'csv/ragged-row',
    )
  })

  it('say in the first row of data what is wrong above it', async () => {
    const lines = await returned('标题\uFFFD,,\nid,id,value\nT4-02,T4-02,18.2\n')
    expect(lines[2]).toMatch(/^"?line 1, warning: .*; line 2, error: .*,T4-02,T4-02,18\.2$/)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['-12', '-12'],
    ['-12%', '-12%'],
    ['－１２．５％', '－１２．５％'],
    ['+0.3个百分点', '+0.3个百分点'],
    ['-', '-'],
    ['--', '--'],
    ["-1|calc'!A0", "'-1|calc'!A0"],
  ])('keep the cell %j from being run: %j', async (cell, expected) => {
    const [, row] = await returned(`${HEADER},note\nT4-02,,18.2,%,${cell}\n`)
    expect(row).toBe(`,T4-02,,18.2,%,${expected}`)
  })

  it('hold no control characters, and keep line breaks in cells', async () => {
    const lines = await returned(`${HEADER},note\nT4-02,,18.2,%,"a\u001b[2J\u202eb\nc"\nT4-04,,1,,\n`)
    expect(lines[1]).toBe(',T4-02,,18.2,%,"a\uFFFD[2J\uFFFDb\nc"')
    expect(lines).toHaveLength(4)
  })

  it('lose the remarks of the time before', async () => {
    const content = `${BACK}\r\n错误：x,T4-02,,18.2,%\r\n错误：y,T4-04,,35,\r\n`
    expect(await returned(content, 'zh')).toEqual([
      '\uFEFF数据核查意见,id,name,value,unit',
      ',T4-02,,18.2,%',
      ',T4-04,,35,',
      '',
    ])
  })

  it('leave out what --rule has switched off', async () => {
    const files = { '2019.csv': `${HEADER}\nT4-02,,约18,%\n` }
    const { written } = await write(['2019.csv'], { files }, ['--rule', 'value/estimate=off'])
    expect(written['back/2019.csv']).toBe(`${BACK}\r\n,T4-02,,约18,%\r\n`)
  })
})

describe('files', () => {
  const GOOD = 'id,year,value\nT4-02,2019,18.2\n'

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a bare name', ['x/2019.csv'], ['x/2019.csv'], ['back/2019.csv']],
    ['names below a folder', ['in'], ['in/a.csv', 'in/b/a.csv'], ['back/a.csv', 'back/b/a.csv']],
    ['one name in two folders', ['p', 'q'], ['p/a.csv', 'q/A.csv'], ['back/p/a.csv', 'back/q/A.csv']],
    [
      'a way out of the folder',
      ['../x/a.csv', 'a.csv'],
      ['../x/a.csv', 'a.csv'],
      ['back/x/a.csv', 'back/a.csv'],
    ],
    [
      'nothing but a number left',
      ['../a.csv', 'a.csv'],
      ['../a.csv', 'a.csv'],
      ['back/a.csv', 'back/a-2.csv'],
    ],
    ['another ending', ['a.txt'], ['a.txt'], ['back/a.csv']],
  ])('keep %s', async (_, asked, paths, expected) => {
    const files = Object.fromEntries(paths.map((path) => [path, GOOD]))
    const { written, stderr } = await write(asked, { files })
    expect(Object.keys(written)).toEqual(expected)
    for (const [index, path] of paths.entries())
      expect(stderr).toContain(`${path} written back to ${expected[index]}`)
  })

  it('from standard input have the name they are given', async () => {
    const named = await write(['-'], { stdin: GOOD }, ['--stdin-filename', '../../x/2019.csv'])
    const unnamed = await write(['-'], { stdin: GOOD })
    expect([Object.keys(named.written), Object.keys(unnamed.written)]).toEqual([
      ['back/2019.csv'],
      ['back/stdin.csv'],
    ])
  })

  it.each([
    ['over a file that is read', 'in/a.csv', 'in'],
    ['into the folder that is read', 'in', 'in'],
    ['below the folder that is read', 'in', 'in/checked'],
  ])('are not written %s', async (_, asked, folder) => {
    const files = { 'in/a.csv': GOOD }
    const ran = await runWith(['validate', asked, '--write-back', folder], { files })
    expect([ran.code, ran.stdout, ran.written]).toEqual([2, '', {}])
    expect(ran.stderr).toContain('[usage/write-back]')
  })

  it('that are no table are left out, and the others come back', async () => {
    const files = { 'a.csv': '%PDF-1.4', 'b.csv': GOOD, 'c.csv': '' }
    const { code, written } = await write(['a.csv', 'b.csv', 'c.csv'], { files })
    expect([code, Object.keys(written)]).toEqual([2, ['back/b.csv']])
  })

  it('of a workbook leave a figure of merged cells to the first row, whatever else is wrong with the others', async () => {
    const rows = [
      ['编号', '指标名称', '2018年', '2019年'],
      ['T4-02', '森林覆盖率', 16.8, 17.5],
      ['T4-01', null, 10.1],
      ['T4-03', '空气优良率', 74],
    ]
    const bytes = bookOf({ sheets: [{ name: '表1', rows, merged: ['B2:B3', 'D2:D4'] }] })
    const { written } = await write(['a.xlsx'], { files: { 'a.xlsx': bytes } })
    const lines = (written['back/a.csv'] ?? '').split('\r\n')
    expect(lines.slice(1, 4).map((line) => line.slice(line.indexOf(',T')))).toEqual([
      ',T4-02,森林覆盖率,16.8,17.5',
      ',T4-01,森林覆盖率,10.1,',
      ',T4-03,空气优良率,74,',
    ])
  })

  it('that cannot be written are named after the result', async () => {
    const { code, stdout, stderr } = await write(['a.csv'], {
      files: { 'a.csv': GOOD },
      unwritable: 'back/a.csv',
    })
    expect(code).toBe(2)
    expect(stdout).toContain('Usable')
    expect(stderr).toContain('back/a.csv error: cannot write back/a.csv (the disk is full)')
  })

  it('are told of on stderr, unless --quiet', async () => {
    const setup = { files: { 'a.csv': GOOD } }
    const [told, quiet] = [await write(['a.csv'], setup), await write(['a.csv'], setup, ['-q'])]
    expect([told.code, told.stderr, quiet.stderr]).toEqual([0, 'a.csv written back to back/a.csv\n', ''])
    expect(quiet.written).toEqual(told.written)
    const { stderr } = await write(['\u001B[31ma.csv'], { files: { '\u001B[31ma.csv': GOOD } })
    expect(stderr).toBe('\\u001B[31ma.csv written back to back/\\u001B[31ma.csv\n')
  })
})

it('the reader knows the column in both languages', () => {
  expect(remarkHeaders).toEqual([wordsOf('zh'), wordsOf('en')].map(({ validate }) => validate.remarkColumn))
})

describe('what was written back is read as the same data', async () => {
  const whole = await loadPlan()
  // Fewer targets are sooner found.
  const targets = whole.targets.filter(({ id }) => ['T4-02', 'T4-04', 'T1-12'].includes(id))
  const plan = { ...whole, targets }
  const read = (content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return readObservations(plan, readTable(bytes, { headerWords, filename: '2019.csv' }), {
      file: '2019.csv',
    })
  }
  /** Broken quotes are mended or shown as a ragged row; lines of titles are counted otherwise. */
  const MENDED =
    /^(?:encoding|csv\/(?:stray-quote|unclosed-quote|ragged-row|nul|mixed-line-ends)|header\/(?:preamble|line-break))/
  const essence = (content: string | Uint8Array) => {
    const { observations, problems, source } = read(content)
    return {
      observations: observations.map(({ origin: { line }, ...rest }) => ({ line, ...rest })),
      problems: problems.flatMap(({ code, line, args }) => (MENDED.test(code) ? [] : [{ code, line, args }])),
      rows: source.rows,
    }
  }
  const cell = fc.oneof(
    fc.constantFrom('18.2', '-12', '约18', '', '-', '95％', '0.95', '=1+1', "'=1", "'", '森林覆盖率', '合计'),
    fc.constantFrom(
      'T4-02',
      'T4-04',
      'T1-12',
      '注：初步数',
      '"a,b"',
      '"两\n行"',
      // Lines within a cell that could be rows of a narrow table, of this one, or of the one that is written back.
      ...[1, 3, 4, 5, 6, 7].map((commas) => `"上\n${','.repeat(commas)}\n下"`),
      '"a""b"',
      ' x ',
      '"open',
      'a"b',
    ),
    fc.string({ maxLength: 4 }),
  )
  const header = ['编号,指标名称,年份,实际值,单位,备注', 'id,name,year,value,note', '编号,2018年,2019年,备注']
  const file = fc
    .record({
      titles: fc.array(fc.constantFrom('2019年完成情况', '填报单位：农委,', ',,', ''), { maxLength: 2 }),
      header: fc.constantFrom(...header),
      rows: fc.array(fc.oneof(fc.array(cell, { minLength: 1, maxLength: 7 }), fc.constant(null)), {
        maxLength: 8,
      }),
      end: fc.constantFrom('\n', '\r\n'),
      delimiter: fc.constantFrom(',', ';', '\t'),
    })
    .map((made) => {
      const rows = made.rows.map((cells) => cells?.join(',') ?? made.header)
      return [...made.titles, made.header, 'T4-02,森林覆盖率,2019,18.2,%,x', ...rows, '']
        .map((line) => line.replaceAll(',', made.delimiter))
        .join(made.end)
    })

  /** As the command does it, without loading the plan each time. */
  const back = (content: string): string => {
    const table = openTable(sourceOf(new TextEncoder().encode(content)), { headerWords })
    const { problems } = read(content)
    const oldColumn = findRemarkColumn(table.header)
    const words = wordsOf('zh')
    return [...writeBack(table.all(), { problems, oldColumn, width: table.header.length, words })].join('')
  }

  it.each([
    ['a row too short to be sound', '18.2,"open,18.2\n,,,18.2,\n",18.2,T4-02'],
    ['a row too short of a target', 'T4-04,"上\n,,,\n下",2019'],
    ['a row as wide as the header', 'T4-04,,2019,38,,"上\n,,,,,,\n下"'],
  ])('%s, with a line in a cell that could be a row once there are remarks', (_, row) => {
    const content = `编号,指标名称,年份,实际值,单位,备注\nT4-02,森林覆盖率,2019,18.2,%,x\n${row}\n`
    expect(essence(back(content))).toEqual(essence(content))
    expect(essence(back(back(content)))).toEqual(essence(content))
  })

  it('whatever the file', () => {
    fc.assert(
      fc.property(file, (content) => {
        const once = back(content)
        expect(essence(once)).toEqual(essence(content))
        expect(essence(back(once))).toEqual(essence(content))
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

it('a header of two rows that stands again is known again when the file comes back', async () => {
  const header = '指标名称,2018年,,2019年,\n,目标值,实际值,目标值,实际值\n'
  const text = `${header}森林覆盖率,17,16.9,17.5,17.3\n${header}人均公园绿地面积,10.3,10.2,10.6,10.55\n`
  const first = await runWith(['validate', 'a.csv', '--write-back', 'back'], { files: { 'a.csv': text } })
  const files = { 'a.csv': first.written['back/a.csv'] ?? '' }
  const { problems, results } = JSON.parse(
    (await runWith(['check', 'a.csv', '-f', 'json'], { files })).stdout,
  )
  expect(problems.filter(({ severity }: { severity: string }) => severity !== 'info')).toEqual([])
  expect(results.filter(({ actual }: { actual: unknown }) => actual !== null)).toHaveLength(2)
})

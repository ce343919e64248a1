import { describe, expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import {
  holdsFigures,
  OpenReading,
  readObservations,
} from '../../../src/load/observations/read-observations.ts'
import { openTable } from '../../../src/load/table/read-table.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { bytesOf, tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'
import { factOf, readingOf, saidOf } from './reading-of.ts'

const factsOf = (text: string, options?: { file?: string; year?: number }): readonly string[] =>
  readingOf(text, options).observations.map(factOf)

describe('readObservations', () => {
  it('gives the whole observation', () => {
    const header =
      '编号,指标名称,年份,实际值,单位,目标值,全市水平,上年值,责任部门,街镇,数据状态,数据来源,备注'
    const row = 'T1-01,农产品质量安全抽样合格率,2019,99.70,%,≥99%,99.1,99.6,农委,浦锦街道,正式,年报,"说明,一"'
    expect(readingOf(`${header}\n${row}\n`, { file: 'data/x.csv' })).toEqual({
      observations: [
        {
          target: 'T1-01',
          year: 2019,
          region: '浦锦街道',
          value: { kind: 'number', number: '99.70' },
          flaw: null,
          benchmark: '99.1',
          previous: '99.6',
          department: '农委',
          status: 'final',
          source: '年报',
          note: '说明,一',
          origin: { file: 'data/x.csv', line: 2, column: 25 },
        },
      ],
      problems: [],
      source: {
        file: 'data/x.csv',
        encoding: 'utf-8',
        evidence: 'valid',
        delimiter: ',',
        headerLine: 1,
        rows: 1,
      },
      cumulative: ['M16-1'],
    })
  })

  it('knows columns by English headers, in any order', () => {
    const { observations, problems } = readingOf('Value, YEAR,id,Unit\n99.7,2019,T1-01,percent\n')
    expect([observations.map(factOf), problems]).toEqual([['T1-01 2019 99.7'], []])
  })

  it('counts the rows of data and goes on after a bad cell', () => {
    const { observations, problems, source } = readingOf('编号,年份,实际值\nT1-01,2019,abc\nT4-04,2019,38\n')
    expect([observations.map(factOf), saidOf(problems), source.rows]).toEqual([
      ['T1-01 2019 invalid-value', 'T4-04 2019 38'],
      ['value/not-a-number 2:12 T1-01'],
      2,
    ])
  })
})

describe('the target of a row', () => {
  it.each<[string, string]>([
    ['农产品质量安全抽样合格率', 'T1-01'],
    ['农产品抽检合格率', 'T1-01'],
    [' 农产品 质量安全（抽样）合格率 ', 'T1-01'],
    ['1、农产品质量安全抽样合格率', 'T1-01'],
    ['PM2.5日均浓度', 'T4-04'],
    ['ＰＭ２．５日均浓度（微克/立方米）', 'T4-04'],
    ['建筑施工事故死亡人数下降', 'T1-12'],
    ['Green space per head', 'T4-01'],
  ])('by name: %s', (name, target) => {
    const { observations, problems } = readingOf(`指标名称,年份,实际值\n${name},2019,12\n`)
    expect([observations.map((seen) => seen.target), saidOf(problems)]).toEqual([[target], []])
  })

  it('by item and content, the item carried down from a merged cell', () => {
    expect(
      factsOf(
        '项目,内容,年份,实际值\n农产品质量安全,抽样合格率,2019,99\n事故,一般事故,2019,0\n,较大事故,2019,1\n',
      ),
    ).toEqual(['T1-01 2019 99', 'T2-01 2019 0', 'T2-02 2019 1'])
  })

  it('by id in any case, and a serial number under 编号 is none', () => {
    expect(factsOf('编号,指标名称,年份,实际值\nｔ1-01,,2019,99\n2,满意度,2019,83\n')).toEqual([
      'T1-01 2019 99',
      'G3-1 2019 83',
    ])
  })

  it.each<[string, string, readonly unknown[]]>([
    ['T1-1,', 'row/unknown-id 2:1', [{ id: 'T1-1', suggestion: 'T1-01' }]],
    ['ZZZ,农产品抽检合格率', 'row/unknown-id 2:1', [{ id: 'ZZZ', suggestion: 'T1-01' }]],
    [
      ',人均公园绿地面识',
      'row/unknown-indicator 2:2',
      [{ name: '人均公园绿地面识', suggestions: ['人均公园绿地面积'] }],
    ],
    [',事故', 'row/ambiguous-name 2:2', [{ name: '事故', ids: ['T2-01', 'T2-02'] }]],
    [',', 'row/no-indicator 2:2', [{}]],
  ])('not tied: %s', (cells, said, args) => {
    const { observations, problems } = readingOf(`编号,指标名称,年份,实际值\n${cells},2019,12\n`)
    expect([observations, saidOf(problems), problems.map((problem) => problem.args)]).toEqual([
      [],
      [said],
      args,
    ])
  })

  it('keeps the target unknown where id and name disagree', () => {
    const rows = 'T1-01,满意度,2019,83\nT1-12,某某,2019,12\nT4-01,人均公园绿地面积率,2019,10\n'
    const { observations, problems } = readingOf(`编号,指标名称,年份,实际值\n${rows}`)
    expect(observations.map(factOf)).toEqual([
      'T1-01 2019 id-name-mismatch',
      'T1-12 2019 id-name-mismatch',
      'T4-01 2019 10', // worded a little differently, and nearest to its own
    ])
    expect(
      problems.map(({ code, line, column, target, args }) => [code, line, column, target, args]),
    ).toEqual([
      ['row/id-name-mismatch', 2, 7, 'T1-01', { id: 'T1-01', name: '满意度', named: 'G3-1' }],
      ['row/id-name-mismatch', 3, 7, 'T1-12', { id: 'T1-12', name: '某某', named: null }],
    ])
  })
})

describe('the year of a value', () => {
  const ROW = '编号,实际值\nT1-01,99\n'

  it.each<[string, string, string, number | undefined, readonly string[]]>([
    ['column', '编号,实际值,年份\nT1-01,99,2018年\n', '2019.csv', 2020, ['T1-01 2018 99']],
    ['column, full width', '编号,实际值,年度\nT1-01,99,２０１８\n', 'a.csv', undefined, ['T1-01 2018 99']],
    [
      'title',
      `2019年度完成情况（2018-2020年计划）,\n填报日期：2020年1月15日,\n${ROW}`,
      '2018.csv',
      2020,
      ['T1-01 2019 99'],
    ],
    ['file name', ROW, 'in/2020/data_2019.csv', 2018, ['T1-01 2019 99']],
    ['file name with two', ROW, '2018-2019.csv', 2020, ['T1-01 2020 99']],
    ['file name with a date', ROW, '20191231.csv', 2020, ['T1-01 2020 99']],
    ['option', ROW, 'a.csv', 2020, ['T1-01 2020 99']],
    [
      'wide',
      '编号,2018年,2019年实际值,2020年目标值,2020\nT1-01,98,99,≥99%,-\n',
      'a.csv',
      undefined,
      ['T1-01 2018 98', 'T1-01 2019 99'],
    ],
  ])('%s', (_, text, file, year, facts) => {
    expect(factsOf(text, { file, ...(year !== undefined && { year }) })).toEqual(facts)
  })

  it('is asked for once in a file', () => {
    const { observations, problems } = readingOf('编号,实际值\nT1-01,99\nT4-04,38\n')
    expect([observations, problems]).toEqual([
      [],
      [{ code: 'row/no-year', severity: 'error', args: {}, file: 'a.csv', line: 2 }],
    ])
  })

  it('is an error where it is none', () => {
    const { observations, problems } = readingOf('编号,年份,实际值\nT1-01,19,99\n', { year: 2019 })
    expect([observations, saidOf(problems)]).toEqual([[], ['row/bad-year 2:7 T1-01']])
  })

  it('is kept outside the plan, with a note', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值\nT1-01,2017,99\nT1-01,2016,98\nT1-01,2021,97\n',
    )
    expect(observations.map(factOf)).toEqual(['T1-01 2017 99', 'T1-01 2016 98', 'T1-01 2021 97'])
    expect(saidOf(problems, true)).toEqual(['row/outside-period 3:7 T1-01', 'row/outside-period 4:7 T1-01'])
  })
})

describe('wide tables', () => {
  it('gives a figure for each year, its place, and what stands beside it', () => {
    const { observations } = readingOf(
      '指标名称,单位,2018年,2019年,2018年全市水平,全市水平\n满意度,%,83.1,83.9,82.6,83.4\n',
    )
    expect(
      observations.map(({ year, value, benchmark, origin }) => [year, value, benchmark, origin.column]),
    ).toEqual([
      [2018, { kind: 'number', number: '83.1' }, '82.6', 7],
      [2019, { kind: 'number', number: '83.9' }, '83.4', 12],
    ])
  })

  it('reads a header of two rows with merged cells', () => {
    const header = '序号,指标名称,单位,2018年,,,2019年,,\n,,,目标值,实际值,完成率,目标值,实际值,完成率\n'
    const { observations, problems } = readingOf(`${header}1,满意度,%,80,83.1,100,82,83.9,100\n`)
    expect(observations.map(factOf)).toEqual(['G3-1 2018 83.1', 'G3-1 2019 83.9'])
    expect(saidOf(problems, true)).toEqual(['header/two-rows 1:-'])
  })

  it('holds only the target of the last year against the plan', () => {
    const text = '编号,2018年目标值,2019年,2020年目标值\nT1-01,95,99.5,98\n'
    expect(saidOf(readingOf(text).problems)).toEqual(['row/target-differs 2:15 T1-01'])
  })

  it.each([
    ['亩,99,98', ['unit/unknown 2:7 T1-01']],
    ['平方米,99,98', ['unit/mismatch 2:7 T1-01']],
    [',99平方米,98㎡', ['unit/mismatch 2:8 T1-01', 'unit/mismatch 2:14 T1-01']],
  ])('reports a faulty unit once, where it stands: %s', (cells, said) => {
    expect(saidOf(readingOf(`编号,单位,2018年,2019年\nT1-01,${cells}\n`).problems)).toEqual(said)
  })
})

describe('other columns', () => {
  it('holds a target against the plan', () => {
    const rows = [
      'T1-01,≥99%',
      'T1-12,１０',
      'T2-01,杜绝',
      'T2-01,0',
      'T4-01,11左右',
      'T3-01,建成',
      'G3-1,高',
      'T4-04,48',
      'T2-01,1',
    ]
    const text = `编号,目标值,年份,实际值\n${rows.map((row, index) => `${row},${2030 + index},`).join('\n')}`
    const filled = text.replaceAll(/,$/gm, ',1%').replace('1%', '0.1%')
    const said = saidOf(readingOf(filled).problems).filter((problem) => problem.startsWith('row/target'))
    expect(said).toEqual(['row/target-differs 9:7 T4-04', 'row/target-differs 10:7 T2-01'])
  })

  it.each<[string, string | null, readonly string[]]>([
    ['正式', 'final', []],
    ['provisional', 'provisional', []],
    ['初步数', 'provisional', []],
    ['估计', 'estimated', []],
    ['预测', 'forecast', []],
    ['示例', 'illustrative', []],
    ['', null, []],
    ['大概', null, ['row/unknown-status 2:15 T1-01']],
  ])('status %j', (word, status, said) => {
    const { observations, problems } = readingOf(`编号,年份,实际值,状态\nT1-01,2019,99,${word}\n`)
    expect([observations[0]?.status, saidOf(problems)]).toEqual([status, said])
  })

  it('reads the figures to compare with like any other', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值,基准值,上年值\nG3-1,2019,83,约82,#REF!\nT3-01,2019,建成,,在建\n',
    )
    expect(observations.map(({ benchmark, previous }) => [benchmark, previous])).toEqual([
      ['82', null],
      [null, null],
    ])
    expect(saidOf(problems)).toEqual(['value/estimate 2:14 G3-1', 'value/spreadsheet-error 2:18 G3-1'])
  })

  it.each(['全区', '区级', '闵行区', ' 闵行 ', '闵行区（合计）', 'MINHANG', 'Minhang　District', 'All'])(
    'takes the whole district for no region: %s',
    (whole) => {
      const { observations } = readingOf(
        `编号,年份,实际值,街镇\nT1-01,2019,99,${whole}\nT1-01,2019,98,七宝镇\n`,
      )
      expect(observations.map(({ region }) => region)).toEqual([null, '七宝镇'])
    },
  )

  it('knows no district by name that its plan does not name', () => {
    const { district: _, ...other } = plan
    const { observations } = readObservations(other, tableOf('编号,年份,实际值,街镇\nT1-01,2019,99,闵行区\n'))
    expect(observations.map(({ region }) => region)).toEqual(['闵行区'])
  })

  it('sets a sum of the regions aside', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值,街镇\nT1-01,2019,98,七宝镇\nT1-01,2019,99,合计\n',
    )
    expect([observations.length, problems.map(({ code }) => code)]).toEqual([1, ['row/set-aside']])
  })
})

describe('headers', () => {
  it.each<[string, readonly string[]]>([
    ['foo,foo,,bar\n1,2,3,4\n', ['header/no-known-column 1:-']],
    ['foo\n', ['header/no-known-column 1:-']],
    [`编号,年份,实际值${',x'.repeat(10_000)}\nT1-01,2019,99\n`, ['csv/long-row 1:1', 'csv/ragged-row 2:14']],
    ['foo,bar\n1,2\n', ['header/no-known-column 1:-']],
    ['编号,年份\nT1-01,2019\n', ['header/missing-column 1:-']],
    ['编号,年份\n', ['header/missing-column 1:-']],
    ['编号,编号,年份\nT1-01,T1-02,2019\n', ['header/missing-column 1:-', 'header/duplicate 1:4']],
    ['年份,实际值\n2019,1\n', ['header/missing-column 1:-']],
    ['编号,年份,实际值,完成值\nT1-01,2019,99,98\n', ['header/duplicate 1:11']],
    ['编号,年份,实际值,实际值\nT1-01,2019,99,98\n', ['header/duplicate 1:11']],
    ['编号,年份,实际值,实际直\nT1-01,2019,99,98\n', ['header/unknown-column 1:11']],
    ['序号,编号,年份,实际值,完成率\n1,T1-01,2019,99,1\n', []],
  ])('%j', (text, said) => {
    expect(saidOf(readingOf(text).problems, true)).toEqual(said)
  })

  it('says nothing more of a file that is no table', () => {
    expect(saidOf(readingOf('').problems)).toEqual(['file/empty -:-'])
    expect(saidOf(readingOf('<html><table>').problems)).toEqual(['file/not-csv -:-'])
  })
})

describe('rows that are no indicators', () => {
  it('are set aside', () => {
    const rows = [
      '一、产品质量,,',
      'T1-01,2019,99',
      '合计,,5',
      '小计,,',
      '注：本表为快报数,,',
      '填报人：张三,审核人：李四,',
      'T4-04,2019,',
    ]
    const { observations, problems } = readingOf(`编号,年份,实际值\n${rows.join('\n')}\n`)
    expect([observations.map(factOf), saidOf(problems, true)]).toEqual([
      ['T1-01 2019 99'],
      [
        'row/set-aside 2:1',
        'row/set-aside 4:1',
        'row/set-aside 5:1',
        'row/set-aside 6:1',
        'row/set-aside 7:1',
      ],
    ])
  })
})

describe('rows of broken shape', () => {
  it('leave their target unknown, with one problem', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值,备注\nT4-01,2019,1,234,x\n坏,"行\nT1-01,2019,99,x\n',
    )
    expect([observations.map(factOf), saidOf(problems)]).toEqual([
      ['T4-01 2019 invalid-value', 'T1-01 2019 99'],
      ['csv/ragged-row 2:18', 'csv/unclosed-quote 3:3'],
    ])
  })
})

describe('a header of thousands of columns', () => {
  const columns = Array.from({ length: 9000 }, (_, index) => `列${index}`)
  const wide = (cells: readonly string[]) =>
    readingOf(`编号,年份,实际值,${cells.join(',')}\nT1-01,2019,99.7${','.repeat(cells.length)}\n`)

  it.each([
    ['plain', columns],
    ['quoted', columns.map((name) => `"${name}"`)],
  ])('%s: is read in time, and the first hundred that nobody knows are named', (_, cells) => {
    const started = Date.now()
    const { observations, problems } = wide(cells)
    expect(Date.now() - started).toBeLessThan(20_000)
    expect(observations.map(factOf)).toEqual(['T1-01 2019 99.7'])
    expect(problems.filter(({ code }) => code === 'header/unknown-column')).toHaveLength(100)
    expect(problems.flatMap(({ code, args }) => (code === 'file/more-alike' ? [args] : []))).toEqual([
      { code: 'header/unknown-column', count: 8900, from: 1, to: 1 },
    ])
  })

  it('names of what every object has are columns like others', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString']
    const { observations, problems } = readingOf(
      `${names.join(',')},编号,年份,实际值\na,b,c,d,T1-01,2019,99.7\n`,
    )
    expect(observations.map(factOf)).toEqual(['T1-01 2019 99.7'])
    expect(saidOf(problems, true)).toEqual(
      ['1:1', '1:11', '1:23', '1:38'].map((at) => `header/unknown-column ${at}`),
    )
  })
})

it('another table far below says nothing of the columns above, and the first goes on where its header stands again', () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `镇${from + index},T1-01,2019,99.5\n`).join('')
  const [header, another] = ['街镇,编号,年份,实际值\n', '街镇,编号,年份,目标值\n']
  const text = header + rows(0, 9000) + another + rows(8900, 50) + header + rows(9000, 50)
  // Read as it is opened, so that most lines are known from those before.
  const reading = new OpenReading(plan, openTable(sourceOf(bytesOf(text)), { headerWords }), {
    file: 'a.csv',
  })
  const { observations } = reading
  const { problems } = reading
  const flawed = observations.filter(({ value }) => value === null).map(({ region }) => region)
  expect([observations.length, flawed.length, flawed[0], flawed.at(-1)]).toEqual([
    9100,
    50,
    '镇8900',
    '镇8949',
  ])
  expect(saidOf(problems)).toEqual(['header/another 9002:1'])
})

describe('rows that lack cells', () => {
  const HEADER = '编号,指标名称,年份,实际值\n'
  it('and need none are set aside, and not told of twice', () => {
    const { problems, source } = readingOf(`${HEADER}T1-01,,2019,99.7\n注：初步数据\n合计\n`)
    expect(saidOf(problems, true)).toEqual(['row/set-aside 3:1', 'row/set-aside 4:1'])
    expect(source.rows).toBe(3)
  })

  it('and name a target are told of', () => {
    const { observations, problems } = readingOf(`${HEADER}T1-01,,2019,99.7\nT4-04,,2019\n注：初步数据\n`)
    expect(observations.map(factOf)).toEqual(['T1-01 2019 99.7'])
    expect(saidOf(problems, true)).toEqual(['csv/ragged-row 3:12', 'row/set-aside 4:1'])
  })

  it('are set aside one like the other, however many', () => {
    const rows = Array.from({ length: 2000 }, () => '注：初步数据\n').join('')
    const { problems } = readingOf(`${HEADER}T1-01,,2019,99.7\n${rows}`)
    expect(problems.filter(({ code }) => code === 'row/set-aside').length).toBeGreaterThan(500)
    expect(problems.find(({ code }) => code === 'csv/ragged-row')?.line ?? 2000).toBeGreaterThan(500)
  })
})

describe('what is known of a table that was opened', () => {
  const open = (text: string) => openTable(sourceOf(bytesOf(text)), { headerWords, filename: 'b.csv' })

  it.each([
    ['编号,年份,实际值\nT1-01,2019,99\n', true],
    ['编号,年份,备注\nT1-01,2019,99\n', false],
    ['年份,实际值\n2019,99\n', false],
    ['甲,乙\n1,2\n', false],
    ['', false],
  ])('%j holds figures: %s', (text, holds) => {
    expect(holdsFigures(open(text))).toBe(holds)
  })

  it('is its own name where none is given, and its sheet', () => {
    const table = { ...open('编号,年份,实际值\nT1-01,2019,99\n'), sheet: '汇总', evidence: null }
    const reading = new OpenReading(plan, table)
    expect(reading.observations.map(({ origin }) => origin.file)).toEqual(['b.csv'])
    expect(reading.source).toEqual({
      file: 'b.csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 1,
      sheet: '汇总',
    })
    expect(new OpenReading(plan, { ...table, filename: null }).source.file).toBe('')
  })

  it('says nothing of figures it cannot have, but counts its rows', () => {
    const { observations, problems, source } = readingOf('甲,年份\nx,2019\ny,2020\n')
    expect([observations, source.rows]).toEqual([[], 2])
    expect(saidOf(problems)).toEqual(['header/missing-column 1:-', 'header/missing-column 1:-'])
  })
})

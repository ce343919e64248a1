import { describe, expect, it } from 'vitest'
import { type ColumnReading, findColumns, findRemarkColumn } from '../../../src/load/observations/columns.ts'
import { tableOf } from '../table/table-of.ts'

/** The first line is the header, whatever stands in it. */
const readingOf = (header: string): ColumnReading => findColumns(tableOf(`${header}\n`, { headerLine: 1 }))

const columnsOf = (header: string): ColumnReading['columns'] => readingOf(header).columns

const saidOf = (header: string): readonly unknown[] =>
  readingOf(header).problems.map(({ code, line, column, args }) => [code, line, column, args])

describe('a column is known by its header', () => {
  it.each([
    '编号,指标名称,项目,内容,年份,实际值,单位,目标值,全市水平,上年值,责任部门,街镇,数据状态,数据来源,备注',
    'id,name,item,content,year,value,unit,target,benchmark,previous,department,region,status,source,note',
    'ID, Indicator Name ,ITEM,Content,Year,Actual value,Units,Target value,Benchmark,Previous year,Department,Town,Data status,Data source,Remarks',
  ])('%s', (header) => {
    const single = {
      ...{ id: 0, name: 1, item: 2, content: 3, year: 4, value: 5, unit: 6, target: 7 },
      ...{ benchmark: 8, previous: 9, department: 10, region: 11, status: 12, source: 13, note: 14 },
    }
    expect(readingOf(header)).toEqual({ columns: { single, yearly: [] }, problems: [] })
  })

  it.each([
    '实际值（%）',
    '实际值(万元)',
    '实际值[%]',
    '实际值【个】',
    '（区）实际值',
    '="实际值"',
    ' 实 际 值 ',
    '实际值（a）（b）',
  ])('whatever stands in brackets: %s', (header) => {
    expect(columnsOf(`编号,${header}`).single).toEqual({ id: 0, value: 1 })
  })

  it('keeps a bracket that does not end', () => {
    expect(columnsOf('编号,实际值,目标值（万元').single).toEqual({ id: 0, value: 1 })
  })

  it('by the words in brackets, where they belong to its name', () => {
    expect(columnsOf('编号,实际（值）').single).toEqual({ id: 0, value: 1 })
  })

  it('says nothing of columns that have no name or no use', () => {
    expect(readingOf('序号,编号,,实际值,完成率,2019年完成率,趋势（注）')).toEqual({
      columns: { single: { id: 1, value: 3 }, yearly: [] },
      problems: [],
    })
  })
})

describe('what stands in brackets', () => {
  it.each([
    ['实际值（‰）', '‰'],
    ['实际值（单位：万平方米）', '万平方米'],
    ['实际值（计量单位 万平方米）', '万平方米'],
    ['Value (unit: %)', '%'],
    ['实际值（毫克/立方米）', '毫克/立方米'],
    ['实际值（必填）（个）', '个'],
    // What is no unit is found where it is used.
    ['实际值（某某）', '某某'],
    ['全市水平（‰）', '‰'],
    ['上年值（‰）', '‰'],
    ['目标值（‰）', '‰'],
  ])('is a unit: %s', (header, unit) => {
    expect(columnsOf(`编号,${header}`).units).toEqual({ 1: unit })
  })

  it.each([
    '实际值（必填）',
    '实际值（全年）',
    '实际值（累计）',
    '实际值（单位）',
    '实际值（）',
    '实际值（%、个、家）',
    '实际值（%和个）',
    'Value (required)',
  ])('changes nothing: %s', (header) => {
    expect(readingOf(`编号,${header}`)).toEqual({
      columns: { single: { id: 0, value: 1 }, yearly: [] },
      problems: [],
    })
  })

  it.each([
    ...['2020年（预测）', '2020年（预计完成）', '2020年（估计）', '2020年（全年目标）', '2020年（终期目标）'],
    ...[
      '2020年（上半年）',
      '2020年（1-9月）',
      '2020年（三季度）',
      '2020年（截至11月）',
      '2020年（同比增幅）',
      '2020年（排名）',
    ],
    ...[
      '2020年（初步）',
      '实际值（全年预测）',
      '全市水平（预计）',
      '2020 (forecast)',
      '2020 (planned)',
      '2020 (Q3)',
    ],
    ...['2020年（%）（预测）'],
  ])('makes it another column: %s', (header) => {
    expect(readingOf(`编号,完成值,${header}`).columns).toEqual({ single: { id: 0, value: 1 }, yearly: [] })
    expect(saidOf(`编号,完成值,${header}`)).toMatchObject([['header/unknown-column', 1, 8, { name: header }]])
  })

  it('is no concern where no figures stand, or only the plan’s', () => {
    expect(
      readingOf('编号（按计划）,指标名称（目标）,实际值,备注（预计原因）,2020年目标值（全年计划）'),
    ).toEqual({
      columns: {
        single: { id: 0, name: 1, value: 2, note: 3 },
        yearly: [{ role: 'target', year: 2020, index: 4 }],
      },
      problems: [],
    })
  })
})

describe('a column of one year', () => {
  it.each([
    ['2019', 'value', 2019],
    ['2019年', 'value', 2019],
    ['2019年度', 'value', 2019],
    ['1999年', 'value', 1999],
    ['２０１９年实际值', 'value', 2019],
    ['实际值（2019年）', 'value', 2019],
    ['实际值2019', 'value', 2019],
    ['2020年目标值', 'target', 2020],
    ['目标值（2020年）', 'target', 2020],
    ['2020年（计划）', 'target', 2020],
    ['2019年度全市水平', 'benchmark', 2019],
    ['2018年上年值', 'previous', 2018],
  ])('%s is the %s of %i', (header, role, year) => {
    expect(columnsOf(`编号,${header}`)).toEqual({ single: { id: 0 }, yearly: [{ role, year, index: 1 }] })
  })

  it.each(['2019年单位', '2019年责任部门', '1899年实际值', '2100年实际值', '某2019年实际值', '19年实际值'])(
    'is not %s',
    (header) => {
      expect(readingOf(`编号,实际值,${header}`).columns).toEqual({ single: { id: 0, value: 1 }, yearly: [] })
      expect(saidOf(`编号,实际值,${header}`)).toMatchObject([
        ['header/unknown-column', 1, 8, { name: header }],
      ])
    },
  )

  it('stands beside those of other years, of other kinds, and of none', () => {
    expect(readingOf('编号,2018年,2019年,2019年目标值,实际值')).toEqual({
      columns: {
        single: { id: 0, value: 4 },
        yearly: [
          { role: 'value', year: 2018, index: 1 },
          { role: 'value', year: 2019, index: 2 },
          { role: 'target', year: 2019, index: 3 },
        ],
      },
      problems: [],
    })
  })
})

describe('a second column for the same', () => {
  it('is not used, and is said with the place of the first', () => {
    expect(columnsOf('编号,实际值,完成值')).toEqual({ single: { id: 0, value: 1 }, yearly: [] })
    expect(saidOf('编号,实际值, 完成值 ')).toEqual([['header/duplicate', 1, 9, { name: '完成值', first: 2 }]])
    expect(columnsOf('编号,2019年,2019年实际值').yearly).toEqual([{ role: 'value', year: 2019, index: 1 }])
    expect(saidOf('编号,2019年,2019年实际值')).toEqual([
      ['header/duplicate', 1, 10, { name: '2019年实际值', first: 2 }],
    ])
  })

  it.each(['编号,实际值,实际值', '编号,实际值 , 实际值', '编号,实际值,="实际值"'])(
    'is left to the table where it has the same name: %s',
    (header) => {
      expect(readingOf(header)).toEqual({
        columns: { single: { id: 0, value: 1 }, yearly: [] },
        problems: [],
      })
    },
  )
})

describe('a header that nobody knows', () => {
  it('is said with its place and the nearest that is known', () => {
    expect(saidOf('编号,实际值,指标名程,某某甲乙丙丁')).toEqual([
      ['header/unknown-column', 1, 8, { name: '指标名程', suggestion: '指标名称' }],
      ['header/unknown-column', 1, 13, { name: '某某甲乙丙丁', suggestion: null }],
    ])
  })

  it('is told one by one a hundred times, then counted', () => {
    const strange = (count: number) => Array.from({ length: count }, (_, at) => `某某甲乙丙丁${at}`)
    const said = (count: number) => readingOf(['编号', '实际值', ...strange(count)].join(',')).problems
    expect(said(100).map(({ code }) => code)).toEqual(Array(100).fill('header/unknown-column'))
    const more = said(102)
    expect(more.length).toBe(101)
    expect(more.at(-1)).toMatchObject({
      ...{ code: 'file/more-alike', severity: 'info', line: 1 },
      args: { code: 'header/unknown-column', count: 2, from: 1, to: 1 },
    })
  })
})

describe('a header without what is needed', () => {
  it.each([
    ['编号,单位', [['header/missing-column', 1, undefined, { role: 'value' }]]],
    ['编号,2020年目标值', [['header/missing-column', 1, undefined, { role: 'value' }]]],
    ['实际值,单位', [['header/missing-column', 1, undefined, { role: 'name' }]]],
    ['内容,2019年', [['header/missing-column', 1, undefined, { role: 'name' }]]],
    [
      '单位,年份',
      [
        ['header/missing-column', 1, undefined, { role: 'name' }],
        ['header/missing-column', 1, undefined, { role: 'value' }],
      ],
    ],
    ['编号,2019年', []],
    ['指标名称,实际值', []],
    ['项目,实际值', []],
  ])('%s', (header, said) => {
    expect(saidOf(header)).toEqual(said)
  })

  it('is one whose every column is strange, which is all that is said', () => {
    expect(saidOf(' 甲 ,乙,丙')).toEqual([
      ['header/no-known-column', 1, undefined, { headers: ['甲', '乙', '丙'] }],
    ])
  })

  it('says what is unknown, what stands twice, and what is missing, in this order', () => {
    expect(readingOf('编号,id,某某甲乙丙丁').problems.map(({ code }) => code)).toEqual([
      'header/unknown-column',
      'header/duplicate',
      'header/missing-column',
    ])
  })

  it('is not complained of where there is no header', () => {
    expect(findColumns(tableOf('', { headerLine: 1 }))).toEqual({
      columns: { single: {}, yearly: [] },
      problems: [],
    })
  })
})

describe('the remarks of an earlier check', () => {
  it.each(['数据核查意见', 'Problems found', ' problems FOUND '])('%s', (name) => {
    expect(findRemarkColumn(['编号', '实际值', name])).toBe(2)
    expect(readingOf(`编号,实际值,${name}`)).toEqual({
      columns: { single: { id: 0, value: 1 }, yearly: [], remark: 2 },
      problems: [],
    })
  })

  it('may stand in the first column, or nowhere', () => {
    expect(columnsOf('数据核查意见,编号,实际值').remark).toBe(0)
    expect(findRemarkColumn(['编号', '备注'])).toBeUndefined()
  })
})

/** What is said of one row, word for word and cell for cell. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/core/model.ts'
import { readObservations } from '../../../src/load/observations/read-observations.ts'
import { tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'
import { factOf, readingOf, saidOf } from './reading-of.ts'

const said = (text: string, options?: { file?: string; year?: number }) => readingOf(text, options).problems
const at = (line: number, column: number) => expect.objectContaining({ file: 'a.csv', line, column })

describe('what a row says wrong is told with its words', () => {
  it.each<[string, string, string, object, number]>([
    ['a sum', '编号,年份,实际值\n合计,2019,5\n', 'row/set-aside', { text: '合计' }, 1],
    ['no year', '编号,年份,实际值\nT1-01,19,99\n', 'row/bad-year', { text: '19' }, 7],
    ['no status', '编号,年份,实际值,状态\nT1-01,2019,99,大概\n', 'row/unknown-status', { text: '大概' }, 15],
    [
      'another target than the plan’s',
      '编号,目标值,年份,实际值\nT1-01,98%,2019,99\n',
      'row/target-differs',
      { text: '98%', written: '≥ 99%' },
      7,
    ],
    [
      'a year before the plan',
      '编号,年份,实际值\nT1-01,2016,99\n',
      'row/outside-period',
      { year: 2016, from: 2017, to: 2020 },
      7,
    ],
  ])('%s', (_, text, code, args, column) => {
    const problems = said(text)
    expect(problems).toEqual([at(2, column)])
    expect(problems).toMatchObject([{ code, args }])
  })

  it('of a place, by what has a meaning only for the whole district', () => {
    const whole: Plan = { ...plan, targets: plan.targets.map((each) => ({ ...each, scope: 'district' })) }
    const text = '编号,年份,实际值,街镇\nT1-01,2019,99,七宝镇\nT4-04,2019,38,全区\n'
    const { problems } = readObservations(whole, tableOf(text), { file: 'a.csv' })
    expect(problems).toEqual([at(2, 15)])
    expect(problems).toMatchObject([
      { code: 'row/district-only', args: { id: 'T1-01', region: '七宝镇' }, target: 'T1-01' },
    ])
    expect(said(text)).toEqual([])
  })
})

it('a row of nothing but remarks of an earlier check is passed over in silence', () => {
  const { observations, problems } = readingOf('编号,年份,实际值,数据核查意见\n,,,缺少编号\nT1-01,2019,99,\n')
  expect([observations.map(factOf), problems]).toEqual([['T1-01 2019 99'], []])
})

describe('a year that is none', () => {
  it('is asked after where a figure needs it, and where one of several does', () => {
    const { observations, problems } = readingOf('编号,年份,实际值,2018年\nT1-01,19,99,98\n')
    expect([observations.map(factOf), saidOf(problems)]).toEqual([
      ['T1-01 2018 98'],
      ['row/bad-year 2:7 T1-01'],
    ])
  })

  it('is asked for in each row with a figure that leaves its cell blank', () => {
    const { observations, problems } = readingOf(
      '编号,年份,实际值\nT1-01,2019,99.5\nT4-04,,38\nT1-01,,98\nT4-04,,\nT4-04,,很多\n',
    )
    expect([observations.map(factOf), saidOf(problems)]).toEqual([
      ['T1-01 2019 99.5'],
      [
        'row/bad-year 3:7 T4-04',
        'row/bad-year 4:7 T1-01',
        'row/bad-year 6:7 T4-04',
        'value/not-a-number 6:8 T4-04',
      ],
    ])
    expect(problems[0]).toMatchObject({ severity: 'error', args: { text: '' } })
  })

  it.each<[string, string, { file?: string; year?: number }]>([
    ['the caller', '编号,年份,实际值\nT1-01,,99\n', { year: 2019 }],
    ['the file’s name', '编号,年份,实际值\nT1-01,,99\n', { file: '2019.csv' }],
    ['the title', '2019年完成情况\n编号,年份,实际值\nT1-01,,99\n', {}],
  ])('is not asked for where %s says one', (_, text, options) => {
    const { observations, problems } = readingOf(text, options)
    expect([observations.map(factOf), saidOf(problems)]).toEqual([['T1-01 2019 99'], []])
  })

  it('is not asked for where only a figure with a year of its own stands', () => {
    const { observations, problems } = readingOf('编号,年份,实际值,2018年\nT1-01,,,98\n')
    expect([observations.map(factOf), problems]).toEqual([['T1-01 2018 98'], []])
  })

  it('is said once for a table without a column for it', () => {
    expect(saidOf(readingOf('编号,实际值\nT1-01,99\nT4-04,38\n').problems)).toEqual(['row/no-year 2:-'])
  })

  it('is not where each figure has its own', () => {
    const { observations, problems } = readingOf('编号,年份,2018年,2019年\nT1-01,19,98,99\n')
    expect([observations.map(factOf), problems]).toEqual([['T1-01 2018 98', 'T1-01 2019 99'], []])
  })
})

describe('a year outside the plan', () => {
  it.each([
    [2016, 1],
    [2017, 0],
    [2020, 0],
    [2021, 1],
  ])('%i: told %i times', (year, times) => {
    expect(said(`编号,年份,实际值\nT1-01,${year},99\n`)).toHaveLength(times)
  })

  it('is told where it stands: in its column, over the figure’s own column, else at the figure', () => {
    const outside = (text: string, file?: string) => saidOf(said(text, file ? { file } : {}), true)
    expect(outside('编号,年份,实际值,2016年\nT1-01,2021,99,98\n')).toEqual([
      'row/outside-period 2:7 T1-01',
      'row/outside-period 2:15 T1-01',
    ])
    expect(outside('编号,2016年,2019年,2021年\nT1-01,97,98,99\n')).toEqual([
      'row/outside-period 2:7 T1-01',
      'row/outside-period 2:13 T1-01',
    ])
    expect(outside('编号,实际值\nT1-01,99\n', '2016.csv')).toEqual(['row/outside-period 2:7 T1-01'])
  })
})

describe('one fault is told once: nothing else is said', () => {
  it.each([
    ['of a row of broken shape', 'T1-01,一般事故起数,98,2016,七宝镇,大概,1,234', 'csv/ragged-row'],
    ['of a row whose year is lost in a broken shape', 'T1-01,,98,19,,,1,234', 'csv/ragged-row'],
    [
      'of the plan’s figure where id and name disagree',
      'T1-01,一般事故起数,98,2019,,,99',
      'row/id-name-mismatch',
    ],
  ])('%s', (_, row, code) => {
    const problems = said(`编号,指标名称,目标值,年份,街镇,状态,实际值\n${row}\n`)
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })
})

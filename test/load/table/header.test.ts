import { describe, expect, it } from 'vitest'
import { findHeader, headsTable, mergeSubHeader, showsHeader } from '../../../src/load/table/header.ts'
import { TextRow } from '../../../src/load/table/record.ts'

const headerWords = ['编号', '指标名称', '年份', '实际值', '单位', '责任部门', '目标值']

/** Rows from lines of cells between bars, the first on line 1. */
const rowsOf = (text: string) =>
  text.split('\n').map((raw, index) => new TextRow(index + 1, raw.split('|'), { raw, delimiter: '|' }))
const rowOf = (raw: string) => new TextRow(1, raw.split('|'), { raw, delimiter: '|' })

describe('a header by its words', () => {
  it.each<[string, string, number]>([
    ['the first line', '编号|实际值\nT1-01|95', 0],
    [
      'below a title and a line of who reports',
      '完成情况||\n单位|农委|\n编号|指标名称|实际值\nT1-01|x|95',
      2,
    ],
    ['below labels with a year', '单位|%|年份|2019\n编号|指标名称|实际值|备注\nT1-01|x|95|', 1],
    ['with more years than words', '编号|2018年|2019年|2020年目标值\nT1-01|1|2|3', 0],
    ['years beside a column that nobody knows', '完成\n编号|2018年|2019年|进展\nT1-01|1|2|3', 1],
    [
      'the first of two tables with rows',
      '编号|实际值|进展|单位|年份\nA|1|x|%|2019\n编号|指标名称|实际值|年份|单位',
      0,
    ],
    [
      'the second where nothing but blank lines stands between',
      '编号|实际值|年份|进展|y\n||||\n编号|指标名称|实际值|年份|单位',
      2,
    ],
    [
      'the second where only a title stands between',
      '编号|实际值|年份|进展|y\n表二||||\n编号|指标名称|实际值|年份|单位',
      2,
    ],
    ['a word in half of what is there', '说明||\n编号|x|\nA|1|2', 1],
    ['no word in a row of data by chance: the first wide row', '说明||\na|b|c\n编号|2|3', 1],
    ['the first of two rows, though the second has more words', '指标名称|2020年|\n|目标值|实际值\nx|1|2', 0],
    [
      'a row below labels with a year, which is no first one of two',
      '年份|2019年|\n指标名称|单位|实际值\nx|%|1',
      1,
    ],
    ['a row below a year alone', '2019年||\n指标名称|单位|实际值\nx|%|1', 1],
    ['words with blanks and brackets', '说明\n 编号 |实 际 值|年份\nA|1|2019', 1],
    ['the same word several times is one', '编号|编号|编号|x\n编号|实际值|单位|年份', 1],
  ])('%s', (_, text, index) => {
    expect(findHeader(rowsOf(text), { headerWords })).toBe(index)
  })

  it('is looked for near the top', () => {
    const above = (count: number) => rowsOf(`${'x|y\n'.repeat(count)}编号|指标名称|实际值`)
    expect([49, 50].map((count) => findHeader(above(count), { headerWords }))).toEqual([49, 0])
  })

  it('is where the caller says, or on the next line that holds something', () => {
    const rows = rowsOf('编号|实际值\na|b\nc|d')
    expect([1, 2, 3, 4].map((headerLine) => findHeader(rows, { headerLine, headerWords }))).toEqual([
      0, 1, 2, -1,
    ])
  })
})

describe('a header by its shape', () => {
  it.each<[string, string, number]>([
    ['as wide as the rows', '标题||\n\na|b|c\n1|2|3\n4|5|6', 2],
    ['half as wide', '标题|||\na|b||\n1|2|3|4\n4|5|6|7', 1],
    ['not less than half as wide', '标题|x|||\n1|2|3|4|5\n4|5|6|7|8', 1],
    ['the larger width where two are as common', '标题\na|b|c|\n1|2|3|4', 1],
    ['a single column', '\n值\n1\n2', 1],
    ['a first row of blank cells is one without names', '||\n1|2|3', 0],
    ['a blank line is not', '\n1|2|3', 1],
    ['nothing', '\n', -1],
  ])('%s', (_, text, index) => {
    expect(findHeader(rowsOf(text), {})).toBe(index)
  })
})

describe('another header below', () => {
  const heads = headsTable(headerWords)

  it.each<[string, boolean]>([
    ['编号|指标名称|实际值', true],
    [' 编号 |实际值|年份', true],
    ['编号|实际值|进展', false],
    ['编号|指标名称|实际值|进展', true],
    ['编号|2018年|2019年|进展', false],
    ['编号|2018年|2019年|2020年|进展', true],
    ['进展|编号|指标名称|实际值', false],
    ['编号|x|y', false],
    ['责任部门|农委|年份|2019', false],
    ['T1-01|编号|指标名称', false],
  ])('%s: %s', (raw, expected) => {
    expect(heads(rowOf(raw))).toBe(expected)
  })

  it('without words there is none', () => {
    expect(headsTable()(rowOf('编号|指标名称|实际值'))).toBe(false)
  })
})

it('a table shows a header when it has one, and one of its words where there are any', () => {
  const shown = (words: readonly string[] | undefined, headerRow: TextRow | null) =>
    showsHeader(words)({ headerRow })
  expect([
    shown(undefined, null),
    shown(undefined, rowOf('x|y')),
    shown(headerWords, null),
    shown(headerWords, rowOf('x|y')),
    shown(headerWords, rowOf('x|编号')),
    shown(headerWords, rowOf('2019年|y')),
  ]).toEqual([false, true, false, false, true, false])
})

describe('a header of two rows', () => {
  const merged = (top: string, sub: string) => mergeSubHeader(rowOf(top), rowOf(sub), headerWords)

  it.each<[string, string, readonly string[] | undefined]>([
    [
      '编号|2018年||2019年|',
      '|目标值|实际值|目标值|实际值',
      ['编号', '2018年目标值', '2018年实际值', '2019年目标值', '2019年实际值'],
    ],
    [' 编号 | 2018年 |', '| 目标值 |实际值 ', ['编号', '2018年目标值', '2018年实际值']],
    ['编号|完成|', '|2018年|2019年', ['编号', '完成2018年', '完成2019年']],
    // Beyond the merged cells nothing stands above or below.
    ['编号|2019年||', '|目标值|实际值|', ['编号', '2019年目标值', '2019年实际值', '']],
    ['编号|2019年', '|目标值|实际值', ['编号', '2019年目标值', '2019年实际值']],
    // Columns that nobody knows, below years and beside one that is known.
    ['编号|2019年||', '|年度任务|实际值|同比', ['编号', '2019年年度任务', '2019年实际值', '2019年同比']],
    ['编号|2019年||', '|年度任务|完成了|同比', undefined],
    ['编号|2019年||', '|12|实际值|同比', undefined],
    ['编号|2019年||', '|实际值|１２|同比', undefined],
    ['编号|2019年|', 'x|实际值|同比', undefined],
    ['编号|完成|', '|实际值|同比', undefined],
    // Nothing is merged, or what stands below is data.
    ['编号|2019年', '|目标值', undefined],
    ['编号|2019年|', 'T1-01|95|96', undefined],
    ['编号|2019年|', '||', undefined],
  ])('%s over %s', (top, sub, header) => {
    expect(merged(top, sub)).toEqual(header)
  })
})

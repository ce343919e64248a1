import { describe, expect, it } from 'vitest'
import { findColumns } from '../../../src/load/observations/columns.ts'
import {
  type Context,
  cellOf,
  createContext,
  createReporter,
  originOf,
  textOf,
} from '../../../src/load/observations/context.ts'
import type { CellPlace, Row } from '../../../src/load/table/table.ts'
import { targetOf } from '../../plan-fixture.ts'
import { tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'

const contextOf = (header: string): Context => {
  const { columns } = findColumns(tableOf(`${header}\n`, { headerLine: 1 }))
  return createContext({ plan, file: 'a.csv', columns, year: null })
}

const rowOf = (cells: readonly string[], part: Partial<Row> = {}): Row => ({
  ...{ line: 2, endLine: 2, cells },
  locate: (index): CellPlace => ({ line: 2, column: index + 1, endColumn: index + 2 }),
  ...part,
})

describe('the figures of a row', () => {
  const none = { benchmark: undefined, previous: undefined }

  it.each([
    ['编号,实际值', [{ value: 1, year: null, ...none }]],
    ['编号,实际值,全市水平,上年值', [{ value: 1, year: null, benchmark: 2, previous: 3 }]],
    [
      '编号,2018年,2019年',
      [
        { value: 1, year: 2018, ...none },
        { value: 2, year: 2019, ...none },
      ],
    ],
    [
      // What names no year belongs to the latest, wherever that stands.
      '编号,2019年,2018年,全市水平,上年值',
      [
        { value: 1, year: 2019, benchmark: 3, previous: 4 },
        { value: 2, year: 2018, ...none },
      ],
    ],
    [
      '编号,2018年,2019年,2018年全市水平,2019年全市水平,2019年上年值,全市水平',
      [
        { value: 1, year: 2018, benchmark: 3, previous: undefined },
        { value: 2, year: 2019, benchmark: 4, previous: 5 },
      ],
    ],
    [
      '编号,实际值,2019年,全市水平',
      [
        { value: 1, year: null, benchmark: 3, previous: undefined },
        { value: 2, year: 2019, ...none },
      ],
    ],
    ['编号,2020年目标值,全市水平', []],
  ])('%s', (header, figures) => {
    expect(contextOf(header).figures).toEqual(figures)
  })

  it.each([
    ['编号,实际值', []],
    ['编号,实际值,目标值', [2]],
    ['编号,2020年,2020年目标值', [2]],
    ['编号,实际值,2019年目标值', []],
    ['编号,实际值,2020年目标值,目标值,2019年目标值', [3, 2]],
  ])('beside the plan’s own: %s', (header, columns) => {
    expect(contextOf(header).targetColumns).toEqual(columns)
  })
})

describe('a cell', () => {
  it('is its bare text, and empty where there is none', () => {
    const row = rowOf([' T1-01 ', '="99"', "'-5"])
    expect([0, 1, 2, 3, undefined].map((index) => cellOf(row, index))).toEqual(['T1-01', '99', '-5', '', ''])
    const context = contextOf('编号,实际值')
    expect(textOf(row, context, 'value')).toBe('99')
    expect(textOf(row, context, 'note')).toBe('')
  })

  it('has a place in its file, and in a workbook one in its sheet', () => {
    const context = contextOf('编号,实际值')
    expect(originOf(rowOf([]), 1, context)).toEqual({ file: 'a.csv', line: 2, column: 2 })
    const inSheet = { line: 2, column: 1, endColumn: 2, sheet: '表1', cell: 'B2' }
    expect(originOf(rowOf([], { locate: () => inSheet }), 1, context)).toEqual({
      ...{ file: 'a.csv', line: 2, column: 1, sheet: '表1', cell: 'B2' },
    })
  })
})

describe('what is reported of a row', () => {
  const target = targetOf({ id: 'T1-01' })
  const negative = (text: string) => ['value/negative', { text }] as const

  it('has the place of its cell, and the target from when it is known', () => {
    const reporter = createReporter(rowOf(['a']), contextOf('编号,实际值'))
    expect(reporter.problems).toEqual([])
    reporter.report(...negative('-1'), 1)
    reporter.about(target)
    reporter.report(...negative('-2'), 2)
    const said = { code: 'value/negative', severity: 'error', file: 'a.csv', line: 2 }
    expect(reporter.problems).toEqual([
      { ...said, args: { text: '-1' }, column: 2, endColumn: 3 },
      { ...said, args: { text: '-2' }, column: 3, endColumn: 4, target: 'T1-01' },
    ])
  })

  it('is said once of one cell', () => {
    const reporter = createReporter(rowOf(['a']), contextOf('编号,实际值'))
    for (const _ of ['first', 'second']) {
      reporter.report(...negative('-1'), 1)
      reporter.report(...negative('-2'), 1)
      reporter.report(...negative('-1'), 2)
      reporter.report('value/not-a-number', { text: '-1' }, 1)
    }
    expect(reporter.problems.map(({ code, column, args }) => [code, column, args])).toEqual([
      ['value/negative', 2, { text: '-1' }],
      ['value/negative', 2, { text: '-2' }],
      ['value/negative', 3, { text: '-1' }],
      ['value/not-a-number', 2, { text: '-1' }],
    ])
  })

  it('is no error where the cell is faulty already, though it may be a warning', () => {
    const row = rowOf(['a'], { isFaulty: (index) => index === 1 })
    const reporter = createReporter(row, contextOf('编号,实际值'))
    const fraction = { text: '0.04', percent: '4', written: '≥ 4%' } as const
    for (const index of [0, 1]) {
      reporter.report(...negative('-1'), index)
      reporter.report('plausibility/fraction', fraction, index)
    }
    expect(reporter.problems.map(({ code, column }) => [code, column])).toEqual([
      ['value/negative', 1],
      ['plausibility/fraction', 1],
      ['plausibility/fraction', 2],
    ])
  })
})

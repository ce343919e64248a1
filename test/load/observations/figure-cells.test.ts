/** The cells that bring one figure, and what a sheet says of them besides their text. */
import { describe, expect, it } from 'vitest'
import { findColumns } from '../../../src/load/observations/columns.ts'
import { createContext, createReporter } from '../../../src/load/observations/context.ts'
import { readFigure } from '../../../src/load/observations/figure-cells.ts'
import type { CellPlace, CellRemark, Row } from '../../../src/load/table/table.ts'
import { tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'

type Remarks = Readonly<Record<number, CellRemark>>

const merged: CellRemark = { kind: 'merged', range: 'C2:C4' }

/** Reads rows of one table, one after the other; each gives its figure and what was said of it. */
function readerOf(header: string, id: string) {
  const { columns } = findColumns(tableOf(`${header}\n`, { headerLine: 1 }))
  const context = createContext({ plan, file: 'a.xlsx', columns, year: 2019 })
  const target = context.index.byId(id)
  const figure = context.figures[0]
  if (target === undefined || figure === undefined) throw new Error('no such target, or no figure')
  return (text: string, remarks?: Remarks) => {
    const row: Row = {
      ...{ line: 2, endLine: 2, cells: text.split(',') },
      locate: (index): CellPlace => ({ line: 2, column: index + 1, endColumn: index + 2 }),
      ...(remarks && { remark: (index: number) => remarks[index] }),
    }
    const reporter = createReporter(row, context)
    const read = readFigure(row, figure, { tie: { target, mismatch: false }, context, reporter })
    return [read, ...reporter.problems.map(({ code, column, args }) => [code, column, args])]
  }
}

const number = (text: string) => ({ kind: 'number', number: text })
const alone = (text: string) => ({ value: number(text), benchmark: null, previous: null })
const NOTHING = { value: null, benchmark: null, previous: null }

describe('the figure of a row', () => {
  it('is its value, in its unit', () => {
    const read = readerOf('编号,实际值,单位', 'T1-01')
    expect(read('T1-01,99.5,%')).toEqual([alone('99.5')])
    expect(read('T1-01,995,‰')).toEqual([
      alone('99.5'),
      ['unit/converted', 2, { text: '995', from: '‰', result: '99.5', to: '%' }],
    ])
    expect(read('T1-01,99.5,')).toEqual([alone('99.5')])
    expect(read('T1-01,,')).toEqual([NOTHING])
  })

  it('is the same for the same text, and its faults are said each time', () => {
    const read = readerOf('编号,实际值,单位', 'T1-01')
    for (const _ of ['first', 'again']) {
      expect(read('T1-01,99.5,%')).toEqual([alone('99.5')])
      expect(read('T1-01,abc,%')).toEqual([NOTHING, ['value/not-a-number', 2, { text: 'abc' }]])
      const about = { ...alone('99.5'), value: { ...number('99.5'), estimated: true } }
      expect(read('T1-01,约99.5,%')).toEqual([about, ['value/estimate', 2, { text: '约99.5' }]])
    }
  })

  it('has a fault of its unit where that stands', () => {
    const read = readerOf('编号,实际值,单位', 'T1-01')
    expect(read('T1-01,99.5,公里')).toMatchObject([NOTHING, ['unit/unknown', 3, {}]])
    expect(read('T1-01,99.5公里,')).toMatchObject([NOTHING, ['unit/unknown', 2, {}]])
    expect(readerOf('编号,实际值', 'T1-01')('T1-01,99.5公里')).toMatchObject([
      NOTHING,
      ['unit/unknown', 2, {}],
    ])
  })

  it('comes with what it is compared with, and is held against that', () => {
    const read = readerOf('编号,实际值,全市水平,上年值', 'G3-1')
    for (const _ of ['first', 'again'])
      expect(read('G3-1,83,80,82')).toEqual([{ value: number('83'), benchmark: '80', previous: '82' }])
    const toCity = readerOf('编号,实际值,全市水平', 'G3-1')
    const toLastYear = readerOf('编号,实际值,上年值', 'G3-1')
    for (const _ of ['first', 'again']) {
      expect(toCity('G3-1,83,80')).toEqual([{ value: number('83'), benchmark: '80', previous: null }])
      expect(toLastYear('G3-1,83,82')).toEqual([{ value: number('83'), benchmark: null, previous: '82' }])
    }
    // Against 80 % it is a fraction; against 4 % it may be a share.
    expect(read('G3-1,0.83,80,')).toMatchObject([
      { ...NOTHING, benchmark: '80' },
      ['value/fraction-for-percent', 2, { percent: '83' }],
    ])
    expect(read('G3-1,0.83,4,')).toEqual([{ value: number('0.83'), benchmark: '4', previous: null }])
    expect(read('G3-1,83,,')).toEqual([alone('83')])
  })
})

describe('a figure in merged cells', () => {
  const compared = readerOf('编号,实际值,全市水平,上年值', 'G3-1')

  it.each([1, 2, 3])('is nobody’s, in column %i', (index) => {
    const text = ['83', '80', '82'][index - 1]
    expect(compared('G3-1,83,80,82', { [index]: merged })).toEqual([
      NOTHING,
      ['value/merged', index + 1, { text, range: 'C2:C4' }],
    ])
  })

  it('is said once', () => {
    expect(compared('G3-1,83,80,82', { 1: merged, 2: merged })).toEqual([
      NOTHING,
      ['value/merged', 2, { text: '83', range: 'C2:C4' }],
    ])
  })

  it('is no concern of other cells', () => {
    const read = readerOf('编号,实际值,单位', 'T1-01')
    expect(read('T1-01,99.5,%', { 0: merged, 2: merged })).toEqual([alone('99.5')])
  })
})

describe('a cell that shows another figure than it holds', () => {
  const read = readerOf('编号,实际值,单位', 'T1-01')

  it('is told, and what it holds counts', () => {
    expect(read('T1-01,99.46,%', { 1: { kind: 'rounded', shown: '99.5' } })).toEqual([
      alone('99.46'),
      ['value/shown-rounded', 2, { text: '99.46', shown: '99.5' }],
    ])
    expect(read('T1-01,99.46,%', { 1: { kind: 'otherwise', shown: '良好' } })).toEqual([
      alone('99.46'),
      ['value/shown-otherwise', 2, { text: '99.46', shown: '良好' }],
    ])
  })

  it('is not told of where there is no figure', () => {
    expect(read('T1-01,abc,%', { 1: { kind: 'rounded', shown: 'a' } })).toEqual([
      NOTHING,
      ['value/not-a-number', 2, { text: 'abc' }],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { type CellContext, cellText, type RawCell } from '../../../src/load/workbook/cell-text.ts'
import { damagedPart, faultOf } from './fault-of.ts'

const PART = 'xl/worksheets/sheet1.xml'
const context: CellContext = {
  strings: ['编号', '森林'],
  formats: (style) => (style === 1 ? 'm"月"d"日"' : 'General'),
  from1904: false,
}
const BLANK: RawCell = { type: 'n', style: 0, formula: null, value: '', inline: '' }
const read = (cell: Partial<RawCell>, more: Partial<CellContext> = {}) =>
  cellText({ ...BLANK, ...cell }, { ...context, ...more }, PART)

describe('the text of a cell', () => {
  it.each<[string, Partial<RawCell>, string]>([
    ['a blank one', {}, ''],
    ['a number', { value: '95.2' }, '95.2'],
    ['a date', { value: '43499', style: 1 }, '2月3日'],
    ['a formula with its result', { formula: 'B1/C1', value: '95.2' }, '95.2'],
    ['a formula without', { formula: 'B1/C1' }, '=B1/C1'],
    ['a formula told elsewhere', { formula: '' }, '=…'],
    ['a shared text', { type: 's', value: '1' }, '森林'],
    ['its own text', { type: 'inlineStr', value: '9', inline: '森_x0020_林' }, '森 林'],
    ['the text of a formula', { type: 'str', formula: 'A1', value: '建_x0020_成' }, '建 成'],
    ['an empty text of a formula', { type: 'str', formula: 'A1', value: '' }, ''],
    ['true', { type: 'b', value: '1' }, 'TRUE'],
    ['false', { type: 'b', value: '0' }, 'FALSE'],
    ['an error', { type: 'e', formula: '1/0', value: '#DIV/0!' }, '#DIV/0!'],
    ['an error of a figure', { type: 'e', formula: 'NA()', value: '#N/A', style: 1 }, '#N/A'],
  ])('%s', (_, cell, text) => {
    expect(read(cell)).toEqual({ text })
  })

  it.each([
    ['2019-02-03', '2019-02-03'],
    ['2019-02-03T00:00', '2019-02-03'],
    ['2019-02-03T00:00Z', '2019-02-03'],
    ['2019-02-03T00:00:00', '2019-02-03'],
    ['2019-02-03T00:00:00.000Z', '2019-02-03'],
    ['2019-02-03T00:00:30', '2019-02-03T00:00:30'],
    ['2019-02-03T08:00:00', '2019-02-03T08:00:00'],
  ])('a day without an hour of it: %s', (value, text) => {
    expect(read({ type: 'd', value })).toEqual({ text })
  })

  it('days counted from 1904', () => {
    expect(read({ value: '42037', style: 1 }, { from1904: true })).toEqual({ text: '2月3日' })
  })

  it.each(['2', '-1', 'x'])('a shared text that is not there (%s) is damage', (value) => {
    expect(faultOf(() => read({ type: 's', value }))).toEqual(damagedPart(PART))
  })
})

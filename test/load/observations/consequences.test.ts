/** What comes of a fault that is told of is not told of besides. */
import { describe, expect, it } from 'vitest'
import { makeProblem, type Problem, type Spot } from '../../../src/core/problem.ts'
import { withoutConsequences } from '../../../src/load/observations/consequences.ts'

const at = (line: number, column: number, endColumn: number): Spot => ({ line, column, endColumn })
const codes = (problems: readonly Problem[], headerLine: number | null = 1) =>
  withoutConsequences(problems, headerLine).map(({ code }) => code)

const QUOTE = (column: number, line = 3) =>
  makeProblem('csv/stray-quote', { text: '9"5' }, at(line, column, column + 1))
const NOT_A_NUMBER = makeProblem('value/not-a-number', { text: '9"5' }, at(3, 10, 13))
const DUPLICATE = makeProblem('header/duplicate', { name: '年份', first: 1 }, at(1, 4, 6))
const UNKNOWN = makeProblem('header/unknown-column', { name: '甲', suggestion: null }, at(1, 7, 8))
const BLANK = makeProblem('header/blank', { columns: [2] }, at(1, 3, 3))
const NO_ROWS = makeProblem('file/no-rows', {}, { line: 1 })
const LONG = (line: number) => makeProblem('csv/long-row', { cells: 20_000, limit: 10_000 }, { line })

describe('a stray quote', () => {
  it.each([
    ['in a figure that is told of', [QUOTE(10), NOT_A_NUMBER], ['value/not-a-number']],
    ['at the last character of it', [QUOTE(12), NOT_A_NUMBER], ['value/not-a-number']],
    ['behind it', [QUOTE(13), NOT_A_NUMBER], ['csv/stray-quote', 'value/not-a-number']],
    ['before it', [QUOTE(9), NOT_A_NUMBER], ['csv/stray-quote', 'value/not-a-number']],
    ['in another line', [QUOTE(10, 4), NOT_A_NUMBER], ['csv/stray-quote', 'value/not-a-number']],
    ['alone', [QUOTE(10)], ['csv/stray-quote']],
    [
      'in the second of two figures',
      [NOT_A_NUMBER, makeProblem('row/bad-year', { text: '2' }, at(3, 1, 2)), QUOTE(11)],
      ['value/not-a-number', 'row/bad-year'],
    ],
    [
      'in a unit that is told of',
      [QUOTE(10), makeProblem('unit/unknown', { unit: '"', suggestion: null, expected: '%' }, at(3, 10, 13))],
      ['unit/unknown'],
    ],
    [
      'under another quote',
      [QUOTE(10), makeProblem('csv/unclosed-quote', {}, at(3, 10, 13))],
      ['csv/stray-quote', 'csv/unclosed-quote'],
    ],
    [
      'under a fault of the line, not of a cell',
      [QUOTE(10), makeProblem('row/no-year', {}, { line: 3 })],
      ['csv/stray-quote', 'row/no-year'],
    ],
  ] as const)('%s', (_, problems, told) => {
    expect(codes(problems)).toEqual(told)
  })
})

describe('a header', () => {
  const missing = makeProblem('header/missing-column', { role: 'value' }, { line: 1 })
  const none = makeProblem('header/no-known-column', { headers: ['甲'] }, { line: 1 })
  const wrapped = makeProblem('csv/wrapped-rows', { delimiter: ';' }, at(1, 1, 9))

  it.each([
    [
      'that is none has no columns to be alike, and no rows',
      [none, DUPLICATE, BLANK, NO_ROWS, UNKNOWN],
      [none, UNKNOWN],
    ],
    [
      'without a column for figures has no rows for them',
      [missing, NO_ROWS, DUPLICATE],
      [missing, DUPLICATE],
    ],
    ['of one cell names no column', [wrapped, none], [wrapped]],
    ['that was cut off', [LONG(1), DUPLICATE, UNKNOWN, BLANK, NO_ROWS], [LONG(1), NO_ROWS]],
    [
      'above a row that was cut off',
      [LONG(2), DUPLICATE, UNKNOWN, BLANK],
      [LONG(2), DUPLICATE, UNKNOWN, BLANK],
    ],
    ['that is sound', [DUPLICATE, UNKNOWN, NO_ROWS], [DUPLICATE, UNKNOWN, NO_ROWS]],
  ])('%s', (_, problems, told) => {
    expect(withoutConsequences(problems, 1)).toEqual(told)
  })

  it('that was cut off is not counted either', () => {
    const counted = (code: 'header/unknown-column' | 'row/unknown-target') =>
      makeProblem('file/more-alike', { code, count: 9, from: 1, to: 1 }, {})
    expect(
      withoutConsequences([LONG(1), counted('header/unknown-column'), counted('row/unknown-target')], 1),
    ).toEqual([LONG(1), counted('row/unknown-target')])
    expect(codes([LONG(1), UNKNOWN], null)).toEqual(['csv/long-row', 'header/unknown-column'])
  })
})

it('a file of nothing but NUL is empty', () => {
  const [nul, empty] = [makeProblem('csv/nul', {}, at(1, 1, 2)), makeProblem('file/empty', {})]
  expect([codes([nul, empty], null), codes([nul])]).toEqual([['file/empty'], ['csv/nul']])
})

import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import type { Observation } from '../../../src/core/model.ts'
import { addPlausibility, checkPlausibility } from '../../../src/core/plausibility/all.ts'
import { makeProblem } from '../../../src/core/problem.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'

const origin = { file: 'data/2019.csv', line: 2, column: 5 }
const ids = ['A', 'B', 'C', 'D', 'E', 'F']
const plan = planOf(ids.map((id) => targetOf({ id })))
const rowsOf = (
  values: readonly Decimal[],
  part: Partial<Observation> = {},
  line = 2,
): readonly Observation[] =>
  values.map((value, index) =>
    seen({
      target: ids[index] ?? '',
      value: number(value),
      origin: { ...origin, line: line + index },
      ...part,
    }),
  )
const check = (...rows: readonly (readonly Observation[])[]) => checkPlausibility(plan, dataOf(rows.flat()))

describe('plausibility/copied-target', () => {
  const copied = rowsOf(['18', '18.0', '18', '18', '18'])
  const problem = {
    code: 'plausibility/copied-target',
    severity: 'warning',
    ...origin,
    args: { year: 2019, rows: 5 },
  }

  it('is said once for a file, at its first row', () => {
    expect(check(copied)).toEqual([problem])
    expect(check(copied.toReversed())).toEqual([problem])
    expect(check(copied, rowsOf(['18', '18', '18', '18', '18'], { year: 2015 }, 9))).toEqual([problem])
  })

  it.each<[string, readonly Observation[]]>([
    ['four rows', copied.slice(1)],
    ['one that differs', [...copied, ...rowsOf(['18', '18', '18', '18', '18', '17'], {}, 9).slice(5)]],
    ['forecasts', copied.map((row) => ({ ...row, status: 'forecast' as const }))],
    ['two files', copied.map((row, at) => ({ ...row, origin: { ...origin, file: `${at % 2}.csv` } }))],
  ])('is silent for %s', (_what, rows) => {
    expect(check(rows)).toEqual([])
  })

  it('is said at the first column, where the years stand side by side', () => {
    const wide = copied.map((row, index) => ({ ...row, origin: { ...origin, column: 9 - index } }))
    expect(check(wide)).toEqual([{ ...problem, column: 5 }])
  })

  it('goes by each sheet of a workbook', () => {
    const sheets = (count: number) =>
      copied.map((row, at) => ({ ...row, origin: { ...row.origin, sheet: `${at % count}`, cell: `C${at}` } }))
    expect(check(sheets(1))).toEqual([{ ...problem, sheet: '0', cell: 'C0' }])
    expect(check(sheets(2))).toEqual([])
  })

  it('does not count what stands at a limit, nor what has no figure to copy', () => {
    const asked = [
      targetOf({ id: 'E', requirement: { operator: '>=', value: '100' } }),
      targetOf({ id: 'F', requirement: { operator: 'higher' } }),
    ]
    const mixed = planOf([...plan.targets.slice(0, 4), ...asked])
    const rows = dataOf(rowsOf(['18', '18', '18', '18', '100', '3']))
    expect(checkPlausibility(mixed, rows)).toEqual([])
    const more = planOf([
      ...plan.targets.slice(0, 5),
      targetOf({ id: 'F', requirement: { operator: 'none' } }),
    ])
    expect(checkPlausibility(more, dataOf(rowsOf(['18', '18', '18', '18', '18', '0'])))).toEqual([
      { ...problem, args: { year: 2019, rows: 6 } },
    ])
  })
})

describe('plausibility/unchanged', () => {
  const before = rowsOf(['11', '12', '13', '14', '15', '100'], {
    year: 2018,
    origin: { ...origin, file: 'a' },
  })
  const problem = { code: 'plausibility/unchanged', severity: 'warning', ...origin }

  it('is said at the first row', () => {
    const again = rowsOf(['11', '12.0', '13', '14', '15'])
    expect(check(before, again)).toEqual([{ ...problem, args: { year: 2019, rows: 5 } }])
    const own = again.map((row) => ({ ...row, previous: '11' as const, value: number('11') }))
    expect(check(own)).toEqual([{ ...problem, args: { year: 2019, rows: 5 } }])
  })

  it('does not count what stands at a limit, but hears it when it moves', () => {
    expect(check(before, rowsOf(['11', '12', '13', '14', '15', '100']))).toMatchObject([
      { args: { rows: 6 } },
    ])
    expect(check(before, rowsOf(['11', '12', '13', '14', '15', '99']))).toEqual([])
    const few = [...rowsOf(['11', '12', '13', '14']), ...rowsOf(['1', '1', '1', '1', '1', '100']).slice(5)]
    expect(check(before, few)).toEqual([])
  })

  it.each<[string, readonly Observation[]]>([
    ['four rows', rowsOf(['11', '12', '13', '14'])],
    ['one that moved', rowsOf(['11', '12', '13', '14', '15.1'])],
    ['nothing before', rowsOf(['11', '12', '13', '14', '15'], { year: 2016 })],
  ])('is silent for %s', (_what, rows) => {
    expect(check(before, rows)).toEqual([])
  })
})

it('takes its place among the problems of the data', () => {
  const [early, late] = [1, 9].map((line) => makeProblem('csv/nul', {}, { file: 'data/2019.csv', line }))
  const source = { file: 'data/2019.csv', encoding: 'utf-8', delimiter: ',', headerLine: 1, rows: 1 }
  const problems = [early, late].filter((problem) => problem !== undefined)
  const data = { ...dataOf([seen({ target: 'A', value: number('101') })]), problems, sources: [source] }
  expect(addPlausibility(plan, data).problems.map(({ line }) => line)).toEqual([1, 2, 9])
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import type { Plan } from '../../../src/core/model.ts'
import { loadPlan } from '../../../src/index.ts'
import { renderQuery } from '../../../src/report/sql/query.ts'
import { wordsOf } from '../../../src/words/all.ts'
import { type Cells, expectAgreement } from './agreement.ts'
import { type Database, openDatabase } from './duckdb.ts'
import { type Row, randomRows, withEveryOperator } from './random-rows.ts'

const plan = withEveryOperator(await loadPlan())
let database: Database

beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

const fill = (name: string, rows: readonly Row[], type?: string) => database.fill(name, rows, type)

const ask = async (table: readonly string[] = ['observations'], of: Plan = plan): Promise<readonly Cells[]> =>
  database.ask(renderQuery(of, { dialect: 'duckdb', table, words: wordsOf('zh') }))

const nothing: Row = {
  id: 'T4-02',
  year: '2019',
  region: null,
  value: null,
  bound: null,
  stage: null,
  unit: null,
  benchmark: null,
  previous: null,
  status: null,
}

describe('DuckDB and the evaluator', () => {
  it('agree on 20,000 random rows', { timeout: 60_000 }, async () => {
    const rows = randomRows(plan, 20_000, 20180328)
    await fill('observations', rows)
    expectAgreement(plan, rows, await ask())
  })
})

describe('what does not fit a DECIMAL', () => {
  it.each([
    ['98.9999999999999', 'fail', null],
    ['98.99999999999999', 'unknown', 'invalid-value'],
    ['99.00000000000000000000', 'pass', null],
    ['123456789012345', 'pass', null],
    ['1234567890123456', 'unknown', 'invalid-value'],
    ['000000000000000000000099', 'pass', null],
    ['1e3', 'unknown', 'invalid-value'],
    ['九十九', 'unknown', 'invalid-value'],
    [' 99', 'unknown', 'invalid-value'],
    ['NaN', 'unknown', 'invalid-value'],
    ['', 'unknown', 'not-reported'],
  ])('is never rounded: %s is a %s', async (value, verdict, reason) => {
    await fill('texts', [{ ...nothing, id: 'T1-01', value }], 'VARCHAR')
    expect(await ask(['texts'])).toMatchObject([{ verdict, reason }])
  })

  it('is not judged as a float either', async () => {
    await fill('floats', [{ ...nothing, id: 'T1-13', value: '0.29' }], 'DOUBLE')
    await database.run(
      'INSERT INTO floats SELECT * REPLACE (2018 AS year, 0.1::DOUBLE + 0.19::DOUBLE AS value) FROM floats',
    )
    const answers = await ask(['floats'])
    expect(answers.find(({ year }) => year === '2019')).toMatchObject({ verdict: 'pass' })
    expect(answers.find(({ year }) => year === '2018')).toMatchObject({ reason: 'invalid-value' })
  })
})

it('judges a table of any name, be it a name that the query uses itself', async () => {
  const rows: readonly Row[] = [{ ...nothing, value: '18.26' }]
  await database.run('CREATE SCHEMA IF NOT EXISTS "质量.库"')
  for (const table of [['plan'], ['RESULT'], ['质量.库', '2019 "实际" 值'], ['settled'], ['order']]) {
    const name = table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.')
    await fill(name, rows)
    expect(await ask(table)).toMatchObject([{ verdict: 'pass', margin: '0.26000000000000000' }])
  }
})

it('takes rows of one key that bring different figures to compare with for a conflict', async () => {
  const row = { ...nothing, id: 'G3-1', value: '84' }
  await fill('observations', [
    { ...row, benchmark: '83' },
    { ...row, benchmark: '85' },
  ])
  expect(await ask()).toMatchObject([{ verdict: 'unknown', reason: 'conflict', rows_read: '2' }])
})

it('leaves out what a region is not judged by', async () => {
  await fill('observations', [
    { ...nothing, id: 'T1-03', region: '浦江镇', value: '20' },
    { ...nothing, id: 'T1-03', value: '20' },
  ])
  expect(await ask()).toMatchObject([{ region: null, verdict: 'pass' }])
})

it('is exact for a plan whose own figures are long', async () => {
  const [target] = plan.targets
  if (target === undefined) throw new Error('no target')
  const long: Plan = {
    ...plan,
    conversions: [],
    targets: [
      { ...target, requirement: { operator: '>=', value: '0.12345678901234567890123' }, unit: '平方米' },
    ],
  }
  await fill('texts', [{ ...nothing, id: target.id, value: '0.12345678901234567890122' }], 'VARCHAR')
  expect(await ask(['texts'], long)).toMatchObject([{ verdict: 'fail', gap: '0.00000000000000000000001' }])
  const longer = `0.${'1'.repeat(40)}` as Decimal
  const beyond: Plan = { ...long, targets: [{ ...target, requirement: { operator: '>=', value: longer } }] }
  await expect(ask(['texts'], beyond)).rejects.toThrow(RangeError)
})

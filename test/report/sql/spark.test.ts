import { SparkSQL } from 'dt-sql-parser'
import { expect, it } from 'vitest'
import { loadPlan } from '../../../src/index.ts'
import { renderQuery } from '../../../src/report/sql/query.ts'
import { wordsOf } from '../../../src/words/all.ts'
import { withEveryOperator } from './random-rows.ts'

// Only the grammar is held against the text here; nothing is run.
const plan = withEveryOperator(await loadPlan())
const spark = new SparkSQL()
const faults = (query: string) =>
  spark.validate(query).map(({ message, startLine }) => `${startLine}: ${message}`)

const query = (ids: readonly string[], table: readonly string[]) => {
  const targets = plan.targets.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return renderQuery({ ...plan, targets }, { dialect: 'spark', table, words: wordsOf('zh') })
}

it('the text for Spark follows its grammar', { timeout: 120_000 }, () => {
  expect(faults(query([], ['质量', '2019 `实际` 值']))).toEqual([])
})

it.each([
  ['a word is dropped', 'LEFT JOIN', 'LEFT'],
  ['a quote stays open', "'>='", "'>="],
  ['a quote is doubled as elsewhere', "'T4-02'", "'T4''-02' 'x"],
])('the grammar does refuse: %s', { timeout: 120_000 }, (_name, from, to) => {
  const text = query(['T4-02'], ['observations'])
  expect(text).toContain(from)
  expect(faults(text.replace(from, to))).not.toEqual([])
})

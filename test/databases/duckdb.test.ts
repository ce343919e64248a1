import { expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'
import { renderQuery } from '../../src/report/sql/query.ts'
import { wordsOf } from '../../src/words/all.ts'
import { expectAgreement } from '../report/sql/agreement.ts'
import { openDatabase } from '../report/sql/duckdb.ts'
import { randomRows, withEveryOperator } from '../report/sql/random-rows.ts'

it.each([1, 20180328, 4_000_000_000])(
  'DuckDB and the evaluator agree on 100,000 random rows (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const plan = withEveryOperator(await loadPlan())
    const rows = randomRows(plan, 100_000, seed)
    expect(rows).toHaveLength(100_000)
    const database = await openDatabase()
    try {
      await database.fill('observations', rows)
      const query = renderQuery(plan, { dialect: 'duckdb', table: ['observations'], words: wordsOf('en') })
      expectAgreement(plan, rows, await database.ask(query))
    } finally {
      database.close()
    }
  },
)

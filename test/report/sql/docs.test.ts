import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collect } from '../../../src/core/collect.ts'
import { evaluate } from '../../../src/core/evaluate.ts'
import { compareRegions } from '../../../src/core/regions.ts'
import { headerWords, loadPlan, readObservations, readTable } from '../../../src/index.ts'
import { renderQuery } from '../../../src/report/sql/query.ts'
import { wordsOf } from '../../../src/words/all.ts'
import { type Database, openDatabase } from './duckdb.ts'

const plan = await loadPlan()
let database: Database
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

/** The ranking as `check` gives it. */
function ranking(): readonly (readonly unknown[])[] {
  const readings = [2018, 2019].map((year) => {
    const file = `data/regions-${year}.csv`
    return readObservations(plan, readTable(readFileSync(file), { headerWords }), { file })
  })
  const { findings } = evaluate(plan, collect(readings), { year: 2019 })
  return (compareRegions(plan, findings)?.standings ?? []).map(({ rank, region, pass, total }) => [
    String(rank),
    region,
    String(pass),
    String(total),
  ])
}

it.each(['docs/sql.md', 'docs/sql.zh-CN.md'])(
  'what %s shows is run, and ranks as check does',
  async (page) => {
    const text = readFileSync(page, 'utf8')
    const shown = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, statement]) => statement ?? '')
    const [create, insert, select] = shown
    expect(shown).toHaveLength(3)
    await database.run('DROP VIEW IF EXISTS judgement; DROP TABLE IF EXISTS observations')
    await database.run(create ?? '')
    await database.run(insert ?? '')
    const query = renderQuery(plan, { dialect: 'duckdb', table: ['observations'], words: wordsOf('en') })
    await database.run(`CREATE VIEW judgement AS\n${query}`)
    const found = await database.ask(select ?? '')
    expect(found.map(({ place, region, passed, applicable }) => [place, region, passed, applicable])).toEqual(
      ranking(),
    )
    expect(found).toHaveLength(14)
  },
)

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'
import { observationColumns, renderQuery } from '../../src/report/sql/query.ts'
import { wordsOf } from '../../src/words/all.ts'
import { type Cells, expectAgreement } from '../report/sql/agreement.ts'
import { type Row, randomRows, tableOf, withEveryOperator } from '../report/sql/random-rows.ts'

// `npm run postgres` starts the server and says in PGHOST where it listens.
const plan = withEveryOperator(await loadPlan())
const folder = mkdtempSync(join(tmpdir(), 'minhang-postgres-'))
afterAll(() => rmSync(folder, { recursive: true }))

function psql(script: string): string {
  const file = join(folder, 'script.sql')
  writeFileSync(file, script)
  const argv = ['-X', '--quiet', '--csv', '-P', 'null=\\N', '-v', 'ON_ERROR_STOP=1', '-f', file]
  const ran = spawnSync('psql', argv, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return ran.stdout
}

/** Fills the table `name` (as it stands in SQL); its figures are numbers, or texts for what is no number. */
function fill(name: string, rows: readonly Row[], type = 'NUMERIC'): void {
  const file = join(folder, 'rows.csv')
  writeFileSync(file, tableOf(rows))
  const types: Readonly<Record<string, string>> = {
    year: 'INTEGER',
    value: type,
    benchmark: type,
    previous: type,
  }
  const columns = observationColumns.map((column) => `${column} ${types[column] ?? 'TEXT'}`)
  psql(
    `DROP TABLE IF EXISTS ${name}; CREATE TABLE ${name} (${columns.join(', ')});\n\\copy ${name} FROM '${file}' CSV HEADER\n`,
  )
}

function ask(table: readonly string[] = ['observations'], before = ''): readonly Cells[] {
  const query = renderQuery(plan, { dialect: 'postgres', table, words: wordsOf('zh') })
  const records: Record<string, string>[] = parse(psql(`${before}\n${query}`), { columns: true })
  return records.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '\\N' ? null : cell])),
  )
}

const nothing: Row = {
  id: 'T1-01',
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

it.each([1, 20180328])(
  'PostgreSQL and the evaluator agree on 100,000 random rows (seed %i)',
  { timeout: 300_000 },
  (seed) => {
    const rows = randomRows(plan, 100_000, seed)
    expect(rows).toHaveLength(100_000)
    fill('observations', rows)
    expectAgreement(plan, rows, ask())
  },
)

it.each([
  [`98.${'9'.repeat(60)}`, 'fail', null, `0.${'0'.repeat(59)}1`],
  [`${'9'.repeat(60)}.${'9'.repeat(60)}`, 'pass', null, '0'],
  ['NaN', 'unknown', 'invalid-value', null],
  ['-0', 'fail', null, '99'],
])('decimals of any length are exact: %s is a %s', (value, verdict, reason, gap) => {
  fill('observations', [{ ...nothing, value }])
  expect(ask()).toMatchObject([{ verdict, reason, gap }])
})

it('texts are read like numbers, and what is no number is unknown', () => {
  fill(
    'texts',
    [
      { ...nothing, value: '99.0' },
      { ...nothing, year: '2018', value: '九十九' },
    ],
    'TEXT',
  )
  const answers = new Map(ask(['texts']).map(({ year, verdict, reason }) => [year, [verdict, reason]]))
  expect(answers.get('2019')).toEqual(['pass', null])
  expect(answers.get('2018')).toEqual(['unknown', 'invalid-value'])
})

it('a table of any name is judged, whatever the server thinks of backslashes', () => {
  psql('CREATE SCHEMA IF NOT EXISTS "质量.库"')
  for (const table of [['plan'], ['质量.库', '2019 "实际" \\ 值'], ['order']]) {
    fill(table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'), [
      { ...nothing, id: 'X-\\about', value: '44' },
    ])
    for (const setting of ['on', 'off'])
      expect(ask(table, `SET standard_conforming_strings = ${setting};`)).toMatchObject([
        { id: 'X-\\about', verdict: 'pass', margin: '0' },
      ])
  }
})

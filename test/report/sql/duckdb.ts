/** A DuckDB in memory, filled with rows and asked queries. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Cells } from './agreement.ts'
import { type Row, tableOf } from './random-rows.ts'

export interface Database {
  readonly run: (statement: string) => Promise<void>
  /** Makes the table `name` (as it stands in SQL) of these rows, its figures in columns of `type`. */
  readonly fill: (name: string, rows: readonly Row[], type?: string) => Promise<void>
  readonly ask: (query: string) => Promise<readonly Cells[]>
  readonly close: () => void
}

export async function openDatabase(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const folder = mkdtempSync(join(tmpdir(), 'minhang-duckdb-'))
  const run = async (statement: string) => void (await connection.run(statement))
  return {
    run,
    fill: async (name, rows, type = 'DECIMAL(38, 13)') => {
      const file = join(folder, 'rows.csv')
      writeFileSync(file, tableOf(rows))
      const figures = ['value', 'benchmark', 'previous'].map((each) => `CAST(${each} AS ${type}) AS ${each}`)
      await run(
        `CREATE OR REPLACE TABLE ${name} AS
         SELECT * REPLACE (CAST(year AS INTEGER) AS year, ${figures.join(', ')})
         FROM read_csv('${file}', header = true, all_varchar = true, quote = '"')`,
      )
    },
    ask: async (query) => {
      const answer = await connection.runAndReadAll(query)
      return answer
        .getRowObjectsJson()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, cell]) => [name, cell === null ? null : String(cell)]),
          ),
        )
    },
    close: () => {
      connection.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}

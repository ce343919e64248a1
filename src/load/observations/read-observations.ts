/** Table → observations. */

import type { CollectableReading } from '../../core/collect.ts'
import type { Observation, Plan } from '../../core/model.ts'
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import type { Table } from '../table/table.ts'
import { findColumns } from './columns.ts'
import { type Context, createContext } from './context.ts'
import { type Carried, readRow } from './row.ts'
import { yearOfFile, yearOfTitle } from './years.ts'

export interface ObservationOptions {
  /** The file's name as shown in problems and origins; else the one the table was read with. */
  readonly file?: string
  /** The year of figures for which neither column, header, title nor file name says one. */
  readonly year?: number
}

/**
 * What a table says of the plan's targets. Every row is read, set aside or reported; a fault in one cell leaves
 * its target with an observation that says why there is no value.
 */
export function readObservations(
  plan: Plan,
  table: Table,
  options: ObservationOptions = {},
): CollectableReading {
  const file = options.file ?? table.filename ?? ''
  const { columns, problems } = findColumns(table)
  const year = yearOfTitle(table.preamble) ?? yearOfFile(file) ?? options.year ?? null
  const context = createContext({ plan, file, columns, year })
  const usable = problems.every(
    ({ code }) => code !== 'header/no-known-column' && code !== 'header/missing-column',
  )
  const read = usable ? readRows(table, context) : { observations: [], problems: [] }
  return {
    observations: read.observations,
    problems: [...table.problems, ...problems, ...read.problems]
      .map((problem) => ({ ...problem, file }))
      .sort(byPlace),
    source: {
      file,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: table.headerLine,
      rows: table.rows.length,
    },
    cumulative: plan.targets.filter(({ basis }) => basis === 'cumulative').map(({ id }) => id),
  }
}

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

interface Rows {
  readonly observations: readonly Observation[]
  readonly problems: readonly Problem[]
}

function readRows(table: Table, context: Context): Rows {
  const observations: Observation[] = []
  const problems: Problem[] = []
  let carried: Carried = { item: '' }
  let undated: number | undefined
  for (const row of table.rows) {
    const reading = readRow(row, context, carried)
    observations.push(...reading.observations)
    problems.push(...reading.problems)
    if (reading.noYear) undated ??= row.line
    carried = reading.carried
  }
  if (undated !== undefined) problems.push(makeProblem('row/no-year', {}, { line: undated }))
  return { observations, problems }
}

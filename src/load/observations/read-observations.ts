/** Table → observations. */

import type { CollectableReading } from '../../core/collect.ts'
import type { Observation, Plan, Reading, Source } from '../../core/model.ts'
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { ProblemLog } from '../../core/problem-log.ts'
import type { OpenTable, Table } from '../table/table.ts'
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
): CollectableReading & Reading {
  const { rows, problems, ...parts } = table
  const reading = new OpenReading(
    plan,
    { ...parts, rows: () => rows[Symbol.iterator](), problems: () => problems },
    options,
  )
  const observations = [...reading.observations]
  const { source, cumulative } = reading
  return { observations, problems: reading.problems, source, cumulative }
}

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** An open table, of which only the data rows are asked for. */
export type ReadableTable = Omit<OpenTable, 'all'>

const isUsable = (problems: readonly Problem[]): boolean =>
  problems.every(({ code }) => code !== 'header/no-known-column' && code !== 'header/missing-column')

/** Whether a table has the columns that figures are read from. */
export const holdsFigures = (table: ReadableTable): boolean =>
  table.headerLine !== null && isUsable(findColumns(table).problems)

/** The rows of an open table, read as they are asked for. Problems and source are whole once that is done. */
export class OpenReading implements CollectableReading {
  readonly cumulative: readonly string[]
  readonly #table: ReadableTable
  readonly #context: Context
  readonly #usable: boolean
  readonly #log = new ProblemLog()
  #rows = 0

  constructor(plan: Plan, table: ReadableTable, options: ObservationOptions = {}) {
    const file = options.file ?? table.filename ?? ''
    const { columns, problems } = findColumns(table)
    const year = yearOfTitle(table.preamble) ?? yearOfFile(file) ?? options.year ?? null
    this.#table = table
    this.#context = createContext({ plan, file, columns, year })
    this.#usable = isUsable(problems)
    for (const problem of problems) this.#log.push(problem)
    this.cumulative = plan.targets.filter(({ basis }) => basis === 'cumulative').map(({ id }) => id)
  }

  /** To be gone through once. */
  get observations(): Iterable<Observation> {
    return this.#read()
  }

  get problems(): readonly Problem[] {
    const { file } = this.#context
    return [...this.#table.problems(), ...this.#log.all()]
      .map((problem) => ({ ...problem, file }))
      .sort(byPlace)
  }

  get source(): Source {
    const { encoding, evidence, delimiter, headerLine, sheet } = this.#table
    return {
      file: this.#context.file,
      encoding,
      ...(evidence !== null && { evidence }),
      delimiter,
      headerLine,
      rows: this.#rows,
      ...(sheet !== undefined && { sheet }),
    }
  }

  *#read(): Generator<Observation> {
    let carried: Carried = { item: '' }
    let undated: number | undefined
    for (const row of this.#table.rows()) {
      this.#rows += 1
      if (!this.#usable) continue
      const reading = readRow(row, this.#context, carried)
      for (const observation of reading.observations) yield observation
      for (const problem of reading.problems) this.#log.push(problem)
      if (reading.noYear) undated ??= row.line
      carried = reading.carried
    }
    if (undated !== undefined) this.#log.push(makeProblem('row/no-year', {}, { line: undated }))
  }
}

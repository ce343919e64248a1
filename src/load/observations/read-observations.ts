/** Table → observations. */

import type { CollectableReading } from '../../core/collect.ts'
import type { Observation, Plan, Reading, Source } from '../../core/model.ts'
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { ProblemLog } from '../../core/problem-log.ts'
import { PlainLines } from '../table/plain-lines.ts'
import type { OpenTable, Row, Table } from '../table/table.ts'
import { findColumns } from './columns.ts'
import { type Context, createContext } from './context.ts'
import { canBeLearned, Learned } from './learned.ts'
import { type Carried, type RowReading, readRow } from './row.ts'
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
  const reading = new OpenReading(plan, { ...parts, parts: () => rows, problems: () => problems }, options)
  const observations = [...reading.observations]
  const { source, cumulative } = reading
  return { observations, problems: reading.problems, source, cumulative }
}

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** An open table, of which only the data rows are asked for. */
export type ReadableTable = Omit<OpenTable, 'all' | 'rows'>

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
  readonly #learned: Learned | undefined
  #rows = 0
  #carried: Carried = { item: '' }
  /** The first row with a figure whose year nobody knows. */
  #undated: number | undefined

  constructor(plan: Plan, table: ReadableTable, options: ObservationOptions = {}) {
    const file = options.file ?? table.filename ?? ''
    const { columns, problems } = findColumns(table)
    const year = yearOfTitle(table.preamble) ?? yearOfFile(file) ?? options.year ?? null
    this.#table = table
    this.#context = createContext({ plan, file, columns, year })
    this.#usable = isUsable(problems)
    this.#learned =
      this.#usable && canBeLearned(this.#context)
        ? new Learned(this.#context, table.header.length)
        : undefined
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
    for (const part of this.#table.parts()) {
      if (part instanceof PlainLines) yield* this.#readLines(part)
      else yield* this.#readRow(part).observations
    }
    if (this.#undated !== undefined) this.#log.push(makeProblem('row/no-year', {}, { line: this.#undated }))
  }

  *#readLines(plain: PlainLines): Generator<Observation> {
    const { lines } = plain
    for (let index = 0; index < lines.count; index += 1) {
      const known = this.#learned?.recall(lines, index)
      if (known !== undefined) {
        this.#rows += 1
        plain.pass(1)
        for (const observation of known) yield observation
        continue
      }
      const row = plain.row(index)
      if (row === undefined || row.aside !== undefined) continue
      const reading = this.#readRow(row)
      yield* reading.observations
      this.#learned?.learn(lines, index, reading)
    }
  }

  #readRow(row: Row): RowReading {
    this.#rows += 1
    if (!this.#usable) return { observations: [], problems: [], carried: this.#carried, noYear: false }
    const reading = readRow(row, this.#context, this.#carried)
    for (const problem of reading.problems) this.#log.push(problem)
    if (reading.noYear) this.#undated ??= row.line
    this.#carried = reading.carried
    return reading
  }
}

/** Table → observations. */

import type { CollectableReading } from '../../core/collect.ts'
import { type Mention, Mentions } from '../../core/mention.ts'
import type { Observation, Plan, Reading, Source } from '../../core/model.ts'
import { recordOf } from '../../core/plain-observation.ts'
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { MOST_ALIKE, ProblemLog } from '../../core/problem-log.ts'
import { PlainLines } from '../table/plain-lines.ts'
import type { OpenTable, Row, Table } from '../table/table.ts'
import { findColumns } from './columns.ts'
import { withoutConsequences } from './consequences.ts'
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
  const { observations } = reading
  const { source, cumulative, mentions } = reading
  return {
    observations,
    problems: reading.problems,
    source,
    cumulative,
    ...(mentions.length > 0 && { mentions }),
  }
}

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** An open table, of which only the data rows are asked for. */
export type ReadableTable = Omit<OpenTable, 'all' | 'rows'>

const isUsable = (problems: readonly Problem[]): boolean =>
  problems.every(({ code }) => code !== 'header/no-known-column' && code !== 'header/missing-column')

const isSetAside = ({ code }: Problem): boolean => code === 'row/set-aside'

/** Whether a table has the columns that figures are read from. */
export const holdsFigures = (table: ReadableTable): boolean =>
  table.headerLine !== null && isUsable(findColumns(table).problems)

/** An open table, read when it is asked to. Problems and source are whole once that is done. */
export class OpenReading implements CollectableReading {
  readonly cumulative: readonly string[]
  readonly #table: ReadableTable
  readonly #context: Context
  readonly #usable: boolean
  readonly #log = new ProblemLog()
  readonly #mentions = new Mentions()
  readonly #learned: Learned | undefined
  /** Lines that lack cells and need none: notes and headings. */
  readonly #aside = new Set<number>()
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

  /** The observations in a list. To be asked for once, in place of `each`. */
  get observations(): readonly Observation[] {
    const list: Observation[] = []
    this.each((seen) => list.push(recordOf(seen)))
    return list
  }

  get problems(): readonly Problem[] {
    const { file } = this.#context
    const shape = this.#table.problems().filter((problem) => !this.#isAside(problem))
    return withoutConsequences([...shape, ...this.#log.all()], this.#table.headerLine)
      .map((problem) => ({ ...problem, file }))
      .sort(byPlace)
  }

  get mentions(): readonly Mention[] {
    return this.#mentions.list()
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

  #isAside({ code, line }: Problem): boolean {
    return code === 'csv/ragged-row' && line !== undefined && this.#aside.has(line)
  }

  /** Hands on each observation as it is read. To be called once. */
  each(take: (seen: Observation) => void): void {
    for (const part of this.#table.parts()) {
      if (part instanceof PlainLines) this.#readLines(part, take)
      else for (const seen of this.#readRow(part).observations) take(seen)
    }
    if (this.#undated !== undefined) this.#log.push(makeProblem('row/no-year', {}, { line: this.#undated }))
  }

  #readLines(plain: PlainLines, take: (seen: Observation) => void): void {
    const { lines } = plain
    const learned = this.#learned
    let passed = 0
    for (let index = 0; index < lines.count; index += 1) {
      if (!plain.isElsewhere && learned?.recall(lines, index, take)) {
        passed += 1
        continue
      }
      const row = plain.row(index)
      if (row === undefined || row.aside !== undefined) continue
      const reading = this.#readRow(row)
      for (const seen of reading.observations) take(seen)
      if (!plain.isElsewhere) learned?.learn(lines, index, reading)
    }
    this.#rows += passed
    plain.pass(passed)
  }

  #readRow(row: Row): RowReading {
    this.#rows += 1
    if (!this.#usable) return { observations: [], problems: [], carried: this.#carried, noYear: false }
    const reading = readRow(row, this.#context, this.#carried)
    for (const problem of reading.problems) this.#log.push(problem)
    for (const mention of reading.mentions ?? []) this.#mentions.add(mention)
    if (row.broken && this.#aside.size < MOST_ALIKE && reading.problems.some(isSetAside))
      this.#aside.add(row.line)
    if (reading.noYear) this.#undated ??= row.line
    this.#carried = reading.carried
    return reading
  }
}

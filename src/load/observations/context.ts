/** What reading a row needs to know, made once for a table. */
import type { Origin, Plan, Target } from '../../core/model.ts'
import {
  makeProblem,
  type Problem,
  type ProblemArguments,
  type ProblemCode,
  severities,
} from '../../core/problem.ts'
import { bareText } from '../bare-text.ts'
import type { Row } from '../table/table.ts'
import type { Columns } from './columns.ts'
import type { Role } from './header-words.ts'
import { createMemory, type Memory } from './memory.ts'
import { detachAll } from './remember.ts'
import { createTargetIndex, type TargetIndex } from './targets.ts'
import { createUnits, type Units } from './units.ts'

/** One figure of a row: which cells bring it, and its year when the header gives one. */
export interface FigureColumns {
  readonly value: number
  readonly year: number | null
  readonly benchmark: number | undefined
  readonly previous: number | undefined
}

export interface Context {
  readonly plan: Plan
  readonly file: string
  readonly columns: Columns
  readonly figures: readonly FigureColumns[]
  /** The columns that print the plan's own figure. */
  readonly targetColumns: readonly number[]
  readonly index: TargetIndex
  readonly units: Units
  /** The year of rows that name none: from a title, the file's name or the caller; null when nobody says. */
  readonly year: number | null
  /** What rows say again and again, worked out and held once. */
  readonly memory: Memory
}

export interface ContextParts {
  readonly plan: Plan
  readonly file: string
  readonly columns: Columns
  readonly year: number | null
}

export function createContext(parts: ContextParts): Context {
  const { plan, columns } = parts
  return {
    ...parts,
    figures: findFigures(columns),
    targetColumns: findTargetColumns(parts),
    index: createTargetIndex(plan),
    units: createUnits(plan),
    memory: createMemory(plan),
  }
}

/** A column without a year (全市水平) belongs to the column of values without one, else to the latest year. */
function findFigures({ single, yearly }: Columns): readonly FigureColumns[] {
  const dated = yearly.filter(({ role }) => role === 'value')
  const latest = dated.reduce((most, { year }) => Math.max(most, year), 0)
  const beside = (role: 'benchmark' | 'previous', year: number): number | undefined =>
    yearly.find((column) => column.role === role && column.year === year)?.index ??
    (single.value === undefined && year === latest ? single[role] : undefined)
  const wide = dated.map(({ index, year }) => ({
    value: index,
    year,
    benchmark: beside('benchmark', year),
    previous: beside('previous', year),
  }))
  if (single.value === undefined) return wide
  const { value, benchmark, previous } = single
  return [{ value, year: null, benchmark, previous }, ...wide]
}

function findTargetColumns({ plan, columns: { single, yearly } }: ContextParts): readonly number[] {
  const last = yearly.find(({ role, year }) => role === 'target' && year === plan.period.end)
  return [single.target, last?.index].filter((index) => index !== undefined)
}

/** What a cell says, from the text that stands in it. */
export const cellText = (text: string): string => bareText(text.trim())

/** The same of a role's cell; empty when the table has no such column. */
export function cellOf(row: Row, index: number | undefined): string {
  return index === undefined ? '' : cellText(row.cells[index] ?? '')
}

export const textOf = (row: Row, { columns }: Context, role: Role): string =>
  cellOf(row, columns.single[role])

export function originOf(row: Row, index: number, { file }: Context): Origin {
  const { line, column, sheet, cell } = row.locate(index)
  return sheet === undefined || cell === undefined
    ? { file, line, column }
    : { file, line, column, sheet, cell }
}

/** Makes problems of one row: told the cell, it knows the place. */
export interface Reporter {
  readonly problems: readonly Problem[]
  report<Code extends ProblemCode>(code: Code, args: ProblemArguments[Code], index: number): void
  /** What is reported from now on concerns this target. */
  about(target: Target): void
}

const NONE: readonly Problem[] = []

interface Said {
  readonly code: ProblemCode
  readonly args: unknown
  readonly index: number
}

class RowReporter implements Reporter {
  readonly #row: Row
  readonly #file: string
  #problems: Problem[] | undefined
  // A faulty unit column is met once for every figure of the row, and said once.
  #said: Said[] | undefined
  #target: string | undefined

  constructor(row: Row, file: string) {
    this.#row = row
    this.#file = file
  }

  get problems(): readonly Problem[] {
    return this.#problems ?? NONE
  }

  report<Code extends ProblemCode>(code: Code, args: ProblemArguments[Code], index: number): void {
    // One fault, one error: what else seems wrong with the cell comes of what is said of it already.
    if (severities[code] === 'error' && this.#row.isFaulty?.(index)) return
    const alike = this.#said?.filter((said) => said.code === code && said.index === index) ?? []
    if (alike.some((said) => JSON.stringify(said.args) === JSON.stringify(args))) return
    this.#said ??= []
    this.#said.push({ code, args, index })
    const spot = { file: this.#file, ...this.#row.locate(index) }
    // What the problem says of the cell must not keep the text of the whole file.
    const own = detachAll(args)
    this.#problems ??= []
    this.#problems.push(
      makeProblem(code, own, this.#target === undefined ? spot : { ...spot, target: this.#target }),
    )
  }

  about({ id }: Target): void {
    this.#target = id
  }
}

export const createReporter = (row: Row, { file }: Context): Reporter => new RowReporter(row, file)

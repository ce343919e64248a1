/** What reading a row needs to know, made once for a table. */
import type { Origin, Plan, Target } from '../../core/model.ts'
import { makeProblem, type Problem, type ProblemArguments, type ProblemCode } from '../../core/problem.ts'
import type { Row } from '../table/table.ts'
import type { Columns, Role } from './columns.ts'
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
  readonly index: TargetIndex
  readonly units: Units
  /** The year of rows that name none: from a title, the file's name or the caller; null when nobody says. */
  readonly year: number | null
}

export interface ContextParts {
  readonly plan: Plan
  readonly file: string
  readonly columns: Columns
  readonly year: number | null
}

export function createContext(parts: ContextParts): Context {
  const { plan, columns } = parts
  return { ...parts, figures: findFigures(columns), index: createTargetIndex(plan), units: createUnits(plan) }
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

/** The trimmed text of a role's cell; empty when the table has no such column. */
export function cellOf(row: Row, index: number | undefined): string {
  return index === undefined ? '' : (row.cells[index] ?? '').trim()
}

export const textOf = (row: Row, { columns }: Context, role: Role): string =>
  cellOf(row, columns.single[role])

export function originOf(row: Row, index: number, { file }: Context): Origin {
  const { endColumn: _, ...place } = row.locate(index)
  return { file, ...place }
}

/** Makes problems of one row: told the cell, it knows the place. */
export interface Reporter {
  readonly problems: readonly Problem[]
  report<Code extends ProblemCode>(code: Code, args: ProblemArguments[Code], index: number): void
  /** What is reported from now on concerns this target. */
  about(target: Target): void
}

export function createReporter(row: Row, { file }: Context): Reporter {
  const problems: Problem[] = []
  // A faulty unit column is met once for every figure of the row, and said once.
  const said = new Set<string>()
  let target: string | undefined
  return {
    problems,
    report: (code, args, index) => {
      const key = JSON.stringify([code, args, index])
      if (said.has(key)) return
      said.add(key)
      problems.push(
        makeProblem(code, args, { file, ...row.locate(index), ...(target !== undefined && { target }) }),
      )
    },
    about: (found) => {
      target = found.id
    },
  }
}

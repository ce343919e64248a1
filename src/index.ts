/**
 * minhang-quality as a library: the plan, tables, observations, the judgement and its formats.
 *
 * @example
 * const plan = await loadPlan()
 * const table = readTable(bytes, { headerWords, filename: '2019.csv' })
 * const data = collect([readObservations(plan, table, { file: '2019.csv' })])
 * console.log(render(evaluate(plan, data), 'table', { lang: 'en' }))
 */
import { paintWith } from './cli/paint.ts'
import { loadPlanFolder } from './cli/plan-folder.ts'
import { CannotDo } from './cli/usage-error.ts'
import { realWorld } from './cli/world.ts'
import type { Change } from './core/change.ts'
import type { GapVerdict } from './core/gap/model.ts'
import type { Plan, Verdict } from './core/model.ts'
import type { Problem } from './core/problem.ts'
import { sourceOf } from './load/table/source.ts'
import type { Table } from './load/table/table.ts'
import type { WorkbookOptions } from './load/workbook/open-workbook.ts'
import { renderText } from './report/formats/text-formats.ts'
import { renderProblems } from './report/problems.ts'
import type { Report } from './report/views/all.ts'
import { type Lang, wordsOf } from './words/all.ts'

export type { Change } from './core/change.ts'
export { collect } from './core/collect.ts'
export { type CompareReport, compareData } from './core/compare.ts'
export type { Decimal } from './core/decimal.ts'
export { type CheckReport, evaluate } from './core/evaluate.ts'
export { analyze, type GapFinding, type GapReport } from './core/gap/analyze.ts'
export { analyzeGap } from './core/gap/analyze-gap.ts'
export type { Analysis, GapVerdict } from './core/gap/model.ts'
export type * from './core/model.ts'
export type { OperatorName, Requirement } from './core/operators/all.ts'
export { judge } from './core/operators/all.ts'
export { addPlausibility } from './core/plausibility/all.ts'
export type { Problem, ProblemCode, Severity } from './core/problem.ts'
export { compareRegions, type Regions, type Standing } from './core/regions.ts'
export type { Spread } from './core/spread.ts'
export type { Counts, Summary } from './core/summarize.ts'
export { type ValidateReport, validate } from './core/validate.ts'
export { headerWords } from './load/observations/columns.ts'
export { readObservations } from './load/observations/read-observations.ts'
export { readTable } from './load/table/read-table.ts'
export type { Report } from './report/views/all.ts'
export type { Lang } from './words/all.ts'

/** A plan with faults: every one of them, with file, line and column; the message lists them in English. */
export class InvalidPlan extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(renderProblems(problems, { words: wordsOf('en'), paint: (_tone, text) => text }).trimEnd())
    this.name = 'InvalidPlan'
    this.problems = problems
  }
}

/** Reads a plan from a folder of YAML; without one, the Minhang plan that ships. Rejects with `InvalidPlan`. */
export async function loadPlan(folder?: string): Promise<Plan> {
  try {
    return await loadPlanFolder(realWorld(process), folder, 'en')
  } catch (error) {
    throw error instanceof CannotDo ? new InvalidPlan(error.problems) : error
  }
}

export type { WorkbookOptions } from './load/workbook/open-workbook.ts'

/** Like `readTable`, for the bytes of an .xlsx: the sheet asked for, else the first with a header of these words. */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Table> {
  const { openWorkbook } = await import('./load/workbook/open-workbook.ts')
  const { rows, problems, all: _, parts: __, ...table } = openWorkbook(sourceOf(bytes), options)
  const read = [...rows()]
  return { ...table, rows: read, problems: problems() }
}

export interface RenderOptions {
  readonly lang?: Lang
  readonly color?: boolean
  /** Columns of the page for the table format; 80 unless given. */
  readonly width?: number
  readonly only?: readonly (Verdict | GapVerdict | Change)[]
}

/** A report in one of the formats that are text: table, json, csv, markdown and others. Throws a RangeError for any other name. */
export function render(report: Report, format: string, options: RenderOptions = {}): string {
  const { lang = 'zh', color = false, width = 80, only = null } = options
  return renderText(report, format, { words: wordsOf(lang), width, only, paint: paintWith(color) })
}

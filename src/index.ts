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
import { renderPieces, renderText } from './report/formats/text-formats.ts'
import { renderProblems } from './report/problems.ts'
import type { Report } from './report/views/all.ts'
import { type Lang, wordsOf } from './words/all.ts'

export type { Change } from './core/change.ts'
export { collect } from './core/collect.ts'
export { type CompareReport, compareData } from './core/compare.ts'
export type { Decimal } from './core/decimal.ts'
export { type CheckReport, evaluate } from './core/evaluate.ts'
export { analyze, type GapFinding, type GapReport } from './core/gap/analyze.ts'
export { analyzeGap, type GapGoal, type GapPoint, type GapResult } from './core/gap/analyze-gap.ts'
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
export { headerWords } from './load/observations/header-words.ts'
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
    return await loadPlanFolder(realWorld(process), folder)
  } catch (error) {
    throw error instanceof CannotDo ? new InvalidPlan(error.problems) : error
  }
}

export type { Table, TableOptions } from './load/table/table.ts'
export type { WorkbookOptions } from './load/workbook/open-workbook.ts'

/** Like `readTable`, for the bytes of an .xlsx: the sheet asked for, else the first with a header of these words. */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Table> {
  const { openWorkbook } = await import('./load/workbook/open-workbook.ts')
  const { rows, problems, all: _, parts: __, ...table } = openWorkbook(sourceOf(bytes), options)
  const read = [...rows()]
  return { ...table, rows: read, problems: problems() }
}

export interface RenderOptions {
  /** zh unless given. JSON keys and codes are the same in both. */
  readonly lang?: Lang
  /** ANSI colours in `table`; none unless asked for. */
  readonly color?: boolean
  /** Only ASCII for what `table` draws (✓ is +, ≥ is >=); words stay. */
  readonly ascii?: boolean
  /** Columns of the page for the table format; 80 unless given. */
  readonly width?: number
  /** Which verdicts (of `compare`: changes) to list; counts never change. */
  readonly only?: readonly (Verdict | GapVerdict | Change)[]
}

const settingFrom = ({ lang = 'zh', color = false, width = 80, only, ascii = false }: RenderOptions) => ({
  words: wordsOf(lang),
  width,
  only: only ?? null,
  ascii,
  paint: paintWith(color),
})

/**
 * A report as text: `table`, `text`, `json`, `csv`, `markdown`, `junit`, `sarif`, `github` or `gitlab`. The same report
 * and options give the same bytes. Throws a RangeError for any other name, with those there are; html, xlsx and docx
 * are written by the command.
 */
export const render = (report: Report, format: string, options: RenderOptions = {}): string =>
  renderText(report, format, settingFrom(options))

/**
 * The same text as `render`, in chunks to be gone through once: `json` and `csv` of any length take the memory of one
 * chunk (half a MiB at most, unless one record is longer), where a single string ends at some 500 MB. Every other format is one chunk.
 */
export const renderChunks = (report: Report, format: string, options: RenderOptions = {}): Iterable<string> =>
  renderPieces(report, format, settingFrom(options))

/** Every problem code: its arguments (a type) and its severity, one file per family. A released code keeps its meaning. */
import type { Severity } from '../problem.ts'
import { type CsvProblems, csv } from './csv.ts'
import { type FileProblems, file } from './file.ts'
import { type PlanProblems, plan } from './plan.ts'
import { type PlausibilityProblems, plausibility } from './plausibility.ts'
import { type RowProblems, row } from './row.ts'
import { type UsageProblems, usage } from './usage.ts'
import { type ValueProblems, value } from './value.ts'
import { type WorkbookProblems, workbook } from './workbook.ts'

export type ProblemArguments = FileProblems &
  CsvProblems &
  RowProblems &
  ValueProblems &
  WorkbookProblems &
  PlausibilityProblems &
  PlanProblems &
  UsageProblems

export const severities: { readonly [Code in keyof ProblemArguments]: Severity } = {
  ...file,
  ...csv,
  ...row,
  ...value,
  ...workbook,
  ...plausibility,
  ...plan,
  ...usage,
}

import type { ProblemArguments } from '../../core/problem.ts'
import type { CodeWords } from '../code-words.ts'
import { csv } from './codes/csv.ts'
import { file } from './codes/file.ts'
import { plan } from './codes/plan.ts'
import { plausibility } from './codes/plausibility.ts'
import { row } from './codes/row.ts'
import { usage } from './codes/usage.ts'
import { value } from './codes/value.ts'
import { workbook } from './codes/workbook.ts'

export const codes: CodeWords<ProblemArguments> = {
  ...file,
  ...csv,
  ...row,
  ...value,
  ...workbook,
  ...plausibility,
  ...plan,
  ...usage,
}

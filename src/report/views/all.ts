/** Which view tells which report. One more report is one more file and one more line in each list. */
import type { CompareReport } from '../../core/compare.ts'
import type { CheckReport } from '../../core/evaluate.ts'
import type { GapReport } from '../../core/gap/analyze.ts'
import type { StoryReport } from '../../core/story.ts'
import type { ValidateReport } from '../../core/validate.ts'
import type { Case, Remark } from '../remarks.ts'
import { checkView } from './check.ts'
import { compareView } from './compare.ts'
import { type ExplainReport, explainView } from './explain.ts'
import { type CodeReport, codeView } from './explain-code.ts'
import { gapView } from './gap.ts'
import { reportView } from './report.ts'
import { type TargetsReport, targetsView } from './targets.ts'
import { validateView } from './validate.ts'
import type { Reader, View } from './view.ts'

export type Report =
  | GapReport
  | CompareReport
  | CheckReport
  | ValidateReport
  | TargetsReport
  | ExplainReport
  | CodeReport
  | StoryReport

const views = {
  check: checkView,
  gap: gapView,
  compare: compareView,
  validate: validateView,
  targets: targetsView,
  explain: explainView,
  'explain-code': codeView,
  report: reportView,
}

// A report's command names its view; TypeScript cannot follow the pair through the index.
export const viewOf = <R extends Report>(report: R): View<R> => views[report.command] as unknown as View<R>

export const remarksOf = (report: Report, reader: Reader): readonly Remark[] =>
  viewOf(report).remarks?.(report, reader) ?? []

export const casesOf = (report: Report, reader: Reader): readonly Case[] =>
  viewOf(report).cases?.(report, reader) ?? []

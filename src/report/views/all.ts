/** Which view tells which report. One more report is one more file and one more line in each list. */
import type { CheckReport } from '../../core/evaluate.ts'
import { checkView } from './check.ts'
import { type ExplainReport, explainView } from './explain.ts'
import { type TargetsReport, targetsView } from './targets.ts'
import type { View } from './view.ts'

export type Report = CheckReport | TargetsReport | ExplainReport

const views = { check: checkView, targets: targetsView, explain: explainView }

// A report's command names its view; TypeScript cannot follow the pair through the index.
export const viewOf = <R extends Report>(report: R): View<R> => views[report.command] as unknown as View<R>

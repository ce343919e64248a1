/** Which view tells which report. One more report is one more file and one more line in each list. */
import type { CheckReport } from '../../core/evaluate.ts'
import type { ValidateReport } from '../../core/validate.ts'
import { checkView } from './check.ts'
import { type ExplainReport, explainView } from './explain.ts'
import { type TargetsReport, targetsView } from './targets.ts'
import { validateView } from './validate.ts'
import type { View } from './view.ts'

export type Report = CheckReport | ValidateReport | TargetsReport | ExplainReport

const views = { check: checkView, validate: validateView, targets: targetsView, explain: explainView }

// A report's command names its view; TypeScript cannot follow the pair through the index.
export const viewOf = <R extends Report>(report: R): View<R> => views[report.command] as unknown as View<R>

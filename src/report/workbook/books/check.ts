import type { CheckReport } from '../../../core/evaluate.ts'
import { type Block, heading, paragraph } from '../../document.ts'
import { summaryBlocks } from '../../views/check.ts'
import { shown } from '../../views/check-records.ts'
import { statusBlocks } from '../../views/statuses.ts'
import type { Reader } from '../../views/view.ts'
import { findingsTables } from '../tables/findings.ts'
import { observationsTable } from '../tables/observations.ts'
import { problemsTable } from '../tables/problems.ts'

export function checkBook(report: CheckReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const { plan, year, summary, problems } = report
  const findings = shown(report, reader)
  const hidden = report.findings.length - findings.length
  return [
    heading(1, plan.title[words.lang]),
    paragraph(words.checkTitle(year, plan.document)),
    paragraph(words.lastLine({ year, counts: summary }), 'strong'),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...statusBlocks(report.statuses, words),
    ...findingsTables({ plan, findings }, year, words),
    ...summaryBlocks(report, words),
    ...problemsTable(problems, words),
    ...observationsTable(
      plan,
      findings.flatMap(({ observation }) => observation ?? []),
      words,
    ),
  ]
}

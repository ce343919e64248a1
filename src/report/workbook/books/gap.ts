import type { GapReport } from '../../../core/gap/analyze.ts'
import { type Block, heading, paragraph } from '../../document.ts'
import { OPEN } from '../../views/gap-cells.ts'
import { countBlocks } from '../../views/gap-counts.ts'
import { reachBlocks } from '../../views/gap-reach.ts'
import { shownGaps } from '../../views/gap-records.ts'
import { whatIfBlocks } from '../../views/gap-what-if.ts'
import { statusBlocks } from '../../views/statuses.ts'
import type { Reader } from '../../views/view.ts'
import { gapTable } from '../tables/gap.ts'
import { observationsTable } from '../tables/observations.ts'
import { problemsTable } from '../tables/problems.ts'

export function gapBook(report: GapReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const { plan, results } = report
  const findings = shownGaps(report, reader)
  const hidden = results.length - findings.length
  const open = results.filter(({ analysis }) => OPEN.has(analysis.verdict)).length
  return [
    heading(1, plan.title[words.lang]),
    paragraph(words.progress.title(report)),
    paragraph(words.progress.lastLine(report, open), 'strong'),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...statusBlocks(report.statuses, words),
    ...gapTable(plan, findings, words),
    ...reachBlocks(report, reader),
    ...whatIfBlocks(report, words),
    ...countBlocks(report, words),
    ...problemsTable(report.problems, words),
    ...observationsTable(
      plan,
      findings.flatMap(({ observation }) => observation ?? []),
      words,
    ),
  ]
}

import type { GapReport } from '../../../core/gap/analyze.ts'
import { districtGap, regionsOfGap } from '../../../core/gap/regions.ts'
import { hasSeveral } from '../../../core/regions.ts'
import { type Block, heading, paragraph } from '../../document.ts'
import { endLine, regionColumns } from '../../views/gap.ts'
import { countBlocks } from '../../views/gap-counts.ts'
import { reachBlocks } from '../../views/gap-reach.ts'
import { shownGaps } from '../../views/gap-records.ts'
import { whatIfBlocks } from '../../views/gap-what-if.ts'
import { regionBlocks, regionLine } from '../../views/regions.ts'
import { statusBlocks } from '../../views/statuses.ts'
import type { Reader } from '../../views/view.ts'
import { gapTable } from '../tables/gap.ts'
import { observationsTable } from '../tables/observations.ts'
import { problemsTable } from '../tables/problems.ts'

/** Every region's targets stand in the table; the counts are of the district, or of the regions one by one. */
export function gapBook(report: GapReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const { plan, results } = report
  const findings = shownGaps(report, reader)
  const hidden = results.length - findings.length
  const regions = regionsOfGap(report)
  const listed = districtGap(report, regions)
  const setting = { ...report, words, columns: regionColumns(report, words) }
  return [
    heading(1, plan.title[words.lang]),
    paragraph(words.progress.title(report)),
    ...(listed.results.length > 0 ? [endLine(listed, words)] : []),
    ...(hasSeveral(regions) ? [regionLine(regions, setting)] : []),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...statusBlocks(report.statuses, words),
    ...gapTable(plan, findings, words),
    ...reachBlocks(report, reader),
    ...whatIfBlocks(report, words),
    ...(listed.results.length > 0 ? countBlocks(listed, words) : []),
    ...regionBlocks(regions, setting),
    ...problemsTable(report.problems, words),
    ...observationsTable(
      plan,
      findings.flatMap(({ observation }) => observation ?? []),
      words,
    ),
  ]
}

import { type CheckReport, districtCheck } from '../../../core/evaluate.ts'
import { compareRegions, hasSeveral } from '../../../core/regions.ts'
import { type Block, heading, paragraph } from '../../document.ts'
import { summaryBlocks } from '../../views/check.ts'
import { shown } from '../../views/check-records.ts'
import { regionBlocks, regionLine } from '../../views/regions.ts'
import { statusBlocks } from '../../views/statuses.ts'
import type { Reader } from '../../views/view.ts'
import { findingsTables } from '../tables/findings.ts'
import { observationsTable } from '../tables/observations.ts'
import { problemsTable } from '../tables/problems.ts'

/** Every region's targets stand in the tables; the counts are of the district, or of the regions one by one. */
export function checkBook(report: CheckReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const { plan, year, problems } = report
  const regions = compareRegions(plan, report.findings)
  const listed = districtCheck(report, regions)
  const setting = { ...report, words, columns: words.verdicts }
  const findings = shown(report, reader)
  const hidden = report.findings.length - findings.length
  return [
    heading(1, plan.title[words.lang]),
    paragraph(words.checkTitle(year, plan.document)),
    ...(listed.findings.length > 0
      ? [paragraph(words.lastLine({ year, counts: listed.summary }), 'strong')]
      : []),
    ...(hasSeveral(regions) ? [regionLine(regions, setting)] : []),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...statusBlocks(report.statuses, words),
    ...findingsTables({ plan, findings }, year, words),
    ...(listed.findings.length > 0 ? summaryBlocks(listed, words) : []),
    ...regionBlocks(regions, setting),
    ...problemsTable(problems, words),
    ...observationsTable(
      plan,
      findings.flatMap(({ observation }) => observation ?? []),
      words,
    ),
  ]
}

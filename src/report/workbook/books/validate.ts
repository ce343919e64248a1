import type { ValidateReport } from '../../../core/validate.ts'
import { type Block, heading, paragraph } from '../../document.ts'
import { sourceBlocks } from '../../views/validate.ts'
import { missingBlocks } from '../../views/validate-missing.ts'
import type { Reader } from '../../views/view.ts'
import { problemsTable } from '../tables/problems.ts'

export function validateBook(report: ValidateReport, { words }: Reader): readonly Block[] {
  const { plan, year, summary } = report
  return [
    heading(1, plan.title[words.lang]),
    paragraph(words.validate.title(year, plan.document)),
    paragraph(words.validate.lastLine(summary), summary.errors > 0 ? 'bad' : 'strong'),
    paragraph(words.validate.counts(summary)),
    ...sourceBlocks(report, words),
    ...problemsTable(report.problems, words),
    ...missingBlocks(report, words),
  ]
}

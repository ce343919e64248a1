import type { Column } from '../document.ts'
import { countCells, countColumns } from './count-columns.ts'
import type { ReportSection } from './section.ts'
import { measureTitle } from './target-words.ts'

/** Which measure answers for how many targets of which verdict. */
export default {
  name: 'measures',
  blocks: ({ plan, check, gap }, { words }) => {
    if (check.findings.length === 0) return []
    const columns: readonly Column[] = [
      { title: words.columns.measure, narrowest: 20 },
      ...countColumns(words),
    ]
    const rows = [...check.summary.measure].map(([number, judged]) => [
      { text: measureTitle(plan, number, words) },
      ...countCells(judged, gap.summary.measure.get(number)),
    ])
    return [{ kind: 'table', id: 'measures', caption: words.report.measures.caption, columns, rows }]
  },
} satisfies ReportSection

import { type Column, paragraph } from '../document.ts'
import { nameOf } from '../names.ts'
import type { ReportSection } from './section.ts'
import { groupIdOf, measureText } from './target-words.ts'

/** What could not be judged, and why: never passed over, since unknown is never reached. */
export default {
  name: 'unjudged',
  blocks: ({ plan, check }, { words }) => {
    const { unjudged } = words.report
    const unknown = check.findings.filter(({ verdict }) => verdict === 'unknown')
    if (unknown.length === 0) return []
    const columns: readonly Column[] = [
      { title: words.columns.id },
      { title: words.columns.name, narrowest: 14 },
      { title: unjudged.why, narrowest: 14 },
      { title: words.columns.measure, narrowest: 14 },
    ]
    const rows = unknown.map((finding) => {
      const { target, reason } = finding
      return [
        { text: target.id, ref: groupIdOf(finding) },
        { text: nameOf(finding, words) },
        { text: reason === undefined ? '' : words.reasons[reason], tone: 'unsure' as const },
        { text: measureText(plan, target, words) },
      ]
    })
    return [
      { kind: 'table', id: 'unjudged', caption: words.report.sections.unjudged, columns, rows },
      paragraph(unjudged.mends, 'muted'),
    ]
  },
} satisfies ReportSection

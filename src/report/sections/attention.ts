import { concernsOf } from '../../core/gap/concern.ts'
import type { ToldStory } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Column, paragraph } from '../document.ts'
import { nameOf } from '../names.ts'
import { needText } from '../views/gap-attention.ts'
import { verdictCell } from '../views/gap-cells.ts'
import type { ReportSection } from './section.ts'
import { groupIdOf, measureText } from './target-words.ts'

/** What is not known to need action is not known to need none. */
function unclear({ gap: { summary } }: ToldStory, { report }: Words): readonly Block[] {
  const count = concernsOf(summary).unclear
  return count === 0 ? [] : [paragraph(report.attention.unclear(count, summary.total), 'unsure')]
}

/** What needs action now, worst first, with who answers for it and the plan's own sentence. */
export default {
  name: 'attention',
  blocks: (told, { words }) => {
    const { gap, plan, attention: open } = told
    if (gap.results.length === 0) return []
    const { attention } = words.report
    if (open.length === 0) {
      const [warning] = unclear(told, words)
      return [warning ?? paragraph(attention.none, 'good')]
    }
    const columns: readonly Column[] = [
      { title: words.columns.name, narrowest: 12 },
      { title: words.progress.verdict, narrowest: 10 },
      { title: attention.need, narrowest: 14 },
      { title: words.columns.measure, narrowest: 10 },
      { title: attention.quote, narrowest: 12 },
    ]
    const rows = open.map((finding) => {
      const { target, analysis } = finding
      return [
        { text: `${target.id} ${nameOf(finding, words)}`, ref: groupIdOf(finding) },
        verdictCell(finding, words),
        { text: needText(plan, finding, words), ...(analysis.gap && { number: analysis.gap }) },
        {
          text: [measureText(plan, target, words), finding.department].filter(Boolean).join('\n'),
        },
        { text: target.quote },
      ]
    })
    return [
      paragraph(attention.order, 'muted'),
      ...unclear(told, words),
      { kind: 'table', id: 'attention', caption: words.report.sections.attention, columns, rows },
    ]
  },
} satisfies ReportSection

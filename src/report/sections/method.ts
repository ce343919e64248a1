import { gapVerdicts } from '../../core/gap/model.ts'
import { heading, paragraph } from '../document.ts'
import { toneOf, verdictText } from '../views/gap-cells.ts'
import type { ReportSection } from './section.ts'

/** How the verdicts came about, and what each word means. */
export default {
  name: 'method',
  blocks: (_report, { words }) => {
    const { method } = words.report
    const said = [method.judged, method.exact, method.unknown, method.expected, method.projection]
    return [
      ...said.map((text) => paragraph(text)),
      heading(2, method.verdicts),
      {
        kind: 'table',
        id: 'verdicts',
        sheet: words.workbook.verdicts,
        caption: method.caption,
        columns: [{ title: words.progress.verdict }, { title: method.meaning, narrowest: 20 }],
        rows: gapVerdicts.map((verdict) => [
          { text: verdictText(verdict, words), tone: toneOf(verdict) },
          { text: method.meanings[verdict] },
        ]),
      },
    ]
  },
} satisfies ReportSection

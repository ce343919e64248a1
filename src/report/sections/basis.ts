import { type Block, heading, paragraph } from '../document.ts'
import { statusBlocks } from '../views/statuses.ts'
import type { ReportSection } from './section.ts'

/** The plan and the data the report stands on. */
export default {
  name: 'basis',
  blocks: ({ plan, year, date, sources, check }, { words }) => {
    const { basis } = words.report
    const { start, end, baseline } = plan.period
    const facts: (readonly [string, string])[] = [
      [basis.plan, plan.title[words.lang]],
      [basis.document, plan.document],
      [basis.signed, plan.signed],
      [basis.period, basis.periodText(start, end, baseline)],
      [basis.targets, basis.targetsText(plan.targets.length, plan.measures.length)],
      [basis.year, String(year)],
      ...(date === undefined ? [] : [[basis.date, date] as const]),
    ]
    const notes = statusBlocks(check.statuses, words)
    const files: Block = {
      kind: 'table',
      id: 'files',
      caption: basis.files,
      columns: [
        { title: words.validate.file, narrowest: 16 },
        { title: words.validate.encoding },
        { title: words.validate.rows, align: 'right' },
      ],
      rows: sources.map(({ file, sheet, encoding, rows }) => [
        { text: sheet === undefined ? file : `${file} (${sheet})` },
        {
          text:
            sheet === undefined ? (words.validate.encodings[encoding] ?? encoding) : words.validate.workbook,
        },
        { text: String(rows), number: `${rows}` },
      ]),
    }
    return [
      { kind: 'facts', facts },
      ...(notes.length === 0 ? [paragraph(basis.allFinal)] : notes),
      heading(2, basis.files),
      files,
    ]
  },
} satisfies ReportSection

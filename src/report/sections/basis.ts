import type { Observation, Source } from '../../core/model.ts'
import type { ProblemCounts } from '../../core/problem.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading, paragraph } from '../document.ts'
import { sourceName } from '../names.ts'
import { statusBlocks } from '../views/statuses.ts'
import type { ReportSection } from './section.ts'

const keyOf = ({ file, sheet }: Pick<Source, 'file' | 'sheet'>): string => `${file}\n${sheet ?? ''}`

/** The years that each file brought values for. */
function yearsBySource(observations: readonly Observation[]): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>()
  for (const { origin, year } of observations) {
    const own = years.get(keyOf(origin))
    if (own === undefined) years.set(keyOf(origin), new Set([year]))
    else own.add(year)
  }
  return years
}

/** How many problems there were, none as well: a chapter that is left out would not say that somebody looked. */
const problemLine = ({ errors, warnings }: ProblemCounts, words: Words): Block =>
  paragraph(words.problemCounts(errors, warnings), errors > 0 ? 'bad' : warnings > 0 ? 'unsure' : undefined)

/** The plan and the data the report stands on. */
export default {
  name: 'basis',
  blocks: ({ plan, year, sources, observations, check, problemCounts }, { words }) => {
    const { basis } = words.report
    const { start, end, baseline } = plan.period
    const facts: (readonly [string, string])[] = [
      [basis.plan, plan.title[words.lang]],
      [basis.document, plan.document],
      [basis.signed, plan.signed],
      [basis.period, basis.periodText(start, end, baseline)],
      [basis.targets, basis.targetsText(plan.targets.length, plan.measures.length)],
      [basis.year, String(year)],
    ]
    const years = yearsBySource(observations)
    const notes = statusBlocks(check.statuses, words)
    const files: Block = {
      kind: 'table',
      id: 'files',
      caption: basis.files,
      columns: [
        { title: words.validate.file, narrowest: 16 },
        { title: basis.years, narrowest: 9 },
        { title: words.validate.encoding },
        { title: words.validate.rows, align: 'right' },
      ],
      rows: sources.map((source) => {
        const { sheet, encoding, rows } = source
        return [
          { text: sourceName(source, words) },
          { text: basis.yearsText([...(years.get(keyOf(source)) ?? [])].sort((a, b) => a - b)) },
          {
            text:
              sheet === undefined
                ? (words.validate.encodings[encoding] ?? encoding)
                : words.validate.workbook,
          },
          { text: String(rows), number: `${rows}` },
        ]
      }),
    }
    return [
      { kind: 'facts', facts },
      ...(notes.length === 0 ? [paragraph(basis.allFinal)] : notes),
      problemLine(problemCounts, words),
      heading(2, basis.files),
      files,
    ]
  },
} satisfies ReportSection

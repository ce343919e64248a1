/** How many targets somebody answers for, by verdict: the columns of the matrices of measures and of departments. */
import type { GapCounts } from '../../core/gap/summary.ts'
import type { Counts } from '../../core/summarize.ts'
import type { Words } from '../../words/all.ts'
import type { Cell, Column } from '../document.ts'
import { countOf, ON_THE_WAY, OPEN } from '../views/gap-cells.ts'

export const countColumns = (words: Words): readonly Column[] =>
  [
    words.columns.total,
    words.verdicts.pass,
    words.verdicts.fail,
    words.verdicts.unknown,
    words.report.measures.onTheWay,
    words.report.measures.needAction,
  ].map((title) => ({ title, align: 'right', narrowest: 4 }) as const)

export const countCells = (judged: Counts, ways: GapCounts | undefined): readonly Cell[] => [
  count(judged.total),
  count(judged.pass, 'good'),
  count(judged.fail, 'bad'),
  count(judged.unknown, 'unsure'),
  count(countOf(ways, ON_THE_WAY)),
  count(countOf(ways, OPEN), 'bad'),
]

/** A count that is none needs no colour. */
const count = (number: number, tone?: 'good' | 'bad' | 'unsure'): Cell => ({
  text: String(number),
  number: `${number}`,
  ...(number > 0 && tone && { tone }),
})

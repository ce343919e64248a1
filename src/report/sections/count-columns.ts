/** A matrix of those who answer for targets by every verdict: of `check` all three, of `gap` those that occur. */
import { gapVerdicts } from '../../core/gap/model.ts'
import type { Matrix, Tally } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import type { Block, Cell, Column, Tone } from '../document.ts'
import { verdictTone } from '../views/check.ts'
import { toneOf } from '../views/gap-cells.ts'
import { widthOf } from '../width.ts'

const judgements = ['pass', 'fail', 'unknown'] as const

interface MatrixNames<Key> {
  readonly id: string
  readonly caption: string
  /** The heading of those who answer, and the name of one. */
  readonly who: string
  readonly nameOf: (key: Key) => string
}

/** Where nobody answers for anything there is none. */
export function matrixBlocks<Key>(
  { rows, total }: Matrix<Key>,
  names: MatrixNames<Key>,
  words: Words,
): readonly Block[] {
  if (rows.length === 0) return []
  const ways = gapVerdicts.filter((verdict) => total.ways[verdict] > 0)
  const cellsOf = ({ judged, ways: own }: Tally): readonly Cell[] => [
    count(judged.total),
    ...judgements.map((verdict) => count(judged[verdict], verdictTone(verdict))),
    ...ways.map((verdict) => count(own[verdict], toneOf(verdict))),
  ]
  const { judged, ways: progress } = words.report.measures
  const columns: readonly Column[] = [
    { title: names.who, narrowest: 18 },
    columnOf(words.columns.total),
    ...judgements.map((verdict) => columnOf(words.verdicts[verdict], judged)),
    ...ways.map((verdict) => columnOf(words.progress.verdicts[verdict], progress)),
  ]
  return [
    {
      kind: 'table',
      id: names.id,
      caption: names.caption,
      columns,
      rows: rows.map((row) => [{ text: names.nameOf(row.key) }, ...cellsOf(row)]),
      foot: [{ text: words.columns.total, tone: 'strong' }, ...cellsOf(total)],
    },
  ]
}

/** As wide as a word: of letters, or of four characters of Chinese. */
const columnOf = (title: string, group?: string): Column => ({
  title,
  align: 'right',
  narrowest: Math.max(4, ...(title.match(/[A-Za-z]+|[一-鿿]{1,4}/g) ?? []).map(widthOf)),
  ...(group !== undefined && { group }),
})

/** A count that is none needs no colour. */
const count = (number: number, tone?: Tone): Cell => ({
  text: String(number),
  number: `${number}`,
  ...(number === 0 ? { tone: 'muted' as const } : tone && { tone }),
})

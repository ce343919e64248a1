import { distanceOf } from '../../core/finding.ts'
import type { Plan } from '../../core/model.ts'
import type { Told } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading } from '../document.ts'
import { askedText } from '../figures.ts'
import { nameOf } from '../names.ts'
import { actualText, distance, verdictCell } from '../views/check.ts'
import { verdictCell as wayCell } from '../views/gap-cells.ts'
import { groupByTable } from '../views/plan-groups.ts'
import type { ReportSection } from './section.ts'
import { groupIdOf, measureText } from './target-words.ts'

export const columnsOf = (words: Words): readonly Column[] => [
  { title: words.columns.id },
  { title: words.columns.name, narrowest: 8 },
  { title: words.columns.target, narrowest: 6 },
  { title: words.columns.actual, narrowest: 7 },
  { title: words.columns.verdict },
  { title: words.columns.difference, narrowest: 8 },
  { title: words.report.tables.way, narrowest: 8 },
  { title: words.columns.measure, align: 'right' },
]

/** The columns a reader will want to choose by: the verdict, the progress, the measure. */
const FILTERS: readonly number[] = [4, 6, 7]

export function rowOf(
  { finding, way }: Told,
  { plan, words }: { readonly plan: Plan; readonly words: Words },
): readonly Cell[] {
  const { target, observation } = finding
  const value = observation?.value
  const number = distanceOf(finding)
  return [
    { text: target.id, ref: groupIdOf(finding), ...(target.note && { comment: target.note[words.lang] }) },
    { text: nameOf(finding, words) },
    { text: askedText(plan, target, words) },
    {
      text: actualText(plan, finding, words),
      ...(value?.kind === 'number' && value.bound === undefined && { number: value.number }),
    },
    verdictCell(finding, words),
    {
      text: distance(plan, finding, words),
      ...(number !== undefined && { number }),
      ...(finding.reason && { tone: 'unsure' as const }),
    },
    way === undefined ? { text: '' } : wayCell(way, words),
    { text: String(target.measure), number: `${target.measure}`, inFull: measureText(plan, target, words) },
  ]
}

/** The four tables of the plan and what it promises beside them. */
export default {
  name: 'tables',
  blocks: ({ plan, year, told }, { words }) => {
    const items = told.map((each) => ({ ...each, target: each.finding.target }))
    return groupByTable(plan, items, words).flatMap(({ title, items }, index): readonly Block[] => [
      heading(2, title),
      {
        kind: 'table',
        id: `table-${items[0]?.target.table ?? `other-${index + 1}`}`,
        caption: words.report.tables.caption(title, year),
        filters: FILTERS,
        columns: columnsOf(words),
        rows: items.map((each) => rowOf(each, { plan, words })),
        partOf: {
          id: 'all-targets',
          title: words.report.tables.all(year),
          by: words.columns.table,
          part: title,
        },
      },
    ])
  },
} satisfies ReportSection

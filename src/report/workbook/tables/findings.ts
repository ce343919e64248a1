import { sign } from '../../../core/decimal.ts'
import { distanceOf } from '../../../core/finding.ts'
import type { GapFinding } from '../../../core/gap/analyze.ts'
import type { Finding, Plan } from '../../../core/model.ts'
import { departmentOf } from '../../../core/told-story.ts'
import type { Words } from '../../../words/all.ts'
import { type Block, type Cell, heading } from '../../document.ts'
import { askedText } from '../../figures.ts'
import { verdictCell } from '../../views/check.ts'
import { verdictCell as wayCell } from '../../views/gap-cells.ts'
import { categoryName, groupByTable } from '../../views/plan-groups.ts'
import { type Entry, tableOf } from './entries.ts'
import { countCell, figureCell, placeCell, textCell, unitCell, valueCell } from './figure-cells.ts'

interface Sheets {
  readonly plan: Plan
  readonly findings: readonly Finding[]
  /** Beside the verdict of the year, where the target stands on its way; absent: that is not told. */
  readonly wayOf?: (finding: Finding) => GapFinding | undefined
}

/** Above zero: to spare; below: missing. */
function distanceCell(finding: Finding, words: Words): Cell {
  if (finding.reason) return { text: words.reasons[finding.reason], tone: 'unsure' }
  const number = distanceOf(finding)
  if (number === undefined) return { text: '' }
  return { text: sign(number) > 0 ? `+${number}` : number, number }
}

function entriesOf(finding: Finding, { plan, wayOf }: Sheets, words: Words): readonly Entry[] {
  const { target, observation, region, threshold } = finding
  const { columns, workbook } = words
  const measure = plan.measures.find(({ number }) => number === target.measure)
  const way = wayOf?.(finding)
  return [
    { title: columns.id, text: target.id, ...(target.note && { comment: target.note[words.lang] }) },
    { title: columns.name, text: target.name[words.lang] },
    { title: workbook.region, text: region ?? '' },
    { title: columns.category, text: categoryName(plan, target.category, words) },
    { title: columns.unit, ...unitCell(plan, target, words) },
    { title: columns.target, text: askedText(plan, target, words) },
    { title: workbook.threshold, right: true, ...figureCell(threshold) },
    { title: columns.actual, right: true, ...valueCell(observation?.value, words) },
    { title: columns.verdict, ...verdictCell(finding, words) },
    { title: columns.difference, right: true, ...distanceCell(finding, words) },
    ...(wayOf === undefined
      ? []
      : [{ title: words.report.tables.way, ...(way === undefined ? { text: '' } : wayCell(way, words)) }]),
    { title: columns.measure, right: true, ...countCell(target.measure) },
    { title: workbook.measureTitle, text: measure?.title[words.lang] ?? '' },
    { title: workbook.department, text: departmentOf({ finding, way }) ?? '' },
    { title: workbook.status, ...textCell(observation?.status && words.statuses[observation.status]) },
    { title: workbook.place, ...placeCell(observation?.origin) },
  ]
}

/** Short enough for a tab. */
function sheetName(plan: Plan, [first]: readonly Finding[], { lang, workbook }: Words): string {
  const { table, nature } = first?.target ?? { table: null, nature: 'target' }
  const title = plan.tables.find(({ number }) => number === table)?.title[lang] ?? ''
  if (table !== null) return workbook.tableSheet(table, title)
  return nature === 'commitment' ? workbook.commitments : workbook.untabled
}

/** Each table of the plan, and what it promises beside them: one row for each target, and region. */
export const findingsTables = (told: Sheets, year: number, words: Words): readonly Block[] =>
  groupByTable(told.plan, told.findings, words).flatMap(({ title, items }): readonly Block[] => [
    heading(2, title),
    {
      kind: 'table',
      sheet: sheetName(told.plan, items, words),
      caption: words.report.tables.caption(title, year),
      keys: 2,
      ...tableOf(items.map((finding) => entriesOf(finding, told, words))),
    },
  ])

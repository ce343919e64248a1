import type { Observation, Plan } from '../../../core/model.ts'
import type { Words } from '../../../words/all.ts'
import { type Block, heading } from '../../document.ts'
import { type Entry, tableOf } from './entries.ts'
import { countCell, figureCell, textCell, unitCell, valueCell } from './figure-cells.ts'

function entriesOf(seen: Observation, plan: Plan, words: Words): readonly Entry[] {
  const { columns, workbook } = words
  const target = plan.targets.find(({ id }) => id === seen.target)
  const { origin } = seen
  const right = true
  return [
    { title: columns.id, text: seen.target },
    { title: columns.name, text: target?.name[words.lang] ?? '' },
    { title: workbook.region, text: seen.region ?? '' },
    { title: workbook.year, right, ...countCell(seen.year) },
    { title: columns.actual, right, ...valueCell(seen.value, words) },
    { title: columns.unit, ...(target ? unitCell(plan, target, words) : { text: '' }) },
    { title: workbook.benchmark, right, ...figureCell(seen.benchmark) },
    { title: workbook.previous, right, ...figureCell(seen.previous) },
    { title: workbook.status, ...textCell(seen.status && words.statuses[seen.status]) },
    { title: workbook.flaw, ...textCell(seen.flaw && words.reasons[seen.flaw]) },
    { title: workbook.department, text: seen.department ?? '' },
    { title: workbook.source, text: seen.source ?? '' },
    { title: workbook.note, text: seen.note ?? '' },
    { title: words.validate.file, text: origin.file },
    { title: workbook.line, right, ...countCell(origin.line) },
    { title: workbook.cell, text: origin.cell === undefined ? '' : `${origin.sheet ?? ''}!${origin.cell}` },
  ]
}

/** What the files said, each value with the line it stands in. */
export const observationsTable = (
  plan: Plan,
  observations: readonly Observation[],
  words: Words,
): readonly Block[] =>
  observations.length === 0
    ? []
    : [
        heading(2, words.workbook.data.title),
        {
          kind: 'table',
          caption: words.workbook.data.caption,
          keys: 2,
          ...tableOf(observations.map((seen) => entriesOf(seen, plan, words))),
        },
      ]

import { inPercent } from '../../../core/decimal.ts'
import type { GapFinding } from '../../../core/gap/analyze.ts'
import type { Plan } from '../../../core/model.ts'
import type { Words } from '../../../words/all.ts'
import { type Block, heading } from '../../document.ts'
import { verdictCell } from '../../views/gap-cells.ts'
import { type Entry, tableOf } from './entries.ts'
import { countCell, figureCell, placeCell, unitCell, valueCell, workedOutCell } from './figure-cells.ts'

const percent = (share: GapFinding['analysis']['progress']) =>
  workedOutCell(share === null ? null : inPercent(share))

function entriesOf(finding: GapFinding, plan: Plan, words: Words): readonly Entry[] {
  const { target, region, analysis, department, observation } = finding
  const { columns, workbook } = words
  const own = workbook.gap
  const { baseline, actual } = analysis
  const right = true
  return [
    { title: columns.id, text: target.id, ...(target.note && { comment: target.note[words.lang] }) },
    { title: columns.name, text: target.name[words.lang] },
    { title: workbook.region, text: region ?? '' },
    { title: columns.unit, ...unitCell(plan, target, words) },
    { title: words.progress.verdict, ...verdictCell(finding, words) },
    { title: own.baselineYear, right, ...countCell(baseline?.year) },
    { title: own.baseline, right, ...valueCell(baseline?.value, words) },
    { title: own.baselineFrom, text: baseline === null ? '' : own.sources[baseline.source] },
    { title: own.actualYear, right, ...countCell(actual?.year) },
    { title: columns.actual, right, ...valueCell(actual?.value, words) },
    { title: workbook.threshold, right, ...figureCell(analysis.threshold) },
    { title: own.targetYear, right, ...countCell(analysis.targetYear) },
    { title: own.gap, right, ...workedOutCell(analysis.gap) },
    { title: own.margin, right, ...workedOutCell(analysis.margin) },
    { title: own.progress, right, ...percent(analysis.progress) },
    { title: own.timeShare, right, ...percent(analysis.timeShare) },
    { title: own.lead, right, ...workedOutCell(analysis.leadPoints) },
    { title: own.expected, right, ...workedOutCell(analysis.expected) },
    { title: own.observed, right, ...workedOutCell(analysis.observedPerYear) },
    { title: own.required, right, ...workedOutCell(analysis.requiredPerYear) },
    { title: own.acceleration, right, ...workedOutCell(analysis.acceleration) },
    { title: own.projection, right, ...workedOutCell(analysis.projection) },
    { title: own.shortfall, right, ...percent(analysis.shortfallShare) },
    { title: own.method, text: words.progress.methods[analysis.method] },
    { title: columns.measure, right, ...countCell(target.measure) },
    { title: workbook.department, text: department ?? '' },
    { title: workbook.place, ...placeCell(observation?.origin) },
  ]
}

/** Every figure that went into the verdict on the way, one row for each target and region. */
export const gapTable = (plan: Plan, results: readonly GapFinding[], words: Words): readonly Block[] =>
  results.length === 0
    ? []
    : [
        heading(2, words.workbook.gap.title),
        {
          kind: 'table',
          caption: words.workbook.gap.caption,
          keys: 2,
          ...tableOf(results.map((finding) => entriesOf(finding, plan, words))),
        },
      ]

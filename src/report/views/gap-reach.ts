/** What each open target takes: the value that would be on track now, and the value needed next year. */

import { compare, type Decimal } from '../../core/decimal.ts'
import type { GapReport } from '../../core/gap/analyze.ts'
import { outward } from '../../core/gap/outward.ts'
import type { Reached } from '../../core/gap/reach.ts'
import type { Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph } from '../document.ts'
import { unitOf, valueText, withUnit } from '../figures.ts'
import { figure, type JsonValue } from '../json-value.ts'
import { nameOf } from '../names.ts'
import { verdictCell } from './gap-cells.ts'
import { valueJson } from './gap-records.ts'
import type { Reader } from './view.ts'

function signFor(value: Decimal, goal: Decimal, { finding }: Reached): string {
  const { operator } = finding.target.requirement
  const now = finding.analysis.actual?.value
  const upwards = now?.kind === 'number' && compare(goal, now.number) >= 0
  if (compare(value, goal) !== 0) return upwards ? '≥ ' : '≤ '
  if (operator === '=') return ''
  if (operator === '>' || operator === '<') return `${operator} `
  return upwards ? '≥ ' : '≤ '
}

function rowOf(plan: Plan, reached: Reached, words: Words): readonly Cell[] {
  const { finding, reach } = reached
  const { target, analysis } = finding
  const unit = unitOf(plan, target)
  const goal = analysis.threshold ?? reach.neededNextYear
  const asked = (value: Decimal) => {
    const shown = outward(value, goal)
    return signFor(shown, goal, reached) + withUnit(shown, unit, words)
  }
  const now = analysis.actual === null ? '—' : valueText(analysis.actual.value, unit, words)
  return [
    {
      text: `${target.id} ${nameOf(finding, words)}`,
    },
    verdictCell(finding, words),
    { text: `${reach.year}${words.colon}${now}` },
    {
      text: reach.onTrackNow === null ? words.progress.reach.never : asked(reach.onTrackNow),
    },
    { text: `${reach.nextYear}${words.colon}${asked(reach.neededNextYear)}` },
  ]
}

/** Only what is listed above it is told here too. */
const shownReach = ({ reach = [] }: GapReport, { only }: Reader): readonly Reached[] =>
  only === null ? reach : reach.filter(({ finding }) => only.includes(finding.analysis.verdict))

export function reachBlocks(report: GapReport, reader: Reader): readonly Block[] {
  if (report.reach === undefined) return []
  const { words } = reader
  const { reach: labels, verdict } = words.progress
  const shown = shownReach(report, reader)
  if (shown.length === 0) return [heading(2, labels.title), paragraph(labels.none)]
  const columns: readonly Column[] = [
    { title: words.columns.name, narrowest: 12 },
    { title: verdict, narrowest: 10 },
    { title: labels.now, narrowest: 10 },
    { title: labels.onTrackNow, narrowest: 10 },
    { title: labels.neededNextYear, narrowest: 10 },
  ]
  const rows = shown.map((reached) => rowOf(report.plan, reached, words))
  return [heading(2, labels.title), paragraph(labels.note, 'muted'), { kind: 'table', columns, rows }]
}

/** The key `reach`; absent unless it was asked for. */
export function reachJson(report: GapReport, reader: Reader): Readonly<Record<string, JsonValue>> {
  if (report.reach === undefined) return {}
  const entries = shownReach(report, reader).map(({ finding, reach }) => ({
    id: finding.target.id,
    region: finding.region,
    method: 'linear',
    year: reach.year,
    actual: finding.analysis.actual && valueJson(finding.analysis.actual.value),
    onTrackNow: figure(reach.onTrackNow),
    nextYear: reach.nextYear,
    neededNextYear: figure(reach.neededNextYear),
    threshold: figure(finding.analysis.threshold),
    unit: finding.target.unit,
  }))
  return { reach: entries }
}

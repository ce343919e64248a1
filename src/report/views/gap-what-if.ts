/** One more value beside the real data: verdict and figures before → after. */

import type { Decimal } from '../../core/decimal.ts'
import type { GapReport } from '../../core/gap/analyze.ts'
import type { Analysis } from '../../core/gap/model.ts'
import type { WhatIf } from '../../core/gap/what-if.ts'
import type { Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph } from '../document.ts'
import { difference, unitOf, valueText, withUnit } from '../figures.ts'
import type { JsonValue } from '../json-value.ts'
import { nameOf } from '../names.ts'
import { shortFigure, toneOf, verdictText } from './gap-cells.ts'
import { gapJson, valueJson } from './gap-records.ts'

type Look = (figure: Decimal) => string

/** "尚差 0.85 → 0"; a figure neither side has says nothing. */
function change(label: (text: string) => string, [before, after]: Pair, look: Look): readonly string[] {
  if (before === null && after === null) return []
  const side = (figure: Decimal | null) => (figure === null ? '—' : look(shortFigure(figure)))
  return [label(`${side(before)} → ${side(after)}`)]
}

type Pair = readonly [Decimal | null, Decimal | null]

function changesText(plan: Plan, { finding, before, after }: WhatIf, words: Words): string {
  const unit = unitOf(plan, finding.target)
  const { progress: labels } = words
  const pair = (pick: (analysis: Analysis) => Decimal | null): Pair => [pick(before), pick(after)]
  const inUnit: Look = (figure) => withUnit(figure, unit, words)
  const points: Look = (figure) => difference(figure, unit, words)
  return [
    ...change(
      labels.whatIf.gap,
      pair(({ gap }) => gap),
      points,
    ),
    ...change(
      labels.whatIf.lead,
      pair(({ leadPoints }) => leadPoints),
      words.points,
    ),
    ...change(
      labels.whatIf.projection,
      pair(({ projection }) => projection),
      inUnit,
    ),
  ].join('\n')
}

function rowOf(plan: Plan, supposed: WhatIf, words: Words): readonly Cell[] {
  const { finding, year, value, before, after } = supposed
  const { target } = finding
  const name = `${target.id} ${nameOf(finding, words)}`
  return [
    { text: name },
    { text: `${year}${words.colon}${valueText(value, unitOf(plan, target), words)}` },
    {
      text: `${verdictText(before.verdict, words)}\n→ ${verdictText(after.verdict, words)}`,
      tone: toneOf(after.verdict),
    },
    { text: changesText(plan, supposed, words) },
  ]
}

export function whatIfBlocks({ whatIf = [], plan }: GapReport, words: Words): readonly Block[] {
  if (whatIf.length === 0) return []
  const { whatIf: labels, verdict } = words.progress
  const columns: readonly Column[] = [
    { title: words.columns.name, narrowest: 12 },
    { title: labels.value, narrowest: 10 },
    { title: verdict, narrowest: 12 },
    { title: labels.change, narrowest: 18 },
  ]
  const rows = whatIf.map((supposed) => rowOf(plan, supposed, words))
  return [heading(2, labels.title), paragraph(labels.note, 'muted'), { kind: 'table', columns, rows }]
}

/** The key `whatIf`; absent unless something was asked. `before` and `after` are whole gap records. */
export function whatIfJson({ whatIf }: GapReport): Readonly<Record<string, JsonValue>> {
  if (whatIf === undefined) return {}
  const entries = whatIf.map(({ finding, year, value, before, after }) => ({
    id: finding.target.id,
    region: finding.region,
    year,
    value: valueJson(value),
    before: gapJson({ ...finding, analysis: before }),
    after: gapJson({ ...finding, analysis: after, observation: null }),
  }))
  return { whatIf: entries }
}

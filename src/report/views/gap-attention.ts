/** Which targets somebody has to act on, under the measure that answers for them. */
import { compare, sign } from '../../core/decimal.ts'
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import { openWays } from '../../core/gap/concern.ts'
import type { Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Column, heading, paragraph } from '../document.ts'
import { difference, unitOf, withUnit } from '../figures.ts'
import { shortFigure, signedFigure, verdictCell } from './gap-cells.ts'

/** Where the present pace leads. A share of which all is asked can be no more than all, whatever the pace comes to. */
function leadsTo(plan: Plan, { target, analysis }: GapFinding, words: Words): string {
  const { projection, targetYear, threshold } = analysis
  if (projection === null || targetYear === null) return ''
  const unit = unitOf(plan, target)
  const isAll = unit?.kind === 'share' && threshold !== null && compare(threshold, '100') === 0
  return isAll && compare(projection, threshold) > 0
    ? words.progress.reachedBy(targetYear, withUnit(threshold, unit, words))
    : words.progress.projected(targetYear, withUnit(shortFigure(projection), unit, words))
}

/** What is missing, the pace it needs, and where the present one leads. */
export function needText(plan: Plan, way: GapFinding, words: Words): string {
  const { target, analysis } = way
  const unit = unitOf(plan, target)
  const { gap, requiredPerYear, observedPerYear } = analysis
  const pace = words.progress.perYear(
    requiredPerYear && sign(requiredPerYear) !== 0 ? signedFigure(requiredPerYear) : null,
    observedPerYear && signedFigure(observedPerYear),
  )
  return [
    gap !== null && sign(gap) > 0 ? words.progress.remaining(difference(gap, unit, words)) : '',
    pace,
    leadsTo(plan, way, words),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

export function attentionBlocks(
  report: GapReport,
  findings: readonly GapFinding[],
  words: Words,
): readonly Block[] {
  const open = openWays(findings)
  if (open.length === 0)
    return [heading(2, words.progress.attentionTitle), paragraph(words.progress.nothingToMind)]
  const measures = [...new Set(open.map(({ target }) => target.measure))]
  const columns: readonly Column[] = [
    { title: words.columns.measure, narrowest: 14 },
    { title: words.columns.name, narrowest: 14 },
    { title: words.progress.verdict, narrowest: 10 },
    { title: words.progress.pace, narrowest: 20 },
  ]
  const rows = measures.flatMap((number) => {
    const title = report.plan.measures.find((measure) => measure.number === number)?.title[words.lang] ?? ''
    const own = open.filter(({ target }) => target.measure === number)
    return own.map((finding, index) => [
      { text: index === 0 ? words.responsible(number, title) : '' },
      { text: `${finding.target.id} ${finding.target.name[words.lang]}` },
      verdictCell(finding, words),
      { text: needText(report.plan, finding, words) },
    ])
  })
  return [heading(2, words.progress.attentionTitle), { kind: 'table', columns, rows }]
}

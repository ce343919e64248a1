import type { Plan } from '../../core/model.ts'
import { departmentOf, type Told } from '../../core/told-story.ts'
import type { Words } from '../../words/all.ts'
import { type Block, paragraph } from '../document.ts'
import { askedText, unitOf, withUnit } from '../figures.ts'
import { nameOf } from '../names.ts'
import { placeText } from '../problem-text.ts'
import { actualText, distance, verdictText } from '../views/check.ts'
import { sharesText } from '../views/gap.ts'
import { needText } from '../views/gap-attention.ts'
import { toneOf, verdictText as wayText } from '../views/gap-cells.ts'
import type { ReportSection } from './section.ts'
import { chartsOf } from './target-charts.ts'
import { groupIdOf, measureText } from './target-words.ts'

const oneLine = (text: string, { separator }: Words): string =>
  text.split('\n').filter(Boolean).join(separator)

function factsOf(plan: Plan, told: Told, words: Words): Block {
  const { finding, way } = told
  const { target, observation } = finding
  const unit = unitOf(plan, target)
  const own = words.report.targets
  const verdict = [verdictText(finding.verdict, words), distance(plan, finding, words)]
  const facts: (readonly [string, string])[] = [
    [words.columns.target, askedText(plan, target, words)],
    [words.columns.actual, actualText(plan, finding, words)],
    [own.verdict, verdict.filter(Boolean).join(words.separator)],
    [own.progress, way === undefined ? '' : oneLine(sharesText(way, words), words)],
    [own.pace, way === undefined ? '' : oneLine(needText(plan, way, words), words)],
    [own.answers, measureText(plan, target, words)],
    [words.explain.department, departmentOf(told) ?? ''],
    [words.explain.reading, words.reading(target, (number) => withUnit(number, unit, words))],
    [words.explain.quote, target.quote],
    [words.explain.note, target.note?.[words.lang] ?? ''],
    [own.place, observation === null ? '' : placeText(observation.origin)],
  ]
  return { kind: 'facts', facts: facts.filter(([, text]) => text !== '') }
}

function groupOf(plan: Plan, told: Told, words: Words): Block {
  const { finding, way } = told
  const { target } = finding
  const status =
    way === undefined ? verdictText(finding.verdict, words) : wayText(way.analysis.verdict, words)
  return {
    kind: 'group',
    id: groupIdOf(finding),
    title: `${target.id}  ${nameOf(finding, words)}`,
    status,
    ...(way && { tone: toneOf(way.analysis.verdict) }),
    blocks: [
      ...chartsOf(plan, way, words).map((chart) => ({ kind: 'chart', chart }) as const),
      factsOf(plan, told, words),
    ],
  }
}

/** Every target in full: verdict, charts, who answers for it, the plan's words. */
export default {
  name: 'targets',
  blocks: ({ plan, told }, { words }) =>
    told.length === 0
      ? []
      : [paragraph(words.report.targets.intro, 'muted'), ...told.map((each) => groupOf(plan, each, words))],
} satisfies ReportSection

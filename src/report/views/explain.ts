import type { GapReport } from '../../core/gap/analyze.ts'
import type { Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { heading } from '../document.ts'
import { unitOf, valueText, withUnit } from '../figures.ts'
import { bilingual, envelope } from './envelope.ts'
import { wayBlocks } from './explain-way.ts'
import { gapJson } from './gap-records.ts'
import { categoryName } from './plan-groups.ts'
import { targetJson } from './target-records.ts'
import { targetsView } from './targets.ts'
import type { View } from './view.ts'

/** One target, told whole. */
export interface ExplainReport {
  readonly command: 'explain'
  readonly plan: Plan
  readonly target: Target
  /** Its way in the data that were handed over, if any. */
  readonly gap?: GapReport
}

const measureOf = (plan: Plan, number: number) => plan.measures.find((measure) => measure.number === number)

function baselineText({ plan, target }: ExplainReport, words: Words): string {
  const { baseline } = target
  if (baseline === null) return words.explain.noBaseline
  const value = {
    kind: 'number',
    number: baseline.value,
    ...(baseline.bound && { bound: baseline.bound }),
  } as const
  const quote = baseline.quote === undefined ? '' : `${words.separator}“${baseline.quote}”`
  return `${baseline.year}${words.colon}${valueText(value, unitOf(plan, target), words)}${words.separator}${words.matches[baseline.match]}${quote}`
}

function measureText({ plan, target }: ExplainReport, words: Words): string {
  const measure = measureOf(plan, target.measure)
  if (measure === undefined) return words.measureRef(target.measure)
  return `${target.measure}  ${measure.title[words.lang]}\n${measure.chapter[words.lang]} / ${measure.section[words.lang]}`
}

function factsOf(report: ExplainReport, words: Words): readonly (readonly [string, string])[] {
  const { plan, target } = report
  const unit = unitOf(plan, target)
  const { explain: labels, lang } = words
  const related = target.related
    .map((number) => `${number}  ${measureOf(plan, number)?.title[lang] ?? ''}`)
    .join('\n')
  const category = categoryName(plan, target.category, words)
  const facts: (readonly [string, string | null | undefined])[] = [
    [labels.written, target.written],
    [labels.quote, target.quote],
    [labels.reading, words.reading(target, (number) => withUnit(number, unit, words))],
    [labels.note, target.note?.[lang]],
    [labels.measure, measureText(report, words)],
    [labels.related, related],
    [labels.department, target.department],
    [labels.category, category],
    [labels.nature, words.natures[target.nature]],
    [
      labels.unit,
      unit ? `${unit.id}${unit.name[lang] === unit.id ? '' : ` (${unit.name[lang]})`}` : target.unit,
    ],
    [labels.basis, words.bases[target.basis]],
    [labels.scope, words.scopes[target.scope]],
    [labels.baseline, baselineText(report, words)],
    [labels.aliases, target.aliases.join(words.lang === 'zh' ? '、' : ', ')],
    [labels.defined, `${target.rule.file}:${target.rule.line}`],
  ]
  return facts.flatMap(([label, text]) => (text ? [[label, text] as const] : []))
}

export const explainView: View<ExplainReport> = {
  document: (report, { words }) => [
    heading(1, `${report.target.id}  ${report.target.name[words.lang]}`),
    { kind: 'facts', facts: factsOf(report, words) },
    ...(report.gap ? wayBlocks(report.gap, words) : []),
  ],
  json: (report, { words }) => {
    const measure = measureOf(report.plan, report.target.measure)
    const result = {
      ...targetJson(report.target),
      measureTitle: measure ? bilingual(measure.title) : null,
      reading: words.reading(report.target, (number) =>
        withUnit(number, unitOf(report.plan, report.target), words),
      ),
    }
    const { gap } = report
    return envelope(
      {
        command: 'explain',
        plan: report.plan,
        ...(gap && { year: gap.year, sources: gap.sources, problems: gap.problems }),
        summary: { total: 1 },
        results: gap ? gap.results.map((finding) => ({ ...result, gap: gapJson(finding) })) : [result],
      },
      words,
    )
  },
  rows: ({ plan, target }, reader) =>
    targetsView.rows({ command: 'targets', plan: { ...plan, targets: [target] } }, reader),
}

import { type CheckReport, districtCheck } from '../../core/evaluate.ts'
import type { Finding, Plan, Target, Verdict } from '../../core/model.ts'
import { broughtOf } from '../../core/operators/all.ts'
import { countProblems } from '../../core/problem.ts'
import { worstFirst } from '../../core/rank.ts'
import { compareRegions, hasSeveral } from '../../core/regions.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph, type Tone } from '../document.ts'
import { askedText, distanceText, gapText, unitOf, valueText, withUnit } from '../figures.ts'
import { lazily } from '../lazily.ts'
import { nameOf } from '../names.ts'
import { CHECK_COLUMNS, findingJson, findingRow, shown, summaryJson } from './check-records.ts'
import { checkCases, checkRemarks } from './check-remarks.ts'
import { envelope } from './envelope.ts'
import { categoryName, groupByTable } from './plan-groups.ts'
import { regionBlocks, regionLine } from './regions.ts'
import { regionsJson } from './regions-json.ts'
import { statusBlocks } from './statuses.ts'
import { type Reader, rowsOf, type View } from './view.ts'

const TONES: { readonly [V in Verdict]: Tone } = { pass: 'good', fail: 'bad', unknown: 'unsure' }

export const verdictText = (verdict: Verdict, words: Words): string =>
  `${words.signs[verdict]} ${words.verdicts[verdict]}`

export const verdictTone = (verdict: Verdict): Tone => TONES[verdict]

export const verdictCell = ({ verdict }: Finding, words: Words): Cell => ({
  text: verdictText(verdict, words),
  tone: TONES[verdict],
})

export const actualText = (plan: Plan, { observation, target }: Finding, words: Words): string =>
  observation?.value ? valueText(observation.value, unitOf(plan, target), words) : '—'

const looksBack = ({ requirement }: Target): boolean => broughtOf(requirement) === 'previous'

/** The figure of the data that stands beside the target: the city's level or the year before. */
function besideText(plan: Plan, { target, benchmark, previous }: Finding, words: Words): string | null {
  const unit = unitOf(plan, target)
  if (benchmark !== null) return words.comparedWith(withUnit(benchmark, unit, words))
  return looksBack(target) && previous !== null ? words.yearBefore(withUnit(previous, unit, words)) : null
}

export const distance = (plan: Plan, finding: Finding, words: Words): string =>
  finding.reason ? words.reasons[finding.reason] : distanceText(finding, unitOf(plan, finding.target), words)

const columnsOf = ({ columns }: Words): readonly Column[] => [
  { title: columns.id },
  { title: columns.name, narrowest: 10 },
  { title: columns.target, narrowest: 9 },
  { title: columns.actual, narrowest: 14 },
  { title: columns.verdict },
  { title: columns.difference, narrowest: 15 },
  { title: columns.measure, align: 'right' },
]

function rowOf(plan: Plan, finding: Finding, words: Words): readonly Cell[] {
  const { target } = finding
  const beside = besideText(plan, finding, words)
  const name = nameOf(finding, words)
  return [
    { text: target.id },
    { text: name },
    { text: askedText(plan, target, words) },
    { text: actualText(plan, finding, words) + (beside === null ? '' : `\n${beside}`) },
    verdictCell(finding, words),
    { text: distance(plan, finding, words), ...(finding.reason && { tone: 'unsure' as const }) },
    { text: String(target.measure) },
  ]
}

const tableBlocks = ({ plan }: CheckReport, findings: readonly Finding[], words: Words): readonly Block[] =>
  groupByTable(plan, findings, words).flatMap(({ title, items }) => [
    heading(2, title),
    { kind: 'table', columns: columnsOf(words), rows: items.map((finding) => rowOf(plan, finding, words)) },
  ])

function failedBlocks({ plan }: CheckReport, findings: readonly Finding[], words: Words): readonly Block[] {
  const failed = worstFirst(findings)
  if (failed.length === 0) return []
  const rows = failed.map((finding) => {
    const measure = plan.measures.find(({ number }) => number === finding.target.measure)
    return [
      { text: finding.target.id },
      { text: finding.target.name[words.lang] },
      {
        text: gapText(finding, unitOf(plan, finding.target), words) || actualText(plan, finding, words),
        tone: 'bad' as const,
      },
      { text: words.responsible(finding.target.measure, measure?.title[words.lang] ?? '') },
    ]
  })
  const { columns } = words
  const headers = [
    { title: columns.id },
    { title: columns.name, narrowest: 16 },
    { title: columns.difference, narrowest: 10 },
    { title: columns.measure, narrowest: 16 },
  ]
  return [heading(2, words.failedTitle), { kind: 'table', columns: headers, rows }]
}

export function summaryBlocks({ summary, plan }: CheckReport, words: Words): readonly Block[] {
  const columns: Column[] = [
    { title: words.columns.category, narrowest: 16 },
    ...[words.columns.total, words.verdicts.pass, words.verdicts.fail, words.verdicts.unknown].map(
      (title) => ({ title, align: 'right' }) as const,
    ),
  ]
  const rows = [...summary.category].map(([category, { total, pass, fail, unknown }]): readonly Cell[] => [
    { text: categoryName(plan, category, words) },
    { text: String(total) },
    { text: String(pass) },
    { text: String(fail), ...(fail > 0 && { tone: 'bad' as const }) },
    { text: String(unknown), ...(unknown > 0 && { tone: 'unsure' as const }) },
  ])
  return [heading(2, words.summaryTitle), { kind: 'table', columns, rows }]
}

/** What the page says at its end; `hidden`: findings of its part that are not listed. */
function endBlocks(report: CheckReport, hidden: number, words: Words): readonly Block[] {
  const { errors, warnings } = countProblems(report.problems)
  return [
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...(errors > 0 || warnings > 0 ? [paragraph(words.problemCounts(errors, warnings), 'bad')] : []),
    ...(report.findings.length > 0
      ? [paragraph(words.lastLine({ year: report.year, counts: report.summary }), 'strong')]
      : []),
  ]
}

function document(whole: CheckReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const regions = compareRegions(whole.plan, whole.findings)
  const report = districtCheck(whole, regions)
  const findings = shown(report, reader)
  const closing = endBlocks(report, report.findings.length - findings.length, words)
  const setting = { ...whole, words, columns: words.verdicts }
  return [
    heading(1, report.plan.title[words.lang]),
    paragraph(words.checkTitle(report.year, report.plan.document)),
    ...tableBlocks(report, findings, words),
    ...failedBlocks(report, findings, words),
    ...(report.findings.length > 0 ? summaryBlocks(report, words) : []),
    ...regionBlocks(regions, setting),
    heading(2, words.resultTitle),
    ...statusBlocks(report.statuses, words),
    ...closing,
    ...(hasSeveral(regions) ? [regionLine(regions, setting)] : []),
  ]
}

export const checkView: View<CheckReport> = {
  document,
  remarks: checkRemarks,
  cases: checkCases,
  json: (report, reader) => ({
    ...envelope(
      {
        ...report,
        summary: summaryJson(report.summary),

        results: lazily(shown(report, reader), findingJson),
      },
      reader.words,
    ),
    ...regionsJson(compareRegions(report.plan, report.findings)),
  }),
  rows: (report, reader) =>
    rowsOf(
      lazily(shown(report, reader), (finding) => findingRow(finding, reader)),
      CHECK_COLUMNS,
    ),
}

import { compare, type Decimal, round, sign, times } from '../../core/decimal.ts'
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import { type GapVerdict, gapVerdicts } from '../../core/gap/model.ts'
import type { GapCounts } from '../../core/gap/summary.ts'
import type { Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { asciiSigns, bar, blockSigns, sparkline } from '../bar.ts'
import { type Block, type Cell, type Column, heading, paragraph, type Tone } from '../document.ts'
import { difference, unitOf, valueText, withUnit } from '../figures.ts'
import { envelope } from './envelope.ts'
import { GAP_COLUMNS, gapJson, gapRow, gapSummaryJson, shownGaps } from './gap-records.ts'
import { statusBlocks } from './statuses.ts'
import { type Reader, rowsOf, type View } from './view.ts'

const BAR_CELLS = 20
const OPEN: ReadonlySet<GapVerdict> = new Set([
  'missed',
  'lost',
  'regressing',
  'stalled',
  'behind',
  'at-risk',
  'slipping',
])

function toneOf(verdict: GapVerdict): Tone {
  if (verdict === 'met' || verdict === 'on-track' || verdict === 'in-progress') return 'good'
  return ['missed', 'lost', 'regressing', 'stalled', 'behind'].includes(verdict) ? 'bad' : 'unsure'
}

/** Worst first; equal verdicts stay in the order of the plan. */
const byVerdict = (findings: readonly GapFinding[]): readonly GapFinding[] =>
  [...findings].sort(
    (a, b) => gapVerdicts.indexOf(a.analysis.verdict) - gapVerdicts.indexOf(b.analysis.verdict),
  )

/** Rounded for reading, with as many digits as it takes to tell the two apart. */
function tellApart(a: Decimal, b: Decimal, digits = 1): readonly [Decimal, Decimal] {
  const pair = [round(a, digits), round(b, digits)] as const
  return digits >= 12 || compare(a, b) === 0 || compare(...pair) !== 0 ? pair : tellApart(a, b, digits + 1)
}

const shortFigure = (number: Decimal): Decimal => round(number, 2)

const signedFigure = (number: Decimal): string =>
  sign(number) > 0 ? `+${shortFigure(number)}` : shortFigure(number)

function wayText(plan: Plan, { target, analysis }: GapFinding, { words, ascii }: Reader): string {
  const unit = unitOf(plan, target)
  const signs = ascii ? asciiSigns : blockSigns
  const { baseline, actual, progress, timeShare } = analysis
  const start = baseline === null ? '—' : valueText(baseline.value, undefined, words)
  const now = actual === null ? '—' : valueText(actual.value, unit, words)
  const numbers = analysis.points.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []))
  return [
    `${start} → ${now} → ${target.written}`,
    ...(progress !== null && timeShare !== null
      ? [bar(progress, timeShare, { signs, cells: BAR_CELLS })]
      : []),
    ...(numbers.length >= 3 ? [sparkline(numbers, signs)] : []),
  ].join('\n')
}

function sharesText({ analysis }: GapFinding, words: Words): string {
  const { progress, timeShare, leadPoints } = analysis
  if (progress === null || timeShare === null || leadPoints === null) {
    return analysis.margin === null ? '' : words.progress.held
  }
  const [way, time] = tellApart(times(progress, '100'), times(timeShare, '100'))
  return `${way}% / ${time}%\n${words.progress.lead(tellApart(leadPoints, '0')[0])}`
}

const verdictCell = ({ analysis: { verdict } }: GapFinding, { progress }: Words): Cell => ({
  text: `${progress.signs[verdict]} ${progress.verdicts[verdict]}`,
  tone: toneOf(verdict),
})

function categoryBlocks(
  report: GapReport,
  findings: readonly GapFinding[],
  reader: Reader,
): readonly Block[] {
  const { words } = reader
  const columns: readonly Column[] = [
    { title: words.columns.id },
    { title: words.columns.name, narrowest: 10 },
    { title: words.progress.way, narrowest: BAR_CELLS },
    { title: words.progress.shares, narrowest: 13 },
    { title: words.progress.verdict, narrowest: 10 },
  ]
  const categories = [...new Set(findings.map(({ target }) => target.category))]
  return categories.flatMap((category) => {
    const title = report.plan.categories.find(({ zh }) => zh === category)?.[words.lang] ?? category
    const rows = byVerdict(findings.filter(({ target }) => target.category === category)).map((finding) => [
      { text: finding.target.id },
      { text: finding.target.name[words.lang] + (finding.region === null ? '' : ` (${finding.region})`) },
      { text: wayText(report.plan, finding, reader) },
      { text: sharesText(finding, words) },
      verdictCell(finding, words),
    ])
    return [heading(2, title), { kind: 'table', columns, rows } as const]
  })
}

/** What is missing, the pace it needs, and where the present one leads. */
function needText(plan: Plan, { target, analysis }: GapFinding, words: Words): string {
  const unit = unitOf(plan, target)
  const { gap, requiredPerYear, observedPerYear, projection, targetYear } = analysis
  const pace = words.progress.perYear(
    requiredPerYear && signedFigure(requiredPerYear),
    observedPerYear && signedFigure(observedPerYear),
  )
  return [
    gap !== null && sign(gap) > 0 ? words.progress.remaining(difference(gap, unit, words)) : '',
    pace,
    projection !== null && targetYear !== null
      ? words.progress.projected(targetYear, withUnit(shortFigure(projection), unit, words))
      : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function attentionBlocks(report: GapReport, findings: readonly GapFinding[], words: Words): readonly Block[] {
  const open = byVerdict(findings.filter(({ analysis }) => OPEN.has(analysis.verdict)))
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

function countBlocks({ summary, plan }: GapReport, words: Words): readonly Block[] {
  const used = gapVerdicts.filter((verdict) => summary[verdict] > 0)
  const row = (name: string, counts: GapCounts): readonly Cell[] => [
    { text: name },
    { text: String(counts.total) },
    ...used.map((verdict) => ({ text: String(counts[verdict]) })),
  ]
  const columns: readonly Column[] = [
    { title: words.progress.group, narrowest: 12 },
    { title: words.columns.total, align: 'right', narrowest: 4 },
    ...used.map(
      (verdict) => ({ title: words.progress.verdicts[verdict], align: 'right', narrowest: 4 }) as const,
    ),
  ]
  const categoryName = (zh: string) =>
    plan.categories.find((category) => category.zh === zh)?.[words.lang] ?? zh
  const rows = [
    row(words.columns.total, summary),
    ...[...summary.category].map(([category, counts]) => row(categoryName(category), counts)),
    ...[...summary.nature].map(([nature, counts]) =>
      row(`${words.progress.natureGroup}${words.colon}${words.natures[nature]}`, counts),
    ),
    ...[...summary.department].map(([name, counts]) =>
      row(`${words.progress.departmentGroup}${words.colon}${name}`, counts),
    ),
  ]
  return [heading(2, words.progress.countsTitle), { kind: 'table', columns, rows }]
}

function document(report: GapReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const findings = shownGaps(report, reader)
  const hidden = report.results.length - findings.length
  const open = report.results.filter(({ analysis }) => OPEN.has(analysis.verdict)).length
  return [
    heading(1, report.plan.title[words.lang]),
    paragraph(words.progress.title(report)),
    paragraph(words.progress.legend, 'muted'),
    ...categoryBlocks(report, findings, reader),
    ...attentionBlocks(report, findings, words),
    ...countBlocks(report, words),
    heading(2, words.resultTitle),
    ...statusBlocks(report.statuses, words),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    paragraph(words.progress.lastLine(report, open), 'strong'),
  ]
}

export const gapView: View<GapReport> = {
  document,
  json: (report, reader) =>
    envelope(
      { ...report, summary: gapSummaryJson(report.summary), results: shownGaps(report, reader).map(gapJson) },
      reader.words,
    ),
  rows: (report, reader) =>
    rowsOf(
      shownGaps(report, reader).map((finding) => gapRow(finding, reader)),
      GAP_COLUMNS,
    ),
}

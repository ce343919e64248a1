import { inPercent, sign } from '../../core/decimal.ts'
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import { concernsOf, worstWaysFirst } from '../../core/gap/concern.ts'
import { districtGap, openByRegion, regionsOfGap } from '../../core/gap/regions.ts'
import type { Plan } from '../../core/model.ts'
import { hasSeveral } from '../../core/regions.ts'
import type { Words } from '../../words/all.ts'
import { asciiSigns, bar, blockSigns, sparkline } from '../bar.ts'
import { type Block, type Column, heading, paragraph } from '../document.ts'
import { askedText, unitOf, valueText } from '../figures.ts'
import { lazily } from '../lazily.ts'
import { nameOf } from '../names.ts'
import { envelope } from './envelope.ts'
import { attentionBlocks } from './gap-attention.ts'
import { tellApart, verdictCell } from './gap-cells.ts'
import { countBlocks } from './gap-counts.ts'
import { reachBlocks, reachJson } from './gap-reach.ts'
import { GAP_COLUMNS, gapJson, gapRow, gapSummaryJson, shownGaps } from './gap-records.ts'
import { gapCases, gapRemarks } from './gap-remarks.ts'
import { whatIfBlocks, whatIfJson } from './gap-what-if.ts'
import { type RegionColumns, regionBlocks, regionLine } from './regions.ts'
import { regionsJson } from './regions-json.ts'
import { statusBlocks } from './statuses.ts'
import { type Reader, rowsOf, type View } from './view.ts'

const BAR_CELLS = 20
function wayText(
  plan: Plan,
  { target, analysis }: GapFinding,
  { words, ascii, bars = true }: Reader,
): string {
  const unit = unitOf(plan, target)
  const signs = ascii ? asciiSigns : blockSigns
  const { baseline, actual, progress, timeShare } = analysis
  const start = baseline === null ? '—' : valueText(baseline.value, undefined, words)
  const now = actual === null ? '—' : valueText(actual.value, unit, words)
  const numbers = analysis.points.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []))
  return [
    `${start} → ${now} → ${askedText(plan, target, words)}`,
    ...(bars && progress !== null && timeShare !== null
      ? [bar(progress, timeShare, { signs, cells: BAR_CELLS })]
      : []),
    ...(bars && numbers.length >= 3 ? [sparkline(numbers, signs)] : []),
  ].join('\n')
}

export function sharesText({ analysis }: GapFinding, words: Words): string {
  const { progress, timeShare, leadPoints } = analysis
  if (progress === null || timeShare === null || leadPoints === null) {
    return analysis.margin === null ? '' : words.progress.held
  }
  if (sign(timeShare) === 0) return words.progress.justBegun
  const [way, time] = tellApart(inPercent(progress), inPercent(timeShare))
  return `${way}% / ${time}%\n${words.progress.lead(tellApart(leadPoints, '0')[0])}`
}

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
    { title: words.progress.shares, narrowest: 18 },
    { title: words.progress.verdict, narrowest: 10 },
  ]
  const categories = [...new Set(findings.map(({ target }) => target.category))]
  return categories.flatMap((category) => {
    const title = report.plan.categories.find(({ zh }) => zh === category)?.[words.lang] ?? category
    const rows = worstWaysFirst(findings.filter(({ target }) => target.category === category)).map(
      (finding) => [
        { text: finding.target.id },
        { text: nameOf(finding, words) },
        { text: wayText(report.plan, finding, reader) },
        { text: sharesText(finding, words) },
        verdictCell(finding, words),
      ],
    )
    return [heading(2, title), { kind: 'table', columns, rows } as const]
  })
}

/** Beside the ranking: how many targets of a place somebody has to act on. */
export function regionColumns({ results }: GapReport, { regions: { ways } }: Words): RegionColumns {
  const open = openByRegion(results)
  return {
    ...ways,
    more: { title: ways.open, cell: ({ region }) => ({ text: String(open.get(region) ?? 0) }) },
  }
}

/** The last sentence of a page about the whole district. */
export const endLine = ({ year, summary }: GapReport, { progress }: Words): Block =>
  paragraph(progress.lastLine({ year, total: summary.total, ...concernsOf(summary) }), 'strong')

function document(whole: GapReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const regions = regionsOfGap(whole)
  const report = districtGap(whole, regions)
  const setting = { ...whole, words, columns: regionColumns(whole, words) }
  const signs = reader.ascii ? asciiSigns : blockSigns
  const findings = shownGaps(report, reader)
  const hidden = report.results.length - findings.length
  return [
    heading(1, report.plan.title[words.lang]),
    paragraph(words.progress.title(report)),
    ...(report.results.length > 0
      ? [
          ...(reader.bars === false
            ? []
            : [paragraph(words.progress.legend(signs.done, signs.expected), 'muted')]),
          ...categoryBlocks(report, findings, reader),
          ...attentionBlocks(report, findings, words),
        ]
      : []),
    ...reachBlocks(report, reader),
    ...whatIfBlocks(report, words),
    ...(report.results.length > 0 ? countBlocks(report, words) : []),
    ...regionBlocks(regions, setting),
    heading(2, words.resultTitle),
    ...statusBlocks(report.statuses, words),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    ...(report.results.length > 0 ? [endLine(report, words)] : []),
    ...(hasSeveral(regions) ? [regionLine(regions, setting)] : []),
  ]
}

export const gapView: View<GapReport> = {
  remarks: gapRemarks,
  cases: gapCases,
  document,
  json: (report, reader) => ({
    ...envelope(
      {
        ...report,
        summary: gapSummaryJson(report.summary),
        results: lazily(shownGaps(report, reader), gapJson),
      },
      reader.words,
    ),
    ...whatIfJson(report),
    ...reachJson(report, reader),
    ...regionsJson(regionsOfGap(report)),
  }),
  rows: (report, reader) =>
    rowsOf(
      lazily(shownGaps(report, reader), (finding) => gapRow(finding, reader)),
      GAP_COLUMNS,
    ),
}

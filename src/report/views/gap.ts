import { sign, times } from '../../core/decimal.ts'
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { GapVerdict } from '../../core/gap/model.ts'
import { summarizeGap } from '../../core/gap/summary.ts'
import type { Plan, Verdict } from '../../core/model.ts'
import { compareRegions, type Regions } from '../../core/regions.ts'
import type { Words } from '../../words/all.ts'
import { asciiSigns, bar, blockSigns, sparkline } from '../bar.ts'
import { type Block, type Column, heading, paragraph } from '../document.ts'
import { unitOf, valueText } from '../figures.ts'
import { lazily } from '../lazily.ts'
import { envelope } from './envelope.ts'
import { attentionBlocks } from './gap-attention.ts'
import { byVerdict, OPEN, tellApart, verdictCell } from './gap-cells.ts'
import { countBlocks } from './gap-counts.ts'
import { reachBlocks, reachJson } from './gap-reach.ts'
import { GAP_COLUMNS, gapJson, gapRow, gapSummaryJson, shownGaps } from './gap-records.ts'
import { gapCases, gapRemarks } from './gap-remarks.ts'
import { whatIfBlocks, whatIfJson } from './gap-what-if.ts'
import {
  districtPart,
  isFolded,
  type RegionColumns,
  regionBlocks,
  regionLine,
  regionsJson,
} from './regions.ts'
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
    `${start} → ${now} → ${target.written}`,
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
  const [way, time] = tellApart(times(progress, '100'), times(timeShare, '100'))
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

/** A target is passed while its operator holds, wherever that leads. */
const STANDS: { readonly [V in GapVerdict]?: Verdict } = {
  met: 'pass',
  slipping: 'pass',
  'no-data': 'unknown',
  'insufficient-data': 'unknown',
}

export const regionsOfGap = ({ plan, results }: GapReport): Regions | null =>
  compareRegions(
    plan,
    results.map(({ target, region, observation, analysis }) => {
      return { target, region, observation, verdict: STANDS[analysis.verdict] ?? 'fail' }
    }),
  )

/** Several regions are told together; the page lists what is the whole district's. */
export function listedGap(report: GapReport, regions: Regions | null): GapReport {
  if (!isFolded(regions)) return report
  const results = districtPart(report.results, regions)
  return { ...report, results, summary: summarizeGap(results) }
}

/** Beside the ranking: how many targets of a place somebody has to act on. */
export function regionColumns({ results }: GapReport, { regions: { ways } }: Words): RegionColumns {
  const open = new Map<string | null, number>()
  for (const { region, analysis } of results)
    if (OPEN.has(analysis.verdict)) open.set(region, (open.get(region) ?? 0) + 1)
  return {
    ...ways,
    more: { title: ways.open, cell: ({ region }) => ({ text: String(open.get(region) ?? 0) }) },
  }
}

function document(whole: GapReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const regions = regionsOfGap(whole)
  const report = listedGap(whole, regions)
  const setting = { ...whole, words, columns: regionColumns(whole, words) }
  const signs = reader.ascii ? asciiSigns : blockSigns
  const findings = shownGaps(report, reader)
  const hidden = report.results.length - findings.length
  const open = report.results.filter(({ analysis }) => OPEN.has(analysis.verdict)).length
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
    ...(report.results.length > 0 ? [paragraph(words.progress.lastLine(report, open), 'strong')] : []),
    ...(isFolded(regions) ? [regionLine(regions, setting)] : []),
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

import { type Change, changes } from '../../core/change.ts'
import type { CompareReport, Comparison } from '../../core/compare.ts'
import { sign } from '../../core/decimal.ts'
import type { Finding, Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph, type Tone } from '../document.ts'
import { difference, unitOf, valueText, withUnit } from '../figures.ts'
import { lazily } from '../lazily.ts'
import { nameOf } from '../names.ts'
import { verdictText } from './check.ts'
import { COMPARE_COLUMNS, comparisonJson, comparisonRow, shownChanges } from './compare-records.ts'
import { compareRemarks } from './compare-remarks.ts'
import { envelope } from './envelope.ts'
import { statusBlocks } from './statuses.ts'
import { type Reader, rowsOf, type View } from './view.ts'

const TONES: { readonly [C in Change]: Tone } = {
  'newly-failed': 'bad',
  worse: 'bad',
  'newly-passed': 'good',
  better: 'good',
  revised: 'unsure',
  appeared: 'strong',
  disappeared: 'unsure',
  same: 'muted',
}

/** By kind of change; within one in the order of the plan. */
const byChange = (results: readonly Comparison[]): readonly Comparison[] =>
  results.toSorted((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change))

interface Setting {
  readonly plan: Plan
  readonly words: Words
}

/** The status is said only where it changed: the end of the page counts what is made up or provisional. */
const statusText = (finding: Finding, { before, after }: Comparison, words: Words): string => {
  const status = finding.observation?.status ?? null
  const changed = before?.observation?.status !== after?.observation?.status
  return status !== null && changed ? ` (${words.statuses[status]})` : ''
}

/** The value, the city's level it is held against, the verdict, and why there is none. */
function sideText(finding: Finding | null, comparison: Comparison, { plan, words }: Setting): string {
  if (finding === null) return '—'
  const { observation, target, reason, benchmark } = finding
  const unit = unitOf(plan, target)
  const value = observation?.value ? valueText(observation.value, unit, words) : '—'
  return [
    value + statusText(finding, comparison, words),
    ...(benchmark === null ? [] : [words.comparedWith(withUnit(benchmark, unit, words))]),
    verdictText(finding.verdict, words),
    ...(reason ? [words.reasons[reason]] : []),
  ].join('\n')
}

function differenceText(plan: Plan, { target, difference: step }: Comparison, words: Words): string {
  if (step === null) return ''
  return (sign(step) > 0 ? '+' : '') + difference(step, unitOf(plan, target), words)
}

const rowOf = (plan: Plan, comparison: Comparison, words: Words): readonly Cell[] => {
  const { target, change, before, after } = comparison
  return [
    { text: target.id },
    { text: nameOf(comparison, words) },
    { text: `${words.compare.signs[change]} ${words.compare.changes[change]}`, tone: TONES[change] },
    { text: sideText(before, comparison, { plan, words }) },
    { text: sideText(after, comparison, { plan, words }) },
    { text: differenceText(plan, comparison, words) },
    { text: String(target.measure) },
  ]
}

function tableBlocks(report: CompareReport, reader: Reader): readonly Block[] {
  const { words } = reader
  // What is as it was is only counted, unless someone asks for it.
  const shown = shownChanges(report, reader).filter(({ change }) => reader.only !== null || change !== 'same')
  if (shown.length === 0)
    return report.summary.same === report.summary.total ? [paragraph(words.compare.nothingChanged)] : []
  const columns: readonly Column[] = [
    { title: words.columns.id },
    { title: words.columns.name, narrowest: 10 },
    { title: words.compare.change, narrowest: 8 },
    { title: words.compare.side(report, 'from'), narrowest: 11 },
    { title: words.compare.side(report, 'to'), narrowest: 11 },
    { title: words.compare.difference, narrowest: 9 },
    { title: words.columns.measure, align: 'right' },
  ]
  const rows = byChange(shown).map((comparison) => rowOf(report.plan, comparison, words))
  return [{ kind: 'table', columns, rows }]
}

function document(report: CompareReport, reader: Reader): readonly Block[] {
  const { words } = reader
  const changed = report.results.filter(({ change }) => change !== 'same')
  const hidden =
    reader.only === null ? 0 : changed.filter(({ change }) => !reader.only?.includes(change)).length
  return [
    heading(1, report.plan.title[words.lang]),
    paragraph(words.compare.title(report)),
    ...tableBlocks(report, reader),
    heading(2, words.resultTitle),
    ...statusBlocks(report.statuses, words),
    ...(hidden > 0 ? [paragraph(words.notShown(hidden), 'muted')] : []),
    paragraph(words.compare.lastLine(report), 'strong'),
  ]
}

export const compareView: View<CompareReport> = {
  document,
  remarks: compareRemarks,
  json: (report, reader) =>
    envelope(
      {
        ...report,
        year: report.to.year,
        own: { from: { ...report.from }, to: { ...report.to } },
        summary: { ...report.summary },
        results: lazily(shownChanges(report, reader), comparisonJson),
      },
      reader.words,
    ),
  rows: (report, reader) =>
    rowsOf(
      lazily(shownChanges(report, reader), (comparison) => comparisonRow(comparison, reader)),
      COMPARE_COLUMNS,
    ),
}

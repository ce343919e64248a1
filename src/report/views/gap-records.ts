import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { Figures } from '../../core/gap/model.ts'
import type { GapCounts, GapSummary } from '../../core/gap/summary.ts'
import type { Value } from '../../core/model.ts'
import { figure, type JsonValue } from '../json-value.ts'
import { askedCell, askedJson, placesJson, WHO_COLUMNS, whoJson } from './check-records.ts'
import type { Reader } from './view.ts'

const GAP_FIGURES = [
  'threshold',
  'gap',
  'margin',
  'progress',
  'timeShare',
  'leadPoints',
  'expected',
  'observedPerYear',
  'requiredPerYear',
  'acceleration',
  'projection',
  'shortfallShare',
  'ratio',
] as const satisfies readonly (keyof Figures)[]

export const GAP_COLUMNS = [
  ...WHO_COLUMNS,
  'target',
  'targetYear',
  'unit',
  'written',
  'verdict',
  'native',
  'method',
  'pointsUsed',
  'baselineYear',
  'baselineValue',
  'baselineSource',
  'actualYear',
  'actualValue',
  ...GAP_FIGURES,
  'status',
  'department',
  'region',
  'file',
  'line',
  'column',
] as const

export const valueJson = (value: Value): JsonValue =>
  value.kind === 'stage' ? value.stage : figure(value.number)
const boundJson = (value: Value): JsonValue => (value.kind === 'number' ? (value.bound ?? null) : null)

export const shownGaps = ({ results }: GapReport, { only }: Reader): readonly GapFinding[] =>
  only === null ? results : results.filter(({ analysis }) => only.includes(analysis.verdict))

/** A finding under the keys of the contract, with every figure that went into its verdict. */
export function gapJson(finding: GapFinding): Readonly<Record<string, JsonValue>> {
  const { target, analysis, observation } = finding
  const { baseline, actual } = analysis
  return {
    ...whoJson(target),
    unit: target.unit,
    written: target.written,
    verdict: analysis.verdict,
    native: analysis.native,
    method: analysis.method,
    pointsUsed: analysis.pointsUsed,
    baseline: baseline && {
      year: baseline.year,
      value: valueJson(baseline.value),
      bound: boundJson(baseline.value),
      source: baseline.source,
      match: baseline.match,
    },
    actual: actual && { year: actual.year, value: valueJson(actual.value), bound: boundJson(actual.value) },
    target: askedJson(finding),
    targetYear: analysis.targetYear,
    ...Object.fromEntries(GAP_FIGURES.map((name) => [name, figure(analysis[name])])),
    points: analysis.points.map(({ year, value }) => ({ year, value: valueJson(value) })),
    status: observation?.status ?? null,
    department: finding.department,
    region: finding.region,
    ...placesJson(target, observation),
  }
}

const countsJson = (counts: GapCounts): { readonly [key: string]: JsonValue } => ({ ...counts })

const grouped = (groups: ReadonlyMap<string | number, GapCounts>): JsonValue =>
  Object.fromEntries([...groups].map(([key, counts]) => [String(key), countsJson(counts)]))

export function gapSummaryJson({ category, nature, measure, department, ...counts }: GapSummary): JsonValue {
  return {
    ...countsJson(counts),
    category: grouped(category),
    measure: grouped(measure),
    nature: grouped(nature),
    department: grouped(department),
  }
}

/** One row of the CSV form: names in the reader's language, baseline, actual and place spread out. */
export function gapRow(finding: GapFinding, { words }: Reader): Readonly<Record<string, JsonValue>> {
  const { target, analysis, observation } = finding
  return {
    ...gapJson(finding),
    name: target.name[words.lang],
    target: askedCell(target),
    baselineYear: analysis.baseline?.year ?? null,
    baselineValue: analysis.baseline && valueJson(analysis.baseline.value),
    baselineSource: analysis.baseline?.source ?? null,
    actualYear: analysis.actual?.year ?? null,
    actualValue: analysis.actual && valueJson(analysis.actual.value),
    file: observation?.origin.file ?? null,
    line: observation?.origin.line ?? null,
    column: observation?.origin.column ?? null,
  }
}

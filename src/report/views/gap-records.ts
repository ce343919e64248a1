import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { Figures, GapBaseline, SeriesPoint } from '../../core/gap/model.ts'
import type { GapCounts, GapSummary } from '../../core/gap/summary.ts'
import type { Value } from '../../core/model.ts'
import { figure, type JsonRecord, type JsonValue } from '../json-value.ts'
import { constantsOf, placeJson, WHO_COLUMNS } from './check-records.ts'
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

const startJson = ({ year, value, source, match }: GapBaseline): JsonValue => ({
  year,
  value: valueJson(value),
  bound: boundJson(value),
  source,
  match,
})

const pointJson = ({ year, value }: Pick<SeriesPoint, 'year' | 'value'>): JsonValue => ({
  year,
  value: valueJson(value),
})

/** A finding under the keys of the contract, with every figure that went into its verdict. */
export function gapJson({ target, analysis, observation, department, region }: GapFinding) {
  const { baseline, actual } = analysis
  const { who, rule, asked, unit, written } = constantsOf(target)
  // Spelled out, since a record is made for every target of every place.
  return {
    id: who.id,
    name: who.name,
    table: who.table,
    category: who.category,
    item: who.item,
    content: who.content,
    nature: who.nature,
    measure: who.measure,
    operator: who.operator,
    unit,
    written,
    verdict: analysis.verdict,
    native: analysis.native,
    method: analysis.method,
    pointsUsed: analysis.pointsUsed,
    baseline: baseline && startJson(baseline),
    actual: actual && { year: actual.year, value: valueJson(actual.value), bound: boundJson(actual.value) },
    target: asked,
    targetYear: analysis.targetYear,
    threshold: figure(analysis.threshold),
    gap: figure(analysis.gap),
    margin: figure(analysis.margin),
    progress: figure(analysis.progress),
    timeShare: figure(analysis.timeShare),
    leadPoints: figure(analysis.leadPoints),
    expected: figure(analysis.expected),
    observedPerYear: figure(analysis.observedPerYear),
    requiredPerYear: figure(analysis.requiredPerYear),
    acceleration: figure(analysis.acceleration),
    projection: figure(analysis.projection),
    shortfallShare: figure(analysis.shortfallShare),
    ratio: figure(analysis.ratio),
    points: analysis.points.map(pointJson),
    status: observation?.status ?? null,
    department,
    region,
    origin: placeJson(observation),
    rule,
  } satisfies Readonly<Record<keyof Figures, JsonValue>> & JsonRecord
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
  // Assigned, not spread: the engine would make a hidden class for each.
  return Object.assign(gapJson(finding), {
    name: target.name[words.lang],
    target: constantsOf(target).cell,
    baselineYear: analysis.baseline?.year ?? null,
    baselineValue: analysis.baseline && valueJson(analysis.baseline.value),
    baselineSource: analysis.baseline?.source ?? null,
    actualYear: analysis.actual?.year ?? null,
    actualValue: analysis.actual && valueJson(analysis.actual.value),
    file: observation?.origin.file ?? null,
    line: observation?.origin.line ?? null,
    column: observation?.origin.column ?? null,
  })
}

import type { CompareReport, Comparison } from '../../core/compare.ts'
import type { Finding } from '../../core/model.ts'
import type { JsonValue } from '../json-value.ts'
import { figure } from '../json-value.ts'
import { findingJson } from './check-records.ts'
import { bilingual } from './envelope.ts'
import type { Reader } from './view.ts'

/** What of a finding may differ from one side to the other. */
const SIDE_KEYS = [
  'year',
  'verdict',
  'reason',
  'actual',
  'bound',
  'threshold',
  'benchmark',
  'previous',
  'gap',
  'margin',
  'status',
  'department',
  'origin',
] as const

export const COMPARE_COLUMNS = [
  'id',
  'name',
  'table',
  'category',
  'measure',
  'region',
  'unit',
  'written',
  'change',
  'beforeYear',
  'beforeVerdict',
  'beforeReason',
  'beforeActual',
  'beforeBound',
  'beforeStatus',
  'afterYear',
  'afterVerdict',
  'afterReason',
  'afterActual',
  'afterBound',
  'afterStatus',
  'difference',
  'beforeFile',
  'beforeLine',
  'afterFile',
  'afterLine',
] as const

export const shownChanges = ({ results }: CompareReport, { only }: Reader): readonly Comparison[] =>
  only === null ? results : results.filter(({ change }) => only.includes(change))

function sideJson(finding: Finding | null): JsonValue {
  if (finding === null) return null
  const whole = findingJson(finding)
  return Object.fromEntries(SIDE_KEYS.map((key) => [key, whole[key] ?? null]))
}

const commonJson = ({ target, region, change }: Comparison) => ({
  id: target.id,
  name: bilingual(target.name),
  table: target.table,
  category: target.category,
  measure: target.measure,
  region,
  unit: target.unit,
  written: target.written,
  change,
})

/** A comparison under the keys of the contract. */
export const comparisonJson = (comparison: Comparison): JsonValue => ({
  ...commonJson(comparison),
  before: sideJson(comparison.before),
  after: sideJson(comparison.after),
  difference: figure(comparison.difference),
})

function sideRow(prefix: 'before' | 'after', finding: Finding | null): Record<string, JsonValue> {
  if (finding === null) return {}
  const whole = findingJson(finding)
  return {
    [`${prefix}Year`]: finding.year,
    [`${prefix}Verdict`]: finding.verdict,
    [`${prefix}Reason`]: finding.reason ?? null,
    [`${prefix}Actual`]: whole.actual ?? null,
    [`${prefix}Bound`]: whole.bound ?? null,
    [`${prefix}Status`]: whole.status ?? null,
    [`${prefix}File`]: finding.observation?.origin.file ?? null,
    [`${prefix}Line`]: finding.observation?.origin.line ?? null,
  }
}

/** One row of the CSV form: the name in the reader's language, both sides spread out. */
export const comparisonRow = (
  comparison: Comparison,
  { words }: Reader,
): Readonly<Record<string, JsonValue>> => ({
  ...commonJson(comparison),
  name: comparison.target.name[words.lang],
  ...sideRow('before', comparison.before),
  ...sideRow('after', comparison.after),
  difference: figure(comparison.difference),
})

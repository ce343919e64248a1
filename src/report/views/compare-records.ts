import type { CompareReport, Comparison } from '../../core/compare.ts'
import type { Finding } from '../../core/model.ts'
import { figure, type JsonRecord, type JsonValue } from '../json-value.ts'
import { constantsOf, findingJson } from './check-records.ts'
import type { Reader } from './view.ts'

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

/** What of a finding may differ from one side to the other. Spelled out: there are two for every target of every place. */
function sideJson(finding: Finding | null): JsonValue {
  if (finding === null) return null
  const whole = findingJson(finding)
  return {
    year: whole.year,
    verdict: whole.verdict,
    reason: whole.reason,
    actual: whole.actual,
    bound: whole.bound,
    threshold: whole.threshold,
    benchmark: whole.benchmark,
    previous: whole.previous,
    gap: whole.gap,
    margin: whole.margin,
    status: whole.status,
    department: whole.department,
    origin: whole.origin,
  }
}

/** A comparison under the keys of the contract. */
export function comparisonJson({ target, region, change, before, after, difference }: Comparison) {
  const { who, unit, written } = constantsOf(target)
  return {
    id: who.id,
    name: who.name,
    table: who.table,
    category: who.category,
    measure: who.measure,
    region,
    unit,
    written,
    change,
    before: sideJson(before),
    after: sideJson(after),
    difference: figure(difference),
  } satisfies JsonRecord
}

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
  ...comparisonJson(comparison),
  name: comparison.target.name[words.lang],
  ...sideRow('before', comparison.before),
  ...sideRow('after', comparison.after),
})

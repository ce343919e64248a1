import type { CheckReport } from '../../core/evaluate.ts'
import type { Finding, Observation, Target, Value } from '../../core/model.ts'
import { askedOf, figuresOf } from '../../core/operators/all.ts'
import type { Counts, Summary } from '../../core/summarize.ts'
import { figure, JsonConstant, type JsonRecord, type JsonValue } from '../json-value.ts'
import { bilingual, originJson } from './envelope.ts'
import type { Reader } from './view.ts'

/** What is asked for: a figure, a stage, both ends of a range, or null where the data bring it. */
function askedJson({ target: { requirement: asked } }: Pick<Finding, 'target'>): JsonValue {
  const stated = askedOf(asked)
  if ('stage' in stated) return stated.stage
  const [first, last] = figuresOf(asked)
  return last === undefined ? figure(first) : { min: figure(first), max: figure(last) }
}

function makeCell(target: Target): JsonValue {
  const [first, last] = figuresOf(target.requirement)
  return last === undefined ? askedJson({ target }) : `${first}..${last}`
}

const actualJson = (value: Value | null | undefined): JsonValue => {
  if (value === null || value === undefined) return null
  return value.kind === 'stage' ? value.stage : figure(value.number)
}

export const shown = (report: CheckReport, { only }: Reader): readonly Finding[] =>
  only === null ? report.findings : report.findings.filter(({ verdict }) => only.includes(verdict))

/** Which target a record is about: the keys that open every command's rows. */
export const WHO_COLUMNS = [
  'id',
  'name',
  'table',
  'category',
  'item',
  'content',
  'nature',
  'measure',
  'operator',
] as const

/** What is the same in every record of a target, made once. */
interface Constants {
  readonly who: ReturnType<typeof makeWho>
  readonly asked: JsonConstant
  /** What is asked for, in one cell of CSV. */
  readonly cell: JsonValue
  readonly unit: JsonConstant
  readonly written: JsonConstant
  readonly rule: JsonConstant
}

const constants = new WeakMap<Target, Constants>()

/** What every command's records of a target share. */
export function constantsOf(target: Target): Constants {
  const known = constants.get(target)
  if (known !== undefined) return known
  const { file, line } = target.rule
  const made = {
    who: makeWho(target),
    asked: new JsonConstant(askedJson({ target })),
    unit: new JsonConstant(target.unit),
    written: new JsonConstant(target.written),
    cell: makeCell(target),
    rule: new JsonConstant({ file, line }),
  }
  constants.set(target, made)
  return made
}

const makeWho = (target: Target) => ({
  id: new JsonConstant(target.id),
  name: new JsonConstant(bilingual(target.name)),
  table: new JsonConstant(target.table),
  category: new JsonConstant(target.category),
  item: new JsonConstant(target.item),
  content: new JsonConstant(target.content),
  nature: new JsonConstant(target.nature),
  measure: new JsonConstant(target.measure),
  operator: new JsonConstant(target.requirement.operator),
})

/** Where the value came from. */
export const placeJson = (seen: Observation | null): JsonValue => seen && originJson(seen.origin)

/** A finding under the keys of the contract. */
export function findingJson(finding: Finding) {
  const { target, observation } = finding
  const value = observation?.value
  const passed = finding.verdict === 'pass'
  const { who, rule, asked, unit, written } = constantsOf(target)
  // Spelled out, since a record is made for every finding of every place.
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
    target: asked,
    threshold: figure(finding.threshold),
    benchmark: figure(finding.benchmark),
    previous: figure(finding.previous),
    unit,
    written,
    year: finding.year,
    verdict: finding.verdict,
    reason: finding.reason ?? null,
    actual: actualJson(value),
    bound: value?.kind === 'number' ? (value.bound ?? null) : null,
    gap: passed ? (finding.margin === undefined ? null : figure('0')) : figure(finding.gap),
    margin: figure(finding.margin),
    status: observation?.status ?? null,
    department: observation?.department ?? finding.department ?? target.department,
    region: finding.region,
    origin: placeJson(observation),
    rule,
  } satisfies JsonRecord
}

export const countsJson = ({ total, pass, fail, unknown }: Counts) => ({ total, pass, fail, unknown })

export const groupedJson = (groups: ReadonlyMap<string | number, Counts>): JsonValue =>
  Object.fromEntries([...groups].map(([key, group]) => [String(key), countsJson(group)]))

export const summaryJson = (summary: Summary): JsonValue => ({
  ...countsJson(summary),
  category: groupedJson(summary.category),
  measure: groupedJson(summary.measure),
  nature: groupedJson(summary.nature),
})

/** The columns of the CSV form: the record, with names in the reader's language and places spread out. */
export const CHECK_COLUMNS = [
  ...WHO_COLUMNS,
  'target',
  'threshold',
  'benchmark',
  'previous',
  'unit',
  'written',
  'year',
  'verdict',
  'reason',
  'actual',
  'bound',
  'gap',
  'margin',
  'status',
  'department',
  'region',
  'file',
  'line',
  'column',
] as const

export function findingRow(finding: Finding, { words }: Reader): Readonly<Record<string, JsonValue>> {
  // Assigned, not spread: the engine would make a hidden class for each.
  return Object.assign(findingJson(finding), {
    name: finding.target.name[words.lang],
    target: constantsOf(finding.target).cell,
    file: finding.observation?.origin.file ?? null,
    line: finding.observation?.origin.line ?? null,
    column: finding.observation?.origin.column ?? null,
  })
}

import type { Target } from '../../core/model.ts'
import {
  type OperatorName,
  operatorNames,
  operatorOf,
  operatorSpellings,
  type Requirement,
} from '../../core/operators/all.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { suggest } from '../nearest.ts'
import type { TargetDraft } from './draft.ts'
import { type Entry, type Item, keyMarkAt, markAt, originOf } from './entry.ts'
import { explainIssues, unknownKey, withoutEchoes } from './issues.ts'
import { commonKeys, operatorKeys, requirements, targetCommon } from './schema.ts'

interface Part<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

type Mapping = Readonly<Record<string, unknown>>

const only = (mapping: Mapping, keep: (key: string) => boolean): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([key]) => keep(key)))

const isCommon = (key: string): boolean => commonKeys.includes(key)

/** The keys that every target has. When some are at fault, the others are read all the same. */
function parseCommon(entry: Entry, mapping: Mapping): Part<TargetDraft> {
  const common = only(mapping, isCommon)
  const whole = targetCommon.safeParse(common)
  if (whole.success) return { value: whole.data, problems: [] }
  const faulty = new Set(whole.error.issues.map(({ path }) => String(path[0])))
  const sound = targetCommon.partial().safeParse(only(common, (key) => !faulty.has(key)))
  return {
    // What is not there is left out, never undefined.
    value: sound.success ? (sound.data as TargetDraft) : {},
    problems: explainIssues(entry, targetCommon, whole.error.issues),
  }
}

const spellings: ReadonlyMap<string, OperatorName> = new Map([
  ...operatorNames.map((name) => [name, name] as const),
  ...Object.entries(operatorSpellings),
])

/** A key that the operator does not take: another's, or nobody's. */
function strangeKey(entry: Entry, key: string, operator: OperatorName | undefined): Problem {
  const takes =
    operator === undefined ? [...operatorKeys] : Object.keys(requirements.get(operator)?.shape ?? {})
  const own = takes.filter((taken) => taken !== 'operator')
  if (operator === undefined || !operatorKeys.has(key))
    return unknownKey(entry, [key], [...commonKeys, 'operator', ...own])
  return makeProblem('plan/unused-key', { key, operator, takes: own }, keyMarkAt(entry, key))
}

/** Of keys that stand for each other, exactly one must be given. */
function exclusiveKeys(entry: Entry, mapping: Mapping, keys: readonly string[]): readonly Problem[] {
  const given = keys.filter((key) => key in mapping)
  if (given.length === 0 && keys.length > 0)
    return [makeProblem('plan/missing-key', { key: keys.join(' / ') }, markAt(entry))]
  const second = given[1]
  return second === undefined ? [] : [makeProblem('plan/exclusive-keys', { keys }, keyMarkAt(entry, second))]
}

function unknownOperator(entry: Entry, written: unknown): Problem {
  if (written === undefined) return makeProblem('plan/missing-key', { key: 'operator' }, markAt(entry))
  const operator = typeof written === 'string' ? written : ''
  const suggestion = suggest(operator, [...spellings.keys()])
  const named = suggestion === null ? null : (spellings.get(suggestion) ?? null)
  return makeProblem('plan/unknown-operator', { operator, suggestion: named }, markAt(entry, 'operator'))
}

/** The operator and what it needs. */
function parseRequirement(entry: Entry, mapping: Mapping): Part<Requirement | undefined> {
  const own = only(mapping, (key) => !isCommon(key))
  const operator = spellings.get(String(own.operator))
  const schema = operator === undefined ? undefined : requirements.get(operator)
  const taken = schema === undefined ? operatorKeys : new Set(Object.keys(schema.shape))
  const strange = Object.keys(own).filter((key) => key !== 'operator' && !taken.has(key))
  const problems = strange.map((key) => strangeKey(entry, key, operator))
  if (operator === undefined || schema === undefined)
    return { value: undefined, problems: [unknownOperator(entry, own.operator), ...problems] }
  const parsed = schema.safeParse({ ...only(own, (key) => taken.has(key)), operator })
  const exclusive = exclusiveKeys(entry, own, operatorOf(operator).exactlyOne ?? [])
  problems.push(...exclusive)
  if (!parsed.success) problems.push(...explainIssues(entry, schema, parsed.error.issues))
  // The schema of an operator is what its requirement is made of.
  const value = parsed.success && exclusive.length === 0 ? (parsed.data as unknown as Requirement) : undefined
  return { value, problems }
}

/** Reads one item of a list of targets; the item must be a mapping. */
export function parseTarget(entry: Entry): Item<TargetDraft> & Part<TargetDraft> {
  const mapping = entry.node.value as Mapping // The caller has seen that it is a mapping.
  const id = typeof mapping.id === 'string' && mapping.id !== '' ? { target: mapping.id } : {}
  const named = { ...entry, ...id }
  const common = parseCommon(named, mapping)
  const requirement = parseRequirement(named, mapping)
  const asked = requirement.value === undefined ? {} : { requirement: requirement.value }
  return {
    ...named,
    value: { ...common.value, ...asked },
    problems: withoutEchoes([...common.problems, ...requirement.problems]),
  }
}

type MayBeAbsent = 'table' | 'item' | 'content' | 'baseline' | 'plausible' | 'department' | 'note'

/** The finished target. Only for a plan without faults: then every key that must be there, or has a default, is there. */
export function finishTarget(item: Item<TargetDraft>): Target {
  const draft = item.value as Required<Omit<TargetDraft, MayBeAbsent>> & TargetDraft
  return {
    id: draft.id,
    name: draft.name,
    aliases: draft.aliases,
    table: draft.table ?? null,
    category: draft.category,
    item: draft.item ?? null,
    content: draft.content ?? null,
    nature: draft.nature,
    requirement: draft.requirement,
    unit: draft.unit,
    measure: draft.measure,
    related: draft.related,
    basis: draft.basis,
    scope: draft.scope,
    baseline: draft.baseline ?? null,
    plausible: draft.plausible ?? null,
    written: draft.written,
    quote: draft.quote,
    department: draft.department ?? null,
    note: draft.note ?? null,
    rule: originOf(item),
  }
}

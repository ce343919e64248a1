/** The three files beside the targets: the plan itself, its measures, its units. */
import type { output, ZodObject } from 'zod'
import type { Conversion, Measure, Unit } from '../../core/model.ts'
import { isNumeral } from '../../core/operators/schema.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { Known, PlanHead } from './draft.ts'
import { descend, type Entry, type Item, keyName, markAt, originOf } from './entry.ts'
import { explainIssues, unknownKey, withoutEchoes } from './issues.ts'
import type { Located } from './located.ts'
import { conversion, measure, planHead, unit } from './schema.ts'

interface Parsed<T> {
  readonly items: readonly T[]
  readonly problems: readonly Problem[]
}

const wrongKind = (entry: Entry, expected: 'list' | 'mapping', path: readonly string[] = []): Problem =>
  makeProblem(
    'plan/bad-value',
    { key: keyName(entry, path), expected, suggestion: null },
    markAt(entry, ...path),
  )

/** The entries of a list. Whatever is no mapping is a problem. */
export function entriesOf(list: Entry): Parsed<Entry> {
  if (list.node.kind !== 'list') return { items: [], problems: [wrongKind(list, 'list')] }
  const entries = [...list.node.children.values()].map((node) => ({ page: list.page, node }))
  const isMapping = ({ node }: Entry) => node.kind === 'mapping'
  return {
    items: entries.filter(isMapping),
    problems: entries.filter((entry) => !isMapping(entry)).map((entry) => wrongKind(entry, 'mapping')),
  }
}

function parseItem<S extends ZodObject>(entry: Entry, schema: S): Parsed<Item<output<S>>> {
  const parsed = schema.safeParse(entry.node.value)
  if (parsed.success) return { items: [{ ...entry, value: parsed.data }], problems: [] }
  return { items: [], problems: withoutEchoes(explainIssues(entry, schema, parsed.error.issues)) }
}

function parseItems<S extends ZodObject>(list: Entry, schema: S): Parsed<Item<output<S>>> {
  const entries = entriesOf(list)
  const parsed = entries.items.map((entry) => parseItem(entry, schema))
  return {
    items: parsed.flatMap(({ items }) => items),
    problems: [...entries.problems, ...parsed.flatMap(({ problems }) => problems)],
  }
}

const withOrigin = <T extends object>(item: Item<T>) => ({
  ...item,
  value: { ...item.value, rule: originOf(item) },
})

export function parseHead(entry: Entry): { head: Item<PlanHead> | null; problems: readonly Problem[] } {
  if (entry.node.kind !== 'mapping') return { head: null, problems: [wrongKind(entry, 'mapping')] }
  const { items, problems } = parseItem(entry, planHead)
  return { head: items[0] ?? null, problems }
}

export function parseMeasures(entry: Entry): Parsed<Item<Measure>> {
  const { items, problems } = parseItems(entry, measure)
  return { items: items.map(withOrigin), problems }
}

/** units.yaml: `units` and, where there are any, `conversions`. */
export function parseUnits(entry: Entry) {
  const { node, page } = entry
  if (node.kind !== 'mapping') return { units: [], conversions: [], problems: [wrongKind(entry, 'mapping')] }
  const listOf = (key: string): Entry | null => {
    const child = node.children.get(key)
    return child === undefined ? null : { page, node: child }
  }
  const [unitList, conversionList] = [listOf('units'), listOf('conversions')]
  const none = { items: [], problems: [] }
  const units = unitList === null ? none : parseItems(unitList, unit)
  const conversions: Parsed<Item<Conversion>> =
    conversionList === null ? none : parseItems(conversionList, conversion)
  const strange = [...node.children.keys()].filter((key) => key !== 'units' && key !== 'conversions')
  const missing = unitList === null ? [makeProblem('plan/missing-key', { key: 'units' }, markAt(entry))] : []
  const unknown = strange.map((key) => unknownKey(entry, [key], ['units', 'conversions']))
  const known: readonly Item<Unit>[] = units.items.map(withOrigin)
  const problems = [...withoutEchoes([...missing, ...unknown]), ...units.problems, ...conversions.problems]
  return { units: known, conversions: conversions.items, problems }
}

const asText = (value: unknown): string | null =>
  isNumeral(value) ? value.numeral : typeof value === 'string' ? value : null

/** What the items of a list call themselves under `key`, faulty items included. */
function namesIn(root: Located | null, path: readonly string[], key: string): ReadonlySet<string> | null {
  if (root === null) return null
  const { node, rest } = descend(root, path)
  if (rest.length > 0) return new Set()
  const names = [...node.children.values()].map((child) => asText(child.children.get(key)?.value))
  return new Set(names.filter((name) => name !== null))
}

/** What targets may refer to. */
export function knownIn(roots: {
  plan: Located | null
  measures: Located | null
  units: Located | null
}): Known {
  return {
    measures: namesIn(roots.measures, [], 'number'),
    units: namesIn(roots.units, ['units'], 'id'),
    categories: namesIn(roots.plan, ['categories'], 'zh'),
    tables: namesIn(roots.plan, ['tables'], 'number'),
  }
}

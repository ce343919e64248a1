/** Narrowing the plan to what was asked for. A filter that matches nothing is an error, never a green run. */
import type { Data, Mention, Plan, Target } from '../core/model.ts'
import { nearest, suggest } from '../load/nearest.ts'
import { wholeOf } from '../load/observations/whole.ts'
import { refuse } from './usage-error.ts'

export interface Filters {
  readonly category?: readonly string[]
  readonly table?: readonly string[]
  readonly measure?: readonly string[]
  readonly department?: readonly string[]
  readonly region?: readonly string[]
  readonly id?: readonly string[]
}

/** The texts of a target that each filter looks at; one of them must be the one asked for. */
type Look = (target: Target, plan: Plan) => readonly string[]

const looks: { readonly [Name in 'category' | 'table' | 'measure' | 'id']: Look } = {
  id: ({ id }) => [id],
  category: ({ category }, plan) => [
    category,
    plan.categories.find(({ zh }) => zh === category)?.en ?? category,
  ],
  table: ({ table }) => (table === null ? [] : [String(table)]),
  measure: ({ measure }) => [String(measure)],
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

function matching(
  targets: readonly Target[],
  wanted: readonly string[],
  looksAt: (target: Target) => readonly string[],
) {
  return targets.filter((target) => wanted.some((value) => looksAt(target).some((text) => same(text, value))))
}

function refuseUnmatched(option: string, wanted: readonly string[], known: readonly string[]): void {
  const stray = wanted.find((value) => !known.some((text) => same(text, value)))
  if (stray === undefined) return
  throw refuse('usage/no-match', {
    option,
    value: stray,
    suggestion: suggest(stray, [...new Set(known)]),
  })
}

/** The plan with only the targets that every filter lets through. Throws `CannotDo` when one lets nothing through. */
export function filterPlan(plan: Plan, filters: Filters): Plan {
  let targets = plan.targets
  for (const name of ['id', 'category', 'table', 'measure'] as const) {
    const wanted = filters[name]
    if (wanted === undefined) continue
    const looksAt = (target: Target) => looks[name](target, plan)
    refuseUnmatched(`--${name}`, wanted, plan.targets.flatMap(looksAt))
    targets = matching(targets, wanted, looksAt)
    if (targets.length === 0)
      throw refuse('usage/no-match', { option: `--${name}`, value: wanted.join(','), suggestion: null })
  }
  return { ...plan, targets }
}

/** What the rows of a body of data say. */
type Rows = Pick<Data, 'observations' | 'mentions'>

type Named = Pick<Mention, 'target' | 'region' | 'department'>

/** What a filter on the data's own words asks for, and what there is. */
interface Asked {
  readonly option: '--region' | '--department'
  readonly wanted: readonly string[]
  readonly names: readonly string[]
}

/** No list of the plan's holds these names, so those in the data are told. Without any row something else is wrong. */
function refuseUnknown({ observations }: Rows, { option, wanted, names }: Asked): void {
  const stray = wanted.find((value) => !names.some((name) => same(name, value)))
  if (stray === undefined || observations.length === 0) return
  const known = [...new Set(names)].sort()
  throw refuse('usage/not-in-data', { option, value: stray, near: nearest(stray, known, 3), known })
}

/** Every row, as far as these filters look at it. */
const rowsOf = ({ observations, mentions = [] }: Rows): readonly Named[] => [...observations, ...mentions]

/** The plan's targets a department answers for: by the plan, or by the rows that name it, with a figure or without. */
export function filterDepartment(plan: Plan, data: Rows, wanted: readonly string[] | undefined): Plan {
  if (wanted === undefined) return plan
  const departmentsOf = new Map<string, Set<string>>()
  for (const { target, department } of rowsOf(data)) {
    if (department === null) continue
    const named = departmentsOf.get(target) ?? new Set()
    departmentsOf.set(target, named.add(department))
  }
  const looksAt = ({ id, department }: Target) => [
    ...(department === null ? [] : [department]),
    ...(departmentsOf.get(id) ?? []),
  ]
  refuseUnknown(data, { option: '--department', wanted, names: plan.targets.flatMap(looksAt) })
  return { ...plan, targets: matching(plan.targets, wanted, looksAt) }
}

/** Only the rows of the regions asked for; the district's own names ask for those of no region. */
export function filterRegion<Body extends Rows>(
  { district }: Plan,
  data: Body,
  wanted: readonly string[] | undefined,
): Body {
  if (wanted === undefined) return data
  const isWhole = wholeOf(district)
  const whole = wanted.filter((value) => value !== '' && isWhole(value))
  const named = wanted.filter((value) => !whole.includes(value))
  const names = rowsOf(data).flatMap(({ region }) => (region === null ? [] : [region]))
  refuseUnknown(data, { option: '--region', wanted: named, names })
  const isWanted = ({ region }: Named): boolean =>
    region === null ? whole.length > 0 : named.some((value) => same(value, region))
  const { observations, mentions } = data
  return {
    ...data,
    observations: observations.filter(isWanted),
    ...(mentions && { mentions: mentions.filter(isWanted) }),
  }
}

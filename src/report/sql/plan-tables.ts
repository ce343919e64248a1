/** What the query takes from the plan's YAML: one row for each target, and how units convert. */
import type { Plan, Target } from '../../core/model.ts'
import { askedOf, thresholdOf } from '../../core/operators/all.ts'
import { stageOrder } from '../../core/operators/milestone.ts'
import type { Asked, Limit } from '../../core/operators/operator.ts'
import type { Lang } from '../../words/words.ts'
import {
  cast,
  column,
  type Expression,
  FALSE,
  NULL,
  optional,
  TRUE,
  type Type,
  text,
  whole,
} from './expression.ts'
import type { Select } from './select.ts'

interface PlanColumn {
  readonly name: string
  readonly type: Type
  readonly of: (target: Target) => Expression
}

const limitOf = (target: Target, side: '>' | '<'): Limit | undefined => {
  const asked: Asked = askedOf(target.requirement)
  return 'limits' in asked ? asked.limits.find(({ comparison }) => comparison.startsWith(side)) : undefined
}

const truth = (value: boolean): Expression => (value ? TRUE : FALSE)
const isDigits = (figure: Limit['figure']): boolean => /\d/.test(figure)

/** A limit as two columns: its comparison, and the plan's figure or NULL where the data bring it. */
const limitColumns = (side: '>' | '<', name: string): readonly PlanColumn[] => [
  {
    name,
    type: 'text',
    of: (target) => optional(limitOf(target, side), ({ comparison }) => text(comparison)),
  },
  {
    name: `${name}_at`,
    type: 'figure',
    of: (target) => optional(limitOf(target, side), ({ figure }) => (isDigits(figure) ? text(figure) : NULL)),
  },
]

/** Which figure of the data a target is compared with; NULL where the plan gives it. */
function broughtBy(target: Target): Expression {
  const brought = (['>', '<'] as const).flatMap((side) => limitOf(target, side)?.figure ?? [])
  const [figure] = brought.filter((each) => !isDigits(each))
  return optional(figure, text)
}

const stageAsked = ({ requirement }: Target): Expression => {
  const asked = askedOf(requirement)
  return 'stage' in asked ? whole(stageOrder.indexOf(asked.stage)) : NULL
}

const planColumns = (lang: Lang): readonly PlanColumn[] => [
  { name: 'id', type: 'text', of: ({ id }) => text(id) },
  { name: 'name', type: 'text', of: ({ name }) => text(name[lang]) },
  { name: 'category', type: 'text', of: ({ category }) => text(category) },
  { name: 'measure', type: 'whole', of: ({ measure }) => whole(measure) },
  { name: 'unit', type: 'text', of: ({ unit }) => text(unit) },
  { name: 'district_only', type: 'truth', of: ({ scope }) => truth(scope === 'district') },
  { name: 'cumulative', type: 'truth', of: ({ basis }) => truth(basis === 'cumulative') },
  { name: 'stage', type: 'whole', of: stageAsked },
  ...limitColumns('>', 'low'),
  ...limitColumns('<', 'high'),
  { name: 'compared_with', type: 'text', of: broughtBy },
  /** The one figure that decides, where the plan gives one. */
  { name: 'threshold', type: 'figure', of: ({ requirement }) => optional(thresholdOf(requirement), text) },
  {
    name: 'baseline_year',
    type: 'whole',
    of: ({ baseline }) => optional(exactBaseline(baseline), ({ year }) => whole(year)),
  },
  {
    name: 'baseline',
    type: 'figure',
    of: ({ baseline }) => optional(exactBaseline(baseline), ({ value }) => text(value)),
  },
]

const exactBaseline = (baseline: Target['baseline']) => (baseline?.bound === undefined ? baseline : null)

/** Constants are written as text or whole numbers and cast here, so that no dialect reads a decimal as a float. */
function table(
  columns: readonly { readonly name: string; readonly type: Type }[],
  rows: readonly (readonly Expression[])[],
): Select {
  return {
    columns: columns.map(({ name, type }) => [name, cast(column(name), type)]),
    from: { columns: columns.map(({ name }) => name), rows },
  }
}

export function planTable({ targets }: Plan, lang: Lang): Select {
  const columns = planColumns(lang)
  return table(
    columns,
    targets.map((target) => columns.map(({ of }) => of(target))),
  )
}

/** Every spelling of a unit beside the unit of a target it can be given for: one `unit` is `factor` `into`. */
export function unitTable({ targets, units, conversions }: Plan): Select {
  const asked = units.filter(({ id }) => targets.some(({ unit }) => unit === id))
  const rows = asked.flatMap((into) => {
    const own = [into.id, ...into.aliases]
    const known = new Set(own)
    const spelled = units.flatMap(({ id, aliases }) => {
      const factor =
        id === into.id ? '1' : conversions.find(({ from, to }) => from === id && to === into.id)?.factor
      const names = id === into.id ? own : [id, ...aliases].filter((name) => !known.has(name))
      for (const name of names) known.add(name)
      return factor === undefined ? [] : names.map((name) => [name, id, into.id, factor])
    })
    return spelled.map((row) => row.map(text))
  })
  return table(
    [
      { name: 'spelling', type: 'text' },
      { name: 'unit', type: 'text' },
      { name: 'target_unit', type: 'text' },
      { name: 'factor', type: 'factor' },
    ],
    rows,
  )
}

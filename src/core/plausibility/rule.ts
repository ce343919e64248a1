/** What a rule of plausibility looks at: every figure of a body of data, with its target and the year before. */
import { compare, type Decimal } from '../decimal.ts'
import { exactNumber, lookupIn, previousOf } from '../evaluate.ts'
import type { Bound, Data, Observation, Origin, Plan, Target } from '../model.ts'
import type { Problem, Spot } from '../problem.ts'

export interface Figure {
  readonly target: Target
  readonly observation: Observation
  readonly number: Decimal
  readonly bound: Bound | undefined
  readonly limits: Limits
  /** The figure of the year before; `origin` when a row of its own brings it. */
  readonly before: { readonly number: Decimal; readonly origin: Origin | null } | null
}

/** The least and the most a target can be: a share by its nature, unless the plan says otherwise of that side. */
export interface Limits {
  readonly min: Decimal | null
  readonly max: Decimal | null
  /** The share's own ends; null for what is no share. */
  readonly whole: Decimal | null
}

/** Looks at figures in the order of the data and says what is hard to believe. */
export type Rule = (figures: readonly Figure[]) => readonly Problem[]

/** The whole of which a share is taken, in the units that shares are counted in. */
const WHOLES: Readonly<Record<string, Decimal>> = { '%': '100', '‰': '1000', '1': '1' }

function limitsOf({ unit, plausible }: Target, shares: ReadonlySet<string>): Limits {
  const whole = (shares.has(unit) ? WHOLES[unit] : undefined) ?? null
  return { min: plausible?.min ?? (whole && '0'), max: plausible?.max ?? whole, whole }
}

/** Every figure with a target of the plan. Stages, blanks and faulty cells are none. */
export function findFigures(plan: Plan, data: Data): readonly Figure[] {
  const targets = new Map(plan.targets.map((target) => [target.id, target]))
  const shares = new Set(plan.units.flatMap(({ id, kind }) => (kind === 'share' ? [id] : [])))
  const lookup = lookupIn(data)
  return data.observations.flatMap((observation): readonly Figure[] => {
    const { value, year, region } = observation
    const target = targets.get(observation.target)
    if (target === undefined || value?.kind !== 'number') return []
    const previous = previousOf(target, observation, lookup)
    const row = lookup(target.id, year - 1, region)
    const origin = row !== undefined && exactNumber(row) !== undefined ? row.origin : null
    return [
      {
        target,
        observation,
        number: value.number,
        bound: value.bound,
        limits: limitsOf(target, shares),
        before: previous === undefined ? null : { number: previous, origin },
      },
    ]
  })
}

export const spotOf = ({ target, observation }: Figure): Spot => ({
  ...observation.origin,
  target: target.id,
})

/** Whether all that a figure may be lies above the limit: "120以下" may still be 90. */
export function isAbove({ number, bound }: Figure, limit: Decimal | null): boolean {
  if (limit === null || bound === 'at-most' || bound === 'below') return false
  const order = compare(number, limit)
  return order > 0 || (order === 0 && bound === 'above')
}

/** Whether all that a figure may be lies below the limit. */
export function isBelow({ number, bound }: Figure, limit: Decimal | null): boolean {
  if (limit === null || bound === 'at-least' || bound === 'above') return false
  const order = compare(number, limit)
  return order < 0 || (order === 0 && bound === 'below')
}

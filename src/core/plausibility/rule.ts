/** What a rule of plausibility looks at: every figure of a body of data, with its target and the year before. */
import { compare, type Decimal } from '../decimal.ts'
import { lookupIn, previousOf } from '../evaluate.ts'
import { exactNumber } from '../exact-number.ts'
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

/** A rule at work on one body of data: it sees each figure once, in order, and says what is hard to believe. */
export interface Watch {
  readonly see: (figure: Figure) => Problem | null
  /** What only shows when all have been seen. */
  readonly end?: () => readonly Problem[]
}

export type Rule = () => Watch

/** A rule that needs nothing but the figure itself. */
export const perFigure =
  (see: Watch['see']): Rule =>
  () => ({ see })

/** The whole of which a share is taken, in the units that shares are counted in. */
const WHOLES: Readonly<Record<string, Decimal>> = { '%': '100', '‰': '1000', '1': '1' }

function limitsOf({ unit, plausible }: Target, shares: ReadonlySet<string>): Limits {
  const whole = (shares.has(unit) ? WHOLES[unit] : undefined) ?? null
  return { min: plausible?.min ?? (whole && '0'), max: plausible?.max ?? whole, whole }
}

/** Every figure with a target of the plan, one by one. Stages, blanks and faulty cells are none. */
export function* findFigures(plan: Plan, data: Data): Generator<Figure> {
  const shares = new Set(plan.units.flatMap(({ id, kind }) => (kind === 'share' ? [id] : [])))
  const known = new Map(
    plan.targets.map((target) => [target.id, { target, limits: limitsOf(target, shares) }]),
  )
  const lookup = lookupIn(data)
  for (const observation of data.observations) {
    const { value, year, region } = observation
    const found = known.get(observation.target)
    if (found === undefined || value?.kind !== 'number') continue
    const { target, limits } = found
    const previous = previousOf(target, observation, lookup)
    const row = lookup(target.id, year - 1, region)
    const origin = row !== undefined && exactNumber(row) !== undefined ? row.origin : null
    yield {
      target,
      observation,
      number: value.number,
      bound: value.bound,
      limits,
      before: previous === undefined ? null : { number: previous, origin },
    }
  }
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

/** What a rule of plausibility looks at: every figure of a body of data, with its target and the year before. */
import { compareSized, type Decimal, type Sized, sized } from '../decimal.ts'
import { previousOf, rowBefore } from '../evaluate.ts'
import type { Bound, Data, Origin, Plan, Status, Target } from '../model.ts'
import { type ObservationStore, type Slot, storeOf } from '../observation-store.ts'
import type { Problem, Spot } from '../problem.ts'

export interface Figure extends Sized {
  readonly target: Target
  readonly year: number
  readonly status: Status | null
  readonly bound: Bound | undefined
  readonly limits: Limits
  /** The figure of the year before. */
  readonly before: Before | null
  readonly file: string
  readonly sheet: string | undefined
  /** Where it stands; worked out when asked for. */
  readonly origin: () => Origin
}

/** `origin` when a row of its own brings it. */
export interface Before extends Sized {
  readonly origin: () => Origin | null
}

/** The least and the most a target can be: a share by its nature, unless the plan says otherwise of that side. */
export interface Limits {
  readonly min: Sized | null
  readonly max: Sized | null
  /** The share's own ends; null for what is no share. */
  readonly whole: Sized | null
  /** What one year may change. */
  readonly jump: Sized | null
  /** The figure the plan prints; null for a stage, and where the data bring what to compare with. */
  readonly printed: Sized | null
}

export const ZERO = sized('0')

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

function printedFigure({ requirement }: Target): Decimal | null {
  if (requirement.operator === 'milestone') return null
  if (requirement.operator === 'none') return '0'
  return 'value' in requirement ? requirement.value : null
}

const sizedOrNull = (digits: Decimal | null | undefined): Sized | null => (digits ? sized(digits) : null)

function limitsOf(target: Target, shares: ReadonlySet<string>): Limits {
  const { unit, plausible } = target
  const whole = (shares.has(unit) ? WHOLES[unit] : undefined) ?? null
  return {
    min: sizedOrNull(plausible?.min ?? (whole && '0')),
    max: sizedOrNull(plausible?.max ?? whole),
    whole: sizedOrNull(whole),
    jump: sizedOrNull(plausible?.jump),
    printed: sizedOrNull(printedFigure(target)),
  }
}

/** Every figure with a target of the plan, one by one. Stages, blanks and faulty cells are none. */
export function* findFigures(plan: Plan, data: Data): Generator<Figure> {
  const shares = new Set(plan.units.flatMap(({ id, kind }) => (kind === 'share' ? [id] : [])))
  const known = new Map(
    plan.targets.map((target) => [target.id, { target, limits: limitsOf(target, shares) }]),
  )
  const store = storeOf(data)
  for (let slot = 0; slot < store.size; slot += 1) {
    const found = known.get(store.factsAt(slot).target)
    const figure = found && figureAt(slot, found, store)
    if (figure !== undefined) yield figure
  }
}

function figureAt(
  slot: Slot,
  { target, limits }: Pick<Figure, 'target' | 'limits'>,
  store: ObservationStore,
): Figure | undefined {
  const value = store.valueAt(slot)
  if (value?.kind !== 'number') return undefined
  const facts = store.factsAt(slot)
  const { file, sheet } = 'origin' in facts ? facts.origin : { file: facts.file, sheet: undefined }
  return {
    target,
    limits,
    year: facts.year,
    status: facts.status,
    digits: value.number,
    size: store.sizeAt(slot),
    bound: value.bound,
    before: beforeAt(slot, target, store),
    file,
    sheet,
    origin: () => store.at(slot).origin,
  }
}

function beforeAt(slot: Slot, target: Target, store: ObservationStore): Before | null {
  const { year, previous } = store.factsAt(slot)
  const seen = { target: target.id, year, previous, region: store.regionAt(slot) }
  const row = rowBefore(seen, store)
  if (row !== undefined)
    return { digits: row.number, size: store.sizeAt(row.slot), origin: () => store.at(row.slot).origin }
  const digits = previousOf(target, seen, undefined)
  return digits === undefined ? null : { ...sized(digits), origin: () => null }
}

export const spotOf = ({ target, origin }: Figure): Spot => ({ ...origin(), target: target.id })

/** Whether all that a figure may be lies above the limit: "120以下" may still be 90. */
export function isAbove(figure: Figure, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-most' || bound === 'below') return false
  const order = compareSized(figure, limit)
  return order > 0 || (order === 0 && bound === 'above')
}

/** Whether all that a figure may be lies below the limit. */
export function isBelow(figure: Figure, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-least' || bound === 'above') return false
  const order = compareSized(figure, limit)
  return order < 0 || (order === 0 && bound === 'below')
}

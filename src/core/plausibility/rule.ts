/** What a rule of plausibility looks at: every figure of a body of data, with its target and the year before. */
import { compareSized, type Decimal, type Sized, sized } from '../decimal.ts'
import { previousOf } from '../evaluate.ts'
import type { Bound, Data, Observation, Origin, Plan, Status, Target, Value } from '../model.ts'
import { type ObservationStore, type Slot, storeOf } from '../observation-store.ts'
import type { Facts } from '../plain-observation.ts'
import type { Problem, Spot } from '../problem.ts'
import type { ProblemLog } from '../problem-log.ts'

/** A figure, its target and the year before. There is one at a time: rules are not to keep it. */
export interface Figure extends Sized {
  readonly target: Target
  readonly limits: Limits
  readonly year: number
  readonly status: Status | null
  readonly bound: Bound | undefined
  readonly before: Before | null
  readonly file: string
  readonly sheet: string | undefined
  readonly line: number
  readonly origin: Origin
}

/** The figure of the year before; `origin` when a row of its own brings it. */
export interface Before extends Sized {
  readonly origin: Origin | null
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

/** A rule at work on one body of data: it sees each figure once, in order, and tells what is hard to believe. */
export interface Watch {
  readonly see: (figure: Figure, log: ProblemLog) => void
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

/** What is looked at: moved from slot to slot, since a large body of data has a figure in each. */
class FigureAtHand implements Figure {
  readonly #store: ObservationStore
  #slot: Slot = 0
  #facts: Facts | Observation
  /** Undefined until someone asks. */
  #before: Before | null | undefined
  target: Target
  limits: Limits
  digits: Decimal = '0'
  size = 0
  bound: Bound | undefined = undefined
  year: number
  status: Status | null

  constructor(store: ObservationStore, { target, limits }: Known) {
    this.#store = store
    this.#facts = store.factsAt(0)
    this.year = this.#facts.year
    this.status = this.#facts.status
    this.target = target
    this.limits = limits
  }

  /** To another slot, and the figure in it. */
  move(slot: Slot, { number, bound }: NumberValue, { target, limits }: Known): void {
    const facts = this.#store.factsAt(slot)
    this.#slot = slot
    this.#facts = facts
    this.#before = undefined
    this.target = target
    this.limits = limits
    this.digits = number
    this.size = this.#store.sizeAt(slot)
    this.bound = bound
    this.year = facts.year
    this.status = facts.status
  }

  get file(): string {
    return 'origin' in this.#facts ? this.#facts.origin.file : this.#facts.file
  }
  get sheet(): string | undefined {
    return 'origin' in this.#facts ? this.#facts.origin.sheet : undefined
  }
  get line(): number {
    return this.#store.lineAt(this.#slot)
  }
  get origin(): Origin {
    return this.#store.at(this.#slot).origin
  }
  get before(): Before | null {
    if (this.#before === undefined) this.#before = this.#findBefore()
    return this.#before
  }

  #findBefore(): Before | null {
    const row = this.#store.before(this.#slot)
    if (row !== undefined) return new RowBefore(this.#store, row)
    const { year, previous } = this.#facts
    const digits = previousOf(
      this.target,
      { year, previous, region: this.#store.regionAt(this.#slot) },
      undefined,
    )
    return digits === undefined ? null : { ...sized(digits), origin: null }
  }
}

class RowBefore implements Before {
  readonly #store: ObservationStore
  readonly #slot: Slot
  readonly digits: Decimal
  readonly size: number

  constructor(store: ObservationStore, slot: Slot) {
    this.#store = store
    this.#slot = slot
    this.digits = store.exactAt(slot) ?? '0'
    this.size = store.sizeAt(slot)
  }
  get origin(): Origin {
    return this.#store.at(this.#slot).origin
  }
}

type NumberValue = Extract<Value, { kind: 'number' }>
type Known = Pick<Figure, 'target' | 'limits'>

/** Shows every figure with a target of the plan, one by one. Stages, blanks and faulty cells are none. */
export function showFigures(plan: Plan, data: Data, see: (figure: Figure) => void): void {
  const shares = new Set(plan.units.flatMap(({ id, kind }) => (kind === 'share' ? [id] : [])))
  const known = new Map(
    plan.targets.map((target) => [target.id, { target, limits: limitsOf(target, shares) }]),
  )
  const store = storeOf(data)
  let figure: FigureAtHand | undefined
  for (let slot = 0; slot < store.size; slot += 1) {
    const value = store.valueAt(slot)
    const found = known.get(store.factsAt(slot).target)
    if (found === undefined || value?.kind !== 'number') continue
    figure ??= new FigureAtHand(store, found)
    figure.move(slot, value, found)
    see(figure)
  }
}

export const spotOf = ({ target, origin }: Figure): Spot => ({ ...origin, target: target.id })

/** What is held against a limit. */
type Size = Sized & { readonly bound?: Bound | undefined }

/** Whether all that a figure may be lies above the limit: "120以下" may still be 90. */
export function isAbove(figure: Size, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-most' || bound === 'below') return false
  const order = compareSized(figure, limit)
  return order > 0 || (order === 0 && bound === 'above')
}

/** Whether all that a figure may be lies below the limit. */
export function isBelow(figure: Size, limit: Sized | null): boolean {
  const { bound } = figure
  if (limit === null || bound === 'at-least' || bound === 'above') return false
  const order = compareSized(figure, limit)
  return order < 0 || (order === 0 && bound === 'below')
}

/** Whether a figure lies outside what its target can be. */
export const isBeyond = (figure: Size, { min, max }: Limits): boolean =>
  isBelow(figure, min) || isAbove(figure, max)

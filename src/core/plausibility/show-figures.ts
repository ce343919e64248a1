/** Every figure of a body of data, one by one, with its target and the year before. */
import { storeOf } from '../data-store.ts'
import { type Decimal, sized } from '../decimal.ts'
import { previousOf } from '../evaluate.ts'
import type { Bound, Data, Observation, Origin, Plan, Status, Target, Value } from '../model.ts'
import type { ObservationStore, Slot } from '../observation-store.ts'
import type { Facts } from '../plain-observation.ts'
import { type Limits, limitsOf } from './limits.ts'
import type { Before, Figure } from './rule.ts'

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

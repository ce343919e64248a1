/** One observation for each target, year and region: found at once, and held in little memory. */
import { type Decimal, sizeOf } from './decimal.ts'
import { exactFigure } from './exact-number.ts'
import type { Observation, Value } from './model.ts'
import { Column, Numbering } from './numbering.ts'
import { type Facts, PlainObservation, recordOf } from './plain-observation.ts'

/** The place of an observation in the store, from 0, in the order of first sight. */
export type Slot = number

/** All regions' slots of one target and year, each raised by 1. */
type Cells = Column

export class ObservationStore {
  readonly #regions = new Numbering<string | null>()
  readonly #cells = new Map<number, Map<string, Cells>>()
  /** Where facts lead, so that a row need not be looked up by target and year. */
  readonly #cellsOf = new Map<Facts, Cells>()
  /** The same for the year before. */
  readonly #beforeOf = new Map<Facts, Cells>()
  /** For each slot what it shares with others, or, where it shares nothing, the whole of it. */
  readonly #facts: (Facts | Observation)[] = []
  readonly #values: (Value | null)[] = []
  readonly #places = new Column()
  readonly #lines = new Column()
  readonly #columns = new Column()

  #sizes: Float64Array | undefined

  /** How many observations there are. */
  get size(): number {
    return this.#facts.length
  }

  /** The slot of its target, year and region; undefined when there is none yet, and it was put there. */
  put(seen: Observation): Slot | undefined {
    const cells = seen instanceof PlainObservation ? this.#cellsBehind(seen.facts) : this.#cellsAt(seen)
    const place = this.#regions.number(seen.region)
    const known = cells.at(place)
    if (known > 0) return known - 1
    const slot = this.#facts.length
    cells.set(place, slot + 1)
    this.#places.set(slot, place)
    this.#values.push(seen.value)
    if (seen instanceof PlainObservation) {
      this.#facts.push(seen.facts)
      this.#lines.set(slot, seen.line)
      this.#columns.set(slot, seen.column)
    } else this.#facts.push(recordOf(seen))
    return undefined
  }

  /** Puts another observation of the same target, year and region in a slot. */
  replace(slot: Slot, seen: Observation): void {
    this.#facts[slot] = seen
    this.#sizes = undefined
    this.#values[slot] = seen.value
  }

  find(target: string, year: number, region: string | null): Slot | undefined {
    const place = this.#regions.find(region)
    if (place === undefined) return undefined
    const known = this.#cells.get(year)?.get(target)?.at(place) ?? 0
    return known > 0 ? known - 1 : undefined
  }

  /** The slot of the same target and region in the year before, where it holds an exact figure. */
  before(slot: Slot): Slot | undefined {
    const facts = this.factsAt(slot)
    const cells = 'origin' in facts ? this.#cellsBefore(facts) : this.#knownBefore(facts)
    const found = (cells?.at(this.#places.at(slot)) ?? 0) - 1
    return found < 0 || this.exactAt(found) === undefined ? undefined : found
  }

  /** The exact figure in a slot; undefined for a bound, a forecast, or what is no figure. */
  exactAt(slot: Slot): Decimal | undefined {
    return exactFigure(this.valueAt(slot), this.factsAt(slot).status)
  }

  /** The observation of a slot. Throws for a slot that is none. */
  at(slot: Slot): Observation {
    const facts = this.factsAt(slot)
    return 'origin' in facts ? facts : this.#plainAt(slot, facts)
  }

  /** What the observation says, without its place being worked out. */
  factsAt(slot: Slot): Facts | Observation {
    const facts = this.#facts[slot]
    if (facts === undefined) throw new RangeError(`no observation ${slot}`)
    return facts
  }

  valueAt(slot: Slot): Value | null {
    return this.#values[slot] ?? null
  }

  /** The size of the figure in a slot, to compare by; NaN where there is none. */
  sizeAt(slot: Slot): number {
    this.#sizes ??= Float64Array.from(this.#values, (value) =>
      value?.kind === 'number' ? sizeOf(value.number) : Number.NaN,
    )
    return this.#sizes[slot] ?? Number.NaN
  }

  /** The physical line it stands in. */
  lineAt(slot: Slot): number {
    const facts = this.factsAt(slot)
    return 'origin' in facts ? facts.origin.line : this.#lines.at(slot)
  }

  regionAt(slot: Slot): string | null {
    return this.#regions.keys[this.#places.at(slot)] ?? null
  }

  /** The years that anything is known of, in no order. */
  years(): readonly number[] {
    return [...this.#cells.keys()]
  }

  /** The regions that anything is known of in the years that are wanted, null for the whole district; in no order. */
  regions(wanted: (year: number) => boolean): readonly (string | null)[] {
    const cells = [...this.#cells].flatMap(([year, byTarget]) => (wanted(year) ? [...byTarget.values()] : []))
    return this.#regions.keys.filter((_, place) => cells.some((slots) => slots.at(place) > 0))
  }

  /** The slots of a target, region by region, in no order of years. */
  seriesOf(target: string): readonly (readonly Slot[])[] {
    const cells = [...this.#cells.values()].flatMap((byTarget) => byTarget.get(target) ?? [])
    return this.#regions.keys.map((_, place) =>
      cells.map((slots) => slots.at(place) - 1).filter((slot) => slot >= 0),
    )
  }

  /** Every observation, in the order of first sight. */
  list(): readonly Observation[] {
    return this.#facts.map((_, slot) => recordOf(this.at(slot)))
  }

  #plainAt(slot: Slot, facts: Facts): Observation {
    const place = { region: this.regionAt(slot), line: this.#lines.at(slot), column: this.#columns.at(slot) }
    const value = this.#values[slot]
    // Only what has a value shares its facts.
    if (value === undefined || value === null) throw new RangeError(`no value in ${slot}`)
    return new PlainObservation(facts, value, place)
  }

  #cellsBefore({ target, year }: Pick<Observation, 'target' | 'year'>): Cells | null {
    return this.#cells.get(year - 1)?.get(target) ?? null
  }

  #knownBefore(facts: Facts): Cells | null {
    const known = this.#beforeOf.get(facts)
    if (known !== undefined) return known
    const found = this.#cellsBefore(facts)
    // As long as there is none, there may come one.
    if (found !== null) this.#beforeOf.set(facts, found)
    return found
  }

  #cellsBehind(facts: Facts): Cells {
    const known = this.#cellsOf.get(facts)
    if (known !== undefined) return known
    const cells = this.#cellsAt(facts)
    this.#cellsOf.set(facts, cells)
    return cells
  }

  #cellsAt({ target, year }: Pick<Observation, 'target' | 'year'>): Cells {
    const ofYear = this.#cells.get(year) ?? new Map<string, Cells>()
    this.#cells.set(year, ofYear)
    const cells = ofYear.get(target) ?? new Column()
    ofYear.set(target, cells)
    return cells
  }
}

/** An observation as most rows of a large file give one: what it shares with others is held once for all of them. */
import type { Observation, Origin, Value } from './model.ts'

/** What an observation says beside its value and its place. */
export interface Facts extends Omit<Observation, 'value' | 'region' | 'origin'> {
  readonly file: string
}

/** Where it was seen: the region it speaks of, the physical line and the column, both from 1. */
export interface Sighting {
  readonly region: string | null
  readonly line: number
  readonly column: number
}

export class PlainObservation implements Observation, Sighting {
  readonly facts: Facts
  readonly value: Value
  readonly region: string | null
  readonly line: number
  readonly column: number

  constructor(facts: Facts, value: Value, { region, line, column }: Sighting) {
    this.facts = facts
    this.value = value
    this.region = region
    this.line = line
    this.column = column
  }

  get target(): string {
    return this.facts.target
  }
  get year(): number {
    return this.facts.year
  }
  get flaw(): Observation['flaw'] {
    return this.facts.flaw
  }
  get benchmark(): Observation['benchmark'] {
    return this.facts.benchmark
  }
  get previous(): Observation['previous'] {
    return this.facts.previous
  }
  get department(): string | null {
    return this.facts.department
  }
  get status(): Observation['status'] {
    return this.facts.status
  }
  get source(): string | null {
    return this.facts.source
  }
  get note(): string | null {
    return this.facts.note
  }
  /** As a record of its own, for `JSON.stringify`. */
  toJSON(): Observation {
    return recordOf(this)
  }
  get origin(): Origin {
    return { file: this.facts.file, line: this.line, column: this.column }
  }
}

/**
 * The same observation, to be kept. A copy: were what is read kept itself, the engine would come to make every observation
 * where long-lived things are, and those of rows that only repeat others would pile up there.
 */
export const keptOf = (seen: Observation): Observation =>
  seen instanceof PlainObservation ? new PlainObservation(seen.facts, seen.value, seen) : recordOf(seen)

/** The same observation as a record of its own, to be kept. Spelled out: results hold one for each of theirs. */
export const recordOf = (seen: Observation): Observation => ({
  target: seen.target,
  year: seen.year,
  region: seen.region,
  value: seen.value,
  flaw: seen.flaw,
  benchmark: seen.benchmark,
  previous: seen.previous,
  department: seen.department,
  status: seen.status,
  source: seen.source,
  note: seen.note,
  origin: { ...seen.origin },
})

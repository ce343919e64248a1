/** What was seen of one target, year and region more than once. */
import type { Observation, Status } from './model.ts'
import { isEqual } from './settle.ts'

/** A further row is held against so many with the same status, and those that differ from them. */
const MOST_COMPARED = 50

/** The rows kept of one key. */
export class Crowd {
  readonly rows: [Observation, ...Observation[]]
  readonly #byStatus = new Map<Status | null, Observation[]>()

  constructor(first: Observation) {
    this.rows = [first]
    this.#sort(first)
  }

  push(observation: Observation): void {
    this.rows.push(observation)
    this.#sort(observation)
  }

  /** Rows with the same status: the first of them, the first flawed one, and the first that conflicts with the first. */
  alike({ status }: Observation): readonly Observation[] {
    return this.#byStatus.get(status) ?? []
  }

  #sort(observation: Observation): void {
    const alike = this.#byStatus.get(observation.status) ?? []
    this.#byStatus.set(observation.status, alike)
    const isNew =
      (observation.flaw !== null && alike.every(({ flaw }) => flaw === null)) ||
      (!haveConflict(alike) && !isEqual(observation.value, alike[0]?.value ?? null))
    if (alike.length < MOST_COMPARED || isNew) alike.push(observation)
  }
}

const haveConflict = (alike: readonly Observation[]): boolean =>
  alike.some(({ value }) => !isEqual(value, alike[0]?.value ?? null))

/** A row beside which this one changes nothing: as flawed, equal to it, or one more in a conflict that stands. */
export function findStandIn(
  alike: readonly Observation[],
  observation: Observation,
): Observation | undefined {
  const { flaw, benchmark, previous, value } = observation
  if (flaw !== null) return alike.find((each) => each.flaw !== null)
  // Of a conflict every row is told of beside the first, as by `settle`.
  if (haveConflict(alike)) return alike[0]
  const plain = benchmark === null && previous === null
  return plain ? alike.find((each) => isEqual(each.value, value)) : undefined
}

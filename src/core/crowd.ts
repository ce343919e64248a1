/** What was seen of one target, year and region more than once. */
import type { Observation, Status } from './model.ts'
import { type Group, isEqual } from './settle.ts'

/** A further row is held against so many with the same status, and those that differ from them. */
const MOST_COMPARED = 50

/** The rows kept of one key. Of many keys there are two, so that two take little memory. */
export class Crowd {
  #rows: [Observation, ...Observation[]]
  /** Made when there are too many rows to go through them all. */
  #byStatus: ByStatus | undefined

  constructor(first: Observation) {
    this.#rows = [first]
  }

  get rows(): Group {
    return this.#rows
  }

  push(observation: Observation): void {
    // A list that grows takes room for more than one.
    if (this.#rows.length === 1) this.#rows = [this.#rows[0], observation]
    else this.#rows.push(observation)
    if (this.#byStatus !== undefined) sort(observation, this.#byStatus)
    else if (this.#rows.length > MOST_COMPARED) this.#byStatus = sorted(this.#rows)
  }

  /** Rows with the same status: the first of them, the first flawed one, and the first that conflicts with the first. */
  alike({ status }: Observation): readonly Observation[] {
    if (this.#byStatus !== undefined) return this.#byStatus.get(status) ?? []
    return this.#rows.filter((row) => row.status === status)
  }
}

type ByStatus = Map<Status | null, Observation[]>

function sorted(rows: Group): ByStatus {
  const byStatus: ByStatus = new Map()
  for (const row of rows) sort(row, byStatus)
  return byStatus
}

function sort(observation: Observation, byStatus: ByStatus): void {
  const alike = byStatus.get(observation.status) ?? []
  byStatus.set(observation.status, alike)
  const isNew =
    (observation.flaw !== null && alike.every(({ flaw }) => flaw === null)) ||
    (!haveConflict(alike) && !isEqual(observation.value, alike[0]?.value ?? null))
  if (alike.length < MOST_COMPARED || isNew) alike.push(observation)
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

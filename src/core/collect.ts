/** Several readings as one body of data: one observation for each target, year and region. */
import { compare } from './decimal.ts'
import type { Data, Observation, Source, Status, Value } from './model.ts'
import { dataOn, ObservationStore, type Slot } from './observation-store.ts'
import { keptOf, recordOf } from './plain-observation.ts'
import { makeProblem, type Place, type Problem, type Spot } from './problem.ts'
import { MOST_ALIKE, ProblemLog } from './problem-log.ts'

/** A reading as it is brought in: problems and source are asked for after its observations. */
export interface CollectableReading {
  readonly observations: Iterable<Observation>
  /** In place of a list: hands on each observation as it is read. */
  each?(take: (seen: Observation) => void): void
  readonly problems: readonly Problem[]
  readonly source: Source
  /** The targets that are running totals, so that a fall can be seen. */
  readonly cumulative?: readonly string[]
}

/** The observations of one target, year and region, in the order they were read. */
type Group = readonly [Observation, ...Observation[]]

interface Settled {
  readonly observation: Observation
  readonly problems: readonly Problem[]
}

/**
 * Brings readings together. `final` replaces `provisional` and `estimated`; an actual value replaces a forecast;
 * otherwise two different values are a conflict and leave none, two equal ones are one. The result depends on
 * nothing but the readings and their order, takes time in proportion to their number, and memory in proportion to
 * the targets, years and regions among them.
 */
export function collect(readings: Iterable<CollectableReading>): Data {
  const collector = new Collector()
  const sources: Source[] = []
  const cumulative = new Set<string>()
  const problems: Problem[] = []
  for (const reading of readings) {
    if (reading.each !== undefined) reading.each((seen) => collector.add(seen))
    else for (const seen of reading.observations) collector.add(seen)
    for (const problem of reading.problems) problems.push(problem)
    for (const id of reading.cumulative ?? []) cumulative.add(id)
    sources.push(reading.source)
  }
  const store = collector.settle()
  const falls = checkFalls(store, cumulative)
  const own = [...collector.problems(), ...falls]
  return dataOn(store, { problems: sortProblems([...problems, ...own], sources), sources })
}

/** One entry for each target, year and region, in the order of first sight. */
class Collector {
  readonly #store = new ObservationStore()
  /** What was seen more than once. */
  readonly #groups = new Map<Slot, Crowd>()
  readonly #log = new ProblemLog()
  /** Rows kept beside the first of their key. */
  #beside = 0

  add(observation: Observation): void {
    const slot = this.#store.put(observation)
    if (slot === undefined) return
    const group = this.#groups.get(slot) ?? new Crowd(this.#store.at(slot))
    // Beyond what anyone reads one by one, only rows that can still change the outcome are kept.
    const like = this.#beside < MOST_ALIKE ? undefined : findStandIn(group.alike(observation), observation)
    if (like !== undefined) {
      // What is wrong with a flawed row has been said where it was read.
      if (observation.flaw !== null) return
      const code = codeOfPair(like, observation)
      this.#log.pushMade(code, observation.origin.line, () => compareRows(like, observation))
    } else {
      this.#beside += 1
      group.push(keptOf(observation))
      this.#groups.set(slot, group)
    }
  }

  /** One observation for each key. */
  settle(): ObservationStore {
    for (const [slot, group] of this.#groups) {
      const { observation, problems } = settle(group.rows)
      for (const problem of problems) this.#log.push(problem)
      this.#store.replace(slot, observation)
    }
    return this.#store
  }

  problems(): readonly Problem[] {
    return this.#log.all()
  }
}

/** A further row is held against so many with the same status, and those that differ from them. */
const MOST_COMPARED = 50

/** The rows kept of one key. */
class Crowd {
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
function findStandIn(alike: readonly Observation[], observation: Observation): Observation | undefined {
  const { flaw, benchmark, previous, value } = observation
  if (flaw !== null) return alike.find((each) => each.flaw !== null)
  const plain = benchmark === null && previous === null
  const equal = plain ? alike.find((each) => isEqual(each.value, value)) : undefined
  return equal ?? (haveConflict(alike) ? alike[0] : undefined)
}

const isPreliminary = (status: Status | null): boolean => status === 'provisional' || status === 'estimated'

/** The rows that count, and those that others stand in place of. */
function rank(group: Group): {
  readonly standing: Group
  readonly replaced: readonly Observation[]
  readonly by: string
} {
  const split = (replaces: (status: Status | null) => boolean, by: string) => {
    const [first, ...rest] = group.filter(({ status }) => !replaces(status))
    return (
      first && {
        standing: [first, ...rest] as const,
        replaced: group.filter(({ status }) => replaces(status)),
        by,
      }
    )
  }
  const actual = split((status) => status === 'forecast', 'actual')
  const final = group.some(({ status }) => status === 'final')
    ? split((status) => status === 'forecast' || isPreliminary(status), 'final')
    : undefined
  return { ...(final ?? actual ?? { standing: group, replaced: [], by: '' }) }
}

function settle(group: Group): Settled {
  if (group.length === 1) return { observation: group[0], problems: [] }
  const { standing, replaced, by } = rank(group)
  const [first, ...later] = standing
  const problems: Problem[] = replaced.map(({ target: id, year, origin }) =>
    makeProblem('row/replaced', { id, year, by }, spotOf({ id, origin }, first.origin)),
  )
  const flawed = standing.find(({ flaw }) => flaw !== null)
  if (flawed !== undefined) return { observation: flawed, problems }
  const different = later.filter((observation) => !isEqual(first.value, observation.value))
  for (const observation of later) problems.push(compareRows(first, observation))
  const observation: Observation =
    different.length === 0 ? merge(standing) : { ...recordOf(first), value: null, flaw: 'conflict' }
  return { observation, problems }
}

const codeOfPair = (earlier: Observation, later: Observation) =>
  isEqual(earlier.value, later.value) ? 'row/repeated' : 'row/conflict'

function compareRows(earlier: Observation, later: Observation): Problem {
  const { target: id, year, origin } = later
  const spot = spotOf({ id, origin }, earlier.origin)
  const [here, before] = [describe(later.value), describe(earlier.value)]
  return codeOfPair(earlier, later) === 'row/repeated'
    ? makeProblem('row/repeated', { id, year, value: here }, spot)
    : makeProblem('row/conflict', { id, year, here, earlier: before }, spot)
}

function spotOf({ id, origin }: { readonly id: string; readonly origin: Spot }, other: Place): Spot {
  return { ...origin, target: id, related: [{ file: other.file, line: other.line }] }
}

/** Equal rows may each bring a figure to compare with. */
const merge = ([first, ...rest]: Group): Observation => ({
  ...recordOf(first),
  benchmark: first.benchmark ?? rest.find(({ benchmark }) => benchmark !== null)?.benchmark ?? null,
  previous: first.previous ?? rest.find(({ previous }) => previous !== null)?.previous ?? null,
})

function isEqual(a: Value | null, b: Value | null): boolean {
  if (a?.kind === 'stage' && b?.kind === 'stage') return a.stage === b.stage
  return (
    a?.kind === 'number' && b?.kind === 'number' && a.bound === b.bound && compare(a.number, b.number) === 0
  )
}

const SIGNS = { 'at-most': '≤', 'at-least': '≥', below: '<', above: '>' } as const

/** A value in signs that need no language; a stage by its code. */
function describe(value: Value | null): string {
  if (value === null) return ''
  if (value.kind === 'stage') return value.stage
  return `${value.bound === undefined ? '' : SIGNS[value.bound]}${value.number}`
}

const exact = ({ value }: Observation) =>
  value?.kind === 'number' && value.bound === undefined ? value.number : null

/** A running total cannot fall: the later figure is then no figure at all. Falls are seen against the last sound year. */
function checkFalls(store: ObservationStore, cumulative: ReadonlySet<string>): readonly Problem[] {
  return [...cumulative].flatMap((target) =>
    store.seriesOf(target).flatMap((slots) => {
      const series = slots.map((slot) => ({ slot, seen: store.at(slot) }))
      return findFalls(series).map(({ slot, seen, problem }) => {
        store.replace(slot, { ...recordOf(seen), value: null, flaw: 'invalid-value' })
        return problem
      })
    }),
  )
}

interface Stored {
  readonly slot: Slot
  readonly seen: Observation
}

function findFalls(series: readonly Stored[]): readonly (Stored & { readonly problem: Problem })[] {
  const falls: (Stored & { readonly problem: Problem })[] = []
  let last: Observation | undefined
  for (const { slot, seen } of series.toSorted((a, b) => a.seen.year - b.seen.year)) {
    if (seen.status === 'forecast' || exact(seen) === null) continue
    const [before, now] = [last && exact(last), exact(seen)]
    if (last !== undefined && before != null && now !== null && compare(now, before) < 0) {
      const { target: id, year, origin } = seen
      const spot = spotOf({ id, origin }, last.origin)
      falls.push({
        slot,
        seen,
        problem: makeProblem('value/cumulative-fall', { id, year, before, now }, spot),
      })
    } else last = seen
  }
  return falls
}

/** In the order of the files, then line and column; what concerns a whole file stands before its lines. */
export function sortProblems(problems: readonly Problem[], sources: readonly Source[]): readonly Problem[] {
  const order = new Map<string | undefined, number>()
  for (const { file } of sources) if (!order.has(file)) order.set(file, order.size)
  const fileOf = (problem: Problem): number => order.get(problem.file) ?? -1
  return problems.toSorted(
    (a, b) => fileOf(a) - fileOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

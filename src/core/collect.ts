/** Several readings as one body of data: one observation for each target, year and region. */
import { Crowd, findStandIn } from './crowd.ts'
import { dataOn } from './data-store.ts'
import { checkFalls } from './falls.ts'
import { type Mention, Mentions } from './mention.ts'
import type { Data, Observation, Source } from './model.ts'
import { ObservationStore, type Slot } from './observation-store.ts'
import { keptOf } from './plain-observation.ts'
import type { Problem } from './problem.ts'
import { MOST_ALIKE, ProblemLog } from './problem-log.ts'
import { codeOfPair, compareRows, settle } from './settle.ts'

/** A reading as it is brought in: problems and source are asked for after its observations. */
export interface CollectableReading {
  readonly observations: Iterable<Observation>
  /** In place of a list: hands on each observation as it is read. */
  each?(take: (seen: Observation) => void): void
  /** Asked for after the observations, as problems are. */
  readonly mentions?: readonly Mention[]
  readonly problems: readonly Problem[]
  readonly source: Source
  /** The targets that are running totals, so that a fall can be seen. */
  readonly cumulative?: readonly string[]
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
  const named = new Mentions()
  for (const reading of readings) {
    if (reading.each !== undefined) reading.each((seen) => collector.add(seen))
    else for (const seen of reading.observations) collector.add(seen)
    for (const problem of reading.problems) problems.push(problem)
    for (const mention of reading.mentions ?? []) named.add(mention)
    for (const id of reading.cumulative ?? []) cumulative.add(id)
    sources.push(reading.source)
  }
  const store = collector.settle()
  const falls = checkFalls(store, cumulative)
  const own = [...collector.problems(), ...falls]
  const mentions = named.list()
  return dataOn(store, {
    problems: sortProblems([...problems, ...own], sources),
    sources,
    ...(mentions.length > 0 && { mentions }),
  })
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

  /** One observation for each key; what was seen of it is then let go. */
  settle(): ObservationStore {
    for (const [slot, group] of this.#groups) {
      const { observation, problems } = settle(group.rows)
      for (const problem of problems) this.#log.push(problem)
      this.#store.replace(slot, observation)
      this.#groups.delete(slot)
    }
    return this.#store
  }

  problems(): readonly Problem[] {
    return this.#log.all()
  }
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

/** Several readings as one body of data: one observation for each target, year and region. */
import { compare } from './decimal.ts'
import type { Data, Observation, Reading, Source, Status, Value } from './model.ts'
import { makeProblem, type Place, type Problem, type Spot } from './problem.ts'

/** A reading that says which targets are running totals, so that a fall can be seen. */
export interface CollectableReading extends Reading {
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
 * nothing but the readings and their order, and takes time in proportion to their number.
 */
export function collect(readings: readonly CollectableReading[]): Data {
  const groups = groupObservations(readings.flatMap(({ observations }) => observations))
  const settled = [...groups.values()].map(settle)
  const cumulative = new Set(readings.flatMap((reading) => reading.cumulative ?? []))
  const checked = checkFalls(
    settled.map(({ observation }) => observation),
    cumulative,
  )
  const own = [...settled.flatMap(({ problems }) => problems), ...checked.problems]
  const sources = readings.map(({ source }) => source)
  return {
    observations: checked.observations,
    problems: sortProblems([...readings.flatMap(({ problems }) => problems), ...own], sources),
    sources,
  }
}

function groupObservations(observations: readonly Observation[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, [Observation, ...Observation[]]>()
  for (const observation of observations) {
    const key = `${observation.target}\n${observation.year}\n${observation.region ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [observation])
    else group.push(observation)
  }
  return groups
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
    different.length === 0 ? merge(standing) : { ...first, value: null, flaw: 'conflict' }
  return { observation, problems }
}

function compareRows(earlier: Observation, later: Observation): Problem {
  const { target: id, year, origin } = later
  const spot = spotOf({ id, origin }, earlier.origin)
  const [here, before] = [describe(later.value), describe(earlier.value)]
  return isEqual(earlier.value, later.value)
    ? makeProblem('row/repeated', { id, year, value: here }, spot)
    : makeProblem('row/conflict', { id, year, here, earlier: before }, spot)
}

function spotOf({ id, origin }: { readonly id: string; readonly origin: Spot }, other: Place): Spot {
  return { ...origin, target: id, related: [{ file: other.file, line: other.line }] }
}

/** Equal rows may each bring a figure to compare with. */
const merge = ([first, ...rest]: Group): Observation => ({
  ...first,
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

interface Checked {
  readonly observations: readonly Observation[]
  readonly problems: readonly Problem[]
}

/** A running total cannot fall: the later figure is then no figure at all. Falls are seen against the last sound year. */
function checkFalls(observations: readonly Observation[], cumulative: ReadonlySet<string>): Checked {
  const series = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (
      !cumulative.has(observation.target) ||
      observation.status === 'forecast' ||
      exact(observation) === null
    )
      continue
    const key = `${observation.target}\n${observation.region ?? ''}`
    const years = series.get(key)
    if (years === undefined) series.set(key, [observation])
    else years.push(observation)
  }
  const falls = new Map<Observation, Problem>()
  for (const years of series.values())
    for (const [fallen, problem] of findFalls(years)) falls.set(fallen, problem)
  return {
    observations: observations.map((seen) =>
      falls.has(seen) ? { ...seen, value: null, flaw: 'invalid-value' } : seen,
    ),
    problems: [...falls.values()],
  }
}

const exact = ({ value }: Observation) =>
  value?.kind === 'number' && value.bound === undefined ? value.number : null

function findFalls(series: readonly Observation[]): readonly (readonly [Observation, Problem])[] {
  const falls: (readonly [Observation, Problem])[] = []
  let last: Observation | undefined
  for (const seen of series.toSorted((a, b) => a.year - b.year)) {
    const [before, now] = [last && exact(last), exact(seen)]
    if (last !== undefined && before != null && now !== null && compare(now, before) < 0) {
      const { target: id, year, origin } = seen
      const spot = spotOf({ id, origin }, last.origin)
      falls.push([seen, makeProblem('value/cumulative-fall', { id, year, before, now }, spot)])
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

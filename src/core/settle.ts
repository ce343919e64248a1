/** Several rows of one target, year and region: which of them count, and what is left of them. */
import { compare } from './decimal.ts'
import type { Observation, Status, Value } from './model.ts'
import { recordOf } from './plain-observation.ts'
import { makeProblem, type Place, type Problem, type Spot } from './problem.ts'

/** The observations of one target, year and region, in the order they were read. */
export type Group = readonly [Observation, ...Observation[]]

interface Settled {
  readonly observation: Observation
  readonly problems: readonly Problem[]
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

export function settle(group: Group): Settled {
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

export const codeOfPair = (earlier: Observation, later: Observation) =>
  isEqual(earlier.value, later.value) ? 'row/repeated' : 'row/conflict'

export function compareRows(earlier: Observation, later: Observation): Problem {
  const { target: id, year, origin } = later
  const spot = spotOf({ id, origin }, earlier.origin)
  const [here, before] = [describe(later.value), describe(earlier.value)]
  return codeOfPair(earlier, later) === 'row/repeated'
    ? makeProblem('row/repeated', { id, year, value: here }, spot)
    : makeProblem('row/conflict', { id, year, here, earlier: before }, spot)
}

/** The place of a row, and of the one it is held against. */
export function spotOf({ id, origin }: { readonly id: string; readonly origin: Spot }, other: Place): Spot {
  return { ...origin, target: id, related: [{ file: other.file, line: other.line }] }
}

/** Equal rows may each bring a figure to compare with. */
const merge = ([first, ...rest]: Group): Observation => ({
  ...recordOf(first),
  benchmark: first.benchmark ?? rest.find(({ benchmark }) => benchmark !== null)?.benchmark ?? null,
  previous: first.previous ?? rest.find(({ previous }) => previous !== null)?.previous ?? null,
})

export function isEqual(a: Value | null, b: Value | null): boolean {
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

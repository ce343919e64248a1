/** How far apart the places are in one target. */
import { compare, type Decimal, plus, times } from './decimal.ts'
import { exactNumber } from './exact-number.ts'
import type { Target } from './model.ts'
import { directionOf, judge } from './operators/all.ts'
import type { Judged } from './regions.ts'

/** The best or the worst places. Their figures differ only where nearer is better and several are as near. */
export interface End {
  readonly low: Decimal
  readonly high: Decimal
  readonly regions: readonly string[]
}

export interface Spread {
  readonly target: Target
  /** Places with an exact figure; bounds, forecasts and stages are none. */
  readonly reported: number
  readonly pass: number
  readonly total: number
  /** The three are null when no place has an exact figure. */
  readonly best: End | null
  /** The middle figure, or the exact mean of the two in the middle. */
  readonly median: Decimal | null
  readonly worst: End | null
}

/** All places with the same figure. */
interface Group {
  readonly value: Decimal
  readonly regions: string[]
}

export function spreadOf(target: Target, judged: readonly Judged[]): Spread {
  const groups = groupByFigure(judged)
  const reported = groups.reduce((sum, { regions }) => sum + regions.length, 0)
  const pass = judged.filter(({ verdict }) => verdict === 'pass').length
  const counts = { target, reported, pass, total: judged.length }
  if (reported === 0) return { ...counts, best: null, median: null, worst: null }
  const [best, worst] = endsOf(target, groups)
  return { ...counts, best: endOf(best), median: medianOf(groups, reported), worst: endOf(worst) }
}

/** The figures in ascending order; 99 and 99.0 are one. */
function groupByFigure(judged: readonly Judged[]): readonly Group[] {
  const written = new Map<Decimal, string[]>()
  for (const { region, observation } of judged) {
    const value = exactNumber(observation)
    if (value === undefined || region === null) continue
    const regions = written.get(value)
    if (regions === undefined) written.set(value, [region])
    else regions.push(region)
  }
  const groups: Group[] = []
  for (const [value, regions] of [...written].sort(([a], [b]) => compare(a, b))) {
    const before = groups.at(-1)
    if (before !== undefined && compare(before.value, value) === 0) before.regions.push(...regions)
    else groups.push({ value, regions: [...regions] })
  }
  return groups
}

function medianOf(groups: readonly Group[], count: number): Decimal | null {
  const at = (position: number): Decimal | undefined => {
    let seen = 0
    return groups.find(({ regions }) => {
      seen += regions.length
      return position < seen
    })?.value
  }
  const [low, high] = [at((count - 1) >> 1), at(count >> 1)]
  if (low === undefined || high === undefined) return null
  return compare(low, high) === 0 ? low : times(plus(low, high), '0.5')
}

/** The best and the worst figures of at least one group. */
function endsOf(target: Target, groups: readonly Group[]): readonly [readonly Group[], readonly Group[]] {
  const direction = directionOf(target.requirement)
  const [lowest, highest] = [groups.slice(0, 1), groups.slice(-1)]
  if (direction !== 0) return direction > 0 ? [highest, lowest] : [lowest, highest]
  const near = groups.map((group) => ({ group, miss: missOf(target, group.value) }))
  const misses = near.map(({ miss }) => miss).sort(compare)
  const missing = (miss: Decimal | undefined) =>
    near.filter((each) => miss !== undefined && compare(each.miss, miss) === 0).map(({ group }) => group)
  return [missing(misses[0]), missing(misses.at(-1))]
}

/** How far a figure lies outside what is asked for; 0 within it. */
const missOf = ({ requirement }: Target, number: Decimal): Decimal =>
  judge(requirement, { kind: 'number', number }).gap ?? '0'

function endOf(groups: readonly Group[]): End | null {
  const [first, last] = [groups[0], groups.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    low: first.value,
    high: last.value,
    regions: groups.flatMap(({ regions }) => regions).sort(),
  }
}

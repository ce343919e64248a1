/** How far apart the places are in one target. */
import { compare, compareSized, type Decimal, plus, type Sized, sizeOf, times } from './decimal.ts'
import { exactNumber } from './exact-number.ts'
import type { Target } from './model.ts'
import { directionOf, judge } from './operators/all.ts'
import { countPassed, type Judged } from './regions.ts'

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
interface Group extends Sized {
  readonly regions: string[]
}

export function spreadOf(target: Target, judged: readonly Judged[]): Spread {
  const groups = groupByFigure(judged)
  const reported = groups.reduce((sum, { regions }) => sum + regions.length, 0)
  const pass = countPassed(judged)
  const counts = { target, reported, pass, total: judged.length }
  if (reported === 0) return { ...counts, best: null, median: null, worst: null }
  const [best, worst] = endsOf(target, groups)
  return { ...counts, best: endOf(best), median: medianOf(groups, reported), worst: endOf(worst) }
}

/** The figures in ascending order; 99 and 99.0 are one. */
function groupByFigure(judged: readonly Judged[]): readonly Group[] {
  const written = new Map<Decimal, Group>()
  for (const { region, observation } of judged) {
    const digits = exactNumber(observation)
    if (digits === undefined || region === null) continue
    const known = written.get(digits)
    if (known !== undefined) known.regions.push(region)
    else written.set(digits, { digits, size: sizeOf(digits), regions: [region] })
  }
  const groups: Group[] = []
  for (const group of [...written.values()].sort(compareSized)) {
    const before = groups.at(-1)
    if (before === undefined || compareSized(before, group) !== 0) groups.push(group)
    else for (const region of group.regions) before.regions.push(region)
  }
  return groups
}

function medianOf(groups: readonly Group[], count: number): Decimal | null {
  const at = (position: number): Decimal | undefined => {
    let seen = 0
    return groups.find(({ regions }) => {
      seen += regions.length
      return position < seen
    })?.digits
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
  const near = groups.map((group) => ({ group, miss: missOf(target, group.digits) }))
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
    low: first.digits,
    high: last.digits,
    regions: groups.flatMap(({ regions }) => regions).sort(),
  }
}

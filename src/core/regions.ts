/** Many places judged by one plan: who stands where, and which targets none of them can be judged by. */
import type { Decimal } from './decimal.ts'
import { toDecimal } from './gap/rational.ts'
import type { Finding, Plan, Target } from './model.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What is known of one target in one place; `null` is the whole district, which stands in no ranking. */
export type Judged = Pick<Finding, 'target' | 'region' | 'verdict' | 'observation'>

/** One place among the others. */
export interface Standing {
  readonly region: string
  /** From 1; equal shares have equal ranks and the next one is skipped: 1, 2, 2, 4. */
  readonly rank: number
  readonly tied: boolean
  readonly pass: number
  /** The targets that apply to it, reported or not. */
  readonly total: number
  /** pass / total: all its digits when they end, else twenty. */
  readonly share: Decimal
  readonly judged: readonly Judged[]
}

export interface Regions {
  /** Best first; equal ones by name. */
  readonly standings: readonly Standing[]
  /** One for each target that applies to regions, in the order of the plan. */
  readonly spreads: readonly Spread[]
  /** Targets that mean something for the whole district only. No region is judged by them, nor against its baseline. */
  readonly leftOut: readonly Target[]
  /** What the places passed, and were judged by, together. */
  readonly pass: number
  readonly total: number
}

/** Several places are told together; one is told by itself. */
export const hasSeveral = (regions: Regions | null): regions is Regions =>
  regions !== null && regions.standings.length > 1

/** Of what is known, the whole district's part where several places are told together; else all of it. */
export const districtPart = <Item extends Pick<Finding, 'region'>>(
  items: readonly Item[],
  regions: Regions | null,
): readonly Item[] => (hasSeveral(regions) ? items.filter(({ region }) => region === null) : items)

/** The ranking and the spreads of a body of findings; null when they name no region. */
export function compareRegions(plan: Plan, judged: readonly Judged[]): Regions | null {
  const places = new Map<string, Judged[]>()
  for (const each of judged) {
    if (each.region === null) continue
    const own = places.get(each.region)
    if (own === undefined) places.set(each.region, [each])
    else own.push(each)
  }
  if (places.size === 0) return null
  const standings = rank(places)
  return {
    standings,
    spreads: spreadsOf(places),
    leftOut: plan.targets.filter(({ scope }) => scope === 'district'),
    pass: standings.reduce((sum, { pass }) => sum + pass, 0),
    total: standings.reduce((sum, { total }) => sum + total, 0),
  }
}

type Counted = Pick<Standing, 'pass' | 'total'>

/** Which share is larger: by cross-multiplication of counts, so nothing is rounded. */
const compareShares = (a: Counted, b: Counted): number => a.pass * b.total - b.pass * a.total

/** Places have their shares in common. */
class Shares {
  readonly #known = new Map<string, Decimal>()

  of({ pass, total }: Counted): Decimal {
    const key = `${pass}/${total}`
    const share = this.#known.get(key) ?? toDecimal({ over: BigInt(pass), under: BigInt(total) })
    this.#known.set(key, share)
    return share
  }
}

export function countPassed(judged: readonly Judged[]): number {
  let count = 0
  for (const { verdict } of judged) if (verdict === 'pass') count += 1
  return count
}

function rank(places: ReadonlyMap<string, readonly Judged[]>): readonly Standing[] {
  const order = [...places]
    .map(([region, judged]) => ({ region, judged, pass: countPassed(judged), total: judged.length }))
    .sort((a, b) => compareShares(b, a) || (a.region < b.region ? -1 : 1))
  const shares = new Shares()
  let first = 0
  return order.map((each, index) => {
    const isLike = (other: number) => order[other] !== undefined && compareShares(each, order[other]) === 0
    if (!isLike(first)) first = index
    const tied = isLike(index - 1) || isLike(index + 1)
    return { ...each, rank: first + 1, tied, share: shares.of(each) }
  })
}

function spreadsOf(places: ReadonlyMap<string, readonly Judged[]>): readonly Spread[] {
  const byTarget = new Map<Target, Judged[]>()
  for (const judged of places.values()) {
    for (const each of judged) {
      const own = byTarget.get(each.target)
      if (own === undefined) byTarget.set(each.target, [each])
      else own.push(each)
    }
  }
  return [...byTarget].map(([target, judged]) => spreadOf(target, judged))
}

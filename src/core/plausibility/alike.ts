/** Columns in which every figure is the same as another one: its target, or that of the year before. */
import { compare, type Decimal } from '../decimal.ts'
import type { Origin } from '../model.ts'
import type { Figure } from './rule.ts'

/** Fewer equal figures may be chance. */
const ENOUGH = 5

export interface Alike {
  readonly year: number
  /** How many figures are equal, those at a limit among them. */
  readonly rows: number
  /** The first of them. */
  readonly origin: Origin
}

/** What a figure is held against; null: nothing to compare it with, so it says nothing either way. */
type Other = (figure: Figure) => Decimal | null

/** Nothing, all, or what the plan holds for the end of the scale: many true figures stand there, year after year. */
const isAtLimit = ({ number, limits: { min, max, whole } }: Figure): boolean =>
  ['0' as const, min, max, whole].some((limit) => limit !== null && compare(number, limit) === 0)

const byPlace = (a: Origin, b: Origin): number => a.line - b.line || a.column - b.column

/**
 * The files and years in which every figure equals its other, and at least five do that stand at no limit.
 * Forecasts are left out: to expect the target, or no change, is no sign of copying.
 */
export function findAlike(figures: readonly Figure[], other: Other): readonly Alike[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const { origin, year, status } = figure.observation
    if (status === 'forecast' || other(figure) === null) continue
    const key = `${origin.file}\n${origin.sheet ?? ''}\n${year}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [figure])
    else group.push(figure)
  }
  return [...groups.values()].flatMap((group) => describeAlike(group, other))
}

function describeAlike(group: readonly Figure[], other: Other): readonly Alike[] {
  const equal = group.filter((figure) => {
    const against = other(figure)
    return against !== null && compare(figure.number, against) === 0
  })
  if (equal.length < group.length || equal.filter((figure) => !isAtLimit(figure)).length < ENOUGH) return []
  const [first] = equal.map(({ observation }) => observation).sort((a, b) => byPlace(a.origin, b.origin))
  return first === undefined ? [] : [{ year: first.year, rows: equal.length, origin: first.origin }]
}

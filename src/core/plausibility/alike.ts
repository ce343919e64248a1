/** Columns in which every figure is the same as another one: its target, or that of the year before. */
import { compareSized, type Sized } from '../decimal.ts'
import type { Origin } from '../model.ts'
import type { Problem } from '../problem.ts'
import { ZERO } from './limits.ts'
import type { Figure, Rule } from './rule.ts'

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
type Other = (figure: Figure) => Sized | null

/** Nothing, all, or what the plan holds for the end of the scale: many true figures stand there, year after year. */
function isAtLimit(figure: Figure): boolean {
  const { min, max, whole } = figure.limits
  return [ZERO, min, max, whole].some((limit) => limit !== null && compareSized(figure, limit) === 0)
}

const isBefore = (a: Origin, b: Origin): boolean => (a.line - b.line || a.column - b.column) < 0

/** What has been seen of one file, sheet and year. */
interface Tally {
  readonly year: number
  rows: number
  equal: number
  atNoLimit: number
  /** The first of those that are equal. */
  first: Origin | null
}

/**
 * The files and years in which every figure equals its other, and at least five do that stand at no limit.
 * Forecasts are left out: to expect the target, or no change, is no sign of copying.
 */
export const watchAlike =
  (other: Other, describe: (alike: readonly Alike[]) => readonly Problem[]): Rule =>
  () => {
    const tallies = new Tallies()
    return {
      see: (figure) => {
        const against = figure.status === 'forecast' ? null : other(figure)
        if (against === null) return
        const tally = tallies.of(figure)
        tally.rows += 1
        if (compareSized(figure, against) !== 0) return
        const { origin } = figure
        if (tally.first === null || isBefore(origin, tally.first)) tally.first = origin
        tally.equal += 1
        if (!isAtLimit(figure)) tally.atNoLimit += 1
      },
      end: () =>
        describe(
          tallies.all.flatMap(({ year, rows, equal, atNoLimit, first }) =>
            equal < rows || atNoLimit < ENOUGH || first === null ? [] : [{ year, rows, origin: first }],
          ),
        ),
    }
  }

class Tallies {
  readonly all: Tally[] = []
  readonly #years = new Map<string, Map<number, Tally>>()
  #latest = { file: '', sheet: '' as string | undefined, years: new Map<number, Tally>() }

  of({ file, sheet, year }: Figure): Tally {
    const years = this.#yearsOf(file, sheet)
    const known = years.get(year)
    if (known !== undefined) return known
    const tally: Tally = { year, rows: 0, equal: 0, atNoLimit: 0, first: null }
    years.set(year, tally)
    this.all.push(tally)
    return tally
  }

  /** One figure after another stands in the same file and sheet. */
  #yearsOf(file: string, sheet: string | undefined): Map<number, Tally> {
    if (file === this.#latest.file && sheet === this.#latest.sheet) return this.#latest.years
    const key = JSON.stringify([file, sheet])
    const years = this.#years.get(key) ?? new Map<number, Tally>()
    this.#years.set(key, years)
    this.#latest = { file, sheet, years }
    return years
  }
}

/** Rows for measuring: every one another target, year and region, with the same pseudo-random values every time. */
import type { Plan, Target } from '../../src/core/model.ts'

const HEADER = 'id,region,year,value,status'
const YEARS = [2017, 2018, 2019, 2020] as const

/** What a value is drawn from. */
interface Level {
  readonly id: string
  /** The figure that decides, or a likely one where the data bring it. */
  readonly around: number
  readonly isShare: boolean
  readonly isCount: boolean
}

/** Likely figures for what the plan prints none of. */
const LIKELY = { share: 90, other: 20 } as const

function levelOf(target: Target): Level {
  const { id, unit, requirement } = target
  const isShare = unit === '%'
  const likely = isShare ? LIKELY.share : LIKELY.other
  const printed = 'value' in requirement ? Number(requirement.value) : likely
  return {
    id,
    around: requirement.operator === 'none' ? 0 : printed,
    isShare,
    isCount: ['起', '项', '个', '家', '条'].includes(unit),
  }
}

/** The targets that judge a region: those of `scope: any`. */
export const levelsOf = ({ targets }: Plan): readonly Level[] =>
  targets.filter(({ scope }) => scope === 'any').map(levelOf)

/** 0 to 1, depending on nothing but the seed (the last steps of MurmurHash3). */
export function chance(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

/** Within three hundredths of what decides, so that some pass and some fail; at most two decimals. */
export function drawValue({ around, isShare, isCount }: Level, seed: number): string {
  const drawn = chance(seed)
  if (around === 0) return drawn < 0.875 ? '0' : '1'
  const value = around * (0.97 + 0.06 * drawn)
  const whole = isCount ? Math.round(value) : Math.round(value * 100) / 100
  return String(isShare ? Math.min(100, whole) : whole)
}

export interface Row {
  readonly level: Level
  readonly region: string
  readonly year: number
  readonly value: string
}

export const regionName = (index: number): string => `街镇${String(index + 1).padStart(4, '0')}`

/** Region after region, target after target, year after year. */
export function rowOf(levels: readonly Level[], index: number): Row {
  const year = YEARS[index % YEARS.length]
  const place = Math.floor(index / YEARS.length)
  const level = levels[place % levels.length]
  if (year === undefined || level === undefined) throw new Error('the plan has no target for a region')
  return {
    level,
    region: regionName(Math.floor(place / levels.length)),
    year,
    value: drawValue(level, index),
  }
}

export interface Amount {
  readonly rows: number
  /** After so many the same rows come again; as many as there are rows when not given. */
  readonly keys?: number
}

const PIECE = 10_000

/** The lines of a file, in pieces, the header first. */
export function* linesOf(
  levels: readonly Level[],
  { rows, keys = rows }: Amount,
): Generator<string, void, void> {
  yield `${HEADER}\n`
  for (let from = 0; from < rows; from += PIECE) {
    const lines: string[] = []
    for (let at = from; at < Math.min(rows, from + PIECE); at++) {
      const { level, region, year, value } = rowOf(levels, at % keys)
      lines.push(`${level.id},${region},${year},${value},final\n`)
    }
    yield lines.join('')
  }
}

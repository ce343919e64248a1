/** One line of block characters: how much of the way from baseline to target is behind us, and how much should be. */
import type { Decimal } from '../core/decimal.ts'

export interface BarSigns {
  readonly done: string
  readonly left: string
  /** Where the straight line stands now. */
  readonly expected: string
  readonly levels: readonly string[]
}

export const blockSigns: BarSigns = { done: '█', left: '░', expected: '┃', levels: [...'▁▂▃▄▅▆▇█'] }
/** For terminals and code pages without block characters. */
export const asciiSigns: BarSigns = { done: '#', left: '.', expected: '|', levels: [...'_.-=oO0#'] }

const place = (share: Decimal, cells: number): number =>
  Math.round(Math.min(Math.max(Number(share), 0), 1) * cells)

/** Shares of the way: `progress` done (below 0 shows as none, above 1 as all), `timeShare` expected by now. */
export function bar(
  progress: Decimal,
  timeShare: Decimal,
  { signs, cells }: { signs: BarSigns; cells: number },
): string {
  const done = place(progress, cells)
  const expected = Math.min(place(timeShare, cells), cells - 1)
  return Array.from({ length: cells }, (_, cell) =>
    cell === expected ? signs.expected : cell < done ? signs.done : signs.left,
  ).join('')
}

/** The values of a series as levels between its lowest and its highest; a flat series stands in the middle. */
export function sparkline(values: readonly Decimal[], { levels }: BarSigns): string {
  const numbers = values.map(Number)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const level = (value: number) => (high === low ? 0.5 : (value - low) / (high - low)) * (levels.length - 1)
  return numbers.map((value) => levels[Math.round(level(value))] ?? '').join('')
}

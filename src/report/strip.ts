/** A bullet chart as one line of characters, with the signs that the drawn one has. */
import type { Bullet, Mark } from './chart.ts'

const SIGNS = { baseline: '○', expected: '▽', target: '┃', actual: '●' } as const
const GROUND = { track: '─', way: '━', goodSide: '░' } as const

/** Null where fewer than two marks are known. Of marks that fall on one cell the last of `SIGNS` is seen. */
export function strip(bullet: Bullet, cells = 32): string | null {
  const { better, baseline, actual, target } = bullet
  const marks = Object.keys(SIGNS).flatMap((part) => {
    const mark = bullet[part as keyof typeof SIGNS]
    return mark === null ? [] : [{ sign: SIGNS[part as keyof typeof SIGNS], value: Number(mark.value) }]
  })
  if (marks.length < 2) return null
  const values = marks.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  // The good side is shown as a quarter of the line, beyond whatever stands furthest out there.
  const [before, after] = [better === 'less' ? cells / 4 : 1, better === 'more' ? cells / 4 : 1]
  const cellOf = (value: number) =>
    Math.round(before + ((value - low) / (high - low || 1)) * (cells - 1 - before - after))
  const line = Array.from<string>({ length: cells }).fill(GROUND.track)
  const fill = (from: number, to: number, sign: string) => {
    for (let cell = Math.min(from, to); cell <= Math.max(from, to); cell++) line[cell] = sign
  }
  const at = (mark: Mark) => cellOf(Number(mark.value))
  if (target && better !== 'nearer') fill(at(target), better === 'more' ? cells - 1 : 0, GROUND.goodSide)
  if (baseline && actual) fill(at(baseline), at(actual), GROUND.way)
  for (const { sign, value } of marks) line[cellOf(value)] = sign
  return line.join('')
}

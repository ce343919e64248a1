/** Room handed from one column to another, as long as the table gets lower by it. */
import { linesIn, ROWS_WEIGHED } from '../page-columns.ts'

export interface Wrapped {
  readonly natural: number
  /** May not become narrower. */
  readonly narrowest: number
  /** For each row the widths of its lines. */
  readonly cells: readonly (readonly number[])[]
}

/** Further than this no column is moved at once. */
const STRIDE = 12

/** The lines of all rows, each as high as its highest cell. */
function heightOf(columns: readonly Wrapped[], widths: readonly number[]): number {
  const heights: number[] = []
  columns.forEach(({ cells }, index) => {
    const width = widths[index] ?? 1
    cells.slice(0, ROWS_WEIGHED).forEach((cell, row) => {
      heights[row] = Math.max(heights[row] ?? 1, linesIn(cell, width))
    })
  })
  return heights.reduce((sum, lines) => sum + lines, 0)
}

/** Every way to hand some room of one column to another. */
function* handedOver(columns: readonly Wrapped[], widths: readonly number[]): Generator<readonly number[]> {
  for (const [from, giver] of columns.entries())
    for (const [to, taker] of columns.entries()) {
      const spare = (widths[from] ?? 0) - giver.narrowest
      const wanted = taker.natural - (widths[to] ?? 0)
      for (let step = 1; from !== to && step <= Math.min(spare, wanted, STRIDE); step += 1)
        yield widths.map((width, index) => width + (index === to ? step : index === from ? -step : 0))
    }
}

/** Widths of the same sum. */
export function lowerTable(columns: readonly Wrapped[], widths: readonly number[]): readonly number[] {
  const height = heightOf(columns, widths)
  let best = { widths, height }
  for (const each of handedOver(columns, widths)) {
    const own = heightOf(columns, each)
    if (own < best.height) best = { widths: each, height: own }
  }
  return best.height < height ? lowerTable(columns, best.widths) : widths
}

/** How wide the columns of a table become in a page that is narrower than they are. */

/** What a column holds: how wide it is by nature, how narrow it may become, and the widths of what stands in it. */
export interface ColumnNeed {
  readonly natural: number
  /** Absent: never wrapped. */
  readonly narrowest?: number | undefined
  /** For each row the widths of its lines; absent: one as wide as the column. */
  readonly cells?: readonly (readonly number[])[]
}

/** So many rows tell how a column should be cut. */
export const ROWS_WEIGHED = 200

/** Lines that a cell takes, about. */
export function linesIn(cell: readonly number[], width: number): number {
  let lines = 0
  for (let at = 0; at < cell.length; at += 1) lines += Math.max(1, Math.ceil((cell[at] ?? 0) / width))
  return lines
}

/** A cell that may take more than one line, and those that it takes by now. */
interface Tall {
  readonly row: number
  readonly cell: readonly number[]
  lines: number
}

/** A column that may be narrowed. */
interface Open {
  readonly index: number
  readonly narrowest: number
  readonly weight: number
  readonly tall: readonly Tall[]
  /** By how many lines the rows would grow, were it one narrower; undefined when that is to be found out. */
  cost: number | undefined
}

function openOf({ natural, narrowest, cells: all = [[natural]] }: ColumnNeed, index: number): Open[] {
  if (narrowest === undefined) return []
  const cells = all.slice(0, ROWS_WEIGHED)
  const tall = cells.flatMap((cell, row) =>
    linesIn(cell, narrowest) > 1 ? [{ row, cell, lines: linesIn(cell, natural) }] : [],
  )
  return [{ index, narrowest, weight: Math.sqrt(Math.max(1, usualWidth(cells))), tall, cost: undefined }]
}

/** Columns as they are narrowed, and the lines that each row takes by then. */
class Columns {
  readonly widths: number[]
  readonly #open: readonly Open[]
  /** Of each row that may take more than one line, those that it takes. */
  #heights: readonly number[] = []

  constructor(needs: readonly ColumnNeed[]) {
    this.widths = needs.map(({ natural }) => natural)
    this.#open = needs.flatMap(openOf)
    this.#measure()
  }

  #widthOf({ index }: Open): number {
    return this.widths[index] ?? 0
  }

  #wrap(open: Open): void {
    const width = this.#widthOf(open)
    for (const tall of open.tall) tall.lines = linesIn(tall.cell, width)
  }

  #measure(): void {
    const heights: number[] = []
    for (const open of this.#open) {
      open.cost = undefined
      for (const { row, lines } of open.tall) heights[row] = Math.max(heights[row] ?? 1, lines)
    }
    this.#heights = heights
  }

  /** Lines beyond one for each row. */
  get excess(): number {
    for (const open of this.#open) this.#wrap(open)
    this.#measure()
    return this.#heights.reduce((sum, lines) => sum + lines - 1, 0)
  }

  #costOf(open: Open): number {
    const width = this.#widthOf(open) - 1
    return open.tall.reduce(
      (added, { row, cell }) => added + Math.max(0, linesIn(cell, width) - (this.#heights[row] ?? 1)),
      0,
    )
  }

  /** The one that costs the fewest lines, or of several the widest for what it holds. */
  #choose(sparingLines: boolean): Open | undefined {
    let chosen: { readonly open: Open; readonly cost: number; readonly weighed: number } | undefined
    for (const open of this.#open) {
      const width = this.#widthOf(open)
      if (width <= open.narrowest) continue
      if (sparingLines) open.cost ??= this.#costOf(open)
      const [cost, weighed] = [open.cost ?? 0, width / open.weight]
      if (chosen === undefined || cost < chosen.cost || (cost === chosen.cost && weighed > chosen.weighed))
        chosen = { open, cost, weighed }
    }
    return chosen?.open
  }

  /** Makes one column one narrower; false when none can be. */
  narrow(sparingLines: boolean): boolean {
    const open = this.#choose(sparingLines)
    if (open === undefined) return false
    this.widths[open.index] = this.#widthOf(open) - 1
    if (!sparingLines) return true
    this.#wrap(open)
    // What costs no line changes the height of no row, and so what no other column costs.
    if (open.cost === 0) open.cost = undefined
    else this.#measure()
    return true
  }
}

/**
 * Widths for columns in a page: the natural ones when they fit, else columns that may still be wrapped give up a column
 * at a time. A text of width w in a column of width c takes w/c lines, so the one gives up that is widest by c over the
 * root of w; or, where that makes a lower table, the one that costs the fewest lines just then.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] {
  const excess = needs.reduce((sum, { natural }) => sum + natural, 0) - room
  const narrowed = (sparingLines: boolean): Columns => {
    const columns = new Columns(needs)
    for (let left = excess; left > 0 && columns.narrow(sparingLines); left -= 1);
    return columns
  }
  const byWeight = narrowed(false)
  if (excess <= 0) return byWeight.widths
  const byLines = narrowed(true)
  return byLines.excess < byWeight.excess ? byLines.widths : byWeight.widths
}

const usualWidth = (cells: readonly (readonly number[])[]): number =>
  cells.flat().reduce((sum, width) => sum + width, 0) / Math.max(cells.length, 1)

/** Text measured and broken by the columns a terminal gives it: a Chinese character takes two. */
import widthOf from './quick-width.ts'

export { widthOf }

/** Words of Latin letters and digits stay whole; every other character may stand alone. */
const PIECES = /[\p{Script=Latin}\p{Nd}.,%‰°²³/_+\-−<>=≥≤()'"]+|\s+|./gu
/** 避头尾: these never begin a line, and those never end one. */
const NOT_FIRST = /^[，。、；：？！）》」』】〕”’％%）,.;:?!)\]}]/u
const NOT_LAST = /[（《「『【〔“‘([{]$/u

/** Joins pieces that may not be parted: "（" with what follows, "。" with what precedes. */
function units(text: string): string[] {
  const joined: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    const before = joined.at(-1)
    if (before !== undefined && before.trim() !== '' && (NOT_FIRST.test(piece) || NOT_LAST.test(before))) {
      joined[joined.length - 1] = before + piece
    } else joined.push(piece)
  }
  return joined
}

/** Cuts what is wider than a whole line into pieces that fit. */
function cut(unit: string, width: number): string[] {
  if (widthOf(unit) <= width) return [unit]
  const lines = ['']
  for (const character of unit) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(line + character) > width) lines.push(character)
    else lines[lines.length - 1] = line + character
  }
  return lines
}

/** Breaks text into lines of at most `width` columns; line breaks in the text stay. */
export function wrap(text: string, width: number): string[] {
  if (!text.includes('\n') && widthOf(text) <= width) return [text.trimEnd()]
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const unit of units(paragraph).flatMap((each) => cut(each, Math.max(width, 2)))) {
      const line = lines.at(-1) ?? ''
      if (widthOf(line + unit.trimEnd()) <= width) lines[lines.length - 1] = line + unit
      else lines.push(unit.trimStart())
    }
    return lines.map((line) => line.trimEnd())
  })
}

/** The widest piece of a text that a line is not broken in; what is wider than `most` is cut anyway. */
export const widestUnit = (text: string, most: number): number =>
  Math.max(
    0,
    ...units(text)
      .map((unit) => widthOf(unit.trim()))
      .filter((width) => width <= most),
  )

/** What a column holds: how wide it is by nature, how narrow it may become, and the widths of what stands in it. */
export interface ColumnNeed {
  readonly natural: number
  /** Absent: never wrapped. */
  readonly narrowest?: number | undefined
  /** For each row the widths of its lines; absent: one as wide as the column. */
  readonly cells?: readonly (readonly number[])[]
}

/** So many rows tell how a column should be cut. */
const ROWS_WEIGHED = 200

/** Lines that a row takes, about. */
const linesIn = (cell: readonly number[] | undefined, width: number): number =>
  cell === undefined ? 1 : cell.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / width)), 0)

/** Columns as they are narrowed, and the lines that each row takes by then. */
class Columns {
  readonly widths: number[]
  readonly #needs: readonly ColumnNeed[]
  readonly #cells: readonly (readonly (readonly number[])[])[]
  readonly #weights: readonly number[]
  readonly #lines: number[][]

  constructor(needs: readonly ColumnNeed[]) {
    this.#needs = needs
    this.widths = needs.map(({ natural }) => natural)
    this.#cells = needs.map(({ cells, natural }) => cells?.slice(0, ROWS_WEIGHED) ?? [[natural]])
    this.#weights = this.#cells.map((cells) => Math.sqrt(Math.max(1, usualWidth(cells))))
    this.#lines = this.#cells.map((cells, index) =>
      cells.map((cell) => linesIn(cell, this.widths[index] ?? 1)),
    )
  }

  get #heights(): readonly number[] {
    const rows = Math.max(0, ...this.#lines.map(({ length }) => length))
    return Array.from({ length: rows }, (_, row) => Math.max(...this.#lines.map((own) => own[row] ?? 1)))
  }

  get height(): number {
    return this.#heights.reduce((sum, lines) => sum + lines, 0)
  }

  /** By how many lines the rows would grow, were this column one narrower. */
  #added(index: number, heights: readonly number[]): number {
    const width = (this.widths[index] ?? 1) - 1
    return (this.#cells[index] ?? []).reduce(
      (sum, cell, row) => sum + Math.max(0, linesIn(cell, width) - (heights[row] ?? 1)),
      0,
    )
  }

  /** Makes the one narrower that costs the fewest lines, or of several the widest for what it holds. */
  narrow(sparingLines: boolean): boolean {
    const heights = sparingLines ? this.#heights : []
    const [chosen] = this.#needs
      .flatMap(({ narrowest }, index) => {
        const width = this.widths[index] ?? 0
        if (narrowest === undefined || width <= narrowest) return []
        const added = sparingLines ? this.#added(index, heights) : 0
        return [{ index, added, weighed: width / (this.#weights[index] ?? 1) }]
      })
      .sort((a, b) => a.added - b.added || b.weighed - a.weighed)
    if (chosen === undefined) return false
    const width = (this.widths[chosen.index] ?? 0) - 1
    this.widths[chosen.index] = width
    this.#lines[chosen.index] = (this.#cells[chosen.index] ?? []).map((cell) => linesIn(cell, width))
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
  return byLines.height < byWeight.height ? byLines.widths : byWeight.widths
}

const usualWidth = (cells: readonly (readonly number[])[]): number =>
  cells.flat().reduce((sum, width) => sum + width, 0) / Math.max(cells.length, 1)

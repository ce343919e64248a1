/** Text measured and broken by the columns a terminal gives it: a Chinese character takes two. */
import widthOf from './quick-width.ts'

export { widthOf }

/**
 * Words of letters and digits stay whole, and units with them; every other character may stand alone. Letters are named
 * by range, since each \p takes Node a while to make ready.
 */
const PIECES = /[A-Za-zªºÀ-ÖØ-öø-ʸͰ-ϿḀ-ỿ０-９Ａ-Ｚａ-ｚ0-9µ.,%‰°²³×/_+\-−<>=≥≤()'"]+|\s+|./gu
/** Between the two words of "low-carbon"; no place in an id, an option, a path or a range. */
const AFTER_HYPHEN = /(?<=^\(?[A-Za-zÀ-ɏ]{3,}-)(?=[A-Za-zÀ-ɏ]{3,}[.,;:)]?$)/
/** 避头尾: these never begin a line, and those never end one. */
const NOT_FIRST = /^[，。、；：？！）》」』】〕”’％%）,.;:?!)\]}]/u
const NOT_LAST = /[（《「『【〔“‘([{]$/u

/** The words of a unit, the hyphen with the first. */
const wordsOf = (unit: string): readonly string[] =>
  // Few hold a hyphen, and the pattern takes its time to be made ready.
  unit.includes('-') ? unit.split(AFTER_HYPHEN) : [unit]

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

/** Cuts what is wider than a whole line into pieces that fit, after its hyphen where it has one. */
function cut(unit: string, width: number): string[] {
  if (widthOf(unit) <= width) return [unit]
  const words = wordsOf(unit)
  if (words.length > 1) return words.flatMap((word) => cut(word, width))
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

/** The widest piece of a text that need not be broken; what is wider than `most` is cut anyway. */
export function widestUnit(text: string, most: number): number {
  let widest = 0
  for (const unit of units(text)) {
    // No word is wider than the unit it stands in.
    if (widthOf(unit) <= widest) continue
    for (const word of wordsOf(unit)) {
      const width = widthOf(word.trim())
      if (width > widest && width <= most) widest = width
    }
  }
  return widest
}

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

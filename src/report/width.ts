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

/** What a column holds: how wide it is by nature, how narrow it may become, and how much text stands in it. */
export interface ColumnNeed {
  readonly natural: number
  /** Absent: never wrapped. */
  readonly narrowest?: number | undefined
  /** The usual width of its cells; absent: as wide as the widest. */
  readonly usual?: number
}

/**
 * Widths for columns in a page: the natural ones when they fit, else columns that may still be wrapped give up a column
 * at a time. A text of width w in a column of width c takes w/c lines, and the lines of all columns together are fewest
 * where c is as the root of w, so the one gives up that is widest by that measure.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] {
  const widths = needs.map(({ natural }) => natural)
  const weights = needs.map(({ natural, usual = natural }) => Math.sqrt(Math.max(usual, 1)))
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  while (excess > 0) {
    let most = 0
    let widest = -1
    needs.forEach(({ narrowest }, index) => {
      const width = widths[index] ?? 0
      const weighed = width / (weights[index] ?? 1)
      if (narrowest === undefined || width <= narrowest || weighed <= most) return
      most = weighed
      widest = index
    })
    if (widest < 0) return widths
    widths[widest] = (widths[widest] ?? 0) - 1
    excess -= 1
  }
  return widths
}

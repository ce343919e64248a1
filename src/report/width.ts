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

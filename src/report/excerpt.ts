import type { Excerpt } from './document.ts'
import { printable } from './printable.ts'
import { widthOf } from './width.ts'

/** Stands where a line was cut. */
const CUT = '…'
const ASCII_CUT = '...'

/** Each character as it is shown: a tab as a space, what cannot be seen by its code. */
const shownCharacters = (text: string): readonly string[] =>
  [...text].map((character) => (/\s/u.test(character) ? ' ' : printable(character)))

/** The stretch of characters around `from` that fits into `room` columns. */
function windowAround(characters: readonly string[], from: number, room: number): readonly [number, number] {
  const fits = (start: number, end: number) => widthOf(characters.slice(start, end).join('')) <= room
  if (characters.length <= room && fits(0, characters.length)) return [0, characters.length]
  let [start, end] = [from, from + 1]
  while (true) {
    const grownEnd = end < characters.length && fits(start, end + 1)
    if (grownEnd) end += 1
    const grownStart = start > 0 && fits(start - 1, end)
    if (grownStart) start -= 1
    if (!grownEnd && !grownStart) return [start, end]
  }
}

/**
 * A line of a file with its number, and below it a caret under each character that is meant. Carets are placed by
 * the columns a terminal gives each character, so that they stand right under Chinese text; a line wider than the
 * page is cut around them.
 */
export function excerptLines(excerpt: Excerpt, width: number, ascii = false): readonly string[] {
  const cut = ascii ? ASCII_CUT : CUT
  const characters = shownCharacters(excerpt.text)
  const gutter = `  ${excerpt.line} | `
  const room = Math.max(width - gutter.length - 2 * cut.length, 16)
  const from = Math.min(Math.max((excerpt.column ?? 1) - 1, 0), characters.length)
  const [start, end] = windowAround(characters, Math.min(from, Math.max(characters.length - 1, 0)), room)
  const [before, after] = [start > 0 ? cut : '', end < characters.length ? cut : '']
  const source = `${gutter}${before}${characters.slice(start, end).join('')}${after}`.trimEnd()
  if (excerpt.column === null) return [source]
  const to = Math.min(Math.max((excerpt.endColumn ?? 0) - 1, from + 1), end)
  const lead = widthOf(before + characters.slice(start, from).join(''))
  const marked = Math.max(widthOf(characters.slice(from, to).join('')), 1)
  const blank = `${' '.repeat(gutter.length - 2)}| `
  return [source, `${blank}${' '.repeat(lead)}${'^'.repeat(marked)}`]
}

import type { Excerpt } from './document.ts'
import { printable } from './printable.ts'
import { widthOf } from './width.ts'

/** Stands where a line was cut. */
const CUT = '…'
const ASCII_CUT = '...'

/** Each character as it is shown: a tab as a space, what cannot be seen by its code. */
const shownCharacters = (text: string): readonly string[] =>
  [...text].map((character) => (/\s/u.test(character) ? ' ' : printable(character)))

/** How many characters a text has, and where in it the one at `index` begins; without a list of them, which may be millions. */
function findCharacter(text: string, index: number): { readonly total: number; readonly at: number } {
  let [total, at, units] = [0, text.length, 0]
  for (const character of text) {
    if (total === index) at = units
    total += 1
    units += character.length
  }
  return { total, at }
}

/** What may be shown of a line: as many characters before and behind the one that is meant as fit in a page. */
function nearby(text: string, meant: number, room: number) {
  const { total } = findCharacter(text, 0)
  const from = Math.min(Math.max(meant, 0), total)
  const start = Math.max(Math.min(from, total - 1) - room, 0)
  const { at } = findCharacter(text, start)
  // A character is one or two units; what is cut in two at the end is beyond what fits.
  const characters = shownCharacters(text.slice(at, at + 4 * room + 4)).slice(0, 2 * room + 1)
  return { characters, from: from - start, isFirst: start === 0, isLast: start + characters.length >= total }
}

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
  const gutter = `  ${excerpt.line} | `
  const room = Math.max(width - gutter.length - 2 * cut.length, 16)
  const meant = (excerpt.column ?? 1) - 1
  const { characters, from, isFirst, isLast } = nearby(excerpt.text, meant, room)
  const [start, end] = windowAround(characters, Math.min(from, Math.max(characters.length - 1, 0)), room)
  const before = start > 0 || !isFirst ? cut : ''
  const after = end < characters.length || !isLast ? cut : ''
  const source = `${gutter}${before}${characters.slice(start, end).join('')}${after}`.trimEnd()
  if (excerpt.column === null) return [source]
  const length = (excerpt.endColumn ?? 0) - 1 - meant
  const to = Math.min(from + Math.max(length, 1), end)
  const lead = widthOf(before + characters.slice(start, from).join(''))
  const marked = Math.max(widthOf(characters.slice(from, to).join('')), 1)
  const blank = `${' '.repeat(gutter.length - 2)}| `
  return [source, `${blank}${' '.repeat(lead)}${'^'.repeat(marked)}`]
}

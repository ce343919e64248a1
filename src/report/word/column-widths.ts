/** How wide the columns of a paper's table are. */
import type { Lang } from '../../words/all.ts'
import type { Block } from '../document.ts'
import { printWidth } from '../office/print-width.ts'
import { columnWidths } from '../page-columns.ts'
import { lowerTable } from './lower-table.ts'
import { SIZES, TEXT_WIDTH } from './styles.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** Left and right of a cell, in twentieths of a point. */
export const PADDING = 70
/** The width of a half-width character of a table, in twentieths of a point. */
export const CHARACTER = SIZES.table * 5
/** How much wider bold is: a Han character stays in its square. */
const BOLD: { readonly [L in Lang]: number } = { zh: 1, en: 1.1 }
/** No verdict is longer. */
const SHORT = 18
/** A column of counts, under a head of two characters. */
const COUNT = 5
/** An id, “M09-2”, is not to be broken: of capitals, which are wider than the rest of their font. */
const CODE = /^[A-Z][A-Z0-9-]*$/
const CAPITALS = 1.25
/** What a line should not break in: a figure with its signs, letters, but for a name that nobody could call short. */
const WORD = /(?:[≥≤<>] ?)?(?:[+-]?\d[\d.]{0,16}%?|[\p{Script=Latin}\d]{2,18})/gu
/** A Chinese title as short as this stays whole; an English one has words. */
const SHORT_TITLE = 10
const lineWidth = (line: string, lang: Lang): number =>
  printWidth(line, lang) * (lang === 'zh' && CODE.test(line) ? CAPITALS : 1)
/** The texts of a column, its title first: that is bold, and so a little wider. */
const widthIn = (texts: readonly string[], lang: Lang): number =>
  Math.max(
    0,
    ...texts.map((text, index) => Math.ceil(lineWidth(text, lang) * (index === 0 ? BOLD[lang] : 1)) + 1),
  )

interface Need {
  readonly natural: number
  /** Not less than its longest word; a verdict stays on one line. */
  readonly least: number
  readonly cells: readonly (readonly number[])[]
}

function needOf({ columns, rows }: TableBlock, index: number, lang: Lang): Need {
  const { title = '', narrowest = Infinity, group } = columns[index] ?? {}
  const cells = rows.map((row) => row[index] ?? { text: '' })
  const texts = [title, ...cells.map(({ text }) => text)]
  const natural = Math.max(
    4,
    widthIn(
      texts.flatMap((text) => text.split('\n')),
      lang,
    ),
  )
  const widths = cells.map(({ text }) => text.split('\n').map((line) => widthIn(['', line], lang)))
  if (natural <= SHORT && cells.some(({ tone, number }) => tone !== undefined && number === undefined))
    return { natural, least: natural, cells: widths }
  const heads = title
    .split('\n')
    .flatMap((line) =>
      group === undefined && lang === 'zh' && line.length <= SHORT_TITLE ? [line] : (line.match(WORD) ?? []),
    )
  const words = cells.flatMap(({ text }) => text.match(WORD) ?? [])
  const longest = Math.max(...heads.map((head) => widthIn([head], lang)), widthIn(['', ...words], lang))
  // A verdict over a column of counts may be set in two lines, as is usual in Chinese.
  const least = group === undefined ? Math.max(narrowest, longest) : Math.max(COUNT, longest + 1)
  return { natural, least: Math.min(least, natural), cells: widths }
}

const roomFor = (columns: number): number => Math.floor((TEXT_WIDTH - columns * 2 * PADDING) / CHARACTER)

/** Whether a word would have to be broken. */
export const isTooWide = (block: TableBlock, lang: Lang): boolean =>
  block.columns.reduce((sum, _, index) => sum + needOf(block, index, lang).least, 0) >
  roomFor(block.columns.length)

/** Widths that fill the page, in twentieths of a point: as wide as needed where there is room, else wrapped. */
export function columnTwips(block: TableBlock, lang: Lang): readonly number[] {
  const { columns } = block
  const room = roomFor(columns.length)
  const needs = columns.map((_, index) => needOf(block, index, lang))
  const wrapped = needs.map(({ natural, least, cells }, index) => ({
    natural,
    cells,
    narrowest: columns[index]?.narrowest === undefined ? natural : least,
  }))
  const kept = lowerTable(wrapped, columnWidths(wrapped, room))
  const twips = kept.map((width) => width * CHARACTER + 2 * PADDING)
  const scale = TEXT_WIDTH / twips.reduce((sum, width) => sum + width, 0)
  return twips.map((width) => Math.floor(width * scale))
}

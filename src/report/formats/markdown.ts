import type { Chart } from '../chart.ts'
import { type Cell, type Column, type Excerpt, paragraph } from '../document.ts'
import { excerptLines } from '../excerpt.ts'
import { fullTitle } from '../grouped.ts'
import { outline, type SimpleBlock } from '../outline.ts'
import { printable } from '../printable.ts'
import { strip } from '../strip.ts'
import { viewOf } from '../views/all.ts'
import { widthOf } from '../width.ts'
import type { Format } from './format.ts'

const EXCERPT_WIDTH = 100

/** What a renderer would make a link of by itself: an address of the web, or of mail. */
const ADDRESS = /((?:[a-z][a-z+.-]*:\/\/|www\.)[^\s`<>"'，。；、（）“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi

/** Data may hold anything; in Markdown it must stay text. An address becomes code, which links to nothing. */
const escapeMarkup = (text: string): string =>
  printable(text)
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 0 ? escapeText(part) : `\`${part.replaceAll('|', '\\|')}\``))
    .join('')
    .replace(/\s*\n\s*/g, '<br>')

const escapeText = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`)

/** About how wide a text is, in the size of its letters. */
const emsOf = (text: string, letter: number): number => {
  const wide = widthOf(text) - [...text].length
  return wide + ([...text].length - wide) * letter
}

/**
 * The head of a column holds it as wide as it must be, by spaces that no line breaks at: a renderer with little room
 * breaks an id after its hyphen and a verdict after every character, and whatever were put into the cells to prevent it
 * would be copied with them.
 */
function headOf(column: Column, cells: readonly Cell[]): string {
  const title = fullTitle(column)
  if (column.align === 'right') return escapeMarkup(title)
  const widest = Math.max(0, ...cells.flatMap(({ text }) => text.split('\n')).map((line) => emsOf(line, 0.6)))
  const needed = Math.min(widest, column.narrowest === undefined ? MOST : column.narrowest / 2)
  const spaces = Math.ceil((needed - emsOf(title, 0.5)) / FIGURE_SPACE)
  if (spaces < 0) return escapeMarkup(title)
  const whole = escapeMarkup(title)
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '&NoBreak;')
    .replaceAll(' ', '&nbsp;')
  return whole + '&numsp;'.repeat(spaces)
}

/** No column is held wider, in the size of its letters. */
const MOST = 12
/** As wide as a figure; the entity, since some take the character itself off the end of a cell. */
const FIGURE_SPACE = 0.55

/** Lines as a block of code; the fence is longer than any run of backticks inside. */
function fence(lines: readonly string[]): readonly string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  )
  const mark = '`'.repeat(longest + 1)
  return [`${mark}text`, ...lines, mark]
}

/** The source of a notice, inside the list item. */
const source = (excerpt: Excerpt | null): readonly string[] =>
  excerpt === null ? [] : ['', ...fence(excerptLines(excerpt, EXCERPT_WIDTH)).map((line) => `  ${line}`), '']

/** A bullet is drawn in characters too, and every chart said in words. */
function chartBlocks(chart: Chart): readonly SimpleBlock[] {
  const drawn = chart.kind === 'bullet' ? strip(chart) : null
  return [...(drawn === null ? [] : [{ kind: 'code', text: drawn } as const]), paragraph(chart.alternative)]
}

function block(each: SimpleBlock, index: number, chapters: boolean): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(each.level + (chapters && index > 0 ? 1 : 0))} ${escapeMarkup(each.text)}`
    case 'paragraph':
      return escapeMarkup(each.text)
    case 'facts':
      return each.facts
        .map(([label, text]) => `- **${escapeMarkup(label)}** ${escapeMarkup(text)}`)
        .join('\n')
    case 'code':
      return fence(printable(each.text).split('\n')).join('\n')
    case 'notice':
      return [
        `- ${escapeMarkup(each.text)}`,
        ...source(each.excerpt),
        ...each.notes.map((note) => `  ${escapeMarkup(note)}`),
      ].join('\n')
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
      return [
        row(each.columns.map((column, at) => headOf(column, rowsOf(each, at)))),
        row(each.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...each.rows.map((cells) => row(cells.map(({ text }) => escapeMarkup(text)))),
        ...(each.foot === undefined ? [] : [row(each.foot.map(({ text }) => `**${escapeMarkup(text)}**`))]),
      ].join('\n')
    }
  }
}

const rowsOf = ({ rows }: Extract<SimpleBlock, { kind: 'table' }>, column: number): readonly Cell[] =>
  rows.flatMap((row) => row[column] ?? [])

/** GitHub-flavoured Markdown. */
export default {
  name: 'markdown',
  render: (report, setting) => {
    const blocks = viewOf(report).document(report, setting)
    // The title stands above the chapters, the chapters above what is in them.
    const chapters = blocks.some(({ kind }) => kind === 'section')
    const parts = outline(blocks, chartBlocks).map((each, index) => block(each, index, chapters))
    return `${parts.join('\n\n')}\n`
  },
} satisfies Format

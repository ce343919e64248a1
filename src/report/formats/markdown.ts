import type { Chart } from '../chart.ts'
import { type Excerpt, paragraph } from '../document.ts'
import { excerptLines } from '../excerpt.ts'
import { fullTitle } from '../grouped.ts'
import { outline, type SimpleBlock } from '../outline.ts'
import { printable } from '../printable.ts'
import { strip } from '../strip.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

const EXCERPT_WIDTH = 100

/** Data may hold anything; in Markdown it must stay text. */
const escapeMarkup = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, '<br>')

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
        row(each.columns.map((column) => escapeMarkup(fullTitle(column)))),
        row(each.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...each.rows.map((cells) => row(cells.map(({ text }) => escapeMarkup(text)))),
        ...(each.foot === undefined ? [] : [row(each.foot.map(({ text }) => `**${escapeMarkup(text)}**`))]),
      ].join('\n')
    }
  }
}

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

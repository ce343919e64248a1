import { inAscii } from '../ascii.ts'
import type { Block, Tone } from '../document.ts'
import { drawTable, widest } from '../drawn-table.ts'
import { excerptLines } from '../excerpt.ts'
import { outline, type SimpleBlock } from '../outline.ts'
import { printable } from '../printable.ts'
import { GAP } from '../table-widths.ts'
import { viewOf } from '../views/all.ts'
import { widthOf, wrap } from '../width.ts'
import type { Format, Setting } from './format.ts'

function facts(block: Extract<Block, { kind: 'facts' }>, { width, paint }: Setting): string {
  const margin = widest(block.facts.map(([label]) => label)) + GAP
  const room = Math.max(width - margin, 20)
  return block.facts
    .map(([label, text]) => {
      const [first = '', ...rest] = wrap(printable(text), room)
      const start = paint('strong', label) + ' '.repeat(margin - widthOf(label))
      return [start + first, ...rest.map((line) => ' '.repeat(margin) + line)].join('\n')
    })
    .join('\n')
}

function notice(block: Extract<Block, { kind: 'notice' }>, { width, paint, ascii }: Setting): string {
  const lines = (text: string, tone: Tone) =>
    wrap(printable(text), width - GAP).map((line, index) => (index === 0 ? '' : '  ') + paint(tone, line))
  const source = block.excerpt === null ? [] : excerptLines(block.excerpt, width, ascii)
  return [
    ...lines(block.text, block.tone),
    ...source.map((line) => paint('muted', line)),
    ...block.notes.flatMap((note) => lines(note, 'muted')),
  ].join('\n')
}

function block(each: SimpleBlock, setting: Setting): string {
  const { width, paint } = setting
  switch (each.kind) {
    case 'heading':
      return wrap(printable(each.text), width)
        .map((line) => paint('strong', line))
        .join('\n')
    case 'paragraph':
      return wrap(printable(each.text), width)
        .map((line) => (each.tone ? paint(each.tone, line) : line))
        .join('\n')
    case 'table':
      return drawTable(each, setting)
    case 'facts':
      return facts(each, setting)
    case 'code':
      return each.text
        .split('\n')
        .map((line) => `  ${printable(line)}`)
        .join('\n')
    case 'notice':
      return notice(each, setting)
  }
}

/** For people at a terminal, or reading a pipe: aligned by the width of Chinese characters. */
export default {
  name: 'table',
  render: (report, setting) => {
    const page = outline(viewOf(report).document(report, setting))
    const blocks = setting.ascii ? inAscii(page) : page
    return blocks
      .map((each, index) => {
        const tight = each.kind !== 'heading' && blocks[index - 1]?.kind === 'heading'
        const together =
          ['paragraph', 'code'].includes(each.kind) &&
          ['paragraph', 'code'].includes(blocks[index - 1]?.kind ?? '')
        return (index === 0 || tight || together ? '' : '\n') + block(each, setting)
      })
      .join('\n')
      .concat('\n')
  },
} satisfies Format

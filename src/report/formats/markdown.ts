import type { Block } from '../document.ts'
import { printable } from '../printable.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

/** Data may hold anything; in Markdown it must stay text. */
const escapeMarkup = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, '<br>')

function block(each: Block): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(each.level)} ${escapeMarkup(each.text)}`
    case 'paragraph':
      return escapeMarkup(each.text)
    case 'facts':
      return each.facts
        .map(([label, text]) => `- **${escapeMarkup(label)}** ${escapeMarkup(text)}`)
        .join('\n')
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
      return [
        row(each.columns.map(({ title }) => escapeMarkup(title))),
        row(each.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...each.rows.map((cells) => row(cells.map(({ text }) => escapeMarkup(text)))),
      ].join('\n')
    }
  }
}

/** GitHub-flavoured Markdown. */
export default {
  name: 'markdown',
  render: (report, setting) => `${viewOf(report).document(report, setting).map(block).join('\n\n')}\n`,
} satisfies Format

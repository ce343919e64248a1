import { printable } from '../printable.ts'
import type { Level, Remark } from '../remarks.ts'
import { remarksOf } from '../views/all.ts'
import type { Format } from './format.ts'

/** GitHub shows no more than ten of a kind for each step. */
const MOST = 10

const COMMANDS: { readonly [L in Level]: string } = { error: 'error', warning: 'warning', note: 'notice' }
const RANK: { readonly [L in Level]: number } = { error: 0, warning: 1, note: 2 }

/** A workflow command ends at the line; its properties end at a comma or a colon. */
const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function command({ level, rule, message, hint, file, line, column, endColumn }: Remark): string {
  const properties = Object.entries({ file, line, col: column, endColumn, title: rule }).flatMap(
    ([name, value]) => (value === null ? [] : [`${name}=${escapeProperty(String(value))}`]),
  )
  const text = [message, hint].filter((part) => part !== '').join('\n')
  return `::${COMMANDS[level]} ${properties.join(',')}::${escapeData(text)}`
}

/** Annotations for GitHub Actions: the worst ten, and how many more there are. */
export default {
  name: 'github',
  render: (report, setting) => {
    const remarks = remarksOf(report, setting)
      .filter(({ level }) => level !== 'note')
      .toSorted((a, b) => RANK[a.level] - RANK[b.level])
    const rest = remarks.length - MOST
    const last = rest > 0 ? setting.words.moreRemarks(rest) : setting.words.remarkCount(remarks.length)
    return [...remarks.slice(0, MOST).map(command), last].map((line) => `${line}\n`).join('')
  },
} satisfies Format

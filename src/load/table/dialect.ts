/** What stands between the cells: told by a `sep=` line, else found by what fits most lines alike. */
import { nameSet, normalizeName } from '../normalize.ts'

export interface Dialect {
  readonly delimiter: string
  /** Where the table begins: behind the `sep=` line when there is one. */
  readonly offset: number
  readonly line: number
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const SEP_LINE = /^"?sep=([^\r\n"]|\t)"?[ \t]*(?:\r\n|\n|\r|$)/i
const SAMPLE_LINES = 60

/** Cells of a line cut at every delimiter outside quotes; good enough to count and compare. */
function cut(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter)
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}

/** So many blanks and brackets a word of a header may hold beside itself. */
const MOST_SPACING = 40

/** The most words of the header that one line shows when cut so. */
function wordsShown(lines: readonly string[], delimiter: string, words: ReadonlySet<string>): number {
  if (words.size === 0) return 0
  const longest = Math.max(...[...words].map(({ length }) => length)) + MOST_SPACING
  const isWord = (cell: string): boolean => cell.trim().length <= longest && words.has(normalizeName(cell))
  const shown = (line: string) => cut(line, delimiter).filter(isWord).length
  return lines.reduce((most, line) => Math.max(most, shown(line)), 0)
}

/** How many lines agree on the commonest number of cells above one. */
function agreement(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const cells = cut(line, delimiter).length
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  // Of as many lines in agreement, more cells say more: the second figure only breaks ties.
  return [...counts].reduce((best, [cells, count]) => Math.max(best, count + Math.min(cells, 999) / 1000), 0)
}

export function findDialect(
  text: string,
  wanted: string | undefined,
  headerWords: readonly string[] = [],
): Dialect {
  const declared = SEP_LINE.exec(text)
  const start = { offset: declared?.[0].length ?? 0, line: declared ? 2 : 1 }
  if (wanted !== undefined) return { delimiter: wanted, ...start }
  if (declared?.[1] !== undefined) return { delimiter: declared[1], ...start }
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n|\n|\r/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
  const words = nameSet(headerWords)
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    words: wordsShown(lines, delimiter, words),
    agreement: agreement(lines, delimiter),
  }))
  const best = scored.reduce((a, b) => ((b.words - a.words || b.agreement - a.agreement) > 0 ? b : a))
  return { delimiter: best.delimiter, ...start }
}

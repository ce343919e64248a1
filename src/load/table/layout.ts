/** Where the table begins: what stands above the header, the header in one row or two, and the rows below. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { findHeader, mergeSubHeader } from './header.ts'
import { checkHeader, usedWidth } from './shape.ts'
import type { Aside, RawRow, TableOptions, TextLine } from './table.ts'

export interface Layout {
  readonly headerRow: RawRow | null
  readonly header: readonly string[]
  /** The header as it may stand again at a page break: as one row, or as the two it was merged from. */
  readonly heads: readonly (readonly string[])[]
  readonly preamble: readonly TextLine[]
  /** Everything down to the header, which is the last of it. */
  readonly above: readonly RawRow[]
  readonly below: readonly RawRow[]
  readonly problems: readonly Problem[]
}

export function findLayout(records: readonly RawRow[], options: TableOptions): Layout {
  const index = findHeader(records, options)
  const top = records[index]
  if (top === undefined)
    return {
      headerRow: null,
      header: [],
      heads: [],
      preamble: titles(records),
      above: asides(records, 'title'),
      below: [],
      problems: [],
    }
  const titled = records.slice(0, index)
  const sub = records[index + 1]
  const merged = sub && mergeSubHeader(top, sub, options.headerWords)
  const start = merged === undefined ? index + 1 : index + 2
  const [own, below] = [records.slice(index, start), records.slice(start)]
  const headerRow = merged === undefined ? top : top.withCells(merged)
  const header = trimHeader(headerRow, below)
  const preamble = titles(titled)
  const twofold = merged === undefined ? [] : [makeProblem('header/two-rows', {}, { line: headerRow.line })]
  const faults = [...checkHeader(headerRow.withCells(header), below), ...checkWrapped(headerRow)]
  return {
    headerRow,
    header,
    heads: merged === undefined ? [header] : [header, ...own.map(({ cells }) => cells)],
    preamble,
    above: [...asides(titled, 'title'), ...asides(own, 'header')],
    below,
    problems: [...reportAbove(preamble), ...twofold, ...reportEmpty(headerRow, header.length), ...faults],
  }
}

const asides = (rows: readonly RawRow[], kind: Aside): readonly RawRow[] =>
  rows.map((row) => row.asAside(kind))

const titles = (rows: readonly RawRow[]): readonly TextLine[] =>
  rows
    .filter(({ cells }) => usedWidth(cells) > 0)
    .map(({ line, cells }) => {
      const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
      return { line, text: filled.join(' ') }
    })

/** Empty columns at the right edge, which spreadsheets leave behind, are no columns. */
function trimHeader({ cells }: RawRow, rows: readonly RawRow[]): readonly string[] {
  const named = usedWidth(cells)
  const used = rows.reduce((most, row) => Math.max(most, Math.min(usedWidth(row.cells), cells.length)), named)
  return cells.slice(0, used)
}

function reportEmpty(headerRow: RawRow, kept: number): readonly Problem[] {
  const count = headerRow.cells.length - kept
  return count === 0 ? [] : [makeProblem('header/empty-columns', { count }, headerRow.locate(kept))]
}

function reportAbove(preamble: readonly TextLine[]): readonly Problem[] {
  const [first] = preamble
  if (first === undefined) return []
  return [makeProblem('header/preamble', { lines: preamble.length, text: first.text }, { line: first.line })]
}

/** A file saved again by a program that took each line for one cell: `"a;b;c"`. */
function checkWrapped(header: RawRow): readonly Problem[] {
  const [only = '', ...others] = header.cells
  if (others.length > 0) return []
  const delimiter = [',', ';', '\t', '|'].find((candidate) => only.includes(candidate))
  return delimiter === undefined ? [] : [makeProblem('csv/wrapped-rows', { delimiter }, header.locate(0))]
}

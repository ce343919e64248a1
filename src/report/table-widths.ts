/** How wide the columns of a table are drawn, so that it fits its page. */
import type { Block, Column } from './document.ts'
import { columnRuns, rowsAndFoot } from './grouped.ts'
import { type ColumnNeed, columnWidths } from './page-columns.ts'
import { printable } from './printable.ts'
import { widestUnit, widthOf } from './width.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** Columns of blank between two columns of a table, and before lines that go on. */
export const GAP = 2

/** A word of more letters than these is cut rather than made room for. */
const LONGEST_WORD = 18

/** A Chinese character: no column is narrower. */
const ONE_CHARACTER = 2

/** Columns that still show something of a word. */
const FEW = 7

/** Signs alone, as a bar has them, are one piece. */
const BAR = /^[█░┃#.|]+$/

/** What stands in a column, and how wide each line of it is. */
interface Measured {
  readonly column: Column
  readonly texts: readonly string[]
  readonly cells: readonly (readonly number[])[]
  readonly natural: number
}

const lineWidths = (text: string): readonly number[] =>
  text.includes('\n') ? text.split('\n').map(widthOf) : [widthOf(text)]

function measure(column: Column, texts: readonly string[]): Measured {
  const cells = texts.map(lineWidths)
  // cli-table3 draws no column of none.
  const natural = cells
    .flat()
    .reduce((most, width) => Math.max(most, width), Math.max(1, widthOf(column.title)))
  return { column, texts, cells, natural }
}

const widestBar = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => (BAR.test(line) ? widthOf(line) : 0)))

/** The widest word of a column, or `least` where that is wider. */
function widestWord({ column, texts, cells }: Measured, least: number): number {
  let widest = Math.max(least, widestUnit(column.title, LONGEST_WORD))
  for (const [row, text] of texts.entries()) {
    // No word is wider than the text it stands in.
    if (Math.max(...(cells[row] ?? [])) > widest)
      widest = Math.max(widest, widestUnit(text, LONGEST_WORD), widestBar(text))
  }
  return widest
}

/** How narrow a column may become; undefined: it is never wrapped. */
type Least = (measured: Measured) => number | undefined

/** A column that may be wrapped, down to so many columns. */
const wrapped =
  (least: (measured: Measured, narrowest: number) => number): Least =>
  (measured) =>
    measured.column.narrowest === undefined ? undefined : least(measured, measured.column.narrowest)

/** No word is broken, and every column has the room it should have. */
const comfortable = wrapped(widestWord)
/** No word is broken. */
const close = wrapped((measured) => widestWord(measured, ONE_CHARACTER))
/** Every column has the room it should have. */
const broken = wrapped((_, narrowest) => narrowest)
/** What remains for a page too narrow: words are broken, then bars, and at last ids and verdicts. */
const tight = wrapped(({ texts }) => texts.reduce((most, text) => Math.max(most, widestBar(text)), FEW))
const crushed = wrapped(() => ONE_CHARACTER)
const flattened: Least = () => ONE_CHARACTER

function needOf(measured: Measured, least: Least): ColumnNeed {
  const { cells, natural } = measured
  const narrowest = least(measured)
  return narrowest === undefined ? { natural } : { natural, narrowest: Math.min(natural, narrowest), cells }
}

/** The head of a group is as wide as its columns together. */
function withGroups(needs: readonly ColumnNeed[], columns: readonly Column[]): readonly ColumnNeed[] {
  const wider = [...needs]
  for (const { group, from, span } of columnRuns(columns)) {
    const first = needs[from]
    if (group === undefined || first === undefined) continue
    const own = needs.slice(from, from + span)
    const lacking = (widths: readonly number[]) =>
      Math.max(0, widthOf(group) - GAP * (span - 1) - widths.reduce((sum, width) => sum + width, 0))
    const narrow = own.map(({ natural, narrowest }) => narrowest ?? natural)
    wider[from] = {
      natural: first.natural + lacking(own.map(({ natural }) => natural)),
      ...(first.narrowest !== undefined && { narrowest: first.narrowest + lacking(narrow) }),
    }
  }
  return wider
}

const fits = (widths: readonly number[], width: number): boolean =>
  widths.reduce((sum, each) => sum + each + GAP, -GAP) <= width

/** The widths by the first way that fits the page, else by the last. */
function widthsBy(ways: readonly Least[], block: TableBlock, width: number): readonly number[] {
  const { columns } = block
  const rows = rowsAndFoot(block)
  const room = width - GAP * (columns.length - 1)
  const measured = columns.map((column, index) =>
    measure(
      column,
      rows.map((row) => printable(row[index]?.text ?? '')),
    ),
  )
  let widths = columnWidths(
    withGroups(
      measured.map(({ natural }) => ({ natural })),
      columns,
    ),
    room,
  )
  for (const least of ways) {
    if (fits(widths, width)) break
    const needs = measured.map((each) => needOf(each, least))
    widths = columnWidths(withGroups(needs, columns), room)
  }
  return widths
}

/** No word is broken where there is room for it; and no table is wider than its page, but for one of too many columns. */
export const tableWidths = (block: TableBlock, width: number): readonly number[] =>
  widthsBy([comfortable, close, broken, tight, crushed, flattened], block, width)

/** Whether a table fits with the room that its columns should have. */
export const fitsWell = (block: TableBlock, width: number): boolean =>
  fits(widthsBy([comfortable, broken], block, width), width)

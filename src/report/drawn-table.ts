/** A table as lines of text, drawn by cli-table3 for people at a terminal. */
import Table from 'cli-table3'
import type { Cell, Column } from './document.ts'
import type { Setting } from './formats/format.ts'
import { columnRuns, fittingParts, hasGroups } from './grouped.ts'
import { printable } from './printable.ts'
import { fitsWell, GAP, type TableBlock, tableWidths } from './table-widths.ts'
import { widthOf, wrap } from './width.ts'

const NO_BORDERS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
)

export const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf))

/** The heads of groups, each over a line as long as its columns. */
function groupLine(columns: readonly Column[], widths: readonly number[], { paint, ascii }: Setting): string {
  return columnRuns(columns)
    .map(({ group, from, span }) => {
      const wide = widths.slice(from, from + span).reduce((sum, width) => sum + width + GAP, -GAP)
      if (group === undefined) return ' '.repeat(wide)
      const rest = wide - widthOf(group) - 1
      if (rest <= 0) return paint('strong', group) + ' '.repeat(rest + 1)
      return `${paint('strong', group)} ${paint('muted', (ascii ? '-' : '─').repeat(rest))}`
    })
    .join(' '.repeat(GAP))
    .trimEnd()
}

/** A table that is too wide is drawn once for each group of its columns, or for as many of them as fit. */
export function drawTable(block: TableBlock, setting: Setting): string {
  const { width } = setting
  return fittingParts(block, (part) => !fitsWell(part, width))
    .map((part) => drawPart(part, tableWidths(part, width), setting))
    .join('\n\n')
}

/**
 * Rows that share a cell for each column, since cli-table3 makes much of a cell and, without frames, nothing of a row: as
 * many as make this many lines, for it goes through a cell again for each of its lines.
 */
const STACK = 8

type Printed = readonly (readonly string[])[]

const heightOf = (cells: Printed): number => cells.reduce((most, { length }) => Math.max(most, length), 0)

function* stacksOf(rows: readonly Printed[]): Generator<readonly Printed[]> {
  let [stack, height]: [Printed[], number] = [[], 0]
  for (const row of rows) {
    height += heightOf(row)
    if (height > STACK && stack.length > 0) {
      yield stack
      stack = []
      height = heightOf(row)
    }
    stack.push(row)
  }
  if (stack.length > 0) yield stack
}

const fillUp = (lines: readonly string[], height: number): string =>
  lines.join('\n') + '\n'.repeat(height - lines.length)

function* stacked(rows: readonly Printed[]): Generator<string[]> {
  for (const stack of stacksOf(rows)) {
    const heights = stack.map(heightOf)
    yield (stack[0] ?? []).map((_, column) =>
      stack.map((cells, at) => fillUp(cells[column] ?? [], heights[at] ?? 0)).join('\n'),
    )
  }
}

/** A table without frames: columns two apart, a rule under the header, names wrapped to the page. */
function drawPart(block: TableBlock, widths: readonly number[], setting: Setting): string {
  const { columns, rows, foot } = block
  const { paint, ascii } = setting
  const print = (cell: Cell, index: number): readonly string[] =>
    wrap(printable(cell.text), widths[index] ?? 1).map((line) =>
      cell.tone && line !== '' ? paint(cell.tone, line) : line,
    )
  const drawn = new Table({
    chars: { ...NO_BORDERS, middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: false,
  })
  const rule = widths.map((each) => [paint('muted', (ascii ? '-' : '─').repeat(each))])
  const printed = (row: readonly Cell[]) =>
    columns.map((_, index) => print(row[index] ?? { text: '' }, index))
  const head = columns.map(({ title }): Cell => ({ text: title, tone: 'strong' }))
  const parts = [
    printed(head),
    rule,
    ...rows.map(printed),
    ...(foot === undefined ? [] : [rule, printed(foot)]),
  ]
  for (const cells of stacked(parts)) drawn.push(cells)
  const lines = drawn.toString().split('\n')
  return [...(hasGroups(columns) ? [groupLine(columns, widths, setting)] : []), ...lines]
    .map((line) => line.trimEnd())
    .join('\n')
}

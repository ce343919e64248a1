import Table from 'cli-table3'
import { inAscii } from '../ascii.ts'
import type { Block, Cell, Column, Tone } from '../document.ts'
import { excerptLines } from '../excerpt.ts'
import { columnRuns, fittingParts, hasGroups, rowsAndFoot } from '../grouped.ts'
import { outline, type SimpleBlock } from '../outline.ts'
import { printable } from '../printable.ts'
import { viewOf } from '../views/all.ts'
import { type ColumnNeed, columnWidths, widestUnit, widthOf, wrap } from '../width.ts'
import type { Format, Setting } from './format.ts'

const GAP = 2
const NO_BORDERS = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
)

const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf))

type TableBlock = Extract<Block, { kind: 'table' }>

/** A word of more letters than these is cut rather than made room for. */
const LONGEST_WORD = 18

function needOf({ title, narrowest }: Column, texts: readonly string[]): ColumnNeed {
  const lines = texts.flatMap((text) => text.split('\n'))
  const natural = widest([title, ...lines])
  if (narrowest === undefined) return { natural }
  const words = Math.max(...[title, ...texts].map((text) => widestUnit(text, LONGEST_WORD)))
  const cells = texts.map((text) => text.split('\n').map(widthOf))
  return { natural, narrowest: Math.min(natural, Math.max(narrowest, words)), cells }
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

const fits = (widths: readonly number[], room: number): boolean =>
  widths.reduce((sum, width) => sum + width, 0) <= room

/** No word is broken where there is room for it. */
function widthsOf(block: TableBlock, width: number): number[] {
  const { columns } = block
  const rows = rowsAndFoot(block)
  const room = width - GAP * (columns.length - 1)
  const texts = columns.map((_, index) => rows.map((row) => printable(row[index]?.text ?? '')))
  const natural = columns.map(({ title }, index) => ({
    natural: widest([title, ...(texts[index] ?? []).flatMap((text) => text.split('\n'))]),
  }))
  const whole = columnWidths(withGroups(natural, columns), room)
  if (fits(whole, room)) return whole
  const needs = columns.map((column, index) => needOf(column, texts[index] ?? []))
  const widths = columnWidths(withGroups(needs, columns), room)
  if (fits(widths, room)) return widths
  const narrower = needs.map((need, index) => ({ ...need, narrowest: columns[index]?.narrowest }))
  return columnWidths(withGroups(narrower, columns), room)
}

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
function table(block: TableBlock, setting: Setting): string {
  const isTooWide = (part: TableBlock) =>
    widthsOf(part, setting.width).reduce((sum, width) => sum + width + GAP, -GAP) > setting.width
  return fittingParts(block, isTooWide)
    .map((part) => oneTable(part, setting))
    .join('\n\n')
}

/** Rows that share a cell for each column, since cli-table3 makes much of a cell and, without frames, nothing of a row. */
const STACK = 16

function* stacked(rows: readonly (readonly (readonly string[])[])[]): Generator<string[]> {
  for (let from = 0; from < rows.length; from += STACK) {
    const stack = rows.slice(from, from + STACK).map((cells) => {
      const height = Math.max(...cells.map((lines) => lines.length))
      return cells.map((lines) => lines.join('\n') + '\n'.repeat(height - lines.length))
    })
    yield (stack[0] ?? []).map((_, column) => stack.map((cells) => cells[column]).join('\n'))
  }
}

/** A table without frames: columns two apart, a rule under the header, names wrapped to the page. */
function oneTable(block: TableBlock, setting: Setting): string {
  const { columns, rows, foot } = block
  const { width, paint, ascii } = setting
  const widths = widthsOf(block, width)
  const print = (cell: Cell, index: number): readonly string[] =>
    wrap(printable(cell.text), widths[index] ?? 1).map((line) =>
      cell.tone && line !== '' ? paint(cell.tone, line) : line,
    )
  const drawn = new Table({
    chars: { ...NO_BORDERS, middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
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
      return table(each, setting)
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

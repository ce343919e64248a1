/** Tables of a paper: the header row on every page, no row broken over two, thin lines. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Lang } from '../../words/all.ts'
import type { Block, Cell, Column, Figure } from '../document.ts'
import { columnRuns, hasGroups, rowsAndFoot } from '../grouped.ts'
import { printWidth } from '../office/print-width.ts'
import { LOOKS } from '../workbook/style.ts'
import { CHARACTER, columnTwips, PADDING, type TableBlock } from './column-widths.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'
import { cellParagraph, runs } from './text.ts'

const HEAD = 'E9EEF5'
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const FRAME = {
  top: line(8, '5F6F86'),
  bottom: line(8, '5F6F86'),
  left: NONE,
  right: NONE,
  insideHorizontal: line(4, 'C9D1DB'),
  insideVertical: NONE,
}
const NO_FRAME = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

const shading = (fill: string | undefined) =>
  fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }

const margins = { left: PADDING, right: PADDING, top: 20, bottom: 20 }

function bodyCell(cell: Cell, { align }: Column, width: number): TableCell {
  const word = cell.tone !== undefined && cell.number === undefined && !cell.text.includes('\n')
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(word && shading(cell.tone && LOOKS[cell.tone].fill)),
    children: [cellParagraph(cell, { align: align ?? 'left' })],
  })
}

interface HeadCell {
  readonly title: string
  readonly align: 'left' | 'right' | 'center'
  readonly width: number
  readonly span?: number
}

/** A row of heads, on every page that the table reaches. */
const headRow = (cells: readonly HeadCell[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ title, align, width, span = 1 }) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(span > 1 && { columnSpan: span }),
          margins,
          verticalAlign: VerticalAlignTable.CENTER,
          ...shading(HEAD),
          children: [cellParagraph({ text: title, tone: 'strong' }, { align })],
        }),
    ),
  })

const groupRow = (columns: readonly Column[], widths: readonly number[]): TableRow =>
  headRow(
    columnRuns(columns).map(({ group = '', from, span }) => ({
      title: group,
      align: 'center',
      width: widths.slice(from, from + span).reduce((sum, width) => sum + width, 0),
      span,
    })),
  )

export function table(block: TableBlock, lang: Lang): Table {
  const { columns } = block
  const widths = columnTwips(block, lang)
  const heads = columns.map(({ title, align = 'left' }, index) => ({
    title,
    align,
    width: widths[index] ?? 0,
  }))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: FRAME,
    rows: [
      ...(hasGroups(columns) ? [groupRow(columns, widths)] : []),
      headRow(heads),
      ...rowsAndFoot(block).map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) =>
              bodyCell(row[index] ?? { text: '' }, column, widths[index] ?? 0),
            ),
          }),
      ),
    ],
  })
}

interface Grid {
  readonly widths: readonly number[]
  readonly align?: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]
}

/** Rows of cells side by side, without lines; the last cell of a short row takes the room that is left. */
export function grid(rows: readonly (readonly (readonly Paragraph[])[])[], { widths, align }: Grid): Table {
  const cellOf = (children: readonly Paragraph[], index: number, count: number): TableCell => {
    const span = index === count - 1 ? widths.length - index : 1
    const width = widths.slice(index, index + span).reduce((sum, each) => sum + each, 0)
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 && { columnSpan: span }),
      margins: { left: PADDING, right: PADDING },
      verticalAlign: align ?? VerticalAlignTable.TOP,
      children: [...children],
    })
  }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_FRAME,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((children, index) => cellOf(children, index, row.length)),
        }),
    ),
  })
}

type Fact = readonly [label: string, text: string]

/** Short facts stand two in a row. */
function inPairs(said: readonly Fact[], room: number): readonly (readonly Fact[])[] {
  const rows: Fact[][] = []
  const isShort = (facts: readonly Fact[]) => facts.every(([, text]) => printWidth(text) <= room)
  for (const fact of said) {
    const last = rows.at(-1)
    if (last?.length === 1 && isShort([...last, fact])) last.push(fact)
    else rows.push([fact])
  }
  return rows
}

/** Labels, and what is said of them. */
export function facts({ facts: said }: Extract<Block, { kind: 'facts' }>): Table {
  const widest = Math.max(...said.map(([label]) => printWidth(label)))
  const label = Math.min(widest + 2, 24) * CHARACTER + 2 * PADDING
  const text = TEXT_WIDTH / 2 - label
  const room = Math.floor((text - 2 * PADDING) / CHARACTER) - 1
  const pairs = inPairs(said, room)
  const rows = pairs.map((pair, index) => {
    // Kept on one page: what a target's last fact is of should not have to be looked up.
    const keepNext = index < pairs.length - 1
    return pair.flatMap(([name, own]) => [
      [cellParagraph({ text: name, tone: 'muted' }, { keepNext })],
      [cellParagraph({ text: own }, { keepNext })],
    ])
  })
  return grid(rows, { widths: [label, text, label, text] })
}

/** The headline: a large figure under its label, what it means below. */
export function figures(said: readonly Figure[]): Table {
  const width = Math.floor(TEXT_WIDTH / Math.max(said.length, 1))
  const big = ({ text, tone }: Figure) =>
    new Paragraph({
      style: STYLE.cell,
      alignment: 'center',
      keepNext: true,
      children: [...runs(text, tone, { size: 48, bold: true })],
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: said.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: { ...FRAME, insideVertical: line(4, 'C9D1DB') },
    rows: [
      new TableRow({
        cantSplit: true,
        children: said.map(
          (figure) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { left: 100, right: 100, top: 80, bottom: 80 },
              children: [
                cellParagraph({ text: figure.label, tone: 'strong' }, { align: 'center' }),
                big(figure),
                cellParagraph({ text: figure.detail ?? '', tone: 'muted' }, { align: 'center' }),
              ],
            }),
        ),
      }),
    ],
  })
}

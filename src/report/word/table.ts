/** Tables of a paper: the header row on every page, no row broken over two, thin lines. */
import { ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Lang } from '../../words/all.ts'
import type { Cell, Column } from '../document.ts'
import { columnRuns, hasGroups, rowsAndFoot } from '../grouped.ts'
import { LOOKS } from '../workbook/style.ts'
import { columnTwips, PADDING, type TableBlock } from './column-widths.ts'
import { FRAME } from './frames.ts'
import { TEXT_WIDTH } from './styles.ts'
import { cellParagraph } from './text.ts'

const HEAD = 'E9EEF5'
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

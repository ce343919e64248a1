/** The first sheet: the title, what is no table, and where every other sheet is. */
import type { Cell as SheetCell, WriteSheet } from 'hucre/xlsx'
import type { Cell } from '../document.ts'
import { type Cells, textCell } from './body-cells.ts'
import { numberCell } from './number-cell.ts'
import type { Line, Workbook } from './sheets.ts'
import { type Fonts, lineStyle, toneStyle } from './style.ts'
import { footer, linkTo } from './worksheet.ts'

/** Labels, counts, and remarks; a longer text runs on to the right. */
const WIDTHS = [28, 12, 96] as const

function cellOf(cell: Cell, line: Line, index: number, fonts: Fonts): Partial<SheetCell> {
  const numeric = numberCell(cell)
  const told =
    numeric === null ? textCell(cell.text) : { value: numeric.value, style: { numFmt: numeric.format } }
  const plain = lineStyle(line.style, fonts)
  const { font, fill } = cell.tone === undefined ? {} : toneStyle(cell.tone)
  const label = line.style === 'fact' && index === 0 ? { bold: true } : {}
  const link =
    line.to === undefined || index > 0
      ? {}
      : { hyperlink: { target: '', location: linkTo(line.to), display: line.to } }
  return {
    ...told,
    ...link,
    style: {
      ...plain,
      ...told.style,
      font: { ...plain.font, ...label, ...font, ...(line.to && index === 0 && { underline: true }) },
      ...(fill && line.style === 'fact' && { fill }),
      alignment: { ...plain.alignment, horizontal: 'left' },
    },
  }
}

export function overviewSheet({ title, overview, lines }: Workbook, fonts: Fonts): WriteSheet {
  const cells: Cells = new Map()
  const heights = new Map<number, { height: number }>()
  lines.forEach((line, row) => {
    if (line.style === 'title') heights.set(row, { height: 30 })
    if (line.style === 'heading') heights.set(row, { height: 28 })
    line.cells.forEach((cell, index) => {
      cells.set(`${row},${index}`, cellOf(cell, line, index, fonts))
    })
  })
  return {
    name: overview,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    rowDefs: heights,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: footer(overview, title),
    a11y: { summary: title },
  }
}

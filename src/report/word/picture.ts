/** A chart as a picture: an SVG for Word 2016 and later, a metafile for WPS, LibreOffice and older Word. */
import { ImageRun, Paragraph, type Table } from 'docx'
import type { Chart } from '../chart.ts'
import type { Block } from '../document.ts'
import { drawChart } from '../drawing/draw-chart.ts'
import { fontOf } from '../office/character-widths.ts'
import { emfOf } from '../office/emf.ts'
import { officeText } from '../office/office-text.ts'
import { shapesOf } from '../office/svg-shapes.ts'
import { facts, type GridRow, grid } from './grid.ts'
import type { Numbering } from './numbering.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'
import { caption } from './text.ts'

/** Half the page, in pixels: two charts stand side by side. */
const WIDTH = 285
/** A machine without 黑体 sets bold figures wider than we reckon, and the frame of a picture cuts. */
const SPARE = 8

function picture(chart: Chart, numbering: Numbering): readonly Paragraph[] {
  const svg = drawChart(chart, { width: WIDTH, spare: SPARE })
  const shapes = shapesOf(svg)
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    // Not a PNG: the library knows no metafiles, so the part is given its true name when the file is closed.
    fallback: { type: 'png', data: emfOf(shapes, fontOf[numbering.lang]) },
    transformation: { width: shapes.width, height: shapes.height },
    altText: {
      id: String(1000 + numbering.figures),
      name: officeText(chart.title),
      title: officeText(chart.title),
      description: officeText(chart.alternative),
    },
  })
  return [
    new Paragraph({ style: STYLE.figure, children: [image] }),
    caption(numbering, 'figure', chart.caption),
  ]
}

/** Charts in pairs, each with its caption. */
function pairs(charts: readonly Chart[], numbering: Numbering): readonly GridRow[] {
  const cells = charts.map((chart) => picture(chart, numbering))
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? [{ cells: [cell, cells[index + 1] ?? [new Paragraph({})]], onFoot: true }] : [],
  )
}

export const pictures = (charts: readonly Chart[], numbering: Numbering): Table =>
  grid(pairs(charts, numbering), [TEXT_WIDTH / 2, TEXT_WIDTH / 2])

/** Charts and what is said of them as one table, since only its rows are sure to be kept on one page. */
export const picturesAndFacts = (
  charts: readonly Chart[],
  said: Extract<Block, { kind: 'facts' }>,
  numbering: Numbering,
): Table => facts(said, numbering.lang, pairs(charts, numbering))

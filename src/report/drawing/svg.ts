/** ECharts as a drawing machine: what to draw in, an SVG out; no browser, no clock, no running number. */
import { LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, LegendComponent, MarkAreaComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { printable, wellFormed } from '../printable.ts'

use([
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  SVGRenderer,
])

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly option: Readonly<Record<string, unknown>>
}

export interface Captions {
  /** Of the whole picture, at whose left the drawing stands; absent: the drawing's own. */
  readonly width?: number
  readonly title: string
  /** Everything the picture says, for whoever does not see it. */
  readonly description: string
  readonly fonts?: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const visible = (text: string): string => printable(wellFormed(text))
const escaped = (text: string): string =>
  visible(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')

/** What an element needs to look as it does. ECharts adds counted names, styles for a pointer, and its own notes. */
const withoutNotes = (tag: string): string =>
  tag
    .replace(/ (?:class|ecmeta_\w+|pointer-events|clip-path|xml:space)="[^"]*"/g, '')
    .replace(/ stroke="[^"]*" stroke-width="0"/, '')
    // A line's default, which would be its area.
    .replace(' fill="#000"', ' fill="none"')
    // A style would be refused by a strict page, and the baseline is not known to every reader of SVG.
    .replace(/ style="([^"]*)"/, (_all, style: string) =>
      style
        .split(';')
        .map((each) => each.split(':'))
        .filter(([name]) => name === 'font-size' || name === 'font-weight')
        .map(([name, value = '']) => ` ${name}="${value.replace('px', '')}"`)
        .join(''),
    )
    .replace(' dominant-baseline="central"', ' dy="0.35em"')

/** The drawing's elements, one a line, without ECharts' frame, ground and styles. */
function elementsOf(svg: string): string {
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  return visible(inside)
    .replace(/<(style|defs)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>/, '')
    .replace(/<[^>]*>/g, withoutNotes)
    .replace(/><\/(?:path|rect|polygon|polyline|circle)>/g, '/>')
    .replace(/<path [^>]*fill-opacity="0"\/>/g, '')
    .replace(/\n\s*/g, '\n')
    .trim()
}

export function toSvg(drawing: Drawing, { title, description, fonts, ...whole }: Captions): string {
  const { height, option } = drawing
  const width = whole.width ?? drawing.width
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: drawing.width, height })
  try {
    chart.setOption({ animation: false, ...option })
    const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"`
    const type = fonts === undefined ? '' : ` font-family="${escaped(fonts)}"`
    const said = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
    return `${head}${type}>${said}\n${elementsOf(chart.renderToSVGString())}\n</svg>`
  } finally {
    chart.dispose()
  }
}

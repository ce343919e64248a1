/** A chart as an SVG: the same chart gives the same bytes, and any number of them stand in one page. */
import type { Chart } from '../chart.ts'
import { drawBullet } from './bullet.ts'
import { toSvg } from './svg.ts'
import { type ThemeName, themes } from './theme.ts'
import { drawTrend } from './trend.ts'

export interface DrawingOptions {
  /** Pixels; the height follows from what there is to say. */
  readonly width?: number
  readonly theme?: ThemeName
  /** Pixels left free at the right, for type that turns out wider than it was taken to be. */
  readonly spare?: number
}

const WIDTH = 340

export function drawChart(
  chart: Chart,
  { width = WIDTH, theme: name = 'print', spare = 0 }: DrawingOptions = {},
): string {
  const theme = themes[name]
  const room = width - spare
  const drawing = chart.kind === 'bullet' ? drawBullet(chart, room, theme) : drawTrend(chart, room, theme)
  return toSvg(drawing, {
    width,
    title: chart.title,
    description: chart.alternative,
    ...(theme.fonts !== undefined && { fonts: theme.fonts }),
  })
}

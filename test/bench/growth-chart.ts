/** Time and memory by rows, on logarithmic axes, in one picture that follows light and dark by itself. */
import { type Drawing, toSvg } from '../../src/report/drawing/svg.ts'
import { themes } from '../../src/report/drawing/theme.ts'
import { digits } from './figures.ts'

export interface Point {
  readonly rows: number
  readonly seconds: number
  readonly megabytes: number
}

export interface Growth {
  /** Every row another target, year and region. */
  readonly own: readonly Point[]
  /** The same keys again and again. */
  readonly repeated: readonly Point[]
}

export interface ChartWords {
  readonly title: string
  readonly description: string
  readonly time: string
  readonly memory: string
  readonly rows: string
  readonly own: string
  readonly repeated: string
}

type Figure = 'seconds' | 'megabytes'

const theme = themes.page
const FONT = 13
const SIZE = { width: 640, height: 590 } as const
const MARGIN = 14
const PANEL = { left: 66, right: 84, height: 190 } as const
const TOPS = [100, 346] as const

/** The page's colours; the picture stands on a ground of its own, so that it can be read wherever it is shown. */
const COLOURS = `svg { --ink: #1c2733; --soft: #5b6875; --rule: #dfe4ea; --paper: #fff; --good: #0a6b4f }
@media (prefers-color-scheme: dark) { svg { --ink: #e8edf2; --soft: #a3b0bd; --rule: #37424d; --paper: #161c22; --good: #5cc9a2 } }`

/** The powers of ten around all values. */
function powersAround(values: readonly number[]): { readonly min: number; readonly max: number } {
  const power = (value: number, round: (exponent: number) => number) => 10 ** round(Math.log10(value))
  return { min: power(Math.min(...values), Math.floor), max: power(Math.max(...values), Math.ceil) }
}

const axisLabel = { color: theme.soft, fontSize: FONT, fontFamily: 'sans-serif' }
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 })

const line = (points: readonly Point[], { figure, panel, name, look }: Line) => ({
  name,
  type: 'line',
  xAxisIndex: panel,
  yAxisIndex: panel,
  silent: true,
  symbolSize: 9,
  ...look,
  data: points.map(({ rows, [figure]: value }, index) => ({
    value: [rows, value],
    label: {
      show: index === points.length - 1,
      position: 'right',
      formatter: `${digits(value)} ${figure === 'seconds' ? 's' : 'MB'}`,
      color: look.itemStyle.color,
      fontSize: FONT,
      fontWeight: 700,
    },
  })),
})

interface Line {
  readonly figure: Figure
  readonly panel: number
  readonly name: string
  readonly look: { readonly symbol: string; readonly itemStyle: { readonly color: string } }
}

const lookOf = (color: string, { symbol, type }: { symbol: string; type: 'solid' | 'dashed' }) => ({
  symbol,
  itemStyle: { color, borderColor: theme.paper, borderWidth: 1 },
  lineStyle: { color, width: 2.5, type },
})

function growthDrawing({ own, repeated }: Growth, words: ChartWords): Drawing {
  const figures: readonly Figure[] = ['seconds', 'megabytes']
  const looks = {
    own: lookOf(theme.ink, { symbol: 'circle', type: 'solid' }),
    repeated: lookOf(theme.tones.good, { symbol: 'diamond', type: 'dashed' }),
  }
  const xs = powersAround([...own, ...repeated].map(({ rows }) => rows))
  return {
    ...SIZE,
    option: {
      legend: {
        // What is longer in other type than it was measured in stays clear of its neighbour.
        orient: 'vertical',
        left: MARGIN,
        top: MARGIN,
        padding: 0,
        itemGap: 8,
        itemWidth: 34,
        selectedMode: false,
        textStyle: { color: theme.ink, fontSize: FONT },
        data: [words.own, words.repeated],
      },
      grid: TOPS.map((top) => ({ ...PANEL, top })),
      xAxis: TOPS.map((_, gridIndex) => ({
        type: 'log',
        gridIndex,
        ...xs,
        name: gridIndex === 1 ? words.rows : '',
        nameLocation: 'middle',
        nameGap: 30,
        nameTextStyle: { color: theme.soft, fontSize: FONT },
        axisLabel: { ...axisLabel, formatter: grouped },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.rule } },
        splitLine: { lineStyle: { color: theme.rule } },
      })),
      yAxis: figures.map((figure, gridIndex) => ({
        type: 'log',
        gridIndex,
        ...powersAround([...own, ...repeated].map((point) => point[figure])),
        axisLabel: { ...axisLabel, formatter: grouped },
        splitLine: { lineStyle: { color: theme.rule } },
      })),
      graphic: [words.time, words.memory].map((text, panel) => ({
        type: 'text',
        x: MARGIN,
        y: (TOPS[panel] ?? 0) - 28,
        silent: true,
        style: { text, fill: theme.ink, fontSize: FONT, fontWeight: 700 },
      })),
      series: figures.flatMap((figure, panel) => [
        line(own, { figure, panel, name: words.own, look: looks.own }),
        line(repeated, { figure, panel, name: words.repeated, look: looks.repeated }),
      ]),
    },
  }
}

/** The chart as a file of its own. */
export function growthSvg(growth: Growth, words: ChartWords): string {
  const svg = toSvg(growthDrawing(growth, words), { ...words, fonts: 'system-ui, sans-serif' })
  const ground = `<style>${COLOURS}</style>\n<rect width="${SIZE.width}" height="${SIZE.height}" fill="var(--paper)"/>`
  return `${svg.replace('</desc>\n', `</desc>\n${ground}\n`)}\n`
}

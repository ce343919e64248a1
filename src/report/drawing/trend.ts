/** How a target came here: the years reported, the straight line it should follow, and where its pace leads. */
import type { Point, Trend } from '../chart.ts'
import { widthOf } from '../width.ts'
import { type Range, rangeOf, type Ticks, ticksOf } from './scale.ts'
import type { Drawing } from './svg.ts'
import type { Theme } from './theme.ts'

const FONT = 12
const HEAD = 24
/** How high the plot is for its width. */
const PLOT = 0.283
const FOOT = 22
/** A line of the legend with the gap below it, a sample, the gap behind it, and what a half-width letter takes. */
const LEGEND = { line: 28, sample: 20, behind: 5, letter: 5.5 } as const
/** Between two names: type may turn out wider than reckoned, and touches the next where there is too little. */
const gapIn = (width: number): number => (width < 300 ? 10 : 20)

/** How many lines the legend takes in this width. */
function legendLines(names: readonly string[], width: number): number {
  let [lines, used] = [1, 0]
  for (const name of names) {
    const own = LEGEND.sample + LEGEND.behind + widthOf(name) * LEGEND.letter
    if (used > 0 && used + own > width) [lines, used] = [lines + 1, 0]
    used += own + gapIn(width)
  }
  return lines
}

/** No axis goes below nothing, or above all of it, unless a value does. */
function withinReason(ticks: Ticks, values: readonly number[], unit: string): Ticks {
  const none = values.every((value) => value >= 0)
  const all = unit === '%' && values.every((value) => value <= 100)
  return {
    ...ticks,
    low: none ? Math.max(0, ticks.low) : ticks.low,
    high: all ? Math.min(100, ticks.high) : ticks.high,
  }
}

type Span = readonly [first: number, last: number]

const quiet = { silent: true, clip: false, emphasis: { disabled: true } }

export function drawTrend(trend: Trend, width: number, theme: Theme): Drawing {
  const { points, line, projection, target, targetYear, labels, unit } = trend
  const drawn = [...points, ...line, ...projection]
  const values = [...drawn.map(({ value }) => Number(value)), ...(target ? [Number(target.value)] : [])]
  const axis = withinReason(ticksOf(rangeOf(values, { below: 0.12, above: 0.12 }), 4), values, unit)
  const years = [...drawn.map(({ year }) => year), ...(targetYear === null ? [] : [targetYear])]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const tickText = (value: number) => value.toFixed(axis.digits)
  const left = 8 + Math.max(...[axis.low, axis.high].map((value) => tickText(value).length)) * 7

  const named = [
    labels.points,
    ...(line.length > 0 ? [labels.line] : []),
    ...(projection.length > 0 ? [labels.projection] : []),
  ]
  const plot = Math.round(width * PLOT)
  const top = HEAD + (legendLines(named, width) - 1) * LEGEND.line

  return {
    width,
    height: top + plot + FOOT,
    option: {
      grid: { left, right: 44, top, height: plot },
      xAxis: {
        type: 'value',
        min: first,
        max: last,
        interval: Math.max(1, Math.ceil((last - first) / 8)),
        axisLine: { lineStyle: { color: theme.rule } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { color: theme.soft, fontSize: FONT, formatter: String },
      },
      yAxis: {
        type: 'value',
        min: axis.low,
        max: axis.high,
        interval: axis.step,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.rule } },
        axisLabel: { color: theme.soft, fontSize: FONT, formatter: tickText },
      },
      legend: {
        left: 0,
        top: 0,
        padding: 0,
        itemWidth: LEGEND.sample,
        itemGap: gapIn(width),
        selectedMode: false,
        textStyle: { color: theme.soft, fontSize: FONT },
        data: [
          labels.points,
          // A line that is only a line needs no dot in its sample.
          ...(line.length > 0 ? [{ name: labels.line, itemStyle: { opacity: 0 } }] : []),
          ...(projection.length > 0 ? [{ name: labels.projection, itemStyle: { opacity: 0 } }] : []),
        ],
      },
      series: [
        ...goal(trend, axis, [first, last], theme),
        ...path(labels.line, line, { color: theme.soft, width: 1.5, type: 'dashed' }),
        ...path(labels.projection, projection, { color: theme.ink, width: 1.5, type: 'dotted' }),
        observed(trend, axis, theme),
      ],
    },
  }
}

const dataOf = (points: readonly Point[]) => points.map(({ year, value }) => [year, Number(value)])

const path = (name: string, points: readonly Point[], lineStyle: Readonly<Record<string, unknown>>) =>
  points.length === 0
    ? []
    : [{ ...quiet, name, type: 'line', symbol: 'none', lineStyle, data: dataOf(points) }]

/** The label of the latest value stands above it, unless it would run into the target's line or the legend there. */
function labelSide({ points, target }: Trend, { low, high }: Range): 'top' | 'bottom' {
  const latest = Number(points.at(-1)?.value)
  const above = Number(target?.value ?? low) - latest
  const isUnderLine = above > 0 && above < (high - low) / 3
  return isUnderLine || high - latest < (high - low) / 8 ? 'bottom' : 'top'
}

/** What was reported; the latest with its figure. */
const observed = (trend: Trend, axis: Range, theme: Theme) => ({
  ...quiet,
  name: trend.labels.points,
  type: 'line',
  symbol: 'circle',
  symbolSize: 8,
  lineStyle: { color: theme.ink, width: 2.5 },
  itemStyle: { color: theme.ink, borderColor: theme.paper, borderWidth: 1.5 },
  data: trend.points.map(({ year, value }, index) => ({
    value: [year, Number(value)],
    label: {
      show: index === trend.points.length - 1,
      position: labelSide(trend, axis),
      formatter: value,
      color: theme.ink,
      fontSize: FONT,
      fontWeight: 700,
      textBorderColor: theme.paper,
      textBorderWidth: 3,
    },
  })),
})

/** The figure that decides: a line across, with its number at the end, and the good side of it. */
function goal({ target, better }: Trend, { low, high }: Range, [first, last]: Span, theme: Theme) {
  if (target === null) return []
  const value = Number(target.value)
  const edge = better === 'less' ? low : high
  return [
    {
      ...quiet,
      type: 'line',
      symbol: 'none',
      lineStyle: { color: theme.ink, width: 1 },
      endLabel: { show: true, formatter: target.value, color: theme.ink, fontSize: FONT, distance: 4 },
      data: [
        [first, value],
        [last, value],
      ],
      markArea: {
        silent: true,
        itemStyle: { color: theme.goodSide },
        data: better === 'nearer' ? [] : [[{ yAxis: value }, { yAxis: edge }]],
      },
    },
  ]
}

/** Where a target stands: baseline to now as a bar, the pace above it, the figure that decides across it. */
import type { Bullet, Mark } from '../chart.ts'
import { type Label, placeInRow } from './label-row.ts'
import { rangeOf } from './scale.ts'
import type { Drawing } from './svg.ts'
import type { Theme } from './theme.ts'

const FONT = 12
const LINE = 17
const SIDE = 8
const TRACK = 16
/** Room around the track for the pointer above and the foot of the target's line below. */
const AROUND = 9

/** The signs in front of the labels, as the marks are drawn: a value, then a bound that opens to the left or right. */
const SIGNS = {
  actual: ['●', '◀', '▶'],
  expected: ['▽', '▽', '▽'],
  baseline: ['○', '◁', '▷'],
  target: ['┃', '┃', '┃'],
} as const

const opening = ({ bound }: Mark): 0 | 1 | 2 =>
  bound === undefined ? 0 : bound === 'at-most' || bound === 'below' ? 1 : 2

type Part = keyof typeof SIGNS
interface MarkLabel extends Label {
  readonly part: Part
}

export function drawBullet(bullet: Bullet, width: number, theme: Theme): Drawing {
  const { baseline, actual, expected, target, better } = bullet
  const values = [baseline, actual, expected, target].flatMap((mark) => (mark ? [Number(mark.value)] : []))
  const { low, high } = rangeOf(values, {
    below: better === 'less' ? 0.2 : 0.08,
    above: better === 'more' ? 0.2 : 0.08,
  })
  const at = (mark: Mark) => SIDE + ((Number(mark.value) - low) / (high - low)) * (width - 2 * SIDE)
  const tone = theme.tones[actual?.tone ?? 'strong']

  const row = (parts: readonly Part[]) => {
    const labels = parts.flatMap((part): readonly MarkLabel[] => {
      const mark = bullet[part]
      return mark
        ? [{ part, at: at(mark), text: `${SIGNS[part][opening(mark)]} ${mark.label} ${mark.text}` }]
        : []
    })
    const placed = placeInRow(labels, { width, fontSize: FONT })
    return { placed, lines: Math.max(0, ...placed.map(({ line }) => line + 1)) }
  }
  const above = row(['actual', 'expected'])
  const below = row(['baseline', 'target'])
  const top = above.lines * LINE + AROUND
  const bottom = top + TRACK + AROUND
  const height = bottom + (below.lines + 1) * LINE

  const words = (text: string, x: number, y: number, style: Readonly<Record<string, unknown>>) => ({
    type: 'text',
    x,
    y: y + LINE / 2,
    silent: true,
    style: { text, verticalAlign: 'middle', fontSize: FONT, ...style },
  })
  const labelsOf = ({ placed }: ReturnType<typeof row>, y: number) =>
    placed.map(({ label, x, align, line }) =>
      words(label.text, x, y + line * LINE, {
        align,
        fill: label.part === 'actual' ? tone : label.part === 'target' ? theme.ink : theme.soft,
        ...(label.part === 'actual' && { fontWeight: 700 }),
      }),
    )
  const caption = words(bullet.labels.goodSide, better === 'less' ? 0 : width, bottom + below.lines * LINE, {
    fill: theme.soft,
    fontSize: FONT - 1,
    align: better === 'less' ? 'left' : 'right',
  })

  return {
    width,
    height,
    option: {
      grid: {
        show: true,
        left: SIDE,
        right: SIDE,
        top,
        height: TRACK,
        backgroundColor: theme.track,
        borderWidth: 0,
      },
      xAxis: { type: 'value', min: low, max: high, show: false },
      yAxis: { type: 'value', min: 0, max: 1, show: false },
      graphic: [...labelsOf(above, 0), ...labelsOf(below, bottom), caption],
      series: [goodSide(bullet, { low, high }, theme), bar(bullet, tone), ...marks(bullet, tone, theme)],
    },
  }
}

const quiet = { silent: true, clip: false, emphasis: { disabled: true } }

function goodSide({ target, better }: Bullet, { low, high }: { low: number; high: number }, theme: Theme) {
  const edge = better === 'less' ? low : high
  const data = target && better !== 'nearer' ? [[{ xAxis: Number(target.value) }, { xAxis: edge }]] : []
  return {
    ...quiet,
    type: 'scatter',
    data: [],
    markArea: { silent: true, itemStyle: { color: theme.goodSide }, data },
  }
}

function bar({ baseline, actual }: Bullet, color: string) {
  const ends = baseline && actual ? [baseline, actual] : []
  return {
    ...quiet,
    type: 'line',
    z: 2,
    symbol: 'none',
    lineStyle: { color, width: 6 },
    data: ends.map(({ value }) => [Number(value), 0.5]),
  }
}

/** A value is a circle; a bound an arrow head towards where the value may lie. */
const SHAPES = [
  { symbol: 'circle', symbolSize: 11 },
  { symbol: 'triangle', symbolRotate: 90, symbolSize: 13 },
  { symbol: 'triangle', symbolRotate: -90, symbolSize: 13 },
] as const

function marks({ baseline, actual, expected, target }: Bullet, tone: string, theme: Theme) {
  const mark = (each: Mark | null, look: Readonly<Record<string, unknown>>) =>
    each === null ? [] : [{ ...quiet, type: 'scatter', z: 3, data: [[Number(each.value), 0.5]], ...look }]
  const hollow = { color: theme.paper, opacity: 1, borderWidth: 2 }
  return [
    ...mark(target, {
      symbol: 'rect',
      symbolSize: [3.5, TRACK + 2 * AROUND - 4],
      itemStyle: { color: theme.ink, opacity: 1 },
    }),
    ...mark(expected, {
      symbol: 'triangle',
      symbolRotate: 180,
      symbolSize: [10, 8],
      symbolOffset: [0, -(TRACK + 8) / 2],
      itemStyle: { ...hollow, borderColor: theme.soft, borderWidth: 1.5 },
    }),
    ...(baseline
      ? mark(baseline, { ...SHAPES[opening(baseline)], itemStyle: { ...hollow, borderColor: theme.soft } })
      : []),
    ...(actual
      ? mark(actual, {
          ...SHAPES[opening(actual)],
          itemStyle: { color: tone, opacity: 1, borderColor: theme.paper, borderWidth: 1.5 },
        })
      : []),
  ]
}

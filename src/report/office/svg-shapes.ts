/** Our own drawings as plain shapes, for file formats that are no SVG: filled outlines, lines and words. */

export type Position = readonly [x: number, y: number]

export interface Outline {
  readonly points: readonly Position[]
  readonly closed: boolean
}

export interface Path {
  readonly kind: 'path'
  readonly outlines: readonly Outline[]
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  /** Lengths of dashes and gaps in turn; empty: a whole line. */
  readonly dashes: readonly number[]
}

export interface Words {
  readonly kind: 'words'
  readonly text: string
  /** Where the text is anchored, and the middle of its line. */
  readonly at: Position
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly bold: boolean
  readonly color: string
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly (Path | Words)[]
}

type Attributes = Readonly<Record<string, string>>
/** a, b, c, d, e, f of an SVG matrix. */
type Matrix = readonly [number, number, number, number, number, number]

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi
const numbersIn = (text = ''): readonly number[] => (text.match(NUMBER) ?? []).map(Number)

function matrixOf(transform = ''): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(transform)
  if (transform.startsWith('matrix')) return [a, b, c, d, e, f]
  return transform.startsWith('translate')
    ? [1, 0, 0, 1, a, numbersIn(transform)[1] ?? 0]
    : [1, 0, 0, 1, 0, 0]
}

const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Position): Position => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** An arc of a circle or an ellipse whose axes are upright, as points every ten degrees or so. */
function arc(from: Position, to: Position, [rx, ry, , large, sweep]: readonly number[]): readonly Position[] {
  if (!rx || !ry) return [to]
  // In a space where the ellipse is the unit circle.
  const [x1, y1, x2, y2] = [from[0] / rx, from[1] / ry, to[0] / rx, to[1] / ry]
  const [mx, my, dx, dy] = [(x1 + x2) / 2, (y1 + y2) / 2, (x2 - x1) / 2, (y2 - y1) / 2]
  const half = Math.hypot(dx, dy)
  if (half === 0) return [to]
  const away = Math.sqrt(Math.max(0, 1 - half * half)) * (large === sweep ? 1 : -1)
  const [cx, cy] = [mx + (dy / half) * away, my - (dx / half) * away]
  const start = Math.atan2(y1 - cy, x1 - cx)
  const turn = (Math.atan2(y2 - cy, x2 - cx) - start) % (2 * Math.PI)
  const angle = sweep ? (turn < 0 ? turn + 2 * Math.PI : turn) : turn > 0 ? turn - 2 * Math.PI : turn
  const steps = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 18)))
  return Array.from({ length: steps }, (_, index): Position => {
    const at = start + (angle * (index + 1)) / steps
    return index === steps - 1 ? to : [(cx + Math.cos(at)) * rx, (cy + Math.sin(at)) * ry]
  })
}

function curve(p0: Position, p1: Position, p2: Position, p3: Position): readonly Position[] {
  return Array.from({ length: 12 }, (_, index): Position => {
    const t = (index + 1) / 12
    const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3] as const
    const at = (axis: 0 | 1) =>
      weights[0] * p0[axis] + weights[1] * p1[axis] + weights[2] * p2[axis] + weights[3] * p3[axis]
    return [at(0), at(1)]
  })
}

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 }

/** The outlines of a path. Throws a RangeError for a command that our drawings do not use. */
function outlinesOf(d: string): readonly Outline[] {
  const outlines: { points: Position[]; closed: boolean }[] = []
  let at: Position = [0, 0]
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase()
    const takes = TAKES[command]
    if (takes === undefined) throw new RangeError(`a path command that no drawing of ours uses: ${letter}`)
    const all = numbersIn(rest)
    const current = outlines.at(-1)
    if (command === 'Z') {
      if (current) current.closed = true
      at = current?.points[0] ?? at
      continue
    }
    for (let from = 0; from < all.length; from += takes) {
      const own = all.slice(from, from + takes)
      const [ox, oy]: Position = letter === command ? [0, 0] : at
      const pair = (index: number): Position => [(own[index] ?? 0) + ox, (own[index + 1] ?? 0) + oy]
      const to: Position =
        command === 'H'
          ? [(own[0] ?? 0) + ox, at[1]]
          : command === 'V'
            ? [at[0], (own[0] ?? 0) + oy]
            : pair(takes - 2)
      if (command === 'M' && from === 0) outlines.push({ points: [to], closed: false })
      else if (command === 'A') outlines.at(-1)?.points.push(...arc(at, to, own))
      else if (command === 'C') outlines.at(-1)?.points.push(...curve(at, pair(0), pair(2), to))
      else outlines.at(-1)?.points.push(to)
      at = to
    }
  }
  return outlines
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name, code) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(code)),
  )

const paint = (color: string | undefined, otherwise: string | null): string | null =>
  color === undefined ? otherwise : color === 'none' ? null : color

function pathOf(own: Attributes, outlines: readonly Outline[]): Path {
  const matrix = matrixOf(own.transform)
  const [a, b, c, d] = matrix
  return {
    kind: 'path',
    outlines: outlines.map(({ points, closed }) => ({
      points: points.map((each) => moved(matrix, each)),
      closed,
    })),
    fill: own['fill-opacity'] === '0' ? null : paint(own.fill, '#000000'),
    stroke: paint(own.stroke, null),
    strokeWidth: Number(own['stroke-width'] ?? 1) * Math.sqrt(Math.abs(a * d - b * c)),
    dashes: numbersIn(own['stroke-dasharray']),
  }
}

function wordsOf(own: Attributes, text: string): Words {
  const anchor = own['text-anchor']
  return {
    kind: 'words',
    text: unescaped(text),
    at: moved(matrixOf(own.transform), [Number(own.x ?? 0), Number(own.y ?? 0)]),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    size: Number(own['font-size'] ?? 12),
    bold: own['font-weight'] === '700' || own['font-weight'] === 'bold',
    color: paint(own.fill, '#000000') ?? '#000000',
  }
}

const pairs = (numbers: readonly number[]): readonly Position[] =>
  numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []))

/** Reads an SVG of ours: no nesting that moves, no styles, no references. */
export function shapesOf(svg: string): Picture {
  const shapes: (Path | Words)[] = []
  let size: Attributes = {}
  for (const [, tag, list = '', text = ''] of svg.matchAll(
    /<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>([^<]*)/g,
  )) {
    const own: Attributes = Object.fromEntries(
      [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
    )
    if (tag === 'svg') size = own
    else if (tag === 'text') shapes.push(wordsOf(own, text))
    else if (tag === 'path') shapes.push(pathOf(own, outlinesOf(own.d ?? '')))
    else if (tag === 'polygon' || tag === 'polyline')
      shapes.push(pathOf(own, [{ points: pairs(numbersIn(own.points)), closed: tag === 'polygon' }]))
  }
  return { width: Number(size.width), height: Number(size.height), shapes }
}

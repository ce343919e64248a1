/**
 * Pictures as Enhanced Metafiles: what Word before 2016, WPS and LibreOffice show in place of an SVG. Sharp at any size,
 * with the reader's own fonts, a few kilobytes each. [MS-EMF]: a run of records, every number little-endian.
 */
import type { Outline, Path, Picture, Position, Words } from './svg-shapes.ts'

/** Logical units to the pixel, so that nothing is rounded that can be seen. */
const FINE = 20
/** A pixel is a 96th of an inch. */
const MILLIMETRES = 25.4 / 96

const RECORD = {
  header: 1,
  polygon: 3,
  polyline: 4,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  textAlign: 22,
  textColor: 24,
  select: 37,
  delete: 40,
  textOut: 84,
} as const

const CREATE = { pen: 38, brush: 39, font: 82 } as const

/** " EMF", and the only version there is. */
const SIGNATURE = 0x464d4520
const VERSION = 0x10000
const ANISOTROPIC = 8
const TRANSPARENT = 1
const BASELINE = 24
/** What is always there, to be chosen in place of what is let go. */
const STOCK = { brush: 0x80000005, pen: 0x80000008, font: 0x8000000d } as const
/** The one object that we make at a time; 0 is the metafile itself. */
const HANDLE = 1

export interface EmfFont {
  readonly face: string
  /** The width of a character, in thousandths of the size. */
  readonly widthOf: (character: string, bold: boolean) => number
}

const fine = (pixels: number): number => Math.round(pixels * FINE)

/** "#1c2430" as the number 0x00BBGGRR. */
const colorOf = (hex: string): number => {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(hex) ?? []
  return Number.parseInt(`${blue}${green}${red}` || '0', 16)
}

class Metafile {
  readonly #records: Uint8Array[] = []

  get records(): readonly Uint8Array[] {
    return this.#records
  }

  /** A record of 32-bit numbers, with bytes after them filled up to a whole number. */
  add(type: number, numbers: readonly number[], tail: Uint8Array = new Uint8Array()): void {
    const size = 8 + numbers.length * 4 + Math.ceil(tail.length / 4) * 4
    const bytes = new Uint8Array(size)
    const view = new DataView(bytes.buffer)
    ;[type, size, ...numbers].forEach((number, index) => {
      view.setUint32(index * 4, number >>> 0, true)
    })
    bytes.set(tail, 8 + numbers.length * 4)
    this.#records.push(bytes)
  }

  /** Makes an object, draws with it, and lets it go. */
  with(kind: keyof typeof CREATE, numbers: readonly number[], draw: () => void, tail?: Uint8Array): void {
    this.add(CREATE[kind], [HANDLE, ...numbers], tail)
    this.add(RECORD.select, [HANDLE])
    draw()
    this.add(RECORD.select, [STOCK[kind]])
    this.add(RECORD.delete, [HANDLE])
  }

  points(type: number, points: readonly Position[]): void {
    const flat = points.flatMap(([x, y]) => [fine(x), fine(y)])
    this.add(type, [0, 0, -1, -1, points.length, ...flat])
  }
}

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true)
  return bytes
}

/** A line cut into its dashes: metafiles have dashes of their own, which every program draws differently. */
export function dashed(
  points: readonly Position[],
  dashes: readonly number[],
): readonly (readonly Position[])[] {
  const lengths = dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes]
  if (!lengths.some((length) => length > 0)) return [points]
  const drawn: Position[][] = []
  let turn = 0
  let left = lengths[0] ?? 0
  let line: Position[] = points[0] ? [points[0]] : []
  const end = () => {
    if (turn % 2 === 0 && line.length > 1) drawn.push(line)
  }
  points.slice(1).forEach((to, index) => {
    let from = points[index] ?? to
    let rest = Math.hypot(to[0] - from[0], to[1] - from[1])
    while (rest > left) {
      const share = left / rest
      const at: Position = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
      line.push(at)
      end()
      turn += 1
      rest -= left
      left = lengths[turn % lengths.length] ?? 1
      ;[from, line] = [at, [at]]
    }
    left -= rest
    line.push(to)
  })
  end()
  return drawn
}

function drawPath(file: Metafile, { outlines, fill, stroke, strokeWidth, dashes }: Path): void {
  if (fill !== null)
    file.with('brush', [0, colorOf(fill), 0], () => {
      for (const { points } of outlines) file.points(RECORD.polygon, points)
    })
  if (stroke === null || strokeWidth === 0) return
  const lineOf = ({ points, closed }: Outline) => (closed && points[0] ? [...points, points[0]] : points)
  file.with('pen', [0, Math.max(1, fine(strokeWidth)), 0, colorOf(stroke)], () => {
    for (const outline of outlines)
      for (const line of dashed(lineOf(outline), dashes)) file.points(RECORD.polyline, line)
  })
}

/** LOGFONT and what follows it: the height, the weight, the face, and nothing else that matters. */
function fontRecord(face: string, size: number, bold: boolean): Uint8Array {
  const bytes = new Uint8Array(320)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, -fine(size), true)
  view.setInt32(16, bold ? 700 : 400, true)
  // Whatever script the text is in.
  view.setUint8(23, 1)
  bytes.set(utf16(face.slice(0, 31)), 28)
  return bytes
}

function drawWords(file: Metafile, { text, at, anchor, size, bold, color }: Words, font: EmfFont): void {
  const units = [...text].flatMap((character) => {
    const width = fine((font.widthOf(character, bold) * size) / 1000)
    return character.length === 1 ? [width] : [width, 0]
  })
  const total = units.reduce((sum, width) => sum + width, 0)
  const left = fine(at[0]) - (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0)
  const string = utf16(text)
  const padded = Math.ceil(string.length / 4) * 4
  const tail = new Uint8Array(padded + units.length * 4)
  tail.set(string)
  const view = new DataView(tail.buffer)
  units.forEach((width, index) => {
    view.setUint32(padded + index * 4, width, true)
  })
  const scale = new Uint32Array(new Float32Array([(MILLIMETRES * 100) / FINE]).buffer)[0] ?? 0
  const start = 76
  const base = fine(at[1] + size * 0.35)
  const numbers = [0, 0, -1, -1, 1, scale, scale, Math.round(left), base, text.length, start, 0, 0, 0, -1, -1]
  file.add(RECORD.textColor, [colorOf(color)])
  file.with(
    'font',
    [],
    () => file.add(RECORD.textOut, [...numbers, start + padded], tail),
    fontRecord(font.face, size, bold),
  )
}

/** Beside the size: a screen of 96 pixels to the inch. */
function header({ width, height }: Picture, bytes: number, records: number): Uint8Array {
  const hundredths = (pixels: number) => Math.round(pixels * MILLIMETRES * 100)
  const bounds = [0, 0, Math.round(width) - 1, Math.round(height) - 1]
  const frame = [0, 0, hundredths(width), hundredths(height)]
  const screen = [1920, 1080, 508, 286]
  const file = new Metafile()
  file.add(RECORD.header, [
    ...bounds,
    ...frame,
    SIGNATURE,
    VERSION,
    bytes,
    records,
    HANDLE + 1,
    0,
    0,
    0,
    ...screen,
  ])
  return file.records[0] ?? new Uint8Array()
}

/** The same picture gives the same bytes. */
export function emfOf(picture: Picture, font: EmfFont): Uint8Array {
  const { width, height, shapes } = picture
  const file = new Metafile()
  file.add(RECORD.mapMode, [ANISOTROPIC])
  file.add(RECORD.windowOrigin, [0, 0])
  file.add(RECORD.windowExtent, [fine(width), fine(height)])
  file.add(RECORD.viewportOrigin, [0, 0])
  file.add(RECORD.viewportExtent, [Math.round(width), Math.round(height)])
  file.add(RECORD.backgroundMode, [TRANSPARENT])
  file.add(RECORD.textAlign, [BASELINE])
  file.add(RECORD.select, [STOCK.pen])
  file.add(RECORD.select, [STOCK.brush])
  for (const shape of shapes) {
    if (shape.kind === 'path') drawPath(file, shape)
    else drawWords(file, shape, font)
  }
  file.add(RECORD.end, [0, 0, 20])
  const body = file.records
  const size = body.reduce((sum, record) => sum + record.length, header(picture, 0, 0).length)
  const bytes = new Uint8Array(size)
  let at = 0
  for (const record of [header(picture, size, body.length + 1), ...body]) {
    bytes.set(record, at)
    at += record.length
  }
  return bytes
}

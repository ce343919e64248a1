/**
 * Pictures as Enhanced Metafiles: what Word before 2016, WPS and LibreOffice show in place of an SVG. Sharp at any size,
 * with the reader's own fonts, a few kilobytes each. [MS-EMF]: a run of records, every number little-endian.
 */
import { FINE, fine, HANDLE, Metafile, RECORD, STOCK, utf16 } from './emf-records.ts'
import type { Outline, Path, Picture, Position, Words } from './svg-shapes.ts'

/** A pixel is a 96th of an inch. */
const MILLIMETRES = 25.4 / 96
/** " EMF", and the only version there is. */
const SIGNATURE = 0x464d4520
const VERSION = 0x10000
const ANISOTROPIC = 8
const TRANSPARENT = 1
const BASELINE = 24

export interface EmfFont {
  readonly face: string
  /** The width of a character, in thousandths of the size. */
  readonly widthOf: (character: string, bold: boolean) => number
}

/** "#1c2430" as the number 0x00BBGGRR. */
const colorOf = (hex: string): number => {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(hex) ?? []
  return Number.parseInt(`${blue}${green}${red}` || '0', 16)
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

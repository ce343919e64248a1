/** The records that an Enhanced Metafile is made of, in its own units. */
import type { Position } from './svg-shapes.ts'

/** Logical units to the pixel, so that nothing is rounded that can be seen. */
export const FINE = 20

export const RECORD = {
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

/** What is always there, to be chosen in place of what is let go. */
export const STOCK = { brush: 0x80000005, pen: 0x80000008, font: 0x8000000d } as const
/** The one object that we make at a time; 0 is the metafile itself. */
export const HANDLE = 1

export const fine = (pixels: number): number => Math.round(pixels * FINE)

export class Metafile {
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

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true)
  return bytes
}

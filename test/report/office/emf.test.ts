import { describe, expect, it } from 'vitest'
import { arial, black } from '../../../src/report/office/character-widths.ts'
import { dashed, emfOf } from '../../../src/report/office/emf.ts'
import { type Position, shapesOf } from '../../../src/report/office/svg-shapes.ts'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50"><title>t</title>
<path d="M8 26l36 0l0 16l-36 0Z" fill="#e9ecf0"/>
<path d="M10 10L60 10" fill="none" stroke="#b3261e" stroke-width="6" stroke-dasharray="6,3"/>
<path d="M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0" transform="matrix(5,0,0,5,30,34)" fill="#ffffff" stroke="#566071" stroke-width="0.4"/>
<polygon points="1 2 3 4 5 6" fill="none"/>
<text dy="0.35em" text-anchor="end" font-size="12" font-weight="700" transform="translate(90 8.5)" fill="#1c2430">a&lt;实际 95%</text>
</svg>`

interface Record {
  readonly type: number
  readonly size: number
  readonly at: number
}

/** Goes from record to record as a reader does. */
function recordsOf(bytes: Uint8Array): readonly Record[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const records: Record[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    records.push({ type: view.getUint32(at, true), size, at })
    at += size
  }
  return records
}

describe('a drawing as shapes', () => {
  const { width, height, shapes } = shapesOf(svg)

  it('has its size, and its outlines where they are drawn', () => {
    expect([width, height, shapes.length]).toEqual([100, 50, 5])
    expect(shapes[0]).toMatchObject({
      fill: '#e9ecf0',
      stroke: null,
      outlines: [
        {
          closed: true,
          points: [
            [8, 26],
            [44, 26],
            [44, 42],
            [8, 42],
          ],
        },
      ],
    })
    expect(shapes[1]).toMatchObject({ fill: null, stroke: '#b3261e', strokeWidth: 6, dashes: [6, 3] })
    expect(shapes[3]).toMatchObject({
      fill: null,
      outlines: [
        {
          closed: true,
          points: [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        },
      ],
    })
  })

  // ECharts begins its circles at (1, 0) and ends them at (1, -0.1), so their middle is a twentieth higher.
  it('turns an arc into points on the circle, all the way round', () => {
    const [circle] = shapes[2]?.kind === 'path' ? shapes[2].outlines : []
    const around = (circle?.points ?? []).map(([x, y]) => Math.hypot(x - 30, y - 33.75))
    expect(around.length).toBeGreaterThan(30)
    for (const radius of around) expect(radius).toBeCloseTo(5, 1)
    const xs = (circle?.points ?? []).map(([x]) => x)
    expect([Math.round(Math.min(...xs)), Math.round(Math.max(...xs))]).toEqual([25, 35])
    expect(shapes[2]).toMatchObject({ strokeWidth: 2 })
  })

  it('reads words with their place and weight', () => {
    expect(shapes[4]).toEqual({
      kind: 'words',
      text: 'a<实际 95%',
      at: [90, 8.5],
      anchor: 'end',
      size: 12,
      bold: true,
      color: '#1c2430',
    })
  })

  it('refuses a command that it does not know, rather than draw something else', () => {
    expect(() => shapesOf('<path d="M0 0Q1 1 2 2"/>')).toThrow(RangeError)
  })
})

describe('a metafile', () => {
  const bytes = emfOf(shapesOf(svg), black)
  const view = new DataView(bytes.buffer)
  const records = recordsOf(bytes)

  it('is a run of whole records that says its own length', () => {
    expect(records.every(({ size }) => size >= 8 && size % 4 === 0)).toBe(true)
    expect([records[0]?.type, records.at(-1)?.type]).toEqual([1, 14])
    expect(view.getUint32(40, true)).toBe(0x464d4520)
    expect(view.getUint32(48, true)).toBe(bytes.length)
    expect(view.getUint32(52, true)).toBe(records.length)
    // The last record says its size once more, for whoever reads from the end.
    expect(view.getUint32(bytes.length - 4, true)).toBe(20)
  })

  it('lets every object go that it makes', () => {
    const count = (...types: readonly number[]) => records.filter(({ type }) => types.includes(type)).length
    expect(count(38, 39, 82)).toBe(count(40))
  })

  it('writes words with a width for each character, in a font it names', () => {
    const { at = 0 } = records.find(({ type }) => type === 84) ?? {}
    const length = view.getUint32(at + 44, true)
    const string = new TextDecoder('utf-16le').decode(
      bytes.subarray(at + view.getUint32(at + 48, true)).subarray(0, length * 2),
    )
    expect(string).toBe('a<实际 95%')
    const widths = at + view.getUint32(at + 72, true)
    expect([0, 2].map((index) => view.getUint32(widths + index * 4, true))).toEqual([120, 240])
    // Anchored at its end: 7 half-width and 2 full-width characters of 12 pixels before 90.
    const total = (6 * 6 + 2 * 12) * 20
    expect(view.getInt32(at + 36, true)).toBe(90 * 20 - total)
    const { at: font = 0 } = records.find(({ type }) => type === 82) ?? {}
    expect(new TextDecoder('utf-16le').decode(bytes.subarray(font + 40, font + 44))).toBe('黑体')
  })

  it('is the same twice, and another in another font', () => {
    expect(Buffer.compare(bytes, emfOf(shapesOf(svg), black))).toBe(0)
    expect(Buffer.compare(bytes, emfOf(shapesOf(svg), arial))).not.toBe(0)
  })
})

describe('a dashed line', () => {
  const lengthOf = (points: readonly Position[]) =>
    points
      .slice(1)
      .reduce(
        (sum, [x, y], index) =>
          sum + Math.hypot(x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)),
        0,
      )

  it('has its dashes, bent where the line bends, and its gaps', () => {
    const pieces = dashed(
      [
        [0, 0],
        [4, 0],
        [4, 20],
      ],
      [6, 3],
    )
    expect(pieces.map((piece) => lengthOf(piece))).toEqual([6, 6, 6])
    expect(pieces[0]).toEqual([
      [0, 0],
      [4, 0],
      [4, 2],
    ])
  })

  it('is whole without dashes', () => {
    expect(
      dashed(
        [
          [0, 0],
          [4, 0],
        ],
        [],
      ),
    ).toEqual([
      [
        [0, 0],
        [4, 0],
      ],
    ])
  })
})

/** Byte by byte the same characters as the platform's own decoders see, which read whole texts only. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GB18030,
  gb18030Length,
  UTF8,
  utf8Length,
  utf16Length,
  weigh,
} from '../../../src/load/table/sequence.ts'
import { encodeWholeGbk } from '../../double-bytes.ts'
import { bytesOf } from './table-of.ts'

type Label = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** The length of the character that the bytes begin with, as the platform reads them; 0 where they begin with none. */
function lengthOf(label: Label): (bytes: Uint8Array) => number {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  const isOne = (bytes: Uint8Array): boolean => {
    try {
      return [...decoder.decode(bytes)].length === 1
    } catch {
      return false
    }
  }
  return (bytes) =>
    [1, 2, 3, 4].find((length) => length <= bytes.length && isOne(bytes.subarray(0, length))) ?? 0
}

const LENGTHS: { readonly [L in Label]: (bytes: Uint8Array, at: number) => number } = {
  'utf-8': utf8Length,
  gb18030: gb18030Length,
  'utf-16le': (bytes, at) => utf16Length(bytes, at, true),
  'utf-16be': (bytes, at) => utf16Length(bytes, at, false),
}
const LABELS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

/** Where the bytes stand makes no difference, nor what stands before them. */
function measured(label: Label, bytes: Uint8Array): readonly [number, number] {
  const behind = Uint8Array.of(0x81, 0x30, 0xe4, 0xd8, ...bytes)
  return [LENGTHS[label](bytes, 0), LENGTHS[label](behind, 4)]
}

/** The sequences of which the platform and we think otherwise. */
function disagreements(label: Label, sequences: Iterable<readonly number[]>): readonly string[] {
  const expected = lengthOf(label)
  const wrong: string[] = []
  for (const sequence of sequences) {
    const bytes = Uint8Array.from(sequence)
    const want = expected(bytes)
    if (measured(label, bytes).some((length) => length !== want))
      wrong.push(`${sequence.map((byte) => byte.toString(16)).join(' ')} is ${want}`)
  }
  return wrong
}

/** Bytes on both sides of every edge of the two encodings. */
const EDGES = [
  0, 0x2f, 0x30, 0x39, 0x3a, 0x3f, 0x40, 0x7e, 0x7f, 0x80, 0x81, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xfe,
  0xff,
]

function* sequences(tails: readonly (readonly number[])[]): Generator<readonly number[]> {
  for (let lead = 0; lead <= 0xff; lead += 1)
    for (const second of EDGES) for (const tail of tails) yield [lead, second, ...tail]
}

describe('a character', () => {
  it('of UTF-8 is what the platform reads as one', () => {
    const tails = [
      [],
      [0x7f],
      [0x80],
      [0xbf],
      [0xc0],
      [0x80, 0x7f],
      [0x80, 0x80],
      [0xbf, 0xbf],
      [0x80, 0xc0],
      [0x7f, 0x80],
    ]
    expect(disagreements('utf-8', sequences(tails))).toEqual([])
  })

  it('of GB18030 is what the platform reads as one', () => {
    const tails = [
      [],
      [0x81],
      [0x81, 0x30],
      [0xfe, 0x39],
      [0x80, 0x30],
      [0xff, 0x30],
      [0x81, 0x2f],
      [0xfe, 0x3a],
    ]
    expect(disagreements('gb18030', sequences(tails))).toEqual([])
  })

  it.each<[string, readonly (readonly number[])[]]>([
    [
      'the last of the first plane, and what follows',
      [
        [0x84, 0x31, 0xa4, 0x39],
        [0x84, 0x31, 0xa5, 0x30],
      ],
    ],
    [
      'the first of the planes above, and what precedes',
      [
        [0x90, 0x30, 0x81, 0x30],
        [0x8f, 0x39, 0xfe, 0x39],
      ],
    ],
    [
      'the last of all, and what follows',
      [
        [0xe3, 0x32, 0x9a, 0x35],
        [0xe3, 0x32, 0x9a, 0x36],
      ],
    ],
  ])('of GB18030 in four bytes: %s', (_, [inside = [], outside = []]) => {
    expect([...measured('gb18030', Uint8Array.from(inside))]).toEqual([4, 4])
    expect([...measured('gb18030', Uint8Array.from(outside))]).toEqual([0, 0])
    expect(disagreements('gb18030', [inside, outside])).toEqual([])
  })

  it.each(['utf-16le', 'utf-16be'] as const)('of %s is what the platform reads as one', (label) => {
    const units = [0, 0x41, 0xd8, 0xdc, 0x4e00, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff]
    const split = (unit: number) =>
      label === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]
    const pairs = units.flatMap((first) => units.map((second) => [...split(first), ...split(second)]))
    const cut = pairs.flatMap((pair) => [0, 1, 2, 3, 4].map((length) => pair.slice(0, length)))
    expect(
      disagreements(
        label,
        cut.filter(({ length }) => length > 0),
      ),
    ).toEqual([])
    // Behind the last byte stands no character.
    expect(LENGTHS[label](Uint8Array.of(0x41, 0), 2)).toBe(0)
  })

  it.each(LABELS)('of %s is found again in any text', (label) => {
    const own = (text: string): readonly Uint8Array[] => {
      if (label === 'utf-8') return [...text].map(bytesOf)
      if (label === 'gb18030') return [...text].map(encodeWholeGbk)
      const little = [...text].map((character) => new Uint8Array(Buffer.from(character, 'utf16le')))
      return label === 'utf-16le'
        ? little
        : little.map((bytes) => new Uint8Array(Buffer.from(bytes).swap16()))
    }
    const unit =
      label === 'gb18030'
        ? fc.constantFrom(...'a1,\n森覆盖率≥㎡镕—')
        : fc.constantFrom(...'a1,\n森覆é≥\0\u00ff\u4e00𠮷😀')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const characters = own(text)
        const bytes = Uint8Array.from(characters.flatMap((each) => [...each]))
        const found: number[] = []
        for (let at = 0; at < bytes.length; at += found.at(-1) || bytes.length)
          found.push(LENGTHS[label](bytes, at))
        expect(found).toEqual(characters.map(({ length }) => length))
      }),
    )
  })
})

describe('what speaks for an encoding', () => {
  it.each<[string, string, number, number]>([
    ['ASCII says nothing', 'id,value\n', 0, 0],
    ['Chinese, its punctuation, and signs', '森林，≥㎡', 5, 5],
    ['Latin and Greek letters are none of them', '±µα森', 4, 1],
    ['nor what is beyond the first plane', '😀𠮷林', 3, 1],
    ['the first and the last of three bytes that are', '\u07ff\u0800\u1fff\u2000\uffff', 5, 2],
  ])('UTF-8: %s', (_, text, good, common) => {
    expect(weigh(bytesOf(text), UTF8)).toEqual({ good, common, bad: 0 })
  })

  it.each<[string, readonly number[], number, number]>([
    ['ASCII says nothing', [0x61, 0x2c, 0x80], 0, 0],
    ['啊 and 座, the first and the last of everyday use', [0xb0, 0xa1, 0xd7, 0xf9], 2, 2],
    ['signs, from the blank on to the wide ASCII', [0xa1, 0xa1, 0xa3, 0xfe], 2, 2],
    ['ぁ and 亍 are no longer among them', [0xa4, 0xa1, 0xd8, 0xa1], 2, 0],
    ['nor what GBK added', [0x81, 0x40, 0xb0, 0xa0, 0xa0, 0xa1, 0xaf, 0xa1], 4, 0],
    ['nor characters of four bytes', [0xb0, 0x30, 0x81, 0x30, 0xb0, 0xa1], 2, 1],
  ])('GB18030: %s', (_, bytes, good, common) => {
    expect(weigh(Uint8Array.from(bytes), GB18030)).toEqual({ good, common, bad: 0 })
  })

  it('every byte of no character speaks against it', () => {
    const damaged = [0xe6, 0xa3, 0x2c, 0xff, 0xff, ...bytesOf('林')]
    expect(weigh(Uint8Array.from(damaged), UTF8)).toEqual({ good: 1, common: 1, bad: 4 })
    expect(weigh(Uint8Array.of(0xff, 0xc9, 0xad, 0xc1), GB18030)).toEqual({ good: 1, common: 1, bad: 2 })
  })
})

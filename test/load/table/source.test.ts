/** Bytes piece by piece: nothing is lost, and nothing that belongs together is cut, however they come. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allBytes,
  BIG_ENDIAN,
  BYTE,
  type ByteSource,
  blocksOf,
  byteLines,
  type CodeUnit,
  firstBytes,
  LITTLE_ENDIAN,
  skip,
  sourceOf,
} from '../../../src/load/table/source.ts'
import { encodeWholeGbk } from '../../double-bytes.ts'
import { bytesOf } from './table-of.ts'

const little = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const big = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

/** As a large file is read: a piece lasts until the next but one is asked for. */
function fileOf(bytes: Uint8Array, size: number): ByteSource {
  return {
    *pieces() {
      const buffers = [Buffer.alloc(size), Buffer.alloc(size)] as const
      for (let at = 0, turn = 0; at < bytes.length; at += size, turn += 1) {
        const buffer = buffers[turn % 2 === 0 ? 0 : 1].fill(0xee)
        buffer.set(bytes.subarray(at, at + size))
        yield buffer.subarray(0, Math.min(size, bytes.length - at))
      }
    },
  }
}

const latin = (pieces: Iterable<Uint8Array>): readonly string[] =>
  Array.from(pieces, (piece) => Buffer.from(piece).toString('latin1'))
const piecesOf = (...texts: readonly string[]): readonly Uint8Array[] => texts.map(bytesOf)

describe('a source', () => {
  it.each<[string, number, readonly string[]]>([
    ['abcdefg', 3, ['abc', 'def', 'g']],
    ['abcdef', 3, ['abc', 'def']],
    ['ab', 3, ['ab']],
    ['', 3, []],
  ])('of %j in pieces of %i', (text, size, pieces) => {
    const source = sourceOf(bytesOf(text), size)
    expect([latin(source.pieces()), latin(source.pieces())]).toEqual([pieces, pieces])
    expect(latin([allBytes(source), allBytes(fileOf(bytesOf(text), size))])).toEqual([text, text])
  })

  it.each<[number, string, number]>([
    [0, '', 1],
    [2, 'ab', 1],
    [3, 'abc', 1],
    [4, 'abcd', 2],
    [6, 'abcdef', 2],
    [9, 'abcdefg', 3],
  ])('gives its first %i bytes, and reads no further', (count, text, read) => {
    let asked = 0
    const source: ByteSource = {
      *pieces() {
        for (const piece of piecesOf('abc', 'def', 'g')) {
          asked += 1
          yield piece
        }
      },
    }
    expect([latin([firstBytes(source, count)]), asked]).toEqual([[text], read])
    expect(latin([firstBytes(fileOf(bytesOf('abcdefg'), 3), count)])).toEqual([text])
  })

  it.each<[number, readonly string[]]>([
    [0, ['abc', 'def', 'g']],
    [1, ['bc', 'def', 'g']],
    [3, ['def', 'g']],
    [5, ['f', 'g']],
    [7, []],
    [9, []],
  ])('goes on behind its first %i bytes', (count, pieces) => {
    expect(latin(skip(piecesOf('abc', 'def', 'g'), count))).toEqual(pieces)
  })
})

describe('blocks', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['end with the last line that is whole', ['a\nb', 'c\nd', 'e'], ['a\n', 'bc\n', 'de']],
    [
      'come as soon as their lines are whole',
      ['aaaa\n', 'b\n', 'c\n', 'd\n'],
      ['aaaa\n', 'b\n', 'c\n', 'd\n'],
    ],
    ['end at a return where nothing else ends a line', ['a\rb', 'c\rd\r', 'e'], ['a\r', 'bc\r', 'd\re']],
    ['do not cut CRLF in two', ['a\r\nb\r', '\nc'], ['a\r\n', 'b\r\nc']],
    ['begin with a blank line', ['\n', '\nb', 'c'], ['\n', '\n', 'bc']],
    ['are one where no line ends', ['a', 'b', 'c'], ['abc']],
    [
      'are looked through again when as much has come',
      ['aa', 'bb', 'c\n', 'd\n', 'e\n'],
      ['aabbc\nd\n', 'e\n'],
    ],
    ['hold what came last, too', ['aa', 'bb', 'c\n', 'd'], ['aabbc\nd']],
    ['are none of nothing', [], []],
    ['are none of pieces of nothing', ['', ''], []],
  ])('%s', (_, pieces, blocks) => {
    expect(latin(blocksOf(piecesOf(...pieces), BYTE))).toEqual(blocks)
  })

  // Characters of which one byte, or two side by side, are those of a line break.
  const WIDE = [
    'a',
    ',',
    '\n',
    '\r',
    '\r\n',
    '森',
    '\u0a0a',
    '\u0a0d',
    '\u0d0a',
    '\u0a00',
    '\u0d00',
    '\u000e',
    '\u010a',
    '😀',
  ]

  it.each<[string, CodeUnit, (text: string) => Uint8Array, readonly string[]]>([
    ['utf-8', BYTE, bytesOf, WIDE],
    ['gb18030', BYTE, encodeWholeGbk, ['a', ',', '\n', '\r', '\r\n', '森', '镕', '≥', '㎡']],
    ['utf-16le', LITTLE_ENDIAN, little, WIDE],
    ['utf-16be', BIG_ENDIAN, big, WIDE],
  ])('of %s are whole lines, and all of them', (label, unit, encode, signs) => {
    const texts = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, size) => {
        const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
        const blocks = Array.from(blocksOf(fileOf(encode(text), size).pieces(), unit), (block) =>
          decoder.decode(block),
        )
        expect(blocks.join('')).toBe(text)
        for (const [index, block] of blocks.slice(0, -1).entries()) {
          expect(block).toMatch(/[\r\n]$/)
          expect(block.endsWith('\r') && blocks[index + 1]?.startsWith('\n')).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, CodeUnit, (text: string) => Uint8Array]>([
    ['UTF-16LE', LITTLE_ENDIAN, little],
    ['UTF-16BE', BIG_ENDIAN, big],
  ])('of %s end where a line does, before whatever else looks so', (_, unit, encode) => {
    const pieces = ['a\nb\u0a00\u0a0a\u010a', 'c\rd\u0d0d', 'e\u0a0d', 'f'].map(encode)
    const blocks = [...blocksOf(pieces, unit)].map((block) => [...block])
    expect(blocks).toEqual(
      ['a\n', 'b\u0a00\u0a0a\u010ac\r', 'd\u0d0de\u0a0df'].map((text) => [...encode(text)]),
    )
  })

  it.each<[string, readonly string[]]>([
    ['a\nb\n', ['a\n', 'b\n']],
    ['\n\na', ['\n', '\n', 'a']],
    ['a\rb', ['a\r', 'b']],
    ['a\r\nb\r\n', ['a\r\n', 'b\r\n']],
    ['\r\r\n\n\r', ['\r', '\r\n', '\n', '\r']],
    ['a\nb\rc\r\nd', ['a\n', 'b\r', 'c\r\n', 'd']],
    ['a\r', ['a\r']],
    ['a', ['a']],
    ['', []],
  ])('are cut into lines: %j', (text, lines) => {
    expect(latin(byteLines(bytesOf(text)))).toEqual(lines)
  })
})

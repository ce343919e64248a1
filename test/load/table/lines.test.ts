/** Lines, quotes and characters of a text, wherever and in whatever order they are asked for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countBreaks,
  countCharacters,
  createLineReader,
  lastLineOf,
  lengthOf,
} from '../../../src/load/table/lines.ts'

/** Texts of few signs, so that breaks, quotes and halves of characters meet in every way. */
const texts = fc.string({
  unit: fc.constantFrom('a', '森', '\n', '\r', '"', '\ud842', '\udfb7'),
  maxLength: 12,
})

/** Where one of the signs stands at or after `from`; behind the text where none does. */
const find = (text: string, signs: string, from: number): number => {
  const at = text
    .slice(from)
    .split('')
    .findIndex((sign) => signs.includes(sign))
  return at < 0 ? text.length : from + at
}

describe('a reader of lines', () => {
  it('finds the end of the line and the next quote from any place, in any order', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), (text, places) => {
        const reader = createLineReader(text)
        for (const place of places) {
          const from = Math.min(place, text.length)
          expect(reader.endOf(from)).toBe(find(text, '\r\n', from))
          expect(reader.quoteFrom(from)).toBe(find(text, '"', from))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('goes back as well as on', () => {
    const reader = createLineReader('a\nb"c\r"d')
    expect([2, 0, 6, 1, 5, 8].map((from) => reader.endOf(from))).toEqual([5, 1, 8, 1, 5, 8])
    expect([4, 0, 7, 3, 6].map((from) => reader.quoteFrom(from))).toEqual([6, 3, 8, 3, 6])
  })

  it.each<[string, number, 'LF' | 'CRLF' | 'CR' | undefined, number]>([
    ['a\nb', 1, 'LF', 1],
    ['a\r\nb', 1, 'CRLF', 2],
    ['a\rb', 1, 'CR', 1],
    ['a\r', 1, 'CR', 1],
    ['a\n\r', 1, 'LF', 1],
    ['a', 1, undefined, 0],
    ['', 0, undefined, 0],
  ])('names the break of %j at %i', (text, at, end, length) => {
    const found = createLineReader(text).breakAt(at)
    expect([found, lengthOf(found)]).toEqual([end, length])
  })

  it('so that the lines and their breaks are all of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reader = createLineReader(text)
        const lines: string[] = []
        let breaks = 0
        for (let at = 0; at <= text.length; ) {
          const end = reader.endOf(at)
          const found = reader.breakAt(end)
          lines.push(text.slice(at, end))
          if (found === undefined) break
          breaks += 1
          at = end + lengthOf(found)
        }
        expect(lines).toEqual(text.split(/\r\n|\n|\r/))
        expect([countBreaks(text), lastLineOf(text)]).toEqual([breaks, lines.at(-1)])
      }),
    )
  })
})

describe('characters', () => {
  it.each<[string, number]>([
    ['', 0],
    ['a森', 2],
    ['𠮷', 1],
    ['a𠮷b', 3],
    ['\ud842', 1],
    ['\udfb7', 1],
    ['\udfb7\udfb7', 2],
    ['\ud842\ud842\udfb7', 2],
    ['a\udfb7', 2],
  ])('of %j are %i, as an editor counts them', (text, count) => {
    expect(countCharacters(text)).toBe(count)
  })

  it('are as many as the platform takes a text apart into', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(countCharacters(text)).toBe([...text].length)
      }),
    )
  })
})

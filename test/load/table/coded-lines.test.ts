import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodedLines, LineCutter } from '../../../src/load/table/coded-lines.ts'
import { hashOn, Lexicon, NO_BYTES } from '../../../src/load/table/lexicon.ts'
import { bytesOf } from './table-of.ts'

const cut = (text: string, delimiter = ',') => new LineCutter(delimiter).cut(bytesOf(text), 11)
const rowsIn = (text: string, delimiter?: string) =>
  [...(cut(text, delimiter)?.rows() ?? [])].map(({ line, cells }) => [line, ...cells])

/** The text of every cell by its code, and where it begins. */
const cellsIn = (lines: CodedLines | undefined) =>
  Array.from({ length: lines?.count ?? 0 }, (_, index) =>
    Array.from({ length: lines?.width(index) ?? 0 }, (_, column) => [
      lines?.text(index, column),
      lines?.characterAt(index, column),
    ]),
  )

const placed = (cells: readonly string[]) =>
  cells.map((cell, column) => [cell, [...cells.slice(0, column).join(',')].length + (column === 0 ? 1 : 2)])

describe('a block of lines', () => {
  it.each<[string, string, (string | number)[][], string | undefined]>([
    [
      'LF',
      'a,b\nc,\n',
      [
        [11, 'a', 'b'],
        [12, 'c', ''],
      ],
      'LF',
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        [11, 'a', 'b'],
        [12, 'c', 'd'],
      ],
      'CRLF',
    ],
    [
      'no end of the last',
      'a,b\nc,d',
      [
        [11, 'a', 'b'],
        [12, 'c', 'd'],
      ],
      'LF',
    ],
    ['a single one without end', '镇,𠮷', [[11, '镇', '𠮷']], undefined],
    ['an empty last cell without end', 'a,', [[11, 'a', '']], undefined],
    [
      'blank lines, which are no rows',
      'a,b\n\n \t\nc,d\n',
      [
        [11, 'a', 'b'],
        [14, 'c', 'd'],
      ],
      'LF',
    ],
    [
      'lines of other widths',
      'a\nb,c,d\n',
      [
        [11, 'a'],
        [12, 'b', 'c', 'd'],
      ],
      'LF',
    ],
  ])('is cut: %s', (_, text, rows, lineEnd) => {
    expect(rowsIn(text)).toEqual(rows)
    expect(cut(text)?.lineEnd).toBe(lineEnd)
  })

  it('is cut at the delimiter that is asked for', () => {
    expect(rowsIn('a,b;c\n', ';')).toEqual([[11, 'a,b', 'c']])
    expect(rowsIn('a\tb\n', '\t')).toEqual([[11, 'a', 'b']])
  })

  it.each([
    ['a quote', 'a,"b"\n'],
    ['a return by itself', 'a\rb\n'],
    ['a return by itself and no other line end', 'a\rb'],
    ['a return before a line end', 'a\r\r\nb'],
    ['two line feeds among others with returns', 'a\r\nb\n\nc\r\n'],
    ['two kinds of line end', 'a\nb\r\n'],
    ['two kinds of line end, the other way round', 'a\r\nb\n'],
    ['nothing', ''],
    ['a cell too many', `${','.repeat(64)}\n`],
  ])('is left to the general way: %s', (_, text) => expect(cut(text)).toBeUndefined())

  it('is left to the general way when the delimiter is no single sign of ASCII, or the block is large', () => {
    expect(cut('a||b\n', '||')).toBeUndefined()
    expect(cut('a，b\n', '，')).toBeUndefined()
    expect(cut('x'.repeat(1024 * 1024 + 1))).toBeUndefined()
    expect(cut('x'.repeat(1024 * 1024))).toBeDefined()
  })

  it('holds every cell of every line, in blocks one behind the other', () => {
    const cell = fc.constantFrom('', ' ', 'a', 'ab', 'b', '镇', '莘庄镇', '𠮷', '2018', '2019', '95.2')
    const line = fc.array(cell, { minLength: 1, maxLength: 5 })
    const block = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 12 }),
      end: fc.constantFrom('\n', '\r\n'),
      ended: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const cutter = new LineCutter(',')
        for (const { lines, end, ended } of blocks) {
          const text = lines.map((cells) => cells.join(',')).join(end) + (ended ? end : '')
          fc.pre(ended || lines.at(-1)?.join(',') !== '')
          const coded = cutter.cut(bytesOf(text), 11)
          expect(cellsIn(coded)).toEqual(lines.map(placed))
          expect([...(coded?.rows() ?? [])].map(({ line }) => line)).toEqual(
            lines.flatMap((cells, index) => (cells.join(',').trim() === '' ? [] : [11 + index])),
          )
        }
      }),
    )
  })

  it('holds as many cells as a block has bytes', () => {
    const blank = Array<string>(64).fill('')
    const last = Array.from({ length: 64 }, (_, column) => `${column}`)
    for (const end of ['\n', '\r\n']) {
      const lines = [...Array<readonly string[]>(3000).fill(blank), last]
      const coded = cut(lines.map((cells) => cells.join(',') + end).join(''))
      expect([coded?.count, cellsIn(coded).at(-1), cellsIn(coded).at(-2)]).toEqual([
        3001,
        placed(last),
        placed(blank),
      ])
    }
    const newLines = cut('\n'.repeat(5000))
    expect([newLines?.count, newLines?.width(4999), [...(newLines?.rows() ?? [])]]).toEqual([5000, 1, []])
  })

  it('gives the same text the same number in its column, and tells where cells stand', () => {
    const lines = cut('莘庄镇, 95\n𠮷镇,95\n莘庄镇, 95\n')
    expect(lines?.code(0, 0)).toBe(lines?.code(2, 0))
    expect(lines?.code(0, 0)).not.toBe(lines?.code(1, 0))
    expect([0, 1].map((column) => lines?.text(1, column))).toEqual(['𠮷镇', '95'])
    expect([0, 1].map((index) => lines?.characterAt(index, 1))).toEqual([5, 4])
    expect([0, 1].map((index) => lines?.indent(index, 1))).toEqual([1, 0])
    expect([0, 1].map((index) => lines?.indent(index, 0))).toEqual([0, 0])
    expect(lines?.width(0)).toBe(2)
    expect(() => lines?.text(0, 7)).toThrow('no column 7')
  })
})

describe('a lexicon', () => {
  const code = (lexicon: Lexicon, text: string, hash = [...bytesOf(text)].reduce(hashOn, NO_BYTES)) =>
    lexicon.codeOf(bytesOf(text), 0, bytesOf(text).length, hash)

  it('numbers texts as they come, however many', () => {
    const lexicon = new Lexicon({ bytes: 1e9 })
    const texts = Array.from({ length: 5000 }, (_, index) => `文${index * 7}`)
    expect(texts.map((text) => code(lexicon, text))).toEqual(texts.map((_, index) => index))
    expect(texts.map((text) => code(lexicon, text))).toEqual(texts.map((_, index) => index))
    expect(lexicon.text(4999)).toBe('文34993')
    expect(lexicon.characters(4999)).toBe(6)
    expect(lexicon.text(4999)).toBe('文34993')
  })

  it('tells texts apart whose hashes are the same', () => {
    const lexicon = new Lexicon({ bytes: 1e9 })
    expect(['a', 'b', 'ab', '', 'a', 'b', 'ab', ''].map((text) => code(lexicon, text, 42))).toEqual([
      0, 1, 2, 3, 0, 1, 2, 3,
    ])
  })

  it('takes no more than it is allowed, and still knows what it has', () => {
    const allowance = { bytes: 150 }
    const [one, other] = [new Lexicon(allowance), new Lexicon(allowance)]
    expect([code(one, 'a'), code(other, 'b'), code(one, 'c'), code(one, 'a'), code(other, 'b')]).toEqual([
      0, 0, -1, 0, 0,
    ])
  })

  it('expects no text before it has met one', () => {
    const lexicon = new Lexicon({ bytes: 1e9 })
    expect(['', ',', 'a'].map((text) => lexicon.expect(bytesOf(text), 0))).toEqual([-1, -1, -1])
  })

  it('expects the text that stood behind the latest one when that was met last', () => {
    const lexicon = new Lexicon({ bytes: 1e9 })
    for (const text of ['一月', '二月', '三月', '一月']) code(lexicon, text)
    const bytes = bytesOf('x,二月,三月,一月,一月')
    // Each of the month's two characters takes three bytes.
    expect([2, 9].map((start) => lexicon.expect(bytes, start))).toEqual([8, -1])
    expect(lexicon.expect(bytesOf('二'), 0)).toBe(-1)
    const met = [2, 9, 16].map((start) => [lexicon.expect(bytes, start), lexicon.meetExpected()])
    expect(met).toEqual([
      [8, 1],
      [15, 2],
      [22, 0],
    ])
    // 一月 stands behind itself now, once it has been met there.
    expect(lexicon.expect(bytes, 23)).toBe(-1)
    code(lexicon, '一月')
    expect([lexicon.expect(bytes, 23), lexicon.meetExpected()]).toEqual([29, 0])
  })

  it('goes on expecting after a text for which there is no memory', () => {
    const lexicon = new Lexicon({ bytes: 150 })
    expect([code(lexicon, 'a'), code(lexicon, 'b'), code(lexicon, 'a'), code(lexicon, 'c')]).toEqual([
      0, 1, 0, -1,
    ])
    expect([lexicon.expect(bytesOf('b'), 0), lexicon.meetExpected()]).toEqual([1, 1])
  })
})

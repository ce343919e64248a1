/** Which encoding a file is in that has no mark at its start. */
import { describe, expect, it } from 'vitest'
import { guessEncoding } from '../../../src/load/table/evidence.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { encodeBig5, encodeWholeGbk as gbk } from '../../double-bytes.ts'
import { bytesOf as utf8 } from './table-of.ts'

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const little = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const big = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const guess = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  guessEncoding(sourceOf(joined(...parts)))

const VALID = { encoding: 'utf-8', evidence: 'valid', other: undefined }
const UTF8 = { encoding: 'utf-8', evidence: 'best-fit', pasted: true }
const GBK = { encoding: 'gb18030', evidence: 'best-fit', doubtful: false, pasted: false }

describe('UTF-16 shows by its zeros', () => {
  const zeros = (encoding: string) => ({ encoding, evidence: 'zeros' })

  it.each<[string, string, boolean]>([
    ['a table', 'id,value\nA,1\n', true],
    ['a table of Chinese', '指标,值\n森林覆盖率,18\n', true],
    ['one with a character whose lower byte is zero for each eight signs', 'a,b,1,2\n一', true],
    ['more of those', 'a,b,1,2一', false],
    ['one sign in eight', '森林覆盖率指标,', true],
    ['fewer', '森林覆盖率指标值,', false],
    ['nothing that ends a cell or a line', 'abcdefgh', false],
    ['a NUL among it', 'id,value\nA\0,1', false],
  ])('%s', (_, text, seen) => {
    expect(guess(little(text)).encoding === 'utf-16le').toBe(seen)
    expect(guess(big(text)).encoding === 'utf-16be').toBe(seen)
    if (seen) expect([guess(little(text)), guess(big(text))]).toEqual([zeros('utf-16le'), zeros('utf-16be')])
  })

  it.each([',', ';', '\t', '|', '\r', '\n'])('beside %j', (sign) => {
    expect([guess(little(`ab${sign}c`)), guess(big(`ab${sign}c`))]).toEqual([
      zeros('utf-16le'),
      zeros('utf-16be'),
    ])
  })

  it('also where the file ends within a character', () => {
    expect(guess(little('id,value\nA,18').subarray(0, -1))).toEqual(zeros('utf-16le'))
    expect(guess(big('id,value\nA,18😀').subarray(0, -2))).toEqual(zeros('utf-16be'))
  })

  it('also where the first piece of a long file ends within a character', () => {
    const text = `${'id,value\n'.repeat(3640)}aaaaaaa😀\n`
    expect(text.indexOf('😀') * 2).toBe(64 * 1024 - 2)
    expect(guess(little(text))).toEqual(zeros('utf-16le'))
  })

  it('but not where half a character stands among the others', () => {
    expect(guess(little('id,value\nA\ud800,1')).encoding).toBe('utf-8')
  })

  it('and UTF-8 with a NUL or two is none', () => {
    expect(guess(utf8('id,value\nA\0,18\nB,96\n'))).toEqual(VALID)
  })
})

describe('valid UTF-8', () => {
  it.each<[string, Uint8Array | readonly number[], unknown]>([
    ['is UTF-8', utf8('指标,值\n'), VALID],
    ['ASCII', utf8('id,value\n'), VALID],
    ['nothing', [], VALID],
    ['is GBK where it is so by chance: 学习', gbk('学习,1\n'), { encoding: 'gb18030', evidence: 'best-fit' }],
    [
      'is UTF-7 where all of it is ASCII that stands for Chinese',
      utf8('+fxZT9w-,+YwdoBw-\n'),
      { ...VALID, other: 'utf-7' },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(guess(bytes)).toEqual(expected)
  })

  it('is looked at to the end', () => {
    expect(guess(utf8('x'.repeat(70_000)), [0x0a], gbk('森林\n'))).toEqual(GBK)
    expect(guess(gbk('学习\n'), utf8('x'.repeat(70_000)), utf8('\n森林\n'))).toEqual(VALID)
  })
})

describe('bytes that are no valid UTF-8', () => {
  it.each<[string, Uint8Array | readonly number[], unknown]>([
    ['GBK', gbk('指标,值\n森林覆盖率,18\n'), GBK],
    ['Big5', encodeBig5('編號,森林覆蓋率\n'), { encoding: 'gb18030', evidence: 'best-fit', other: 'big5' }],
    ['UTF-8 with a byte lost', joined(utf8('森林').subarray(1), utf8('覆盖率,指标\n')), UTF8],
    ['as many characters of GBK as bytes of none', [0xff, 0xc9, 0xad], UTF8],
    ['more characters than bytes of none', [0xff, 0xc9, 0xad, 0xc1, 0xd6], GBK],
    ['the same, line by line', [0xff, 0xc9, 0xad, 0x0a, 0xff, 0xc1, 0xd6, 0x0a], UTF8],
    ['bytes of nothing', [0xff, 0xff], UTF8],
    ['half of the characters rare', [0xb0, 0xa1, 0x81, 0x40], GBK],
    ['more of them rare', [0xb0, 0xa1, 0x81, 0x40, 0x81, 0x41], { ...GBK, doubtful: true }],
  ])('%s', (_, bytes, expected) => {
    expect(guess(bytes)).toEqual(expected)
  })
})

describe('a file of two encodings', () => {
  const rows = (encode: typeof gbk, count: number) => encode('森林覆盖率,空气优良率\n'.repeat(count))

  it.each<[string, readonly (Uint8Array | readonly number[])[], unknown]>([
    ['more lines of UTF-8', [rows(utf8, 2), rows(gbk, 1)], UTF8],
    ['more lines of GBK', [rows(utf8, 1), rows(gbk, 2)], { ...GBK, pasted: true }],
    ['as much of both', [rows(utf8, 1), rows(gbk, 1)], { ...GBK, doubtful: true, pasted: true }],
    // Its letters are everyday characters of GBK, but all of the line is UTF-8.
    ['Latin letters in UTF-8 beside a bad byte', [utf8('café,é\n'), [0x78, 0xff, 0x0a]], UTF8],
    // One line that GB18030 reads without a bad byte, though as rare characters.
    ['damaged UTF-8 only', [[0xa3, 0xae], utf8('林覆盖率指标')], UTF8],
    [
      'a line that is half everyday text, and in which UTF-8 finds a letter',
      [[0xc3, 0xa9, 0x81, 0x40, 0x0a]],
      GBK,
    ],
    [
      'a long line of GBK with a word in UTF-8',
      [gbk('森林覆盖率空气优良率'.repeat(4)), utf8(',优良率,1\n')],
      { ...GBK, pasted: true },
    ],
    [
      'a line of GBK with words in UTF-8',
      [gbk('森林覆盖率空气优良率,'), utf8('空气,优良,\n')],
      { ...GBK, pasted: true },
    ],
    [
      'the same above a line with a bad byte',
      [gbk('森林覆盖率空气优良率,'), utf8('空气,优良,\n'), gbk('森林覆盖率,空气优良率'), [0xff, 0x0a]],
      { ...GBK, pasted: true },
    ],
    ['a line of GBK with a bad byte', [gbk('森林覆盖率,空气优良率'), [0xff, 0x0a]], GBK],
  ])('%s', (_, parts, expected) => {
    expect(guess(...parts)).toEqual(expected)
  })
})

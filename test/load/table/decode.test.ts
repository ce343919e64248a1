/** Bytes as text: in the encoding that was asked for, that a mark tells, or that they are evidence of. */
import { describe, expect, it } from 'vitest'
import { blocksIn, decode, type TextBlock } from '../../../src/load/table/decode.ts'
import { encodingNames } from '../../../src/load/table/encodings.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { encodeBig5, encodeWholeGbk as gbk } from '../../double-bytes.ts'
import { bytesOf as utf8 } from './table-of.ts'

const little = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const big = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const TEXT = '指标,值\n空气质量,18\n'

const plainText = ({ plain }: TextBlock): string | undefined => plain && Buffer.from(plain).toString()

/** All that is known of a file, with the text of its blocks. */
function read(bytes: Uint8Array, wanted?: string) {
  const { blocks, ...decoding } = decode(sourceOf(bytes), wanted)
  const found = [...blocks()]
  const faults = found.flatMap(({ problems }) => problems)
  return { ...decoding, text: found.map(({ text }) => text).join(''), faults }
}
const sound = (encoding: string, evidence: string, text = TEXT) => ({
  ...{ encoding, evidence, problems: [], text, faults: [] },
})

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array, string | undefined, unknown]>([
    ['is found', utf8(TEXT), undefined, sound('utf-8', 'valid')],
    ['is told by its mark', utf8(`\ufeff${TEXT}`), undefined, sound('utf-8', 'mark')],
    ['is asked for', gbk(TEXT), 'GBK', sound('gb18030', 'asked')],
    ['is asked for, and its mark is no text', utf8(`\ufeff${TEXT}`), 'utf-8', sound('utf-8', 'asked')],
    ['is UTF-16 without a mark', big(TEXT), 'utf-16be', sound('utf-16be', 'asked')],
    ['is that UTF-16 which the mark tells', big(`\ufeff${TEXT}`), 'UTF-16', sound('utf-16be', 'mark')],
    ['is UTF-16, as its mark says too', little(`\ufeff${TEXT}`), 'utf-16le', sound('utf-16le', 'mark')],
    [
      'is UTF-16 though its mark says UTF-8',
      utf8('\ufeff\n'),
      'utf-16le',
      sound('utf-16le', 'asked', '\ubbef\u0abf'),
    ],
    ['is GBK though its mark says UTF-8', utf8('\ufeff森'), 'gbk', sound('gb18030', 'asked', '锘挎．')],
  ])('%s', (_, bytes, wanted, expected) => {
    expect(read(bytes, wanted)).toEqual(expected)
  })

  it('is what was asked for though its mark says UTF-16', () => {
    const { encoding, evidence } = decode(sourceOf(little('\ufeffa,b')), 'gbk')
    expect([encoding, evidence]).toEqual(['gb18030', 'asked'])
  })

  it('is found where nobody knows the name that was asked for', () => {
    const args = { name: 'klingon', known: encodingNames }
    expect(read(gbk(TEXT), 'klingon')).toEqual({
      ...sound('gb18030', 'best-fit'),
      problems: [{ code: 'encoding/unknown', severity: 'error', args }],
    })
  })

  it('is doubted, or another that is not read', () => {
    const doubt = { code: 'encoding/doubtful', severity: 'warning', args: { encoding: 'gb18030' } }
    expect(read(Uint8Array.of(0xf5, 0xf5, 0xf6, 0xf6)).problems).toEqual([doubt])
    expect(read(encodeBig5('編號,森林覆蓋率\n'))).toMatchObject({ other: 'big5', problems: [] })
  })
})

describe('text of two encodings', () => {
  const pasted = (around: string, encoding: string) => [['encoding/mixed', 2, { around, encoding }]]
  const said = (bytes: Uint8Array, wanted?: string) => {
    const { text, faults } = read(bytes, wanted)
    return [text, faults.map(({ code, line, args }) => [code, line, args])]
  }

  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8 with a mark', joined(utf8('\ufeff指标,值\n'), gbk('空气质量,18\n')), 'utf-8', 'gb18030'],
    ['GBK', joined(gbk('指标,值\n'), utf8('空气质量,18\n'), gbk(TEXT)), 'gb18030', 'utf-8'],
  ])('is read line by line as what it is: %s', (_, bytes, around, encoding) => {
    const [text, faults] = said(bytes)
    expect([`${text}`.startsWith(TEXT), faults]).toMatchObject([true, pasted(around, encoding)])
  })

  it('is all in the encoding that was asked for', () => {
    const bytes = joined(utf8('指标,值\n'), gbk('空气,18\n'))
    const args = { encoding: 'utf-8', bytes: 'BF D5 C6 F8' }
    expect(said(bytes, 'utf-8')).toEqual(['指标,值\n\ufffd,18\n', [['encoding/invalid', 2, args]]])
  })
})

describe('characters that no table should hold', () => {
  const faults = (bytes: Uint8Array, wanted?: string) =>
    read(bytes, wanted).faults.map(
      ({ code, line, column, endColumn }) => `${code} ${line}:${column}-${endColumn}`,
    )

  it.each<[string, string, readonly string[]]>([
    ['a NUL that begins a line', 'a\n\0b\n', ['csv/nul 2:1-2']],
    ['a NUL behind characters beyond the first plane', '𠮷𠮷,\0,森林覆盖率\n', ['csv/nul 1:4-5']],
    ['two on one line, once', 'a\0\0\r\nb\0\r\0c', ['csv/nul 1:2-3', 'csv/nul 2:2-3', 'csv/nul 3:1-2']],
    [
      'the mark of a character lost before',
      'a\n𠮷\ufffd\ufffd\n\ufffd',
      ['encoding/lost-character 2:2-3', 'encoding/lost-character 3:1-2'],
    ],
    ['both', '\ufffd\0\n', ['csv/nul 1:2-3', 'encoding/lost-character 1:1-2']],
    ['neither', 'a,森\n', []],
  ])('%s', (_, text, said) => {
    for (const bytes of [utf8(text), little(`\ufeff${text}`), big(`\ufeff${text}`)])
      expect(faults(bytes)).toEqual(said)
  })

  it.each<[string, Uint8Array, string | undefined, readonly string[]]>([
    [
      'a byte of no character, and not its mark',
      joined(utf8('森'), [0xff], utf8('\n\ufffd')),
      undefined,
      ['encoding/invalid 1:2-3', 'encoding/lost-character 2:1-2'],
    ],
    [
      'a NUL beside such a byte',
      joined(utf8('森\0'), [0xff]),
      undefined,
      ['encoding/invalid 1:3-4', 'csv/nul 1:2-3'],
    ],
    [
      'half a character at the end of UTF-16 without a mark',
      little('a,b\n1,2').subarray(0, -1),
      undefined,
      ['encoding/invalid 2:3-4'],
    ],
    // GB18030 has four bytes for every character of Unicode, and these stand for none.
    [
      'four bytes of GB18030 that are no character',
      joined(gbk('森,'), [0x84, 0x32, 0x81, 0x30, 0x0a]),
      'gb18030',
      ['encoding/invalid 1:3-4', 'encoding/invalid 1:5-6'],
    ],
  ])('%s', (_, bytes, wanted, said) => {
    expect(faults(bytes, wanted)).toEqual(said)
  })
})

describe('a block', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', utf8(TEXT), TEXT],
    ['GBK', gbk(TEXT), TEXT],
    ['UTF-16 with a mark', little(`\ufeff${TEXT}`), TEXT],
    ['UTF-8 with a NUL', utf8('id,value\nA,\0\n'), undefined],
    ['UTF-8 with the mark of a lost character', utf8('a,\ufffd\n'), undefined],
    ['UTF-8 with a byte of no character', joined(utf8(TEXT), [0xff]), undefined],
    ['GBK with a byte of no character', joined(gbk(TEXT), [0xff]), undefined],
  ])('is there in UTF-8 as long as nothing is wrong with it: %s', (_, bytes, plain) => {
    expect([...decode(sourceOf(bytes)).blocks()].map(plainText)).toEqual([plain])
  })

  it('counts its lines from its own first, and is the same without looking for evidence', () => {
    const bytes = joined(gbk('森,1\n林,2\n'), [0xff, 0x2c, 0x33])
    const lines = (blocks: Iterable<TextBlock>) =>
      Array.from(blocks, ({ text, problems }) => [text, problems.map(({ line }) => line)])
    const expected = [
      ['森,1\n', []],
      ['林,2\n', []],
      ['\ufffd,3', [1]],
    ]
    const source = sourceOf(bytes, 5)
    expect(lines(decode(source).blocks())).toEqual(expected)
    expect(lines(blocksIn(source, { encoding: 'gb18030' }))).toEqual(expected)
  })

  it('is without the mark of its own encoding only', () => {
    const source = sourceOf(utf8('\ufeff森'))
    const text = (encoding: 'utf-8' | 'gb18030') =>
      [...blocksIn(source, { encoding })].map((block) => block.text)
    expect([text('utf-8'), text('gb18030')]).toEqual([['森'], ['锘挎．']])
  })
})

/** Files that no department meant to send: bytes at random, cells at random under a sound header, real files spoilt. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { wellFormed } from '../../src/report/printable.ts'
import { gbkBytes } from '../gbk.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes that mean something to some reader stand closer together than chance would have them. */
const telling = fc.constantFrom(
  ...[0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x09, 0x3b, 0x7c, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x80, 0x81, 0x30, 0x31],
  ...[0x20, 0x25, 0x2d, 0x3d, 0x27, 0xd6, 0xd0, 0xe4, 0xb8, 0xad],
)
export const randomBytes: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof({ weight: 3, arbitrary: telling }, { weight: 1, arbitrary: fc.nat(255) }), {
    maxLength: 200,
  })
  .map((bytes) => Uint8Array.from(bytes))

const words = fc.constantFrom(
  ...[
    'T4-02',
    'T1-12',
    'T2-07',
    '森林覆盖率',
    '2019',
    '18.2',
    '95％',
    '0.952',
    '-12',
    '0.29以下',
    '约10',
    '建成',
    '无',
  ],
  ...[
    '1.234,5',
    '2-3',
    '2月3日',
    '#DIV/0!',
    '—',
    '1，234',
    '1e999',
    '9'.repeat(45),
    '-0',
    '合计',
    '注：初步',
    '正式',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '\u001b[2J',
    '\u202e81',
    '\u061c81',
    '\u{e0041}\u00ad81',
    '"',
    '""',
    'a"b',
    '"a',
    '两\n行',
    '\0',
    '𠮷',
  ],
)
/** A cell as it stands in a file, quotes and all. */
export const randomCell: fc.Arbitrary<string> = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => a + b),
  fc.string({ unit: 'binary', maxLength: 6 }).map(wellFormed),
  fc.string({ unit: fc.constantFrom(...'0123456789.,，-+%％‰年月以上下约近 eE'), maxLength: 8 }),
)

const headers = [
  '编号,指标名称,年份,实际值,单位,全市水平,上年值,数据状态,街镇',
  'id,year,value,benchmark,target,status,region,department',
  '序号,类别,项目,内容,单位,目标值,2018年,2019年,2020年,备注',
]
const randomRow = fc.array(randomCell, { minLength: 1, maxLength: 10 }).map((cells) => cells.join(','))

/** Rows of random cells below a header that is sound. */
const randomTable: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...headers),
    fc.array(randomRow, { maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([header, rows, end]) => bytesOf([header, ...rows, ''].join(end)))

const REAL = ['data/2018.csv', 'data/2019.csv', 'data/published.csv', 'test/fixtures/files/wide-gbk.csv'].map(
  (file) => new Uint8Array(readFileSync(file)),
)

type Mutation = (bytes: Uint8Array) => Uint8Array

const splice = (bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array => {
  const from = Math.floor(at * bytes.length)
  return Uint8Array.from([...bytes.subarray(0, from), ...added, ...bytes.subarray(from + removed)])
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const swap = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  bytes.map((byte) => (byte === from ? to : byte))

/** A place in the file, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })

function repeatLine(bytes: Uint8Array, at: number): Uint8Array {
  const lines = textOf(bytes).split('\n')
  const index = Math.min(Math.floor(at * lines.length), lines.length - 1)
  return bytesOf(lines.toSpliced(index, 0, lines[index] ?? '').join('\n'))
}

/** In GBK, of which the platform only reads: each character that has one gets its two bytes. */
const toGbk: Mutation = (bytes) => {
  return Uint8Array.from(
    [...textOf(bytes)].flatMap(
      (character): readonly number[] => gbkBytes.get(character) ?? [...bytesOf(character)],
    ),
  )
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Mutation =>
      (bytes) =>
        splice(bytes, at, 1, Uint8Array.of(byte)),
  ),
  fc.tuple(place, fc.nat(7)).map(
    ([at, bit]): Mutation =>
      (bytes) => {
        const from = Math.min(Math.floor(at * bytes.length), bytes.length - 1)
        return bytes.map((byte, index) => (index === from ? byte ^ (1 << bit) : byte))
      },
  ),
  fc.tuple(place, randomCell).map(
    ([at, cell]): Mutation =>
      (bytes) =>
        splice(bytes, at, 0, bytesOf(cell)),
  ),
  fc.tuple(place, fc.nat(30)).map(
    ([at, count]): Mutation =>
      (bytes) =>
        splice(bytes, at, count, Uint8Array.of()),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (bytes) =>
        bytes.slice(
          Math.floor(Math.min(from, to) * bytes.length),
          Math.floor(Math.max(from, to) * bytes.length),
        ),
  ),
  fc.constantFrom(0x3b, 0x09, 0x7c, 0x20).map(
    (to): Mutation =>
      (bytes) =>
        swap(bytes, 0x2c, to),
  ),
  fc.constantFrom(0x0d, 0x22, 0x00, 0x2c).map(
    (to): Mutation =>
      (bytes) =>
        swap(bytes, 0x0a, to),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        repeatLine(bytes, at),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        splice(bytes, at, 0, bytesOf('"')),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        splice(bytes, at, 0, Uint8Array.of(0)),
  ),
  fc.constant<Mutation>((bytes) => bytesOf(textOf(bytes).replaceAll('\n', '\r\n'))),
  fc.constant<Mutation>((bytes) => new Uint8Array(Buffer.from(textOf(bytes), 'utf16le'))),
  fc.constant<Mutation>((bytes) => new Uint8Array(Buffer.from(`\uFEFF${textOf(bytes)}`, 'utf16le').swap16())),
  fc.constant<Mutation>(toGbk),
)

const shortened = (bytes: Uint8Array, lines: number): Uint8Array => {
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a)
  return bytes.slice(0, ends[lines + 1] ?? bytes.length)
}

/** A file of the project, cut to some of its lines, after one to four accidents. */
const spoiltFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...REAL), fc.nat(20), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([bytes, lines, mutations]) =>
    mutations.reduce<Uint8Array>((spoilt, mutate) => mutate(spoilt), shortened(bytes, lines)),
  )

export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(randomBytes, randomTable, spoiltFile)

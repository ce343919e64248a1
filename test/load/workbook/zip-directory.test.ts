import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Entry, readDirectory } from '../../../src/load/workbook/zip-directory.ts'
import { damagedPart, faultOf } from './fault-of.ts'
import { type ZipFile, zipOf } from './zip-of.ts'

const DATA = strToU8('<workbook/>')
const ENTRY: Entry = {
  name: 'xl/workbook.xml',
  method: 0,
  crc: 0xb29b7fac,
  packed: 11,
  size: 11,
  offset: 0,
  encrypted: false,
}
const BOOK: ZipFile = { name: 'xl/workbook.xml', data: DATA }
const ELSEWHERE = 0xffffffff

/** An extra field: its kind, its length, and figures of eight bytes. */
function field(kind: number, ...figures: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + figures.length * 8)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, kind, true)
  view.setUint16(2, figures.length * 8, true)
  for (const [index, figure] of figures.entries()) view.setBigUint64(4 + index * 8, BigInt(figure), true)
  return bytes
}

const DAMAGE = damagedPart(null)

describe('the list of an archive', () => {
  it('says of every file what it is, where, and how large', () => {
    const files = [
      BOOK,
      { name: 'xl/森林.xml', method: 8, packed: 7, size: 9, crc: 5, flags: 0x809 },
      { name: '\\XL\\Styles.xml', offset: 77, comment: strToU8('a comment'), extra: field(0x5455, 1) },
      { name: '//a/b.xml', flags: 0x808 },
    ]
    expect(readDirectory(zipOf(files))).toEqual([
      { ...ENTRY, crc: expect.any(Number) },
      { ...ENTRY, name: 'xl/森林.xml', method: 8, crc: 5, packed: 7, size: 9, offset: 56, encrypted: true },
      { ...ENTRY, name: 'xl/styles.xml', crc: 0, packed: 0, size: 0, offset: 77 },
      { ...ENTRY, name: 'a/b.xml', crc: 0, packed: 0, size: 0, offset: expect.any(Number) },
    ])
  })

  it('is found behind other bytes of the same memory', () => {
    const bytes = zipOf([BOOK])
    const memory = new Uint8Array(bytes.length + 9)
    memory.set(bytes, 5)
    expect(readDirectory(memory.subarray(5, 5 + bytes.length))).toEqual(readDirectory(bytes))
  })

  it.each([0, 1, 9, 65_535])('is found before a comment of %i bytes', (length) => {
    const names = readDirectory(zipOf([BOOK], new Uint8Array(length))).map(({ name }) => name)
    expect(names).toEqual(['xl/workbook.xml'])
  })

  it('is not looked for before more than the longest comment', () => {
    expect(faultOf(() => readDirectory(zipOf([BOOK], new Uint8Array(65_536))))).toEqual(DAMAGE)
  })

  it('of an empty archive is empty', () => {
    expect(readDirectory(zipOf([]))).toEqual([])
  })

  it.each<[string, Partial<ZipFile>, Partial<Entry>]>([
    ['the size', { size: ELSEWHERE, extra: field(1, 5e9) }, { size: 5e9 }],
    ['the packed size', { packed: ELSEWHERE, extra: field(1, 6e9) }, { packed: 6e9 }],
    ['the place', { offset: ELSEWHERE, extra: field(1, 7e9) }, { offset: 7e9 }],
    [
      'all three',
      { size: ELSEWHERE, packed: ELSEWHERE, offset: ELSEWHERE, extra: field(1, 5e9, 6e9, 7e9) },
      { size: 5e9, packed: 6e9, offset: 7e9 },
    ],
    [
      'the size, behind another field',
      { size: ELSEWHERE, extra: new Uint8Array([...field(0x5455, 9, 9), ...field(1, 5e9)]) },
      { size: 5e9 },
    ],
    ['nothing', { extra: field(1, 5e9, 6e9) }, {}],
  ])('tells in an extra field %s', (_, file, told) => {
    const entry = { ...ENTRY, crc: expect.any(Number), ...told }
    expect(readDirectory(zipOf([{ ...BOOK, ...file }]))).toEqual([entry])
  })

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['less than the end of a list', () => zipOf([]).subarray(0, 21)],
    ['text', () => strToU8('编号,年份\n'.repeat(20))],
    ['a figure that is nowhere', () => zipOf([{ ...BOOK, size: ELSEWHERE }])],
    ['a figure too few', () => zipOf([{ ...BOOK, size: ELSEWHERE, packed: ELSEWHERE, extra: field(1, 5) }])],
    ['a field cut short', () => zipOf([{ ...BOOK, size: ELSEWHERE, extra: new Uint8Array([1, 0, 8]) }])],
    ['a name longer than the file', () => zipOf([{ ...BOOK, nameLength: 60_000 }])],
    ['no entry where one should be', () => withByte(zipOf([BOOK]), 56, 0)],
    ['fewer entries than it says', () => withByte(zipOf([BOOK]), 56 + 61 + 10, 2)],
    ['a list that begins behind the file', () => withByte(zipOf([BOOK]), 56 + 61 + 17, 9)],
  ])('is damaged: %s', (_, bytes) => {
    expect(faultOf(() => readDirectory(bytes()))).toEqual(DAMAGE)
  })
})

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice()
  changed[at] = value
  return changed
}

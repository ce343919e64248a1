import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../src/load/workbook/archive.ts'
import { addToCrc } from '../../../src/load/workbook/crc.ts'
import { damagedPart, faultOf } from './fault-of.ts'
import { type ZipFile, zipOf } from './zip-of.ts'

const NAME = 'xl/sharedStrings.xml'
const TEXT = strToU8('<sst/>')

/** Bytes that do not shrink, the same every time. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state & 0xff
  })
}

const unpacked = (bytes: Uint8Array, name = NAME): Uint8Array =>
  new Uint8Array(Buffer.concat([...openArchive(bytes).pieces(name)]))
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
const archive = (file: Partial<ZipFile> = {}, behind?: Uint8Array): Uint8Array =>
  zipOf([{ name: NAME, data: TEXT, ...file }], behind)

/** As the archive has its name. */
const DAMAGE = damagedPart(NAME.toLowerCase())

describe('a file of an archive', () => {
  it('is found whatever the case of its name', () => {
    const opened = openArchive(archive())
    expect(['xl/sharedStrings.xml', 'XL/SHAREDSTRINGS.XML', 'xl/styles.xml'].map(opened.has)).toEqual([
      true,
      true,
      false,
    ])
    expect([...opened.pieces('XL/SHAREDSTRINGS.XML')]).toEqual([TEXT])
  })

  it.each([
    ['stored', 0],
    ['deflated', 8],
  ])('is what was put in, %s', (_, method) => {
    for (const length of [0, 1, 16_384, 100_000]) {
      const data = noise(length)
      expect(same(unpacked(archive({ method, data, ownExtra: new Uint8Array(300) })), data)).toBe(true)
    }
  })

  it('may be the second one, with fields before its bytes', () => {
    const files = [
      { name: 'a.xml', data: noise(99) },
      { name: NAME, method: 8, data: TEXT, ownExtra: noise(7) },
    ]
    expect(unpacked(zipOf(files))).toEqual(TEXT)
  })

  it('may be packed to exactly one piece', () => {
    // What does not shrink is stored in a block with five bytes before it.
    const data = noise(16_384 - 5)
    expect(deflateSync(data).length).toBe(16_384)
    expect(same(unpacked(archive({ method: 8, data })), data)).toBe(true)
  })

  it('comes in pieces', () => {
    const pieces = [...openArchive(archive({ method: 8, data: noise(100_000) })).pieces(NAME)]
    expect(pieces.length).toBeGreaterThan(3)
  })
})

describe('damaged is', () => {
  it.each<[string, Partial<ZipFile>]>([
    ['a file under a password', { flags: 1 }],
    ['a file packed in another way', { method: 9 }],
    ['a file with another checksum', { crc: 1 }],
    ['a file that is longer than it says', { size: 5 }],
    ['a file that is shorter than it says', { size: 7 }],
    ['a deflated file that is longer than it says', { method: 8, size: 5 }],
    ['a deflated file that is shorter than it says', { method: 8, size: 7 }],
    ['a file that is packed to more than there is', { packed: 60_000 }],
    ['a deflated file cut off', { method: 8, packed: 4 }],
    ['a file that begins elsewhere', { offset: 3 }],
    ['a file that begins in the last bytes', { offset: 140 }],
    ['a file that begins behind the archive', { offset: 60_000 }],
  ])('%s', (_, file) => {
    expect(faultOf(() => unpacked(archive(file)))).toEqual(DAMAGE)
  })

  it('a file without its own header', () => {
    const bytes = archive()
    bytes[0] = 0
    expect(faultOf(() => unpacked(bytes))).toEqual(DAMAGE)
  })

  it('bytes that are not deflated', () => {
    const bytes = archive({ method: 8 })
    bytes.fill(0xff, 30 + NAME.length, 30 + NAME.length + 4)
    expect(faultOf(() => unpacked(bytes))).toEqual(DAMAGE)
  })

  it('a file that is not there', () => {
    expect(faultOf(() => unpacked(zipOf([{ name: 'a.xml' }])))).toEqual(damagedPart(NAME))
  })

  it('and nothing beyond its size is ever handed out', () => {
    const data = noise(100_000)
    const pieces = openArchive(archive({ method: 8, data, size: 40_000 })).pieces(NAME)
    let length = 0
    const step = () => {
      for (const piece of pieces) length += piece.length
    }
    expect(faultOf(step)).toEqual(DAMAGE)
    expect(length).toBeLessThanOrEqual(40_000)
  })
})

it('the checksum of a text is the one of the standard, however it is cut', () => {
  const [text, half] = [strToU8('123456789'), 4]
  expect(addToCrc(0, text)).toBe(0xcbf43926)
  expect(addToCrc(addToCrc(0, text.subarray(0, half)), text.subarray(half))).toBe(0xcbf43926)
  expect(addToCrc(7, new Uint8Array(0))).toBe(7)
})

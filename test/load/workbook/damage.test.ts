/** Whatever the bytes: a workbook is read as it was meant, or named. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { openWorkbook } from '../../../src/load/workbook/open-workbook.ts'
import { bookOf, partsOf, zipped } from './book.ts'

// Many runs and large files; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const open = (bytes: Uint8Array) => openWorkbook(sourceOf(bytes), { headerWords })
const codesOf = (bytes: Uint8Array): readonly string[] =>
  open(bytes)
    .problems()
    .map(({ code }) => code)

const BOOK = {
  sheets: [
    {
      name: '表1',
      rows: [
        ['编号', '年份', '实际值'],
        ['T4-02', 2019, 17.2],
        ['T4-04', 2019, { number: 38.5, format: '0' }],
      ],
    },
  ],
}
const SOUND = bookOf(BOOK)
const rowsOf = (bytes: Uint8Array) => [...open(bytes).rows()].map(({ line, cells }) => [line, ...cells])

const withPart = (name: string, text: string): Uint8Array => zipped({ ...partsOf(BOOK), [name]: text })
const sheetWith = (change: (xml: string) => string): Uint8Array =>
  withPart('xl/worksheets/sheet1.xml', change(partsOf(BOOK)['xl/worksheets/sheet1.xml'] ?? ''))

/** An archive whose list tells the sizes in an extra field, as those beyond 4 GiB do; `field` makes that field. */
function widened(bytes: Uint8Array, field: (sizes: DataView) => Uint8Array): Uint8Array {
  const end = bytes.length - 22
  const tail = new DataView(bytes.slice(end).buffer)
  const start = tail.getUint32(16, true)
  const items: Uint8Array[] = []
  for (let at = start; at < end; ) {
    const old = new DataView(bytes.buffer, bytes.byteOffset + at)
    const nameEnd = at + 46 + old.getUint16(28, true)
    const sizes = new DataView(new ArrayBuffer(16))
    sizes.setBigUint64(0, BigInt(old.getUint32(24, true)), true)
    sizes.setBigUint64(8, BigInt(old.getUint32(20, true)), true)
    const extra = field(sizes)
    const head = bytes.slice(at, nameEnd)
    const view = new DataView(head.buffer)
    view.setUint32(20, 0xffffffff, true)
    view.setUint32(24, 0xffffffff, true)
    view.setUint16(30, extra.length, true)
    view.setUint16(32, 0, true)
    items.push(head, extra)
    at = nameEnd + old.getUint16(30, true) + old.getUint16(32, true)
  }
  const list = Buffer.concat(items)
  tail.setUint32(12, list.length, true)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), list, new Uint8Array(tail.buffer)]))
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer)

describe('sizes in an extra field', () => {
  it('are read, also behind other fields', () => {
    const wide = widened(SOUND, (sizes) => new Uint8Array([1, 0, 16, 0, ...bytesOf(sizes)]))
    const behind = widened(
      SOUND,
      (sizes) => new Uint8Array([0x55, 0x54, 2, 0, 9, 9, 1, 0, 16, 0, ...bytesOf(sizes)]),
    )
    expect([rowsOf(wide), rowsOf(behind)]).toEqual([rowsOf(SOUND), rowsOf(SOUND)])
    expect([codesOf(wide), codesOf(behind)]).toEqual([codesOf(SOUND), codesOf(SOUND)])
  })

  it.each<[string, Uint8Array]>([
    ['is not there', new Uint8Array(0)],
    ['holds something else', new Uint8Array([0x55, 0x54, 2, 0, 9, 9])],
    ['is too short', new Uint8Array([1, 0, 4, 0, 9, 9, 9, 9])],
  ])('are damage when the field %s', (_, extra) => {
    expect(codesOf(widened(SOUND, () => extra))).toEqual(['file/damaged'])
  })
})

describe('damage is named', () => {
  it.each<[string, Uint8Array]>([
    ['nothing behind the signature', strToU8('PK\u0003\u0004')],
    ['cut in half', SOUND.subarray(0, SOUND.length / 2)],
    ['the end cut off', SOUND.subarray(0, SOUND.length - 30)],
    ['a sheet that is no XML', withPart('xl/worksheets/sheet1.xml', 'PNG')],
    ['a sheet that ends early', sheetWith((xml) => xml.slice(0, xml.length / 2))],
    ['an entity of its own', sheetWith((xml) => xml.replace('<sheetData>', '<sheetData>&lol;'))],
    ['a text that is not there', sheetWith((xml) => xml.replace('t="s"><v>0<', 't="s"><v>99<'))],
    ['no sheets', withPart('xl/workbook.xml', '<workbook/>')],
    ['a sheet that leads nowhere', withPart('xl/_rels/workbook.xml.rels', '<Relationships/>')],
  ])('%s', (_, bytes) => {
    expect(codesOf(bytes)).toEqual(['file/damaged'])
    expect(rowsOf(bytes)).toEqual([])
  })

  it('an archive that holds a workbook is none', () => {
    const outer = zipSync({ 'xl/workbook.xlsx': [SOUND, { level: 0 }] })
    expect(open(outer).problems()).toMatchObject([{ code: 'file/not-csv', args: { kind: 'zip' } }])
  })

  it('a digit changed behind the back of the checksum', () => {
    // Stored, so that the change leaves everything else sound.
    const parts = Object.entries(partsOf(BOOK)).map(
      ([name, text]) => [name, [strToU8(text), { level: 0 }]] as const,
    )
    const stored = zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0])
    const at = new TextDecoder('latin1').decode(stored).indexOf('<v>17.2</v>')
    const changed = stored.slice()
    changed[at + 3] = 0x32
    expect(rowsOf(stored)[0]).toEqual([2, 'T4-02', '2019', '17.2'])
    expect(open(changed).problems()).toMatchObject([
      { code: 'file/damaged', args: { part: 'xl/worksheets/sheet1.xml' } },
    ])
  })

  it('with any bytes changed it reads as before or is named, and never throws', () => {
    const change = fc.record({ at: fc.nat(SOUND.length - 1), by: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = SOUND.slice()
        for (const { at, by } of changes) bytes[at] = (bytes[at] ?? 0) ^ by
        const codes = codesOf(bytes)
        const named = codes.some((code) => code.startsWith('file/'))
        if (!named) expect(rowsOf(bytes)).toEqual(rowsOf(SOUND))
      }),
      { numRuns: 300 },
    )
  })

  it('with pieces cut out or put in', () => {
    const piece = fc.record({
      at: fc.nat(SOUND.length),
      cut: fc.nat(60),
      put: fc.uint8Array({ maxLength: 60 }),
    })
    fc.assert(
      fc.property(piece, ({ at, cut, put }) => {
        const bytes = new Uint8Array([...SOUND.subarray(0, at), ...put, ...SOUND.subarray(at + cut)])
        const named = codesOf(bytes).some((code) => code.startsWith('file/'))
        if (!named) expect(rowsOf(bytes)).toEqual(rowsOf(SOUND))
      }),
      { numRuns: 500 },
    )
  })

  it('with the XML of any part changed', () => {
    const names = Object.keys(partsOf(BOOK))
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(2000),
      cut: fc.nat(8),
      put: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('<', '>', '<row r="-1">', '<c r="ZZZZ9" s="-1">', '"', '&#0;', '9'.repeat(400)),
      ),
    })
    fc.assert(
      fc.property(change, ({ name, at, cut, put }) => {
        const text = partsOf(BOOK)[name] ?? ''
        const from = at % (text.length + 1)
        const bytes = withPart(name, text.slice(0, from) + put + text.slice(from + cut))
        expect(() => [codesOf(bytes), rowsOf(bytes)]).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

describe('limits', () => {
  /** As an archive says it, whatever is in it. */
  function sayingSize(bytes: Uint8Array, size: number): Uint8Array {
    const lying = bytes.slice()
    const view = new DataView(lying.buffer)
    const name = new TextDecoder('latin1').decode(lying).lastIndexOf('xl/worksheets/sheet1.xml')
    view.setUint32(name - 46 + 24, size, true)
    return lying
  }

  it.each([
    ['unpacked', 536_870_913],
    ['ratio', 200 * 1024 * 1024],
  ])('%s', (kind, size) => {
    expect(open(sayingSize(SOUND, size)).problems()).toMatchObject([
      { code: 'file/too-large', args: { kind } },
    ])
  })

  it('a part that unpacks to more than it says is damaged, and is not unpacked further', () => {
    expect(codesOf(sayingSize(SOUND, 10))).toEqual(['file/damaged'])
  })

  it('ten million spaces in a small file', () => {
    const bytes = sheetWith((xml) => xml.replace('<sheetData>', `${' '.repeat(11 * 1024 * 1024)}<sheetData>`))
    expect(bytes.length).toBeLessThan(100_000)
    expect(open(bytes).problems()).toMatchObject([
      { code: 'file/too-large', args: { kind: 'ratio', limit: 200 } },
    ])
  })

  it('9 MiB of them are harmless', () => {
    const bytes = sheetWith((xml) => xml.replace('<sheetData>', `${' '.repeat(9 * 1024 * 1024)}<sheetData>`))
    expect(rowsOf(bytes)).toEqual(rowsOf(SOUND))
  })

  it('entries', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`a${index}`, '']))
    expect(open(zipped({ ...partsOf(BOOK), ...many })).problems()).toMatchObject([
      { code: 'file/too-large', args: { kind: 'entries', found: 10_007 } },
    ])
  })

  it('the file itself', () => {
    const piece = new Uint8Array(64 * 1024 * 1024)
    const source = { pieces: () => Array<Uint8Array>(5).fill(piece) }
    expect(openWorkbook(source).problems()).toMatchObject([
      { code: 'file/too-large', args: { kind: 'packed' } },
    ])
  })
})

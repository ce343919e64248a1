import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { elements, isTrue, readXml } from '../../../src/load/workbook/xml.ts'
import { damagedPart, faultOf } from './fault-of.ts'
import { archiveOf } from './parts-of.ts'

const PART = 'xl/sharedStrings.xml'
const read = (part: string | Uint8Array, size?: number) => [
  ...readXml(archiveOf({ [PART]: part }, size), PART),
]

/** The text of a part, however many pieces it came in. */
const textOf = (part: string | Uint8Array, size?: number): string =>
  read(part, size)
    .map((event) => (event.kind === 'text' ? event.text : ''))
    .join('')

const littleEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const bigEndian = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())

describe('the XML of a part', () => {
  it('is what begins, what ends and the text between, without prefixes of names', () => {
    expect(read('<x:sst><x:si count="1"/>森林</x:sst>')).toEqual([
      { kind: 'open', name: 'sst', attributes: {} },
      { kind: 'open', name: 'si', attributes: { count: '1' } },
      { kind: 'close', name: 'si' },
      { kind: 'text', text: '森林' },
      { kind: 'close', name: 'sst' },
    ])
  })

  it('text that is marked as no markup is text', () => {
    expect(textOf('<t>95<![CDATA[<96>]]></t>')).toBe('95<96>')
  })

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['UTF-8', (text) => text],
    ['UTF-8 with a mark', (text) => `\ufeff${text}`],
    ['UTF-16, the low byte first', littleEndian],
    ['UTF-16, the high byte first', bigEndian],
  ])('a part in %s, whatever the pieces it comes in', (_, written) => {
    const words = fc.array(fc.constantFrom('森林', '𠮷', '95.2', 'é', '\u00ff\u00fe'), { minLength: 1 })
    fc.assert(
      // A mark comes in one piece: an archive is never unpacked byte by byte.
      fc.property(words, fc.integer({ min: 3, max: 9 }), (texts, size) => {
        const text = texts.join(' ')
        expect(textOf(written(`<t>${text}</t>`), size)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it.each<[string, string | Uint8Array]>([
    ['nothing at all', ''],
    ['no XML', 'PNG'],
    ['an element that is not closed', '<sst><si>'],
    ['an entity of its own', '<t>&lol;</t>'],
    ['a character cut in two at its end', new Uint8Array([...strToU8('<t/>'), 0xe6, 0xa3])],
    ['bytes that are no UTF-8', new Uint8Array([...strToU8('<t>'), 0xff, 0xfe, ...strToU8('</t>')])],
    ['half a mark of UTF-16, low byte first', new Uint8Array([0xff, ...littleEndian('<t/>').subarray(2)])],
    ['half a mark of UTF-16, high byte first', new Uint8Array([0xfe, ...bigEndian('<t/>').subarray(2)])],
    ['half a sign of UTF-16', littleEndian('<t/>').subarray(0, -1)],
  ])('%s is damage of that part', (_, part) => {
    expect(faultOf(() => read(part))).toEqual(damagedPart(PART))
  })
})

it('all elements of a name, with what they say', () => {
  const part = '<cols><col min="1"/><row min="2"/><col min="3"></col>col</cols>'
  expect([...elements(archiveOf({ [PART]: part }), PART, 'col')]).toEqual([{ min: '1' }, { min: '3' }])
})

it.each([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
  ['', false],
  [undefined, false],
])('an attribute of %s is %s', (value, is) => {
  expect(isTrue(value)).toBe(is)
})

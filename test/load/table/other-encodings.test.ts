/** Files that are in neither UTF-8 nor GB18030: told from GBK by what is common in each, and from one another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherEncodingOf, utf7Of } from '../../../src/load/table/other-encodings.ts'
import { type Evidence, GB18030, type Script, weigh } from '../../../src/load/table/sequence.ts'
import { encodeBig5, encodeShiftJis, encodeWholeGbk } from '../../double-bytes.ts'
import { bytesOf } from './table-of.ts'

const NOTHING: Evidence = { good: 0, common: 0, bad: 0 }
/** What GB18030 cannot read. */
const NO_GBK: Evidence = { good: 10, common: 10, bad: 1 }

/** The two scripts, in the order in which they are tried. */
function scripts(): { readonly big5: Script; readonly shiftJis: Script } {
  const met: Script[] = []
  otherEncodingOf((script) => {
    met.push(script)
    return NOTHING
  }, NO_GBK)
  const [big5, shiftJis] = met
  if (big5 === undefined || shiftJis === undefined || met.length > 2) throw new Error('two scripts are known')
  return { big5, shiftJis }
}

/** As a whole file is looked at. */
const named = (bytes: Uint8Array) => otherEncodingOf((script) => weigh(bytes, script), weigh(bytes, GB18030))

describe('a file in another encoding', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['Big5', encodeBig5('編號,森林覆蓋率,空氣優良率'), 'big5'],
    ['Shift-JIS', encodeShiftJis('番号,森林の面積,大気のきれいな日'), 'shift_jis'],
    [
      'Shift-JIS with katakana of half width',
      Uint8Array.of(0xc3, 0xde, 0x2c, ...encodeShiftJis('森林の面積')),
      'shift_jis',
    ],
    ['GBK', encodeWholeGbk('编号,森林覆盖率,空气优良率'), undefined],
    ['Big5 of rare characters', encodeBig5('乂乜凵匚'), undefined],
    ['Shift-JIS of rare characters', encodeShiftJis('弌丐丕个丱'), undefined],
    ['Big5 of three characters', encodeBig5('編號率'), undefined],
    ['Big5 with a byte lost', encodeBig5('編號,森林覆蓋率,空氣優良率').slice(0, -1), undefined],
    ['bytes of nothing', Uint8Array.of(0xff, 0xff, 0xff, 0xff), undefined],
  ])('%s', (_, bytes, name) => {
    expect(named(bytes)).toBe(name)
  })

  it.each<[string, Evidence, string | undefined]>([
    ['seven in ten are common in GB18030', { good: 10, common: 7, bad: 0 }, 'big5'],
    ['more are', { good: 10, common: 8, bad: 0 }, undefined],
    ['more are, but not all bytes are characters there', { good: 10, common: 8, bad: 1 }, 'big5'],
    ['none is a character there', NOTHING, 'big5'],
  ])('where %s', (_, gb, name) => {
    expect(otherEncodingOf(() => ({ good: 10, common: 10, bad: 0 }), gb)).toBe(name)
  })

  it.each<[string, Evidence, string | undefined]>([
    ['nine in ten common', { good: 20, common: 18, bad: 0 }, 'big5'],
    ['fewer common', { good: 20, common: 17, bad: 0 }, undefined],
    ['four characters', { good: 4, common: 4, bad: 0 }, 'big5'],
    ['three characters', { good: 3, common: 3, bad: 0 }, undefined],
    ['a byte of no character', { good: 20, common: 20, bad: 1 }, undefined],
  ])('that has %s there', (_, evidence, name) => {
    expect(otherEncodingOf(() => evidence, NO_GBK)).toBe(name)
  })

  it('is the second where the first does not fit', () => {
    const { big5 } = scripts()
    const fits: Evidence = { good: 9, common: 9, bad: 0 }
    expect(otherEncodingOf((script) => (script === big5 ? NOTHING : fits), NO_GBK)).toBe('shift_jis')
  })
})

const all = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** What the platform reads as one character of two bytes; every lead and trail that some such character has. */
function platform(label: string, leads: readonly number[]) {
  const decoder = new TextDecoder(label, { fatal: true })
  const reads = (...bytes: readonly number[]): boolean => {
    try {
      return [...decoder.decode(Uint8Array.from(bytes))].length === 1
    } catch {
      return false
    }
  }
  const trails = all(0, 0xff).filter((trail) => leads.some((lead) => !reads(lead) && reads(lead, trail)))
  return { reads, trails: new Set(trails) }
}

describe('a character', () => {
  it.each([
    // Leads below A1 and beyond F9 are what Hong Kong added.
    ['big5', all(0xa1, 0xf9), [0x80, 0xa0, 0xfa, 0xff]],
    ['shift_jis', [...all(0x81, 0x9f), ...all(0xe0, 0xfc)], [0x80, 0xa0, 0xfd, 0xff]],
  ] as const)('of %s has a lead and a trail as the platform knows them', (name, leads, none) => {
    const { lengthAt } = name === 'big5' ? scripts().big5 : scripts().shiftJis
    const { trails } = platform(name, leads)
    const measure = (...bytes: number[]) => lengthAt(Uint8Array.of(0x81, ...bytes), 1)
    for (const trail of all(0, 0xff)) {
      expect([trail, ...leads.map((lead) => measure(lead, trail))]).toEqual([
        trail,
        ...leads.map(() => (trails.has(trail) ? 2 : 0)),
      ])
      expect([trail, ...none.map((lead) => measure(lead, trail))]).toEqual([trail, ...none.map(() => 0)])
    }
    expect(leads.map((lead) => measure(lead))).toEqual(leads.map(() => 0))
    expect(all(0, 0x7f).map((byte) => measure(byte))).toEqual(all(0, 0x7f).map(() => 1))
  })

  it('of Shift-JIS may be a katakana of one byte', () => {
    const { reads } = platform('shift_jis', [])
    const bytes = all(0xa1, 0xdf)
    expect(bytes.map((byte) => reads(byte))).toEqual(bytes.map(() => true))
    expect(bytes.map((byte) => scripts().shiftJis.lengthAt(Uint8Array.of(byte), 0))).toEqual(
      bytes.map(() => 1),
    )
  })

  it.each<[string, 'big5' | 'shiftJis', boolean]>([
    ['　', 'big5', true],
    ['一', 'big5', true],
    ['籲', 'big5', true],
    ['乂', 'big5', false],
    ['　', 'shiftJis', true],
    ['ン', 'shiftJis', true],
    ['Я', 'shiftJis', false],
    ['亜', 'shiftJis', true],
    ['恋', 'shiftJis', true],
    ['弌', 'shiftJis', false],
    ['漾', 'shiftJis', false],
  ])('%s in %s is one of everyday use: %s', (character, name, common) => {
    const encode = name === 'big5' ? encodeBig5 : encodeShiftJis
    expect(scripts()[name].isCommon(Uint8Array.of(0x41, ...encode(character)), 1)).toBe(common)
  })
})

const utf7 = (text: string): string =>
  text.replace(
    /[^\n -~]+/g,
    (stretch) => `+${Buffer.from(stretch, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
  )

describe('UTF-7', () => {
  it.each<[string, string, string | undefined]>([
    ['four characters', utf7('编号,数值'), 'utf-7'],
    ['three characters', utf7('编号,值'), undefined],
    ['Chinese punctuation and letters of full width', utf7('、，Ａ％'), 'utf-7'],
    ['titles that no stroke closes', '+fxZT9w,+YwdoB1QNefA,value', 'utf-7'],
    ['Latin letters, written so', utf7('éàüöß,编号数值'), undefined],
    ['figures with a plus', 'a,b\n+1,+2-3\n', undefined],
    ['telephone numbers', '+8613800138000,+86138', undefined],
    ['nothing shifted', 'id,value\n1,2\n', undefined],
    ['Chinese as it is, beside such a stretch', `指标,${utf7('编号数值')}`, undefined],
  ])('%s', (_, text, name) => {
    expect(utf7Of(bytesOf(text))).toBe(name)
  })

  it('is named wherever the first piece of a long file ends', () => {
    const text = utf7('编号数值,指标名称,年份,森林覆盖率,实际值\n')
    const first = text.indexOf(',')
    fc.assert(
      fc.property(fc.integer({ min: first, max: text.length }), (end) => {
        expect(utf7Of(bytesOf(text.slice(0, end)))).toBe('utf-7')
      }),
    )
  })
})

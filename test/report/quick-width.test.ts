import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import widthOf, { isPlain } from '../../src/report/quick-width.ts'

it('says of every character what string-width says', () => {
  // Above U+3100 our own judgement covers whole blocks; a sample of those is enough.
  const wrong = Array.from({ length: 0x20000 }, (_, code) => code)
    .filter((code) => code < 0x3100 || code % 97 === 0 || (code > 0xfe00 && code < 0x10000))
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .filter((code) => widthOf(String.fromCodePoint(code)) !== stringWidth(String.fromCodePoint(code)))
  expect(wrong.map((code) => code.toString(16))).toEqual([])
})

it('says of every text what string-width says', () => {
  const letters = [...'文（a1#*≥✓─▲·²', '\u{fe0f}', '\u{20e3}', '\u{1f468}', '\u{200d}']
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...letters), fc.string()) })
  fc.assert(
    fc.property(text, (each) => {
      expect(widthOf(each)).toBe(stringWidth(each))
    }),
  )
})

it('what is plain holds nothing unseen', () => {
  const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain)
  expect(plain.length).toBeGreaterThan(20_000)
  expect(plain.filter((each) => /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u.test(each))).toEqual(
    [],
  )
  expect([isPlain('99.8%，合格'), isPlain(''), isPlain('a\nb'), isPlain('a\u200bb')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

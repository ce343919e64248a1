import { describe, expect, it } from 'vitest'
import { printable } from '../../src/report/printable.ts'

describe('what nobody sees is shown by its code', () => {
  it.each([
    ['an escape sequence', '\u001B[31m', '\\u001B[31m'],
    ['a control of eight bits', '\u009B31m', '\\u009B31m'],
    ['an override of direction', '\u202Eabc\u202C', '\\u202Eabc\\u202C'],
    ['an isolate', '\u2066a\u2069', '\\u2066a\\u2069'],
    ['marks of direction', '\u200E\u200F\u061C', '\\u200E\\u200F\\u061C'],
    ['blanks of no width', 'a\u200Bb\uFEFFc\u00ADd\u3164', 'a\\u200Bb\\uFEFFc\\u00ADd\\u3164'],
    ['a separator of lines', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
    ['letters that are hidden tags', 'a\u{E0041}b', 'a\\uDB40\\uDC41b'],
  ])('%s', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
    // JSON text is made with the same escapes, and must mean the same.
    expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text)
  })
})

it('what is seen stays', () => {
  const seen = '闵行 Minhang\t99.8 %\n①㎡“”——😀葛\u{E0100}❤\uFE0F é'
  expect(printable(seen)).toBe(seen)
})

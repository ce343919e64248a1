import { describe, expect, it } from 'vitest'
import { bareText, withoutFormula } from '../../src/load/bare-text.ts'

describe('the text of a cell', () => {
  it.each([
    ['kept from being a formula by an apostrophe', "'=SUM(A1)", '=SUM(A1)'],
    ['or from being a number with a sign', "'-5", '-5'],
    ['in full width too', "'＋5", '＋5'],
    ['with blanks behind the apostrophe’s sign', "'\t 5", '5'],
    ['that begins with an apostrophe for other reasons', "'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['of nothing but an apostrophe', "'", "'"],
    ['kept text by a formula', '="001"', '001'],
    ['with blanks inside the quotes', '=" 001 "', '001'],
    ['with quotes in it', '="a""b"', 'a"b'],
    ['that is empty', '=""', ''],
    ['that is a real formula', '=A1&"x"', '=A1&"x"'],
    ['of two texts', '="a"&"b"', '="a"&"b"'],
    ['of a plain figure behind the sign', '=95', '=95'],
    ['like any other', '95.2％', '95.2％'],
  ])('%s', (_, written, text) => {
    expect(bareText(written)).toBe(text)
  })

  it('that a formula gives keeps its blanks until it is a cell', () => {
    expect([withoutFormula('=" 001 "'), withoutFormula('95="a"'), withoutFormula('=95')]).toEqual([
      ' 001 ',
      '95="a"',
      '=95',
    ])
  })
})

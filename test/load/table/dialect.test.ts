/** What stands between the cells. */
import { describe, expect, it } from 'vitest'
import { findDialect } from '../../../src/load/table/dialect.ts'

const WORDS = ['编号', '年份', '实际值', '单位', '备注']
const delimiterOf = (text: string, words: readonly string[] = WORDS): string =>
  findDialect(text, undefined, words).delimiter

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'])('%j is the one that lines are cut by alike', (delimiter) => {
    const lines = ['a', '1', '2'].map((cell) => [cell, 'x', 'y'].join(delimiter)).join('\n')
    expect([delimiterOf(lines, []), delimiterOf(lines)]).toEqual([delimiter, delimiter])
  })

  it.each([
    [
      'words of a header say more than cells alike',
      '编号;年份;实际值\nT1-01;2019;95,1\nT1-02;2019;96,2\nT1-03;2019;97,3',
      ';',
    ],
    ['words in quotes too', '"编号";"年份"\n1,2\n3,4\n5,6', ';'],
    [
      'however they are written',
      ' 编 号 ;年份（）;「实际值」\nT1-01;2019;95,1\nT1-02;2019;96,2\nT1-03;2019;97,3',
      ';',
    ],
    ['below a title', '质量工作,完成情况,说明\n编号;年份;实际值\nT1-01;2019;95,1\nT1-02;2019;9', ';'],
    ['a word that stands alone is one for every delimiter', '单位\na;b\n1,2\n3,4', ','],
    ['of as many words, more lines alike', '编号,x;实际值\n1;2\n3;4\n5;6', ';'],
    ['of as many lines, more cells', 'a,b;c;d\n1,2;3;4', ';'],
    ['of lines and cells alike, the usual one', 'a,b;c\n1,2;3', ','],
    ['what stands in quotes cuts nothing', '"a;b;c;d",e\n"1;2;3;4",5', ','],
    ['a delimiter behind quotes does', '"a,b";"c"\n"1,2";"3"', ';'],
    ['the first word in quotes counts', '"编号";x\n1,2\n3,4\n5,6', ';'],
    ['a word behind quotes counts', '"x";编号\n1,2\n3,4\n5,6', ';'],
    ['a line of one cell in quotes says nothing', '"a"\n"b"\n"c"\n1;2', ';'],
    ['a quote in the middle too', 'a";",b,"c;d;e"\n1";",2,"3;4;5"', ','],
    ['lines of nothing but tabs say nothing', 'a;b\n\t\n\t\n\t\n1;2', ';'],
    ['blank lines say nothing', 'a;b\n\n,\n\n1;2\n \n3;4', ';'],
    ['a line of one cell says nothing', 'a\nb\nc\n1;2', ';'],
    ['nothing at all is a comma', '', ','],
    ['one column is a comma', '实际值\n1\n2', ','],
  ])('%s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  it('without words is found by the cells alone', () => {
    expect(delimiterOf('编号;年份\n1,2\n3,4', [])).toBe(',')
    expect(delimiterOf('编号;年份\n1,2\n3,4')).toBe(';')
  })

  it('is not found by a word with a page of blanks, or by what stands behind sixty lines', () => {
    const padded = (blanks: number) => `  编${' '.repeat(blanks)}号  ;x\n1,2\n3,4\n5,6`
    expect([41, 42].map((blanks) => delimiterOf(padded(blanks)))).toEqual([';', ','])
    const late = (lines: number) => `${'x\n'.repeat(lines)}编号;年份\n`
    const below = '1,2\n'.repeat(3)
    expect([59, 60].map((lines) => delimiterOf(`1,2\n${late(lines - 1)}${below}`))).toEqual([';', ','])
  })

  it('is what more cells agree on only up to a thousand: no width outweighs a line', () => {
    const wide = Array.from({ length: 3000 }, () => 'x').join(';')
    expect(delimiterOf(`${wide}\n1,2\n3,4`, [])).toBe(',')
  })
})

describe('what is said of the delimiter', () => {
  it.each([
    ['in the first line', 'sep=;\na,b\n1,2', undefined, { delimiter: ';', offset: 6, line: 2 }],
    ['a tab', 'sep=\t\r\na,b', undefined, { delimiter: '\t', offset: 7, line: 2 }],
    ['in quotes and capitals', '"SEP=|" \na,b', undefined, { delimiter: '|', offset: 9, line: 2 }],
    ['and nothing else', 'sep=;', undefined, { delimiter: ';', offset: 5, line: 2 }],
    ['is overruled by who asks', 'sep=;\na,b', ',', { delimiter: ',', offset: 6, line: 2 }],
    ['by who asks alone', 'a,b', '~', { delimiter: '~', offset: 0, line: 1 }],
    ['is nothing when more follows', 'sep=;x\na,b', undefined, { delimiter: ',', offset: 0, line: 1 }],
    ['is nothing further down', 'a,b\nsep=;\n1,2', undefined, { delimiter: ',', offset: 0, line: 1 }],
  ])('%s', (_, text, wanted, dialect) => {
    expect(findDialect(text, wanted, WORDS)).toEqual(dialect)
  })
})

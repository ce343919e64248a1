import { expect, it } from 'vitest'
import { excerptLines } from '../../src/report/excerpt.ts'
import { widthOf } from '../../src/report/width.ts'

const show = (text: string, column: number | null, endColumn: number | null = null, width = 80) =>
  excerptLines({ line: 7, text, column, endColumn }, width)

it.each([
  ['a,b,c', 3, 4, '  7 | a,b,c', '    |   ^'],
  ['编号,约', 4, 5, '  7 | 编号,约', '    |      ^^'],
  ['a\t中,x', 5, 6, '  7 | a 中,x', '    |      ^'],
  ['a,\u001B[31m,x', 3, 4, '  7 | a,\\u001B[31m,x', '    |   ^^^^^^'],
  ['𠮷,b', 3, 4, '  7 | 𠮷,b', '    |    ^'],
  ['a,b', 4, null, '  7 | a,b', '    |    ^'],
  ['a,b', 99, 120, '  7 | a,b', '    |    ^'],
  ['', 1, 1, '  7 |', '    | ^'],
])('%j, %i to %j', (text, column, endColumn, source, caret) => {
  expect(show(text, column, endColumn)).toEqual([source, caret])
})

it('no column, no caret', () => expect(show('a,b', null)).toEqual(['  7 | a,b']))

it('cuts a long line around what is meant, and keeps the caret under it', () => {
  const [source = '', caret = ''] = show(`${'甲'.repeat(300)}错${'乙'.repeat(300)}`, 301, 302, 60)
  expect(widthOf(source)).toBeLessThanOrEqual(60)
  expect(source).toMatch(/^ {2}7 \| …甲+错乙+…$/)
  expect(widthOf(source.slice(0, source.indexOf('错')))).toBe(caret.indexOf('^'))
  expect(caret.match(/\^+/)?.[0]).toBe('^^')
})

it('makes no list of the characters of a line of millions', () => {
  const text = `${'甲'.repeat(3_000_000)}𠮷错${'乙'.repeat(20_000_000)}`
  const [source = '', caret = ''] = show(text, 3_000_002, 3_000_003, 60)
  expect(source).toMatch(/^ {2}7 \| …甲+𠮷错乙+…$/)
  expect(widthOf(source.slice(0, source.indexOf('错')))).toBe(caret.indexOf('^'))
  const before = process.memoryUsage().heapUsed
  show('\0'.repeat(60_000_000), 1, 2)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000)
})

it('shows the end of a line for a column behind it', () => {
  expect(show('甲'.repeat(200), 500, 501, 60)[0]).toMatch(/^ {2}7 \| …甲+$/)
})

import { describe, expect, it } from 'vitest'
import { openPage } from '../../../src/load/plan/page.ts'
import { readYaml } from '../../../src/load/plan/yaml.ts'
import { problemsIn, targetText } from './small-plan.ts'

const read = (text: string) => readYaml(openPage('x.yaml', text))

describe('slips of YAML', () => {
  it.each<[string, string, string, number, number, number]>([
    ['a sign without quotes', '- operator: >=\n', 'quote', 1, 14, 15],
    ['a percent sign without quotes', '- unit: %\n', 'quote', 1, 9, 10],
    ['a key twice', '- id: A\n  id: B\n', 'duplicate-key', 2, 3, 4],
    ['a tab', '- id: A\n\tunit: x\n', 'tab', 2, 2, 6],
    ['wrong indentation', '- id: A\n   unit: x\n', 'colon', 1, 7, 8],
    ['a colon inside a text', '- note: he said: no\n', 'colon', 1, 9, 10],
    ['a full-width colon', '- id: A\n  name：x\n', 'key', 2, 3, 9],
    ['a comma that cuts a text', '- name: {zh: 甲, en: 10,000 yuan}\n', 'comma', 1, 24, 32],
    ['two documents', '- id: A\n---\n- id: B\n', 'documents', 2, 1, 4],
    ['an unclosed bracket', '- id: [A\n', 'indent', 2, 1, 2],
    ['a closing brace too many', '- name: {zh: 甲}}\n', 'structure', 1, 16, 17],
    ['an unclosed quote, where it opens', "- id: A\n  unit: 'x\n  name: y\n", 'structure', 2, 9, 11],
    ['an escape', '- id: "a\\qb"\n', 'escape', 1, 9, 10],
    ['a tag', '- id: !plan a\n', 'tag', 1, 7, 12],
    ['an alias to nowhere', '- chapter: *four\n', 'alias', 1, 12, 17],
    ['an alias to itself', '- &a {x: *a}\n', 'alias', 1, 10, 12],
    ['a key that is a list', '- ? [x]\n  : 5\n', 'key', 1, 5, 8],
  ])('%s', (_, text, reason, line, column, endColumn) => {
    expect(read(text)).toEqual({
      root: null,
      problems: [
        { code: 'plan/yaml', severity: 'error', args: { reason }, file: 'x.yaml', line, column, endColumn },
      ],
    })
  })

  it.each<[string, string, string | null]>([
    ['32 levels', `${'- '.repeat(32)}x\n`, null],
    ['33 levels', `${'- '.repeat(33)}x\n`, 'deep'],
    ['100,000 brackets', '['.repeat(100_000), 'deep'],
    ['99,999 parts and the list of them', '- x\n'.repeat(99_999), null],
    ['100,000 parts and the list of them', '- x\n'.repeat(100_000), 'many'],
    ['1 MiB', `- x #${'.'.repeat(1024 * 1024 - 6)}\n`, null],
    ['a character more', `- x #${'.'.repeat(1024 * 1024 - 5)}\n`, 'long'],
  ])('has limits: %s', (_, text, reason) => {
    const { root, problems } = read(text)
    expect([root === null, [...new Set(problems.map(({ args }) => args))]]).toEqual([
      reason !== null,
      reason === null ? [] : [{ reason }],
    ])
  })

  it('aliases of aliases are counted before they are written out', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`))
      return `- &a${level} [${items.join(', ')}]`
    })
    expect(read(`${levels.join('\n')}\n`).problems.map(({ args }) => args)).toEqual([{ reason: 'many' }])
  })

  it('reports each file and each line of its own', () => {
    const places = problemsIn(targetText(), {
      'b.yaml': '- id: A\n  id: B\n- id: C\n  id: D\n',
      'c.yaml': '- a: %\n',
    })
    expect(places.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'b.yaml:2:3',
      'b.yaml:4:3',
      'c.yaml:1:6',
    ])
  })

  it('is not overrun by brackets without end', () => {
    expect(read('['.repeat(100_000)).root).toBeNull()
  })
})

describe('values', () => {
  it('keeps the digits of numbers, and nothing else as a number', () => {
    const { root } = read("a: 99.80\nb: '60'\nc: 2018-03-28\nd: 012\ne: yes\nf: true\ng:\nh: 0x1F\n")
    expect(root?.value).toEqual({
      a: { numeral: '99.80' },
      b: '60',
      c: '2018-03-28',
      d: { numeral: '012' },
      e: 'yes',
      f: true,
      g: null,
      h: { numeral: '0x1F' },
    })
  })

  it('an alias holds what its anchor holds and stands where it is written', () => {
    const { root } = read('- &a {zh: 章}\n- *a\n')
    expect(root?.value).toEqual([{ zh: '章' }, { zh: '章' }])
    expect(root?.children.get('1')?.range).toEqual({ start: 15, end: 17 })
  })

  it.each([
    ['a byte order mark', '\uFEFF', '\n'],
    ['Windows line ends', '', '\r\n'],
  ])('counts lines and characters after %s', (_, start, end) => {
    const text = `${start}# 𠮷${end}- id: A1${end}  备注: 𠮷${end}`
    const problems = problemsIn('', { 'a.yaml': `${text}` })
    expect(problems.at(-1)).toEqual({
      code: 'plan/unknown-key',
      severity: 'error',
      args: { key: '备注', suggestion: null },
      file: 'a.yaml',
      line: 3,
      column: 3,
      endColumn: 5,
      target: 'A1',
    })
  })
})

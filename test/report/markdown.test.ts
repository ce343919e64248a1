import { readFileSync } from 'node:fs'
import { Lexer, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { runWith } from '../cli/fake-world.ts'

const files = {
  '2018.csv': readFileSync('data/2018.csv', 'utf8'),
  '2019.csv': readFileSync('data/2019.csv', 'utf8'),
}
const run = async (argv: readonly string[], given: Readonly<Record<string, string>> = files) =>
  (await runWith([...argv, '-f', 'markdown'], { files: given })).stdout

/** As a renderer of GitHub's Markdown reads it. */
const read = (text: string): readonly Token[] => new Lexer({ gfm: true }).lex(text)

const deep = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => {
    const cells =
      token.type === 'table'
        ? [token.header, ...token.rows].flat().flatMap((cell: Tokens.TableCell) => cell.tokens)
        : []
    const inside = [
      ...('tokens' in token ? (token.tokens ?? []) : []),
      ...(token.type === 'list' ? token.items : []),
      ...cells,
    ]
    return [token, ...deep(inside)]
  })

describe.each(['zh', 'en'] as const)('the report as Markdown in %s', (lang) => {
  it('has one title, its chapters below it, and a part for each target', async () => {
    const tokens = read(await run(['report', '2018.csv', '2019.csv', '--lang', lang]))
    const headings = tokens.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []))
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1)
    expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(7)
    expect(headings.filter(({ text }) => /^[TGM]\d*-?\d/.test(text))).toHaveLength(53)
  })

  it('is read as tables, lists and charts, and holds no HTML but line breaks', async () => {
    const tokens = deep(read(await run(['report', '2018.csv', '2019.csv', '--lang', lang])))
    const of = (type: string) => tokens.filter((token) => token.type === type)
    expect(of('table').length).toBeGreaterThan(7)
    expect(of('code').length).toBeGreaterThan(40)
    expect([...new Set(of('html').map(({ raw }) => raw))]).toEqual(['<br>'])
  })
})

it('data cannot become markup, nor leave its cell', async () => {
  const nasty = '<img src=x onerror=alert(1)> | [a](javascript:x) ![b](c) `d` **e** ~~f~~ &lt; \\| # g'
  const data = `id,year,value,department,source\nT4-02,2019,17,"${nasty}","${nasty}"\nT4-01,2019,"${nasty}",,\n`
  const text = await run(['report', 'a.csv', '--title', nasty], { 'a.csv': data })
  const tokens = deep(read(text))
  expect(tokens.filter(({ type }) => ['link', 'image', 'codespan', 'em', 'del'].includes(type))).toEqual([])
  expect([...new Set(tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw))]).toEqual(['<br>'])
  expect(tokens.some((token) => token.type === 'heading' && 'text' in token && token.depth === 3)).toBe(true)
})

it('an address in the data is no link, and is copied as it is', async () => {
  const data =
    'id,year,value,department\nT4-02,2019,17,见 https://example.com/a_b|c 与 www.example.com\nT4-01,2019,9,a.b@example.com\n'
  const tokens = deep(read(await run(['report', 'a.csv'], { 'a.csv': data })))
  expect(tokens.filter(({ type }) => type === 'link')).toEqual([])
  const codes = new Set(
    tokens.flatMap((token) => (token.type === 'codespan' ? [(token as Tokens.Codespan).text] : [])),
  )
  expect([...codes]).toEqual(
    expect.arrayContaining(['https://example.com/a_b|c', 'www.example.com', 'a.b@example.com']),
  )
})

it('the head of a column of ids is as wide as they are, and the ids are left alone', async () => {
  const text = await run(['report', '2018.csv', '2019.csv', '--sections', 'tables', '--lang', 'zh'])
  expect(text).toMatch(/^\| 编&NoBreak;号(?:&numsp;){2,4} \|/m)
  expect(text).toMatch(/^\| T1-01 \|/m)
  const english = await run(['report', '2018.csv', '2019.csv', '--sections', 'attention', '--lang', 'en'])
  expect(english).toMatch(/\| Verdict(?:&numsp;)+ \|/)
})

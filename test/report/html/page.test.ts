import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runWith } from '../../cli/fake-world.ts'

const files = {
  '2018.csv': readFileSync('data/2018.csv', 'utf8'),
  '2019.csv': readFileSync('data/2019.csv', 'utf8'),
}

const page = async (argv: readonly string[], given: Readonly<Record<string, string>> = files) =>
  (await runWith([...argv, '-f', 'html'], { files: given })).stdout

const report = (lang: 'zh' | 'en') => page(['report', '2018.csv', '2019.csv', '--lang', lang])
const pages = { zh: await report('zh'), en: await report('en') }

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part)

const inside = (text: string, tag: string): string =>
  text.slice(text.indexOf(`<${tag}>`) + tag.length + 2, text.lastIndexOf(`</${tag}>`))

/** The names of all elements and attributes of a page, its own style and script left out. */
function partsOf(text: string): readonly string[] {
  const markup = text.replace(inside(text, 'style'), '').replace(inside(text, 'script'), '')
  const tags = [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>"]*(?:"[^"]*")?)*)>/gi)]
  return tags.flatMap(([, tag = '', attributes = '']) => [
    tag,
    ...all(attributes.replace(/"[^"]*"/g, '""'), /([^\s="<>/]+)=?/g).map((name) => `@${name}`),
  ])
}

describe.each(['zh', 'en'] as const)('a report in %s', (lang) => {
  const text = pages[lang]

  it('is one file that asks for nothing, in the right language, the same bytes each time', async () => {
    expect(text.slice(0, 200)).toMatch(
      new RegExp(`^<!DOCTYPE html>\n<html lang="${{ zh: 'zh-CN', en: 'en' }[lang]}">`),
    )
    const own = text.replaceAll('http://www.w3.org/2000/svg', '')
    expect(own.match(/https?:|\bsrc=|url\(|@import|<link|<img|<iframe|\bfetch\(/)).toBeNull()
    expect((await report(lang)) === text).toBe(true)
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_500_000)
  })

  it('allows its own style and script and nothing else', () => {
    const sha = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`
    const [policy = ''] = all(text, /Content-Security-Policy" content="([^"]*)"/g)
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; script-src ${sha(inside(text, 'script'))}; ` +
        `style-src ${sha(inside(text, 'style'))}; base-uri 'none'; form-action 'none'`,
    )
    expect(partsOf(text).filter((part) => part === '@style' || part.startsWith('@on'))).toEqual([])
  })

  it('leads everywhere it says, and names nothing twice', () => {
    const names = all(text, / id="([^"]*)"/g)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const wanted = all(text, / (?:href="#|aria-labelledby="|data-table=")([^"]*)"/g)
    expect(wanted.length).toBeGreaterThan(150)
    expect(wanted.filter((name) => !names.includes(name))).toEqual([])
  })

  it('tells each target in a row of one table and in full, with its charts', () => {
    const [table = ''] = all(text, /(<table id="list-all-targets"[\s\S]*?<\/table>)/g)
    expect(all(table, /(<tr class="row">)/g)).toHaveLength(53)
    expect(all(text, /<article class="target[^"]*" aria-labelledby="([^"]*)"/g)).toHaveLength(53)
    const drawn = all(text, /(<svg )/g).length
    expect(drawn).toBeGreaterThan(90)
    expect(all(text, /<svg [^>]*role="img"><title>([^<]+)<\/title><desc>[^<]+<\/desc>/g)).toHaveLength(drawn)
  })
})

describe('a page', () => {
  it('says which words are Chinese where the rest is English', () => {
    expect(pages.en.includes('<span lang="zh-CN">森林覆盖率达到 18%</span>')).toBe(true)
    expect(pages.zh.includes('<span lang')).toBe(false)
  })

  it.each([
    ['check', '2019.csv'],
    ['gap', '2018.csv', '2019.csv'],
    ['compare', '2018.csv', '2019.csv'],
    ['validate', '2018.csv', '2019.csv'],
    ['targets'],
    ['explain', 'T4-02'],
    ['explain', 'value/range'],
  ])('is made of %s too, with one title', async (...argv) => {
    const text = await page([...argv, '--lang', 'en'])
    const titles = all(text, /<h1>(.*?)<\/h1>/g)
    expect(titles).toHaveLength(1)
    expect(titles[0]?.length).toBeGreaterThan(5)
    expect(text.endsWith('</html>\n')).toBe(true)
  })

  it('stays one of its own making, whatever the data say', async () => {
    const nasty = `</script></style></svg><img src=x onerror=alert(1)>"' onload="x" \u202E\u0007 <!--`
    const cell = `"${nasty.replaceAll('"', '""')}"`
    const name = `a"<b>'.csv`
    const data = [
      'id,name,year,value,unit,department,region,status,source,note',
      `T4-02,,2018,16.5,%,${cell},${cell},final,${cell},${cell}`,
      `T4-02,,2019,17.2,%,${cell},${cell},final,${cell},${cell}`,
      `T4-01,,2019,${cell},,${cell},,,,`,
      `,${cell},2019,1,,,,,,`,
    ].join('\n')
    const argv = ['report', name, '--title', nasty, '--date', nasty, '--lang', 'en']
    const text = await page(argv, { [name]: data })
    const known = new Set(partsOf(pages.en))
    expect(partsOf(text).filter((part) => !known.has(part))).toEqual([])
    expect(['\u202E', '\u0007', '<!--', '<img'].filter((each) => text.includes(each))).toEqual([])
    expect(text.includes('&lt;/script&gt;')).toBe(true)
    expect(all(text, /(<\/script>|<\/style>)/g)).toHaveLength(2)
  })
})

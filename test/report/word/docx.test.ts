import { describe, expect, it, vi } from 'vitest'
import { evaluate } from '../../../src/core/evaluate.ts'
import { analyze } from '../../../src/core/gap/analyze.ts'
import { tellStory } from '../../../src/core/story.ts'
import { validate } from '../../../src/core/validate.ts'
import { loadFormat } from '../../../src/report/formats/all.ts'
import type { Report } from '../../../src/report/views/all.ts'
import { titleLines } from '../../../src/report/word/title.ts'
import { wordsOf } from '../../../src/words/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'
import { attribute, find, type Node, openOffice, textOf } from '../office/open-office.ts'

const NASTY = '<b>&"\'\u0000\u001B[31m\u202E\uFFFE\uD800 中文 <w:t>'
const both = (text: string) => ({ zh: text, en: text })

const plan = planOf([
  targetOf({ id: 'A', baseline: { year: 2017, value: '16', match: 'exact' }, note: both('备注') }),
  targetOf({ id: 'B', name: both(NASTY) }),
  targetOf({ id: 'C', table: null, nature: 'commitment' }),
])
const data = dataOf([
  seen({ target: 'A', year: 2018, value: number('16.5') }),
  seen({ target: 'A', value: number('17.20') }),
  seen({ target: 'B', value: number('19'), department: NASTY }),
])
const story = tellStory(plan, data)

async function bytesOf(report: Report, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const { render } = await loadFormat('docx')
  const setting = { words: wordsOf(lang), width: 80, only: null, paint: (_: unknown, text: string) => text }
  const rendered = await render(report, setting)
  if (!(rendered instanceof Uint8Array)) throw new Error('no bytes')
  return rendered
}

async function paperOf(report: Report, lang: 'zh' | 'en' = 'zh') {
  const file = openOffice(await bytesOf(report, lang))
  const xml = file.part('word/document.xml')
  const paragraphs = find(xml, 'w:p')
  const styled = (style: string) =>
    paragraphs
      .filter((each) => attribute(find([each], 'w:pStyle')[0], 'w:val') === style)
      .map((each) => said([each]))
  return { file, xml, styled }
}

/** The text that a reader sees: not the instructions of fields. */
const said = (nodes: readonly Node[]): string =>
  find(nodes, 'w:t')
    .map((node) => textOf([node]))
    .join('')

describe('a paper of the report', () => {
  it.each([
    ['zh', '总体情况', '某区计划'],
    ['en', 'Headline', 'A plan'],
  ] as const)('in %s has a title and real headings', async (lang, chapter, title) => {
    const { styled } = await paperOf(story, lang)
    expect(styled('Title').join()).toContain(title)
    expect(styled('Heading1')).toContain(wordsOf(lang).report.sections.headline)
    expect(styled('Heading1').some((text) => text.includes(chapter) || lang === 'en')).toBe(true)
    expect(styled('Heading3').some((text) => text.startsWith('A  A name'))).toBe(true)
  })

  it('has contents that lead to the headings, and do not ask to be updated', async () => {
    const { file, xml } = await paperOf(story)
    const instructions = find(xml, 'w:instrText').map((node) => textOf([node]))
    expect(instructions.join()).toMatch(/TOC .*\\o "1-2"/)
    const bookmarks = find(xml, 'w:bookmarkStart').map((node) => attribute(node, 'w:name'))
    const anchors = find(xml, 'w:hyperlink').map((node) => attribute(node, 'w:anchor'))
    expect(anchors.length).toBeGreaterThan(5)
    for (const anchor of anchors) expect(bookmarks).toContain(anchor)
    expect(new Set(find(xml, 'w:bookmarkStart').map((node) => attribute(node, 'w:id'))).size).toBe(
      bookmarks.length,
    )
    expect(find(xml, 'w:fldChar').some((node) => attribute(node, 'w:dirty') === 'true')).toBe(false)
    expect(file.text('word/settings.xml')).not.toContain('updateFields')
    expect(said(find(xml, 'w:sdt'))).toContain('二、总体情况')
  })

  it('numbers tables and figures by fields that show their number', async () => {
    const { xml } = await paperOf(story)
    const fields = find(xml, 'w:fldSimple').map((node) => [attribute(node, 'w:instr')?.trim(), said([node])])
    const of = (label: string) => fields.filter(([instruction]) => instruction === `SEQ ${label} \\* ARABIC`)
    expect(of('表').map(([, shown]) => shown)).toEqual(of('表').map((_, index) => String(index + 1)))
    expect(of('图').map(([, shown]) => shown)).toEqual(['1', '2', '3', '4'])
    expect(of('表').length).toBeGreaterThan(3)
  })

  it('names the picture of a target by its id, so that two captions stand beside each other in a line', async () => {
    const { styled } = await paperOf(story)
    expect(styled('Caption').filter((text) => text.startsWith('图'))).toEqual([
      '图 1　A：现状与目标',
      '图 2　A：历年走势',
      '图 3　B：现状与目标',
      '图 4　C：现状与目标',
    ])
  })

  it('begins no page with an empty line above a heading, and parts tables that follow each other', async () => {
    const { file } = await paperOf(story)
    const parts = file.text('word/document.xml').split(/(?=<w:p[ >]|<w:tbl>)|(?<=<\/w:tbl>)/)
    const empty = (part = '') => part.startsWith('<w:p>') && !part.includes('<w:r>')
    const headings = parts.flatMap((part, index) => (/"Heading[13]"/.test(part) ? [index] : []))
    expect(headings.length).toBeGreaterThan(8)
    for (const index of headings) expect(empty(parts[index - 1])).toBe(false)
    expect(file.text('word/document.xml')).not.toMatch(/<\/w:tbl><w:tbl>/)
  })

  it('keeps the pictures of a target, its captions and its facts on one page', async () => {
    const { xml } = await paperOf(story)
    const drawn = find(xml, 'w:tbl').filter((table) => find([table], 'w:drawing').length > 0)
    expect(drawn).toHaveLength(3)
    for (const table of drawn) {
      const rows = find([table], 'w:tr')
      expect(rows.length).toBeGreaterThan(3)
      const kept = rows.map((row) =>
        find([row], 'w:p').every((each) =>
          find([each], 'w:keepNext').some((node) => attribute(node, 'w:val') !== 'false'),
        ),
      )
      expect(kept.slice(1, -1)).not.toContain(false)
      // The figure's own style keeps it with its caption.
      expect(find(rows.slice(0, 1), 'w:keepNext').length).toBeGreaterThan(0)
    }
  })

  it('breaks no verdict beside a long heading, and no figure from its sign or its unit in a cell', async () => {
    const name = both('很长的指标名称'.repeat(5))
    const long = tellStory(planOf([targetOf({ id: 'A', name, written: '≥ 9 个' })]), data)
    const { xml, styled } = await paperOf(long)
    const [heading] = find(xml, 'w:p').filter(
      (each) => attribute(find([each], 'w:pStyle')[0], 'w:val') === 'Heading3',
    )
    expect(find(heading === undefined ? [] : [heading], 'w:br')).toHaveLength(1)
    expect(styled('TableText')).toContain('≥\u00A09\u00A0个')
    const short = await paperOf(story)
    const headings = find(short.xml, 'w:p').filter(
      (each) => attribute(find([each], 'w:pStyle')[0], 'w:val') === 'Heading3',
    )
    expect(find(headings.slice(0, 1), 'w:br')).toEqual([])
  })

  it('repeats the header of every table, and breaks no row', async () => {
    const { xml } = await paperOf(story)
    const rows = find(xml, 'w:tr')
    for (const row of rows) expect(find([row], 'w:cantSplit')).toHaveLength(1)
    const headers = find(xml, 'w:tbl')
      .map((table) => find([table], 'w:tr').map((row) => find([row], 'w:tblHeader').length))
      .filter((row) => row.includes(1))
    expect(headers.length).toBe(
      find(xml, 'w:fldSimple').filter((node) => attribute(node, 'w:instr')?.includes('表')).length,
    )
    for (const row of headers) expect(row.lastIndexOf(1) + 1).toBe(row.filter((each) => each === 1).length)
    // Only the matrix has heads of groups above those of its columns.
    expect(headers.map((row) => row.lastIndexOf(1) + 1).filter((lines) => lines !== 1)).toEqual([2])
  })

  it('draws charts as SVG with a metafile for who knows no SVG, and says them in words', async () => {
    const { file, xml } = await paperOf(story)
    const pictures = find(xml, 'wp:docPr')
    expect(pictures).toHaveLength(4)
    expect(attribute(pictures[0], 'descr')).toContain('17.20%')
    expect(new Set(pictures.map((node) => attribute(node, 'id'))).size).toBe(4)
    const svgs = file.names.filter((name) => name.endsWith('.svg'))
    expect(svgs).toHaveLength(4)
    expect(file.names.filter((name) => name.endsWith('.emf'))).toHaveLength(4)
    expect(file.names.some((name) => name.endsWith('.png'))).toBe(false)
    expect(file.text('[Content_Types].xml')).toContain('ContentType="image/x-emf" Extension="emf"')
    const targets = find(file.part('word/_rels/document.xml.rels'), 'Relationship').map((node) => [
      attribute(node, 'Id'),
      attribute(node, 'Target'),
    ])
    const target = new Map(targets as [string, string][])
    for (const blip of find(xml, 'a:blip'))
      expect(target.get(attribute(blip, 'r:embed') ?? '')).toMatch(/\.emf$/)
    for (const blip of find(xml, 'asvg:svgBlip'))
      expect(target.get(attribute(blip, 'r:embed') ?? '')).toMatch(/\.svg$/)
  })

  it('is A4 with page numbers, names its fonts, embeds none, and knows its language', async () => {
    const { file, xml } = await paperOf(story)
    const [size] = find(xml, 'w:pgSz')
    expect([attribute(size, 'w:w'), attribute(size, 'w:h')]).toEqual(['11906', '16838'])
    expect(file.text('word/footer1.xml')).toContain('PAGE')
    const styles = file.part('word/styles.xml')
    const fonts = find(styles, 'w:rFonts').map((node) => attribute(node, 'w:eastAsia'))
    expect(fonts).toEqual(expect.arrayContaining(['宋体', '黑体']))
    expect(file.names.some((name) => /fonts\//.test(name))).toBe(false)
    expect(attribute(find(styles, 'w:lang')[0], 'w:eastAsia')).toBe('zh-CN')
    // The language of Latin letters: taken for Chinese, they and figures are broken anywhere.
    expect(attribute(find(styles, 'w:lang')[0], 'w:val')).toBe('en-GB')
    const english = await paperOf(story, 'en')
    expect(attribute(find(english.file.part('word/styles.xml'), 'w:lang')[0], 'w:val')).toBe('en-GB')
  })

  it('holds whatever the data hold, harmlessly', async () => {
    const { xml } = await paperOf(story)
    expect(said(xml)).toContain('\\u0000\\u001B[31m\\u202E')
    expect(find(xml, 'b')).toEqual([])
  })

  it('gives the same bytes twice, and no date but the one it was given', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') })
    const bytes = await bytesOf(story)
    vi.setSystemTime(new Date('2027-12-31T23:59:58Z'))
    const again = await bytesOf(story)
    vi.useRealTimers()
    expect(Buffer.compare(bytes, again)).toBe(0)
    expect(openOffice(bytes).text('docProps/core.xml')).not.toMatch(/<dcterms/)
    const dated = await paperOf({ ...story, date: '2020-03-31', title: '年度报告' })
    expect(dated.file.text('docProps/core.xml')).toContain('>2020-03-31T00:00:00Z</dcterms:modified>')
    expect(dated.styled('Title')).toEqual(['年度报告'])
    expect(said(dated.xml)).toContain('2020-03-31')
  })
})

describe('a paper of another command', () => {
  it.each<[string, Report]>([
    ['check', evaluate(plan, data)],
    ['gap', analyze(plan, data)],
    ['validate', validate(plan, data)],
    ['targets', { command: 'targets', plan }],
  ])('%s has a title and headings, and no contents', async (_, report) => {
    const { xml, styled } = await paperOf(report)
    expect(styled('Title')).toHaveLength(1)
    expect(styled('Heading1').length).toBeGreaterThan(0)
    expect(find(xml, 'w:sdt')).toEqual([])
    // Bars of characters are for text.
    expect(said(xml)).not.toMatch(/[█░]/)
  })
})

it.each([
  ['闵行区开展质量提升行动推进质量强区工作三年行动计划（2018-2020年）', 2],
  ['年度报告', 1],
])('the title %s stands in lines of about one length, none broken in a word', (text, count) => {
  const lines = titleLines(text, 'zh')
  expect([lines.length, lines.join('')]).toEqual([count, text])
  expect(lines[0]).toMatch(/(强区|报告)$/)
})

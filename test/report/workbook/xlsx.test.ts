import { describe, expect, it, vi } from 'vitest'
import { evaluate } from '../../../src/core/evaluate.ts'
import { analyze } from '../../../src/core/gap/analyze.ts'
import type { Data } from '../../../src/core/model.ts'
import { makeProblem } from '../../../src/core/problem.ts'
import { tellStory } from '../../../src/core/story.ts'
import { validate } from '../../../src/core/validate.ts'
import { loadFormat } from '../../../src/report/formats/all.ts'
import type { Report } from '../../../src/report/views/all.ts'
import { wordsOf } from '../../../src/words/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'
import { attribute, find, type Node, type OpenFile, openOffice, textOf } from '../office/open-office.ts'

const NASTY = '<b>&"\'\u0000\u001B[31m\u202E\uFFFE\uD800 _x0041_ 中文'
const both = (text: string) => ({ zh: text, en: text })
const note = '基数为上年末数，'.repeat(20)

const plan = planOf([
  targetOf({ id: 'A', note: both(note) }),
  targetOf({ id: 'B', requirement: { operator: '<=', value: '50' }, unit: '平方米', written: '≤50' }),
  targetOf({ id: 'C', name: both('=1+1') }),
  targetOf({ id: 'D', table: null, nature: 'commitment', name: both(NASTY) }),
  targetOf({ id: 'E', name: both('#DIV/0!') }),
])
const data: Data = {
  ...dataOf([
    seen({ target: 'A', value: number('95.20'), department: '@SUM(1)', source: '+cmd|x' }),
    seen({ target: 'A', year: 2018, value: number('17.5'), origin: { file: 'a.csv', line: 7, column: 2 } }),
    seen({ target: 'B', value: number('1234567890.1234567') }),
    seen({ target: 'C', value: { kind: 'number', number: '75', bound: 'at-least' }, note: '-2' }),
    seen({ target: 'D', value: { kind: 'number', number: '12', estimated: true } }),
  ]),
  problems: [
    makeProblem('value/not-a-number', { text: NASTY }, { file: 'a.csv', line: 9, column: 3, target: 'A' }),
  ],
}
const story = tellStory(plan, data)

async function bytesOf(report: Report, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const { render } = await loadFormat('xlsx')
  const setting = { words: wordsOf(lang), width: 80, only: null, paint: (_: unknown, text: string) => text }
  const rendered = await render(report, setting)
  if (!(rendered instanceof Uint8Array)) throw new Error('no bytes')
  return rendered
}

interface OpenSheet {
  readonly name: string
  readonly xml: readonly Node[]
  /** The value of a cell as text, and its number format. */
  readonly cell: (ref: string) => {
    readonly value: string
    readonly type: string | undefined
    readonly format: string
  }
  readonly header: readonly string[]
}

function sheetsOf(file: OpenFile): readonly OpenSheet[] {
  const strings = find(file.part('xl/sharedStrings.xml'), 'si').map((node) => textOf([node]))
  const styles = file.part('xl/styles.xml')
  const formats = new Map(
    find(styles, 'numFmt').map((node) => [attribute(node, 'numFmtId'), attribute(node, 'formatCode') ?? '']),
  )
  const builtIn = new Map([
    ['1', '0'],
    ['2', '0.00'],
    ['49', '@'],
  ])
  const xfs = find(find(styles, 'cellXfs'), 'xf').map((node) => attribute(node, 'numFmtId') ?? '0')
  return find(file.part('xl/workbook.xml'), 'sheet').map((node, index) => {
    const xml = file.part(`xl/worksheets/sheet${index + 1}.xml`)
    const cells = new Map(find(xml, 'c').map((each) => [attribute(each, 'r'), each]))
    const read = (ref: string) => {
      const found = cells.get(ref)
      const type = attribute(found, 't')
      const raw = found === undefined ? '' : textOf([found])
      const id = xfs[Number(attribute(found, 's') ?? 0)] ?? '0'
      const format = formats.get(id) ?? builtIn.get(id) ?? 'General'
      return { value: type === 's' ? (strings[Number(raw)] ?? '') : raw, type, format }
    }
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
    const header = letters.map((letter) => read(`${letter}1`).value).filter(Boolean)
    return { name: attribute(node, 'name') ?? '', xml, cell: read, header }
  })
}

async function bookOf(report: Report, lang: 'zh' | 'en' = 'zh') {
  const file = openOffice(await bytesOf(report, lang))
  const sheets = sheetsOf(file)
  const sheet = (name: string): OpenSheet => {
    const found = sheets.find((each) => each.name === name)
    if (found === undefined) throw new Error(`no sheet ${name} among ${sheets.map((each) => each.name)}`)
    return found
  }
  const at = (name: string, title: string, row: number) => {
    const { header, cell } = sheet(name)
    expect(header).toContain(title)
    return cell(`${String.fromCharCode(65 + header.indexOf(title))}${row}`)
  }
  return { file, sheets, sheet, at }
}

describe('a workbook of the report', () => {
  it.each([
    ['zh', '概况', '表1 人居环境', '文字承诺', '进度测算', '数据问题', '数据'],
    ['en', 'Overview', 'Table 1 Environment', 'Commitments', 'Gap', 'Problems', 'Data'],
  ] as const)(
    'in %s has a sheet for each table, the gap, the problems and the data',
    async (lang, ...names) => {
      const { sheets } = await bookOf(story, lang)
      const all = sheets.map(({ name }) => name)
      expect(all[0]).toBe(names[0])
      for (const name of names) expect(all.some((each) => each.startsWith(name))).toBe(true)
    },
  )

  it('writes figures as numbers with their own digits, and loses none', async () => {
    const { at } = await bookOf(story)
    expect(at('表1 人居环境', '实际', 2)).toEqual({ value: '95.2', type: undefined, format: '0.00' })
    expect(at('表1 人居环境', '单位', 2).value).toBe('%')
    expect(at('表1 人居环境', '差距/余量', 2)).toMatchObject({ value: '77.2', format: '+0.0;-0.0;0.0' })
    // More digits than a spreadsheet keeps; a bound is no figure to count with; an estimate says that it is one.
    expect(at('表1 人居环境', '实际', 3)).toMatchObject({ value: '1234567890.1234567', type: 's' })
    expect(at('表1 人居环境', '实际', 4)).toMatchObject({ value: '75以上', type: 's' })
    expect(at('文字承诺', '实际', 2)).toMatchObject({ value: '12', format: '"约"0;"约"-0;"约"0' })
    expect(at('进度测算', '实际年份', 2)).toMatchObject({ value: '2019', type: undefined, format: '0' })
  })

  it('says where every value comes from', async () => {
    const { at } = await bookOf(story)
    const row = [at('数据', '文件', 3).value, at('数据', '行', 3).value, at('数据', '年份', 3).value]
    expect(row).toEqual(['a.csv', '7', '2018'])
    expect(at('表1 人居环境', '数据出处', 2).value).toBe('data/2019.csv:2')
  })

  it('knows a department that did not report this year by its earlier row, as the counts of departments do', async () => {
    const earlier = dataOf([seen({ target: 'A', year: 2018, value: number('17'), department: '绿化局' })])
    const silent = tellStory(plan, {
      ...data,
      observations: [...data.observations.slice(2), ...earlier.observations],
    })
    const { at } = await bookOf({ ...silent, year: 2019 })
    expect(at('表1 人居环境', '责任部门', 2).value).toBe('绿化局')
  })

  it('keeps text that looks like a formula or an error text, even when it is edited', async () => {
    const { file, at } = await bookOf(story)
    expect(at('表1 人居环境', '指标', 4)).toEqual({ value: '=1+1', type: 's', format: '@' })
    expect(at('表1 人居环境', '责任部门', 2)).toEqual({ value: '@SUM(1)', type: 's', format: '@' })
    expect(at('数据', '数据来源', 2)).toEqual({ value: '+cmd|x', type: 's', format: '@' })
    expect(at('数据', '备注', 5)).toEqual({ value: '-2', type: 's', format: '@' })
    expect(at('表1 人居环境', '指标', 5)).toEqual({ value: '#DIV/0!', type: 'inlineStr', format: '@' })
    for (const name of file.names.filter((each) => each.includes('worksheets/sheet')))
      expect(find(file.part(name), 'f')).toEqual([])
  })

  it('holds whatever the data hold, harmlessly', async () => {
    const { at } = await bookOf(story)
    const shown = '<b>&"\'\\u0000\\u001B[31m\\u202E\uFFFD\uFFFD _x005F_x0041_ 中文'
    const parsed = at('文字承诺', '指标', 2).value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(parsed.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')).toBe(shown)
  })

  it('freezes the header and the names, filters, and fits the page', async () => {
    const { file, sheet } = await bookOf(story)
    const { xml } = sheet('表1 人居环境')
    const [pane] = find(xml, 'pane')
    expect([attribute(pane, 'xSplit'), attribute(pane, 'ySplit'), attribute(pane, 'state')]).toEqual([
      '2',
      '1',
      'frozen',
    ])
    expect(attribute(find(xml, 'autoFilter')[0], 'ref')).toMatch(/^A1:[A-Z]+5$/)
    const [setup] = find(xml, 'pageSetup')
    expect([
      attribute(setup, 'orientation'),
      attribute(setup, 'paperSize'),
      attribute(setup, 'fitToHeight'),
    ]).toEqual(['landscape', '9', '0'])
    // The first sheet is a page to hand on: all of it on one.
    expect(attribute(find(sheet('概况').xml, 'pageSetup')[0], 'fitToHeight')).toBe('1')
    const titles = find(file.part('xl/workbook.xml'), 'definedName').map((node) => textOf([node]))
    expect(titles).toContain("'表1 人居环境'!$A:$B,'表1 人居环境'!$1:$1")
  })

  it('colours verdicts by a rule that names the word, never by colour alone', async () => {
    const { sheet } = await bookOf(story)
    const rules = find(sheet('表1 人居环境').xml, 'cfRule')
    const words = rules.map((rule) => textOf([rule]))
    expect(words).toContain('"✓ 达标"')
    for (const rule of rules) expect(attribute(rule, 'dxfId')).toMatch(/^\d+$/)
  })

  it("has the target's note as a comment, in a box with room for it", async () => {
    const { file } = await bookOf(story)
    const name = file.names.find((each) => /xl\/comments\d+\.xml$/.test(each)) ?? ''
    const [comment] = find(file.part(name), 'comment')
    expect([attribute(comment, 'ref'), comment && textOf([comment])]).toEqual(['A2', note])
    const vml = file.text(name.replace('xl/comments', 'xl/drawings/vmlDrawing').replace('.xml', '.vml'))
    const [, top, bottom] = /<x:Anchor>\d+,\d+,(\d+),\d+,\d+,\d+,(\d+),/.exec(vml) ?? []
    expect(Number(bottom) - Number(top)).toBeGreaterThan(9)
  })

  it('gives the same bytes twice, and no date but the one it was given', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') })
    const bytes = await bytesOf(story)
    vi.setSystemTime(new Date('2027-12-31T23:59:58Z'))
    expect(Buffer.compare(bytes, await bytesOf(story))).toBe(0)
    vi.useRealTimers()
    const core = openOffice(bytes).text('docProps/core.xml')
    expect(core).not.toContain('dcterms:created')
    expect(core).not.toContain('dcterms:modified')
    const dated = openOffice(await bytesOf({ ...story, date: '2020年3月31日' })).text('docProps/core.xml')
    expect(dated).toContain('>2020-03-31T00:00:00Z</dcterms:created>')
    const undated = openOffice(await bytesOf({ ...story, date: '三月底' })).text('docProps/core.xml')
    expect(undated).not.toMatch(/<dcterms/)
  })

  it('has only the chapters asked for', async () => {
    const { sheets } = await bookOf({ ...story, sections: ['headline', 'problems'] })
    expect(sheets.map(({ name }) => name)).toEqual(['概况', '数据问题'])
  })
})

describe('a workbook of another command', () => {
  it.each<[string, Report, readonly string[]]>([
    ['check', evaluate(plan, data), ['表1 人居环境', '文字承诺', '分类汇总', '数据问题', '数据']],
    ['gap', analyze(plan, data), ['进度测算', '数据问题', '数据']],
    ['validate', validate(plan, data), ['数据问题']],
    ['targets', { command: 'targets', plan }, []],
  ])('%s has its own sheets', async (_, report, names) => {
    const { sheets } = await bookOf(report)
    const all = sheets.map(({ name }) => name)
    for (const name of names) expect(all).toContain(name)
    expect(all[0]).toBe('概况')
  })
})

import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { paintWith } from '../../src/cli/paint.ts'
import { evaluate } from '../../src/core/evaluate.ts'
import { formatNames, loadFormat } from '../../src/report/formats/all.ts'
import type { Setting } from '../../src/report/formats/format.ts'
import { renderText, textFormatNames } from '../../src/report/formats/text-formats.ts'
import { printable } from '../../src/report/printable.ts'
import type { Report } from '../../src/report/views/all.ts'
import { widthOf } from '../../src/report/width.ts'
import { wordsOf } from '../../src/words/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

const nasty = '<b>|&"\'%,:`\u001B[31m\u202E=1+1\n中文'
const plan = planOf([
  targetOf({ id: 'A', name: { zh: nasty, en: nasty } }),
  targetOf({ id: 'B', requirement: { operator: '<=', value: '50' }, unit: '平方米', written: '≤50' }),
  targetOf({ id: 'C', table: null, nature: 'commitment', category: '服务业' }),
])
const report = evaluate(
  plan,
  dataOf([
    seen({ target: 'A' }),
    seen({ target: 'B', value: number('49.50'), status: 'illustrative', department: '=cmd' }),
  ]),
)

const setting = (part: Partial<Setting> = {}): Setting => ({
  words: wordsOf('zh'),
  width: 80,
  only: null,
  paint: (_tone, text) => text,
  ...part,
})

const print = (format: string, part: Partial<Setting> = {}, shown: Report = report): string =>
  renderText(shown, format, setting(part))

describe('every format', () => {
  it.each(textFormatNames)('%s writes the same bytes twice, ends its last line, hides no control', (name) => {
    const text = print(name)
    expect(print(name)).toBe(text)
    expect(text.endsWith('\n')).toBe(true)
    for (const hidden of ['\u001B', '\u202E']) expect(text).not.toContain(hidden)
  })

  it.each(formatNames)(
    '%s is listed under its own name, and for the library when it is text at once',
    async (name) => {
      const format = await loadFormat(name)
      expect(format.name).toBe(name)
      const rendered = format.render(report, setting())
      const isText = !(rendered instanceof Promise || rendered instanceof Uint8Array)
      expect(textFormatNames.includes(name)).toBe(isText)
    },
  )

  it('of an unknown name is refused, with the names there are', async () => {
    const refusal = new RangeError(`no format "xml"; there are ${formatNames.join(', ')}`)
    await expect(loadFormat('xml')).rejects.toThrow(refusal)
  })
})

describe('table', () => {
  it.each(['zh', 'en'] as const)('fits 80 columns in %s, and says everything', (lang) => {
    const text = print('table', { words: wordsOf(lang) })
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
    const { verdicts } = wordsOf(lang)
    for (const word of Object.values(verdicts)) expect(text).toContain(word)
  })

  it('tells what is made up, what failed and the whole in one last line', () => {
    const text = print('table')
    expect(text).toContain('示例数据')
    expect(text).toContain('差 1 个百分点')
    expect(text).toContain('+0.5 平方米')
    expect(text.trimEnd().split('\n').at(-1)).toBe('2019年：3 项中达标 1 项，未达标 1 项，无法判定 1 项。')
  })

  it('paints by meaning, and only when asked', () => {
    const painted = print('table', { paint: paintWith(true) })
    expect(painted).toContain('\u001B[32m✓ 达标\u001B[39m')
    expect(painted).toContain('\u001B[31m✗ 未达标\u001B[39m')
    expect(painted).toContain('\u001B[33m? 无法判定\u001B[39m')
  })

  it('lists only what was asked for and counts all', () => {
    const text = print('table', { only: ['pass'] })
    expect(text).not.toMatch(/^A /m)
    expect(text).toContain('另有 2 项按 --only 未列出')
    expect(text).toContain('3 项中达标 1 项')
  })
})

describe('json', () => {
  it('is the record of the contract', () => {
    const { results, summary, year, plan: head, sources, problems } = JSON.parse(print('json'))
    expect([year, head, sources]).toEqual([
      2019,
      { id: 'plan', title: plan.title, baselineYear: 2017, targetYear: 2020 },
      [],
    ])
    expect(results[1]).toEqual({
      id: 'B',
      name: { zh: 'B name', en: 'B name' },
      table: 1,
      category: '绿化质量',
      item: null,
      content: null,
      nature: 'target',
      measure: 16,
      operator: '<=',
      target: 50,
      threshold: 50,
      benchmark: null,
      previous: null,
      unit: '平方米',
      written: '≤50',
      year: 2019,
      verdict: 'pass',
      reason: null,
      actual: 49.5,
      bound: null,
      gap: 0,
      margin: 0.5,
      status: 'illustrative',
      department: '=cmd',
      region: null,
      origin: { file: 'data/2019.csv', line: 2, column: 5 },
      rule: { file: 'targets/a.yaml', line: 3 },
    })
    expect(results[2]).toMatchObject({
      verdict: 'unknown',
      reason: 'not-reported',
      actual: null,
      gap: null,
      margin: null,
      origin: null,
    })
    expect(summary).toMatchObject({
      total: 3,
      pass: 1,
      fail: 1,
      unknown: 1,
      nature: { target: { total: 2 }, commitment: { total: 1 } },
    })
    expect(problems).toEqual([
      {
        code: 'coverage/missing',
        severity: 'info',
        message: expect.any(String),
        hint: expect.any(String),
        file: null,
        line: null,
        column: null,
        endColumn: null,
        target: 'C',
        related: [{ file: 'targets/a.yaml', line: 3 }],
      },
    ])
    expect(print('json')).toContain('"actual": 49.50')
  })
})

describe('csv', () => {
  it('can be read back, and holds no formula', () => {
    const [first, second] = parse(print('csv'), { columns: true }) as Record<string, string>[]
    expect(first).toMatchObject({
      id: 'A',
      name: printable(nasty),
      verdict: 'fail',
      gap: '1',
      file: 'data/2019.csv',
      line: '2',
      column: '5',
    })
    expect(second).toMatchObject({ actual: '49.50', department: "'=cmd" })
  })
})

describe('markdown', () => {
  it('keeps data from becoming markup', () => {
    const row = print('markdown')
      .split('\n')
      .find((line) => line.startsWith('| A '))
    expect(row).toContain('\\<b\\>\\|\\&')
    expect(row).not.toContain('\n')
  })
})

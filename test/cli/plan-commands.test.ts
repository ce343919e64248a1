import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/report/width.ts'
import { runWith } from './fake-world.ts'

describe('targets', () => {
  it('lists the whole plan', async () => {
    const ran = await runWith(['targets', '-f', 'json'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const { results, summary } = JSON.parse(ran.stdout)
    expect(summary).toEqual({ total: 53 })
    expect(
      [1, 2, 3, 4, null].map(
        (table) => results.filter((each: { table: number | null }) => each.table === table).length,
      ),
    ).toEqual([13, 7, 4, 12, 17])
    expect(results.find(({ id }: { id: string }) => id === 'T4-01')).toMatchObject({
      name: { zh: '人均公园绿地面积' },
      operator: 'about',
      value: 11,
      tolerance: 0.05,
      unit: '平方米',
      measure: 16,
      baseline: { year: 2017, value: 9.95, bound: null, match: 'exact' },
      written: '11 平方米左右',
      department: null,
      rule: { file: 'targets/4-environment.yaml' },
    })
  })

  it('filters', async () => {
    const ids = async (...flags: string[]) =>
      JSON.parse((await runWith(['targets', '-f', 'json', ...flags])).stdout).results.map(
        ({ id }: { id: string }) => id,
      )
    expect(await ids('--table', '3')).toEqual(['T3-01', 'T3-02', 'T3-03', 'T3-04'])
    expect(await ids('--measure', '16')).toEqual(['T4-01', 'T4-02', 'T4-08', 'M16-1'])
    expect(await ids('--category', '绿化质量')).toEqual(['T4-01', 'T4-02'])
    expect(await ids('--category', '产(商)品')).toEqual(['T1-09', 'T1-10'])
    expect(await ids('--id', 'T1-01,T4-12')).toEqual(['T1-01', 'T4-12'])
  })

  it('two filters that have no target in common are refused', async () => {
    const ran = await runWith(['targets', '--table', '1', '--measure', '18'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[usage/no-match]')
  })

  it.each(['zh', 'en'])('prints a page in %s within 80 columns', async (lang) => {
    const ran = await runWith(['targets', '--lang', lang])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('闵委发〔2018〕15号')
    for (const line of ran.stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
  })
})

describe('explain', () => {
  it("tells a target whole, in the plan's words", async () => {
    const ran = await runWith(['explain', 't4-01', '--lang', 'zh'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    for (const part of [
      '人均公园绿地面积',
      '11 平方米左右',
      '提高人均公园绿地面积到',
      '加快绿化林业建设',
      '9.95 平方米',
      '口径一致',
      'targets/4-environment.yaml:4',
    ]) {
      expect(ran.stdout).toContain(part)
    }
  })

  it('suggests the id that was meant', async () => {
    const ran = await runWith(['explain', 'T4-1'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/usage\/no-match\]\n {2}→ Did you mean "T4-\d\d"\?/)
  })
})

describe('schema', () => {
  it.each(['plan', 'measures', 'units', 'targets'])('prints what editors use for %s', async (name) => {
    const ran = await runWith(['schema', name])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toBe(readFileSync(`targets/schema/${name}.schema.json`, 'utf8'))
  })

  it('knows no other', async () => {
    expect(await runWith(['schema', 'x'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('another plan', () => {
  it('with faults judges nothing and shows every one', async () => {
    const files = {
      'p/plan.yaml': 'id: x\ntitel: {zh: a, en: b}\n',
      'p/measures.yaml': '[]\n',
      'p/units.yaml': 'units: []\n',
    }
    const ran = await runWith(['check', 'a.csv', '--targets', 'p'], {
      files: { ...files, 'a.csv': 'id,year,value\nA,2019,1\n' },
    })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('p/plan.yaml:2:1 error: ')
    expect(ran.stderr).toContain('title')
  })

  it('that is not there is named', async () => {
    const ran = await runWith(['targets', '--targets', 'nowhere'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('nowhere')
  })
})

describe('help', () => {
  it.each([
    ['zh', '用法：'],
    ['en', 'Usage:'],
  ])('in %s', async (lang, word) => {
    const ran = await runWith(['--help'], { env: { LANG: lang } })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain(word)
    expect((await runWith(['check', '--help'], { env: { LANG: lang } })).stdout).toContain('--fail-on')
  })

  it('is what no command at all gets, with exit code 2', async () => {
    expect(await runWith([])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Commands:'),
    })
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/core/collect.ts'
import { addPlausibility } from '../../src/core/plausibility/all.ts'
import { type ProblemCode, severities } from '../../src/core/problem.ts'
import { headerWords, loadPlan, readObservations, readTable } from '../../src/index.ts'
import { wordsOf } from '../../src/words/all.ts'
import { runWith } from '../cli/fake-world.ts'

const plan = await loadPlan()
const HEADERS = /^(id|name|item|编号|指标名称|项目)[,\n]/

/** An example that is a whole file; undefined where it is none. */
const fileOf = (example: string): string | undefined => (HEADERS.test(example) ? example : undefined)

function problemsOf(text: string): readonly string[] {
  const table = readTable(new TextEncoder().encode(text), { headerWords, filename: 'a.csv' })
  const read = readObservations(plan, table, { file: 'a.csv', year: 2019 })
  const data = addPlausibility(plan, collect([read]))
  return data.problems.map(({ code }) => code)
}

/** Found by other means than reading one table. */
const ELSEWHERE = new Set(['coverage/missing', 'coverage/no-observation', 'csv/nul', 'csv/long-cell'])

// Object.keys loses the key type; the keys are those of the record.
const codes = Object.keys(severities) as ProblemCode[]

describe.each(['zh', 'en'] as const)('examples in %s', (lang) => {
  const examples = codes.flatMap((code) => {
    const { wrong, right } = wordsOf(lang).codes[code]
    const [bad, good] = [fileOf(wrong), fileOf(right)]
    return ELSEWHERE.has(code) || bad === undefined || good === undefined ? [] : [[code, bad, good] as const]
  })

  it('are tried', () => expect(examples.length).toBeGreaterThan(25))

  it.each(examples)('%s: the wrong one has the problem, the right one no error', (code, bad, good) => {
    expect(problemsOf(bad)).toContain(code)
    expect(
      problemsOf(good).filter((each) => severities[each as ProblemCode] === 'error' || each === code),
    ).toEqual([])
  })
})

describe('explain', () => {
  it.each([
    ['zh', '应填百分数', '有误：'],
    ['en', 'A percentage is due', 'Wrong:'],
  ])('tells a problem code in %s', async (lang, meaning, wrong) => {
    const ran = await runWith(['explain', 'value/fraction-for-percent', '--lang', lang])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    for (const part of [meaning, wrong, 'T1-01,2019,0.952,%', 'T1-01,2019,95.2,%'])
      expect(ran.stdout).toContain(part)
  })

  it('as json, without a plan: a broken one can be explained too', async () => {
    const ran = await runWith(['explain', 'plan/yaml', '-f', 'json', '--targets', 'nowhere'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      command: 'explain',
      plan: null,
      results: [{ code: 'plan/yaml', severity: 'error', meaning: expect.any(String) }],
    })
  })

  it('suggests the nearest code', async () => {
    const ran = await runWith(['explain', 'value/fraction-for-percnt'])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('"value/fraction-for-percent"')
  })

  it.each([
    ['en', 'docs/problems.md'],
    ['zh', 'docs/problems.zh-CN.md'],
  ])('the list of codes in %s is fresh (npm run problems)', async (lang, file) => {
    const ran = await runWith(['explain', 'codes', '-f', 'markdown', '--lang', lang])
    expect(readFileSync(file, 'utf8')).toBe(ran.stdout)
  })
})

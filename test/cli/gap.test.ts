import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const csv = (...rows: string[]): string => ['id,year,value', ...rows, ''].join('\n')
const gap = (content: string, ...flags: string[]) =>
  runWith(['gap', 'a.csv', ...flags], { files: { 'a.csv': content } })
const first = (stdout: string) => JSON.parse(stdout).results[0] as Record<string, unknown>

describe('gap', () => {
  it('agrees with the way of 森林覆盖率 worked by hand', async () => {
    // 16.18 in 2017 to 18 in 2020; 17.15 in 2019: (17.15 - 16.18) / 1.82, 2/3 of the time, 0.485 a year, 17.635 in 2020.
    const ran = await gap(csv('T4-02,2018,16.6', 'T4-02,2019,17.15'), '--id', 'T4-02', '-f', 'json')
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(first(ran.stdout)).toMatchObject({
      id: 'T4-02',
      verdict: 'behind',
      method: 'linear',
      baseline: { year: 2017, value: 16.18, source: 'plan', match: 'exact' },
      actual: { year: 2019, value: 17.15 },
      target: 18,
      targetYear: 2020,
      threshold: 18,
      gap: 0.85,
      margin: null,
      observedPerYear: 0.485,
      requiredPerYear: 0.85,
      projection: 17.635,
      points: [
        { year: 2017, value: 16.18 },
        { year: 2018, value: 16.6 },
        { year: 2019, value: 17.15 },
      ],
    })
    expect(first(ran.stdout).progress).toBeCloseTo(0.97 / 1.82, 12)
    expect(first(ran.stdout).shortfallShare).toBeCloseTo(0.365 / 0.85, 12)
    expect(ran.stdout).not.toMatch(/NaN|Infinity|-0[,\n]/)
  })

  it.each([
    ['missed', 0, 'T4-02,2019,17.15'],
    ['fail', 1, 'T4-02,2019,17.15'],
    ['missed', 1, 'T4-02,2020,17.15'],
    ['fail', 0, 'T4-02,2019,17.35'],
    ['at-risk', 1, 'T4-02,2019,17.35'],
    ['at-risk', 0, 'T4-02,2019,17.6'],
    ['warning', 0, 'T4-02,2019,18'],
  ])('--fail-on %s ends with %i for %s', async (rule, code, row) => {
    expect((await gap(csv(row), '--id', 'T4-02', '--fail-on', rule)).code).toBe(code)
  })

  it.each([{ TERM: 'linux' }, { TERM: 'dumb' }, { MINHANG_ASCII: '1' }])(
    'draws with ASCII under %o',
    async (env) => {
      const files = { 'a.csv': csv('T4-02,2018,16.6', 'T4-02,2019,17.15') }
      const { stdout } = await runWith(['gap', 'a.csv', '--id', 'T4-02'], {
        files,
        env: { LANG: 'en', ...env },
      })
      expect(stdout).toContain('###########..|......')
      expect(stdout).toContain('# done, | where it should')
      expect(stdout).not.toMatch(/[█░┃▁]/)
    },
  )

  it('sees nothing after --year', async () => {
    const ran = await gap(
      csv('T4-02,2018,16.6', 'T4-02,2019,18'),
      '--id',
      'T4-02',
      '--year',
      '2018',
      '-f',
      'json',
    )
    expect(first(ran.stdout)).toMatchObject({ actual: { year: 2018 }, verdict: 'behind' })
  })

  it.each(['linear', 'cagr', 'average-change'])('names the method %s', async (method) => {
    const ran = await gap(csv('T4-02,2019,17.15'), '--id', 'T4-02', '--method', method, '-f', 'json')
    expect(first(ran.stdout)).toMatchObject({ method })
  })

  it('refuses another method, and prints no result', async () => {
    const ran = await gap(csv('T4-02,2019,17.15'), '--method', 'guess')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('--method does not take "guess" [usage/bad-choice]')
  })

  it('2 when no row belongs to a target', async () => {
    const ran = await gap(csv('T9-99,2019,1'))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[coverage/no-observation]')
  })

  it.each(['zh', 'en'])('tells the whole story of the sample in %s', async (lang) => {
    const files = { '2018.csv': readFileSync('data/2018.csv'), '2019.csv': readFileSync('data/2019.csv') }
    const ran = await runWith(['gap', '2018.csv', '2019.csv', '--lang', lang], { files })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('16.18 → 17.15% → 18%')
    expect(ran.stdout).toMatch(/█+░*┃/)
    expect(ran.stdout.replace(/\s/g, '')).toMatch(/(截至2019年：53项中|Asof2019:of53targets)[^█]*$/)
  })

  it('lists only the verdicts asked for; the CSV has one row for each', async () => {
    const content = csv('T4-02,2019,17.15', 'T4-05,2019,80')
    const ran = await gap(content, '--id', 'T4-02,T4-05', '--only', 'met', '-f', 'csv')
    expect(ran.code).toBe(1)
    expect(ran.stdout.trimEnd().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^T4-05,.*,met,/)])
  })
})

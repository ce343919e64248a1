/** Regions and departments whose rows leave their figures blank are judged, never passed over. */
import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const towns =
  '街镇,编号,年份,实际值\n莘庄镇,T4-02,2019,18.5\n七宝镇,T4-02,2019,17\n浦江镇,T4-02,2019,—\n马桥镇,T4-02,2019,\n'
const departments =
  '编号,年份,实际值,责任部门\nT1-06,2019,96.5,区市场监管局\nT1-07,2019,,区市场监管局\nT1-08,2019,暂无数据,区市场监管局\nT4-02,2019,18,区绿化市容局\n'
const wide = '街镇,编号,2018年,2019年,2020年\n莘庄镇,T4-02,17,18,\n浦江镇,T4-02,,,\n马桥镇,T4-02,16,,\n'

const run = (content: string, [command = '', ...flags]: readonly string[]) =>
  runWith([command, 'a.csv', ...flags], { files: { 'a.csv': content } })
const json = async (content: string, argv: readonly string[]) =>
  JSON.parse((await run(content, [...argv, '-f', 'json'])).stdout)
const ONE = ['--id', 'T4-02']

describe('a region with blank figures', () => {
  it.each(['zh', 'en'])('is ranked, in %s', async (lang) => {
    const { stdout, code } = await run(towns, ['check', ...ONE, '--lang', lang])
    expect(code).toBe(1)
    expect(stdout).toContain(lang === 'zh' ? '街镇排名（4 个）' : 'Ranking of 4 regions')
    for (const town of ['浦江镇', '马桥镇']) expect(stdout.split(town).length).toBeGreaterThan(2)
  })

  it('is unknown in check and without data in gap', async () => {
    const { results, regions, year } = await json(towns, ['check', ...ONE])
    const verdicts = results.map(
      ({ region, verdict, reason }: Record<string, string>) => `${region} ${verdict} ${reason}`,
    )
    expect(verdicts).toEqual([
      '七宝镇 fail null',
      '浦江镇 unknown not-reported',
      '莘庄镇 pass null',
      '马桥镇 unknown not-reported',
    ])
    expect([year, regions.ranking.length]).toEqual([2019, 4])
    const gap = await json(towns, ['gap', ...ONE])
    expect(gap.results.map(({ region, verdict }: Record<string, string>) => `${region} ${verdict}`)).toEqual([
      '七宝镇 insufficient-data',
      '浦江镇 no-data',
      '莘庄镇 met',
      '马桥镇 no-data',
    ])
  })

  it.each(['check', 'gap', 'report', 'validate'])('is one that %s may be asked about', async (command) => {
    const { stdout, stderr, code } = await run(towns, [command, ...ONE, '--region', '浦江镇'])
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toContain('2019')
  })

  it('is judged in the year of the data, and with all targets that apply to it', async () => {
    const { year, results } = await json(wide, ['check', '--region', '浦江镇'])
    expect([year, results.length]).toEqual([2019, 36])
    const all = await json(wide, ['check', ...ONE])
    expect(all.results.map(({ region, verdict }: Record<string, string>) => `${region} ${verdict}`)).toEqual([
      '浦江镇 unknown',
      '莘庄镇 pass',
      '马桥镇 unknown',
    ])
  })

  it('makes no year of its own: one that nobody reports is still refused', async () => {
    for (const region of [[], ['--region', '浦江镇']]) {
      const { stderr, code } = await run(wide, ['check', ...ONE, '--year', '2020', ...region])
      expect(code).toBe(2)
      expect(stderr).toContain('[coverage/no-year]')
    }
  })

  it('is no data where all are blank', async () => {
    const { stderr, code } = await run('街镇,编号,年份,实际值\n浦江镇,T4-02,2019,—\n', ['check', ...ONE])
    expect(code).toBe(2)
    expect(stderr).toContain('[coverage/no-observation]')
  })

  it('is set beside what it reported before', async () => {
    const files = { 'a.csv': towns.replace('—', '18'), 'b.csv': towns }
    for (const region of [[], ['--region', '浦江镇']]) {
      const argv = ['compare', 'a.csv', 'b.csv', ...ONE, ...region, '-f', 'json']
      const { results } = JSON.parse((await runWith(argv, { files })).stdout)
      const found = results.find((each: { region: string }) => each.region === '浦江镇')
      expect(found).toMatchObject({ change: 'disappeared', after: { reason: 'not-reported' } })
    }
  })
})

describe('a department with blank figures', () => {
  const MINE = ['--department', '区市场监管局']

  it('has all of its targets judged', async () => {
    const { code } = await run(departments, ['check', ...MINE, '--fail-on', 'unknown'])
    const { results, summary } = await json(departments, ['check', ...MINE])
    expect(code).toBe(1)
    expect(summary).toMatchObject({ total: 3, pass: 1, unknown: 2 })
    expect(results).toMatchObject([
      { id: 'T1-06', verdict: 'pass', department: '区市场监管局' },
      { id: 'T1-07', reason: 'not-reported', department: '区市场监管局' },
      { id: 'T1-08', reason: 'not-reported', department: '区市场监管局' },
    ])
  })

  it('is named beside what it does not report, in gap and in validate', async () => {
    const gap = await json(departments, ['gap', ...MINE])
    expect(gap.summary.department).toMatchObject({ 区市场监管局: { total: 3 } })
    const rows = await run(departments, ['validate', ...MINE, '-f', 'csv'])
    expect(rows.stdout.match(/区市场监管局,(?:false|否|no)/g)).toHaveLength(2)
  })

  it.each([
    ['zh', '应报 3 项，已报 1 项，未报 2 项', '责任部门'],
    ['en', 'of 3 targets 1 reported, 2 missing', 'department'],
  ])('is counted in full by validate, in %s', async (lang, counts, title) => {
    const { stdout, code } = await run(departments, ['validate', ...MINE, '--lang', lang])
    expect(code).toBe(0)
    expect(stdout).toContain(counts)
    expect(stdout.toLowerCase()).toContain(title)
    expect(stdout).toContain('区市场监管局')
  })

  it('counts on either side of a comparison', async () => {
    const files = { 'a.csv': departments, 'b.csv': departments.replace(/,区市场监管局/g, ',') }
    const { stdout } = await runWith(['compare', 'a.csv', 'b.csv', ...MINE, '-f', 'json'], { files })
    expect(JSON.parse(stdout).results.map(({ id }: { id: string }) => id)).toEqual([
      'T1-06',
      'T1-07',
      'T1-08',
    ])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const csv = (...rows: string[]): string => ['id,year,value', ...rows, ''].join('\n')
const first = csv('T4-02,2018,16.6', 'T4-02,2019,17.15', 'T4-05,2019,80', 'T4-01,2019,11')
const final = csv('T4-02,2019,17.2', 'T4-05,2019,70', 'T4-01,2019,11')
const run = (flags: readonly string[], files: Record<string, string> = { 'a.csv': first, 'b.csv': final }) =>
  runWith(['compare', ...flags], { files })
const some = ['--id', 'T4-01,T4-02,T4-05']
// The contract's results all bear an id and a change.
const changesOf = (stdout: string) =>
  (JSON.parse(stdout).results as { id: string; change: string }[]).map(({ id, change }) => [id, change])

describe('compare', () => {
  it('prints what changed, the worst first, and counts the rest', async () => {
    const ran = await run(['a.csv', 'b.csv', ...some])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('What changed from a.csv (2019) to b.csv (2019)')
    expect(ran.stdout).toMatch(/T4-05[\s\S]*✗ newly[\s\S]*T4-02[\s\S]*↑ better/)
    expect(ran.stdout).toContain('+0.05 pp')
    expect(ran.stdout).not.toMatch(/^T4-01/m)
    expect(ran.stdout).toContain('Of 3 targets: 1 newly failed, 1 better, 1 same.')
  })

  it('says the same in Chinese', async () => {
    const ran = await run(['a.csv', 'b.csv', ...some, '--lang', 'zh'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('前后两次报送对比：a.csv（2019 年）与 b.csv（2019 年）')
    expect(ran.stdout).toMatch(/变化 +前次 +本次 +增减/)
    expect(ran.stdout).toContain('共 3 项：转为未达标 1 项，有所改善 1 项，没有变化 1 项。')
  })

  it('says so when nothing changed', async () => {
    const ran = await run(['a.csv', 'a.csv', ...some])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('Nothing changed.')
  })

  it('writes JSON under the keys of the contract', async () => {
    const ran = await run(['a.csv', 'b.csv', ...some, '-f', 'json'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const report = JSON.parse(ran.stdout)
    expect(report).toMatchObject({
      schemaVersion: 1,
      command: 'compare',
      year: 2019,
      from: { label: 'a.csv', year: 2019 },
      to: { label: 'b.csv', year: 2019 },
      sources: [{ file: 'a.csv' }, { file: 'b.csv' }],
      summary: { total: 3, 'newly-failed': 1, better: 1, same: 1, unreported: 0 },
      problems: [],
    })
    expect(report.results[1]).toMatchObject({
      id: 'T4-02',
      change: 'better',
      before: { year: 2019, verdict: 'fail', actual: 17.15, origin: { file: 'a.csv', line: 3 } },
      after: { year: 2019, verdict: 'fail', actual: 17.2, origin: { file: 'b.csv', line: 2 } },
      difference: 0.05,
    })
  })

  it('compares two years of one body of data', async () => {
    const ran = await run(['a.csv', '--from', '2018', '--to', '2019', ...some, '-f', 'json'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout)).toMatchObject({ from: { year: 2018 }, to: { year: 2019 } })
    expect(changesOf(ran.stdout)).toEqual([
      ['T4-01', 'appeared'],
      ['T4-02', 'better'],
      ['T4-05', 'appeared'],
    ])
  })

  it('takes several files as one body of data with --from and --to', async () => {
    const files = { '2018.csv': csv('T4-02,2018,16.6'), '2019.csv': csv('T4-02,2019,16.5') }
    const ran = await run(['2018.csv', '2019.csv', '--from', '2018', '--to', '2019', '--id', 'T4-02'], files)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('What changed from 2018 to 2019 (2018.csv 2019.csv)')
    expect(ran.stdout).toContain('1 worse')
  })

  it('lists only the changes asked for; the CSV has one row for each', async () => {
    const ran = await run(['a.csv', 'b.csv', ...some, '--only', 'newly-failed', '-f', 'csv'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const [header, ...rows] = ran.stdout.trimEnd().split('\r\n')
    expect(header).toMatch(/^id,name,.*,change,.*,difference,/)
    expect(rows).toEqual([expect.stringMatching(/^T4-05,.*,newly-failed,2019,pass,.*,2019,fail,.*,-10,/)])
    const page = await run(['a.csv', 'b.csv', ...some, '--only', 'newly-failed', '-f', 'markdown'])
    expect(page.stdout).toContain('1 target not listed because of --only')
    expect(page.stdout).toMatch(/\| T4-05 \|/)
    expect(page.stdout).not.toMatch(/\| T4-02 \|/)
  })

  it.each([
    ['never', 0],
    ['error', 0],
    ['missed', 0],
    ['fail', 1],
  ])('--fail-on %s ends with %i when a target newly failed', async (rule, code) => {
    expect((await run(['a.csv', 'b.csv', ...some, '--fail-on', rule])).code).toBe(code)
  })

  it.each([
    ['fail', 0, 'T4-02,2019,17.1'],
    ['at-risk', 1, 'T4-02,2019,17.1'],
    ['at-risk', 0, 'T4-05,2019,80'],
    ['unknown', 1, 'T4-05,2019,80'],
  ])('--fail-on %s ends with %i for %s', async (rule, code, row) => {
    const files = { 'a.csv': csv('T4-02,2019,17.15', 'T4-05,2019,80'), 'b.csv': csv(row) }
    const only = row.slice(0, 5)
    const ids = rule === 'unknown' ? 'T4-02' : only
    expect((await run(['a.csv', 'b.csv', '--id', ids, '--fail-on', rule], files)).code).toBe(code)
  })

  it('1 when the data have errors, told on stderr', async () => {
    const files = { 'a.csv': first, 'b.csv': csv('T4-02,2019,17.2', 'T4-05,2019,7x0') }
    const ran = await run(['a.csv', 'b.csv', ...some], files)
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('b.csv:3')
    expect(ran.stdout).toContain('disappeared')
    expect((await run(['a.csv', 'b.csv', ...some, '--fail-on', 'never'], files)).code).toBe(0)
  })

  it.each([
    ['two submissions, not 1 [usage/two-submissions]', ['a.csv']],
    ['two submissions, not 3 [usage/two-submissions]', ['a.csv', 'b.csv', 'c.csv']],
    ['[usage/from-to]', ['a.csv', '--from', '2018']],
    ['[usage/from-to]', ['a.csv', '--from', '2018', '--to', '2019', '--year', '2019']],
    ['--from takes a year of four digits, not "18" [usage/bad-year]', ['a.csv', '--from', '18']],
    ['[usage/missing-argument]', []],
    ['leave the option out', ['a.csv', 'b.csv', '--region', '七宝镇']],
  ])('2 and no result: %s', async (message, flags) => {
    const ran = await run(flags)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(message)
  })

  it.each([
    ['[file/not-found]', ['a.csv', 'c.csv']],
    ['[coverage/no-year]', ['a.csv', 'b.csv', '--year', '2018']],
    ['[coverage/no-year]', ['b.csv', '--from', '2018', '--to', '2019']],
  ])('2 with what can be said: %s', async (message, flags) => {
    const ran = await run(flags)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(message)
    expect(ran.stdout).toContain('Result')
  })

  it('keeps a region and a department that only one side names', async () => {
    const header = 'id,year,value,region,department'
    const files = {
      'a.csv': `${header}\nT4-02,2019,17,,\n`,
      'b.csv': `${header}\nT4-02,2019,18,七宝镇,绿化局\n`,
    }
    const flags = ['a.csv', 'b.csv', '--department', '绿化局', '-f', 'json']
    expect(changesOf((await run(flags, files)).stdout)).toEqual([
      ['T4-02', 'disappeared'],
      ['T4-02', 'appeared'],
    ])
    const ran = await run([...flags, '--region', '七宝镇'], files)
    expect(changesOf(ran.stdout)).toContainEqual(['T4-02', 'appeared'])
  })

  it.each(['zh', 'en'])('tells the whole story of the sample in %s', async (lang) => {
    const files = {
      '2018.csv': readFileSync('data/2018.csv', 'utf8'),
      '2019.csv': readFileSync('data/2019.csv', 'utf8'),
    }
    const ran = await run(['2018.csv', '2019.csv', '--lang', lang], files)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/53 (项|targets)[：:]/)
    expect(ran.stdout).toMatch(/示例数据|made up for illustration/)
    expect(ran.stdout).not.toMatch(/undefined|NaN|null/)
  })
})

describe('compare in CI', () => {
  it('annotates what newly fails and what got worse, at the later value', async () => {
    const head = 'id,year,value\n'
    const files = {
      'a.csv': `${head}T4-02,2019,18\nT4-05,2019,60\nT4-03,2019,80\n`,
      'b.csv': `${head}T4-02,2019,17\nT4-05,2019,59\nT4-03,2019,81\n`,
    }
    const ran = await runWith(['compare', 'a.csv', 'b.csv', '-f', 'github'], { files })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const lines = ran.stdout.split('\n')
    expect(lines[0]).toMatch(/^::error file=b\.csv,line=2,col=12,title=T4-02::Forest coverage: /)
    expect(lines[1]).toMatch(/^::warning file=b\.csv,line=3,col=12,title=T4-05::/)
    expect(ran.stdout).not.toContain('T4-03')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/index.ts'
import { runWith } from './fake-world.ts'

const HEADER = 'id,year,previous,value,unit'
const ODD = [HEADER, 'T4-02,2018,,16.62,%', 'T4-02,2019,,18.63,%', 'T4-05,2019,,171.5,%', ''].join('\n')
const COPIED = [
  HEADER,
  'T1-01,2019,99,99,%',
  'T1-02,2019,80,80,%',
  'T1-04,2019,90,90,%',
  'T1-05,2019,70,70,%',
  'T1-06,2019,96,96,%',
  '',
].join('\n')
const run = (command: string, content: string, flags: readonly string[] = [], lang = 'en_US.UTF-8') =>
  runWith([command, 'a.csv', ...flags], { files: { 'a.csv': content }, env: { LANG: lang } })

const ONLY = ['--id', 'T4-02,T4-05']
const JUMP = '--rule=plausibility/jump=off'
const SHARE = '--rule=plausibility/share-outside=off'

/** Published of the whole city, whose figures move as real ones do. */
const OF_THE_CITY = [
  'id,year,value,unit',
  ...['75.3', '81.1', '84.7', '87.2'].map((value, at) => `T4-03,${2017 + at},${value},%`),
  ...['39', '36', '35', '32'].map((value, at) => `T4-04,${2017 + at},${value},微克/立方米`),
  'T4-05,2017,59.1,%',
  'T4-05,2020,95,%',
  'T4-02,2020,18.49,%',
  'T4-01,2020,8.5,平方米',
  'T1-06,2020,99.15,%',
  'T2-02,2020,0,起',
  '',
].join('\n')

it.each([
  ['of the district', readFileSync('data/published.csv', 'utf8')],
  ['of the city', OF_THE_CITY],
])('no published figure is hard to believe: %s', async (_, content) => {
  const ran = await run('validate', content, ['-f', 'json'])
  const codes = JSON.parse(ran.stdout).problems.map(({ code }: { code: string }) => code)
  expect(codes.filter((code: string) => /^(?:plausibility|value|unit)/.test(code))).toEqual([])
})

describe('figures that are hard to believe', () => {
  it('are warned of at the cell, and judged all the same', async () => {
    const ran = await run('check', ODD, [...ONLY, '-f', 'json'])
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ total: 2, pass: 2 })
    expect(ran.stderr).toBe(
      [
        'a.csv:3:13 warning: T4-02 goes from 16.62 to 18.63 in 2019: a change of 2.01 in one year, more than the believable 2 [plausibility/jump]',
        '  → Check both figures and whether they are measured alike; if they are right, give the reason in the note.',
        '  see also a.csv:2',
        'a.csv:4:13 warning: T4-05 is a share, yet 171.5 is not between 0 and 100 [plausibility/share-outside]',
        '  → Check the decimal point and what the share is taken of; if it is right, say so with "plausible" in the plan.',
        '',
      ].join('\n'),
    )
  })

  it.each<[readonly string[], number, number]>([
    [[], 0, 2],
    [[JUMP], 0, 1],
    [[JUMP, SHARE], 0, 0],
    [['--fail-on', 'warning'], 1, 2],
    [['--fail-on', 'warning', JUMP], 1, 1],
    [['--fail-on', 'warning', JUMP, SHARE], 0, 0],
    [['--rule=plausibility/jump=error', '--fail-on', 'error'], 1, 1],
  ])('%o ends with %i and %i warnings', async (flags, code, warnings) => {
    const ran = await run('check', ODD, [...ONLY, ...flags])
    expect([ran.code, [...ran.stderr.matchAll(/ warning: /g)].length]).toEqual([code, warnings])
    expect(ran.stdout).toContain('171.5')
  })

  it('are told by gap as well', async () => {
    const ran = await run('gap', ODD, [...ONLY, '--fail-on', 'never'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('[plausibility/jump]')
  })
})

describe('a whole column that is hard to believe', () => {
  it('is shown by validate at its first value, in Chinese', async () => {
    const ran = await run('validate', COPIED, ['--measure', '1'], 'zh_CN.UTF-8')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('2019 年的 5 个数值全都恰好等于目标值，像是把目标值填进了实际值一列')
    expect(ran.stdout).toContain('2019 年的 5 个数值全都与上年相同，像是把上年的数据又报了一遍')
    expect(ran.stdout).toMatch(/ 2 \| T1-01,2019,99,99,%\n +\| {15}\^/)
  })

  it.each<[readonly string[], number, readonly string[]]>([
    [['--fail-on', 'warning'], 1, ['plausibility/copied-target', 'plausibility/unchanged']],
    [['--fail-on', 'warning', '--rule', 'plausibility/unchanged=off'], 1, ['plausibility/copied-target']],
    [['--rule', 'plausibility/unchanged=off', '--rule', 'plausibility/copied-target=off'], 0, []],
  ])('%o ends with %i and %o', async (flags, code, codes) => {
    const ran = await run('validate', COPIED, [...flags, '-f', 'json'])
    const { problems } = JSON.parse(ran.stdout)
    const found = problems.filter((problem: { severity: string }) => problem.severity === 'warning')
    expect([ran.code, found.map((problem: { code: string }) => problem.code)]).toEqual([code, codes])
  })
})

it('an implausible value is explained', async () => {
  const ran = await run('check', 'id,year,value\nT4-04,2019,0.038\n', ['--id', 'T4-04'])
  expect(ran.stderr).toContain(
    'a.csv:2:12 warning: 0.038 is hard to believe for T4-04: the plan expects 5 to 150 [plausibility/out-of-range]\n',
  )
})

describe('of the shipped plan', () => {
  const codesOf = async (command: readonly string[], files: Readonly<Record<string, string>>) => {
    const { stdout } = await runWith([...command, '-f', 'json', '--lang', 'en'], { files })
    const { problems }: { problems: readonly { code: string; target: string | null }[] } = JSON.parse(stdout)
    return problems.filter(({ code }) => code.startsWith('plausibility/'))
  }

  it('no figure is disbelieved in the data that come with it', async () => {
    const names = readdirSync('data').filter((name) => name.endsWith('.csv'))
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`data/${name}`, 'utf8')]))
    expect(names.length).toBeGreaterThan(3)
    expect(await codesOf(['validate', ...names], files)).toEqual([])
  })

  it('a day in place of a figure is noticed whatever the target', async () => {
    const { targets } = await loadPlan()
    const figures = targets.filter(({ requirement }) => requirement.operator !== 'milestone')
    const rows = figures.map(({ id }) => `${id},2018,43134\n`).join('')
    const found = await codesOf(['validate', 'a.csv'], { 'a.csv': `id,year,value\n${rows}` })
    expect(found.map(({ code, target }) => [target, code])).toEqual(
      figures.map(({ id }) => [id, 'plausibility/date-serial']),
    )
  })

  it.each([
    ['T4-09,0.042,', ['plausibility/fraction']],
    ['T4-09,0.12,%', ['plausibility/fraction']],
    ['T4-09,0.042%,', []],
    ['T4-09,0.0042,1', []],
    ['T4-09,0.121,', []],
    ['T4-09,0.4,', []],
    ['T4-09,0,', []],
    ['T1-12,0.09,', []],
    ['M16-1,65000,平方米', []],
    ['M16-1,65000,', ['plausibility/out-of-range']],
    ['T1-01,9.97,', ['plausibility/out-of-range']],
  ])('%s: %o', async (row, codes) => {
    const found = await codesOf(['check', 'a.csv', '--year', '2019'], { 'a.csv': `id,value,unit\n${row}\n` })
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})

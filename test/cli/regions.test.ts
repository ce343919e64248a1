import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/report/width.ts'
import { runWith } from './fake-world.ts'

const read = (name: string) => readFileSync(`data/${name}`, 'utf8')
const files = Object.fromEntries(
  ['2019.csv', 'regions-2018.csv', 'regions-2019.csv'].map((name) => [name, read(name)]),
)
const towns = ['regions-2018.csv', 'regions-2019.csv']
const run = (argv: readonly string[], columns = 80) => runWith(argv, { files, columns })

/** `count` places that report one target, each a figure of its own, the first ones best. */
const manyPlaces = (count: number): string =>
  `id,region,year,value\n${Array.from({ length: count }, (_, index) => `T4-02,R${String(index).padStart(4, '0')},2019,${count - index}`).join('\n')}\n`

describe.each(['zh', 'en'])('in %s', (lang) => {
  it.each(
    ['check', 'gap', 'report'].flatMap((command) => [80, 140].map((width) => [command, width] as const)),
  )('%s fits %i columns', async (command, width) => {
    const fixed = command === 'report' ? ['--width', String(width)] : []
    const { stdout } = await run([command, ...towns, '--lang', lang, ...fixed], width)
    for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
  })

  it.each(['check', 'gap'])('%s says which targets no region is judged by', async (command) => {
    for (const only of [[], ['--region', '浦江镇']]) {
      const { stdout } = await run([command, ...towns, '--lang', lang, ...only], 200)
      expect(stdout).toMatch(/17[^\n]*T1-03, |17[^\n]*T1-03、/)
    }
  })
})

describe('several regions', () => {
  it('are told together, and the district in full', async () => {
    const { stdout } = await run(['check', '2019.csv', ...towns, '--lang', 'en'])
    expect(stdout).toContain('of 53 targets')
    expect(stdout).toContain('Ranking of 14 regions')
    expect(stdout).not.toContain('(浦江镇)')
    expect(stdout).toContain('in 14 regions 330 of 504 verdicts are a pass')
  })

  it('are one by one in objects and rows, with their ranking beside', async () => {
    const { stdout } = await run(['check', ...towns, '-f', 'json'])
    const { results, regions, summary } = JSON.parse(stdout)
    expect(results).toHaveLength(504)
    expect(regions.ranking).toHaveLength(14)
    expect(regions.ranking[0]).toMatchObject({
      rank: 1,
      tied: true,
      region: '古美路街道',
      share: 0.75,
      total: 36,
      pass: 27,
      fail: 9,
      unknown: 0,
    })
    expect(regions.ranking[0].category.农产品).toEqual({ total: 4, pass: 4, fail: 0, unknown: 0 })
    expect(regions.leftOut).toHaveLength(17)
    const passes = regions.ranking.map(({ pass }: { pass: number }) => pass)
    expect(passes.reduce((sum: number, each: number) => sum + each)).toBe(summary.pass)
    const spread = regions.spread.find(({ id }: { id: string }) => id === 'T4-02')
    expect(spread).toMatchObject({
      unit: '%',
      reported: 14,
      total: 14,
      best: { value: 18.26, regions: ['新虹街道'] },
      median: 17.235,
      worst: { value: 16.21, regions: ['颛桥镇'] },
    })
    const rows = await run(['check', ...towns, '-f', 'csv'])
    expect(rows.stdout.trim().split('\n')).toHaveLength(505)
  })

  it('stand in gap by the targets whose operator holds', async () => {
    const { stdout } = await run(['gap', ...towns, '-f', 'json'])
    const { regions, summary } = JSON.parse(stdout)
    const sum = (key: string) =>
      regions.ranking.reduce((all: number, each: Record<string, number>) => all + (each[key] ?? 0), 0)
    expect(sum('pass')).toBe(summary.met + summary.slipping)
    expect(sum('unknown')).toBe(summary['no-data'] + summary['insufficient-data'])
    expect(sum('total')).toBe(504)
  })

  it('by the hundred are folded on the page and whole in objects', async () => {
    const files = { 'a.csv': manyPlaces(1000) }
    const { stdout } = await runWith(['check', 'a.csv', '--lang', 'en'], { files })
    expect(stdout).toContain('Ranking of 1000 regions')
    expect(stdout).toContain('… 980 more')
    expect(stdout).toContain('Places 11 to 990 are not listed')
    expect(stdout.split('\n').length).toBeLessThan(400)
    const { regions } = JSON.parse((await runWith(['check', 'a.csv', '-f', 'json'], { files })).stdout)
    expect(regions.ranking).toHaveLength(1000)
    // Figures run from 1000 down to 1; 18 and more pass.
    expect([regions.ranking[982].rank, regions.ranking[983].rank]).toEqual([1, 984])
  })

  it('say in a sentence what there is nothing to show of', async () => {
    const few = 'id,region,year,value\nT4-02,A,2019,18\nT4-02,B,2019,17\nT4-04,A,2019,<40\nT4-09,A,2019,<1\n'
    const whole = { files: { 'a.csv': few }, columns: 200 }
    const { stdout } = await runWith(['check', 'a.csv', '--lang', 'en'], whole)
    expect(stdout).toContain('Not shown, since no region can be judged: Table 1. ')
    expect(stdout).toMatch(/^Regions by category: .*\n/m)
    expect(stdout.match(/^Regions by category: Table (.)/gm)).toEqual(['Regions by category: Table 4'])
    // A bound is no figure to compare, but a place that passes by it is shown; one that fails stands in the categories.
    expect(stdout.match(/^(?:T4-\d+) .* \d\/2$/gm)?.map((line) => line.split(' ')[0])).toEqual([
      'T4-02',
      'T4-04',
    ])
    const left = /No region has an exact figure for (\d+) more targets: ([^.]*)\./.exec(
      stdout.replaceAll('\n', ' '),
    )
    expect([left?.[1], left?.[2]?.split(', ').length]).toEqual(['34', 34])
    expect(left?.[2]).toContain('T4-09')
    const { regions } = JSON.parse((await runWith(['check', 'a.csv', '-f', 'json'], whole)).stdout)
    expect(regions.spread).toHaveLength(36)
  })

  it.each([
    [30, false],
    [31, true],
  ])('%i places: folded %s', async (count, folded) => {
    const { stdout } = await runWith(['check', 'a.csv', '--lang', 'en'], {
      files: { 'a.csv': manyPlaces(count) },
    })
    expect(stdout.includes('more\n')).toBe(folded)
  })
})

describe('one region', () => {
  it('is shown in full when it is asked for', async () => {
    const { stdout } = await run(['check', ...towns, '--region', '浦江镇', '--lang', 'en'], 140)
    expect(stdout).toContain('Forest coverage (浦江镇)')
    expect(stdout).not.toContain('Ranking')
    expect(stdout).toContain('of 36 targets')
  })

  it.each([
    ['check', ...towns],
    ['check', ...towns, '-f', 'junit'],
    ['check', ...towns, '-f', 'sarif'],
    ['gap', ...towns],
    ['gap', ...towns, '--reach'],
    ['gap', ...towns, '--what-if', 'T4-02=17'],
    ['gap', ...towns, '-f', 'junit'],
    ['gap', ...towns, '-f', 'sarif'],
    ['compare', ...towns],
    ['compare', ...towns, '-f', 'sarif'],
  ])('has its name in the brackets of the language: %s %s %s %s %s', async (...argv) => {
    const named = async (lang: string) =>
      (await run([...argv, '--region', '浦江镇', '--lang', lang], 140)).stdout.match(/.浦江镇[)）]/g) ?? []
    expect(new Set(await named('zh'))).toEqual(new Set(['（浦江镇）']))
    expect(new Set(await named('en'))).toEqual(new Set(['(浦江镇)']))
  })

  it.each([
    ['七宝', 'Near it in the data: 七宝镇.'],
    ['七宝路', 'Near it in the data: 七宝镇.'],
    ['Qibao', 'The data have: 七宝镇, 华漕镇, 古美路街道, '],
  ])('that is not in the data is refused with those that are: %s', async (name, hint) => {
    const { code, stdout, stderr } = await run(['check', ...towns, '--region', name, '--lang', 'en'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`--region ${name} is not in the data [usage/not-in-data]`)
    expect(stderr).toContain(hint)
  })

  it('may be the whole district, by any of its names', async () => {
    const files = { 'a.csv': 'id,region,year,value\nT4-02,浦江镇,2019,17\nT4-02,闵行,2019,18.5\n' }
    const ran = async (names: string) => {
      const { stdout } = await runWith(['check', 'a.csv', '--id', 'T4-02', '--region', names, '-f', 'json'], {
        files,
      })
      const { results }: { results: readonly { region: string | null; actual: number | null }[] } =
        JSON.parse(stdout)
      return results.map(({ region, actual }) => [region, actual])
    }
    expect(await ran('全区')).toEqual([[null, 18.5]])
    expect(await ran('Minhang,浦江镇')).toEqual([
      [null, 18.5],
      ['浦江镇', 17],
    ])
  })

  it('does not hide that there is nothing to read', async () => {
    const { code, stderr } = await runWith(['check', 'none.csv', '--region', '七宝镇'], {})
    expect(code).toBe(2)
    expect(stderr).toContain('[file/not-found]')
    expect(stderr).not.toContain('usage/')
  })

  it('alone in the data is shown in full too', async () => {
    const files = { 'a.csv': manyPlaces(1) }
    const { stdout } = await runWith(['check', 'a.csv', '--lang', 'en'], { files, columns: 140 })
    expect(stdout).toContain('(R0000)')
    const { regions } = JSON.parse((await runWith(['check', 'a.csv', '-f', 'json'], { files })).stdout)
    expect(regions.ranking).toHaveLength(1)
  })

  it('is not measured against the baseline of the district', async () => {
    const data = 'id,region,year,value\nM06-1,浦江镇,2018,90\nT4-02,浦江镇,2019,17\n'
    const { stdout } = await runWith(['gap', 'a.csv', '--id', 'T4-02', '-f', 'json'], {
      files: { 'a.csv': data },
    })
    expect(JSON.parse(stdout).results[0].baseline).toMatchObject({ source: 'first-year', value: 17 })
  })

  it('that reports for the whole district only is told so', async () => {
    const data = 'id,region,year,value\nT1-03,浦江镇,2019,17\nT4-02,浦江镇,2019,17\n'
    const { stderr, stdout } = await runWith(['check', 'a.csv', '-f', 'json'], { files: { 'a.csv': data } })
    expect(stderr).toContain('a.csv:2:7 warning')
    const { results, problems } = JSON.parse(stdout)
    expect(results.some(({ id }: { id: string }) => id === 'T1-03')).toBe(false)
    expect(problems.map(({ code }: { code: string }) => code)).toContain('row/district-only')
  })
})

it.each(['check', 'gap'])(
  '%s of targets that judge no region says that they are not reported',
  async (command) => {
    const { stdout } = await run([command, ...towns, '--table', '3', '-f', 'json'])
    const { results } = JSON.parse(stdout)
    expect(results.map(({ region }: { region: string | null }) => region)).toEqual([null, null, null, null])
    expect((await run([command, ...towns, '--table', '3', '--fail-on', 'unknown'])).code).toBe(1)
  },
)

it('data without regions have no such key', async () => {
  expect(JSON.parse((await run(['check', '2019.csv', '-f', 'json'])).stdout)).not.toHaveProperty('regions')
})

it('every row of the sample says that it is made up', () => {
  for (const name of towns) {
    const rows = read(name).trim().split('\n').slice(1)
    expect(rows.length).toBeGreaterThan(490)
    expect(rows.every((row) => row.endsWith(',示例,示例数据，非实测'))).toBe(true)
  }
})

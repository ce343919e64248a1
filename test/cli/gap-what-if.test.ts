import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const content = 'id,year,value\nT4-02,2018,16.6\nT4-02,2019,17.15\nT2-07,2019,advancing\nT4-05,2019,69.4\n'
const gap = (...flags: string[]) =>
  runWith(['gap', 'a.csv', '--id', 'T4-02,T2-07,T4-05', ...flags], { files: { 'a.csv': content } })

describe('gap --what-if', () => {
  it('judges the year after the latest seen, beside the real verdict', async () => {
    const [plain, ran] = [await gap('-f', 'json'), await gap('--what-if', 'T4-02=18.2', '-f', 'json')]
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    const { whatIf, ...rest } = JSON.parse(ran.stdout)
    expect(rest).toEqual(JSON.parse(plain.stdout))
    expect(whatIf).toMatchObject([
      {
        id: 'T4-02',
        region: null,
        year: 2020,
        value: 18.2,
        before: { verdict: 'behind', gap: 0.85, projection: 17.635, actual: { year: 2019, value: 17.15 } },
        after: { verdict: 'met', gap: 0, margin: 0.2, projection: null, actual: { year: 2020, value: 18.2 } },
      },
    ])
  })

  it('judges every region, and what nobody has reported in the year asked about', async () => {
    const towns = 'id,year,value,region\nT4-02,2018,16,莘庄\nT4-02,2019,17,莘庄\nT4-02,2019,18.1,七宝\n'
    const ran = await runWith(
      ['gap', 'a.csv', '--year', '2019', '--what-if', 'T4-02=18.2', '--what-if', 'T1-01=99', '-f', 'json'],
      { files: { 'a.csv': towns } },
    )
    const { whatIf } = JSON.parse(ran.stdout) as {
      whatIf: { id: string; region: string | null; year: number; after: { verdict: string } }[]
    }
    expect(whatIf.map(({ id, region, year, after }) => [id, region, year, after.verdict])).toEqual([
      ['T4-02', '七宝', 2020, 'met'],
      ['T4-02', '莘庄', 2020, 'met'],
      ['T1-01', '七宝', 2019, 'met'],
      ['T1-01', '莘庄', 2019, 'met'],
    ])
  })

  it('takes several, each by itself, a year, a percent sign and a stage', async () => {
    const flags = ['t4-02@2019=17.6%', 'T4-02@2020=17', 'T2-07@2020=built'].flatMap((each) => [
      '--what-if',
      each,
    ])
    const ran = await gap(...flags, '-f', 'json')
    const { whatIf } = JSON.parse(ran.stdout) as {
      whatIf: { id: string; year: number; after: { verdict: string } }[]
    }
    expect(whatIf.map(({ id, year, after }) => [id, year, after.verdict])).toEqual([
      ['T4-02', 2019, 'on-track'],
      ['T4-02', 2020, 'missed'],
      ['T2-07', 2020, 'met'],
    ])
  })

  it('sees the plan as it stood in --year', async () => {
    const ran = await gap('--year', '2018', '--what-if', 'T4-02=17.5', '-f', 'json')
    expect(JSON.parse(ran.stdout).whatIf).toMatchObject([
      { year: 2019, before: { actual: { year: 2018 } }, after: { verdict: 'on-track' } },
    ])
  })

  it.each([
    ['zh', '假设测算', '尚差 0.85 个百分点 → 0 个百分点'],
    ['en', 'What if', '0.85 pp → 0 pp'],
  ])('stands on the page in %s', async (lang, title, change) => {
    const ran = await runWith(['gap', 'a.csv', '--id', 'T4-02', '--what-if', 'T4-02=18.2', '--lang', lang], {
      files: { 'a.csv': content },
      columns: 120,
    })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain(title)
    expect(ran.stdout).toContain(change)
  })

  it.each([
    ['T4-2=18', 'usage/no-match', 'Did you mean "T4-02"?'],
    ['T1-01=18', 'usage/no-match', ''],
    ['T4-02=many', 'usage/bad-choice', 'T4-02=18.2'],
    ['T4-02=', 'usage/bad-choice', 'T4-02=18.2'],
    ['18.2', 'usage/bad-choice', 'T4-02@2020=18.2'],
    ['T4-02@20=18.2', 'usage/bad-choice', ''],
    ['T4-02@2015=18.2', 'usage/bad-choice', 'T4-02@2018=18.2'],
    ['T2-07=3', 'usage/bad-choice', 'T2-07=built'],
  ])('refuses %s, and prints no result', async (value, code, hint) => {
    const ran = await gap('--what-if', value)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
    expect(ran.stderr).toContain(hint)
  })
})

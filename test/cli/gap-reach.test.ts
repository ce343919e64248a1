import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const content = 'id,year,value\nT4-02,2019,17.15\nT4-05,2019,69.4\nT2-07,2019,advancing\nT4-01,2019,10.6\n'
const gap = (...flags: string[]) =>
  runWith(['gap', 'a.csv', '--id', 'T4-01,T4-02,T4-05,T2-07', ...flags], {
    files: { 'a.csv': content },
    columns: 120,
  })

describe('gap --reach', () => {
  it('gives every open target with figures what it takes; verdicts stay', async () => {
    const [plain, ran] = [await gap('-f', 'json'), await gap('--reach', '-f', 'json')]
    expect([ran.code, ran.stderr]).toEqual([plain.code, ''])
    const { reach, ...rest } = JSON.parse(ran.stdout)
    expect(rest).toEqual(JSON.parse(plain.stdout))
    // 水功能区: (0.95 * 78 + 0.5 * 50) / 1.45 = 99.1 / 1.45 = 68.3448...
    expect(reach).toEqual([
      {
        id: 'T4-02',
        region: null,
        method: 'linear',
        year: 2019,
        actual: 17.15,
        onTrackNow: 17.372414,
        nextYear: 2020,
        neededNextYear: 18,
        threshold: 18,
        unit: '%',
      },
      expect.objectContaining({ id: 'T4-05', actual: 69.4, onTrackNow: 68.34483, neededNextYear: 78 }),
    ])
  })

  it.each([
    ['zh', '达到序时进度所需', '2020：≥ 18%'],
    ['en', 'What it takes', '2020: ≥ 18%'],
  ])('stands on the page in %s, rounded so that it suffices', async (lang, title, needed) => {
    const ran = await gap('--reach', '--lang', lang)
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    for (const part of [title, '≥ 17.38%', needed]) expect(ran.stdout).toContain(part)
  })

  it('says so when nothing is open', async () => {
    const ran = await runWith(['gap', 'a.csv', '--id', 'T4-01', '--reach'], { files: { 'a.csv': content } })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('No target with a figure is still open.')
  })
})

import { describe, expect, it } from 'vitest'
import { runWith } from './fake-world.ts'

const files = {
  '2018.csv': 'id,year,value\nT4-05,2018,60\nT4-02,2018,16.6\n',
  '2019.csv': 'id,year,value\nT4-05,2019,69.4\nT2-07,2019,advancing\n',
}
const data = ['--data', '2018.csv', '--data', '2019.csv']
const explain = (id: string, ...flags: string[]) =>
  runWith(['explain', id, ...flags], { files, columns: 120 })

describe('explain --data', () => {
  // 50 in 2017 to 78 in 2020, 69.4 in 2019: 19.4 of 28, 9.7 a year, 79.1 in 2020, -1.1 of 8.6.
  it.each([
    ['zh', ['（现值 − 基期）÷（目标 − 基期）', '达到序时进度：推算缺口不足剩余差距的 5%', '79.1%']],
    [
      'en',
      ['(now − baseline) ÷ (target − baseline)', 'on track: The projected shortfall is below 5%', '79.1%'],
    ],
  ])('puts the numbers into the formulas in %s', async (lang, parts) => {
    const ran = await explain('T4-05', ...data, '--lang', lang)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const steps = [
      '= (69.4 − 50) ÷ (78 − 50) ≈ 69.3%',
      '= 2 ÷ 3 ≈ 66.7%',
      '= (69.4 − 50) ÷ 2 = 9.7',
      '= (78 − 69.4) ÷ 1 = 8.6',
      '= 69.4 + 9.7 × 1 = 79.1%',
      '= (78 − 79.1) ÷ (78 − 69.4) ≈ -12.8%',
    ]
    for (const part of [...steps, ...parts]) expect(ran.stdout).toContain(part)
  })

  it('carries the gap record in JSON, the same as gap', async () => {
    const [ran, gap] = [
      await explain('t4-05', ...data, '-f', 'json'),
      await runWith(['gap', '2018.csv', '2019.csv', '--id', 'T4-05', '-f', 'json'], { files }),
    ]
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const told = JSON.parse(ran.stdout)
    expect(told).toMatchObject({
      command: 'explain',
      year: 2019,
      sources: [{ file: '2018.csv' }, { file: '2019.csv' }],
    })
    expect(told.results[0].gap).toEqual(JSON.parse(gap.stdout).results[0])
  })

  it('looks at --year with --method', async () => {
    const flags = ['--year', '2018', '--method', 'cagr', '-f', 'json']
    const { results } = JSON.parse((await explain('T4-05', ...data, ...flags)).stdout)
    expect(results[0].gap).toMatchObject({ actual: { year: 2018 }, method: 'cagr' })
    const page = await explain('T4-05', ...data, '--method', 'cagr')
    expect(page.stdout).toContain('= 69.4 × (69.4 ÷ 50) ^ (1 ÷ 2) ≈ ')
  })

  it('tells what has no figures without any', async () => {
    const ran = await explain('T2-07', ...data)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('under way: A milestone under way before its year.')
    expect(ran.stdout).not.toMatch(/NaN|null|undefined/)
  })

  it('2 when a file is not there or a method unknown', async () => {
    const absent = await explain('T4-05', '--data', 'none.csv')
    expect(absent.code).toBe(2)
    expect(absent.stderr).toContain('[file/not-found]')
    expect(await explain('T4-05', ...data, '--method', 'guess')).toMatchObject({ code: 2, stdout: '' })
  })
})

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Ran, runWith, type Setup } from './fake-world.ts'

type Row = Record<string, string>

const template = (flags: readonly string[] = [], setup: Setup = {}) => runWith(['template', ...flags], setup)
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true })

const sample = new Map(
  rowsOf(readFileSync('data/2019.csv', 'utf8')).map((row) => [row.编号 ?? '', row] as const),
)

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The template with the cells that a department fills: figures from the sample, a status and a source. */
function fill(text: string, fillRow: (row: Row, from: Row) => Row): string {
  const rows = rowsOf(text).map((row) => ({
    ...row,
    ...fillRow(row, sample.get(row.id ?? row.编号 ?? '') ?? {}),
  }))
  const header = Object.keys(rows[0] ?? {})
  const lines = rows.map((row: Row) => header.map((name) => quoted(row[name] ?? '')).join(','))
  return `\uFEFF${[header.join(','), ...lines, ''].join('\r\n')}`
}

const validate = async (text: string, flags: readonly string[] = []): Promise<Ran> =>
  runWith(['validate', 'filled.csv', '-f', 'json', ...flags], { files: { 'filled.csv': text } })

function expectSound(ran: Ran): void {
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const { summary, problems } = JSON.parse(ran.stdout)
  expect(problems).toEqual([])
  expect(summary).toEqual({ files: 1, rows: 53, errors: 0, warnings: 0, reported: 53, missing: 0 })
}

describe('template', () => {
  it('is for years of the plan: what is filled in for another would be warned of', async () => {
    const [early, late] = [await template(['--year', '2017']), await template(['--year', '2021'])]
    expect([early.code, late.code, late.stdout]).toEqual([0, 2, ''])
    expect(late.stderr).toContain('2017')
  })

  it('is blank CSV with a byte order mark, in the order of the plan', async () => {
    const ran = await template(['--year', '2020', '--id', 'T4-01,T4-02'])
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      written: {},
      stdout:
        '\uFEFFid,name,unit,target,year,value,status,source\r\n' +
        'T4-01,Park green space per capita,平方米,11 平方米左右,2020,,,\r\n' +
        'T4-02,Forest coverage,%,18%,2020,,,\r\n',
    })
  })

  it('has Chinese headers for Chinese readers, and a column for what a target is compared with', async () => {
    const ran = await template(['--lang', 'zh'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\r\n')[0]).toBe(
      '\uFEFF编号,指标名称,单位,目标值,年份,实际值,全市水平,上年值,数据状态,数据来源',
    )
    expect(rowsOf(ran.stdout)).toHaveLength(53)
    expect(rowsOf(ran.stdout).every((row) => row.年份 === '2020')).toBe(true)
  })

  it('wide has a column for each year', async () => {
    const ran = await template(['--wide', '--year', '2020', '--measure', '16', '--lang', 'zh'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\r\n')[0]).toMatch(
      /,目标值,2018年,(2018年全市水平,)?2019年,.*2020年,.*数据状态,数据来源$/,
    )
    expect(rowsOf(ran.stdout).map(({ 编号 }) => 编号)).toEqual(['T4-01', 'T4-02', 'T4-08', 'M16-1'])
  })

  it('goes to a file, and says when it cannot', async () => {
    const ran = await template(['--table', '3', '-o', 't.csv'])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', ''])
    expect(ran.written['t.csv']?.startsWith('\uFEFFid,')).toBe(true)
    const failed = await template(['-o', 't.csv'], { unwritable: 't.csv' })
    expect([failed.code, failed.stdout]).toEqual([2, ''])
    expect(failed.stderr).toContain('[usage/unwritable]')
  })

  it.each([
    ['--measure', '99'],
    ['--year', 'next'],
    ['-f', 'json'],
  ])('%s %s is wrong usage', async (...flags) => {
    const ran = await template(flags)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).not.toBe('')
  })
})

describe('a filled template validates without a warning', () => {
  const figures = ({ 实际值, 全市水平, 上年值 }: Row) => [实际值 ?? '', 全市水平 ?? '', 上年值 ?? ''] as const

  it('in Chinese', async () => {
    const text = (await template(['--year', '2019', '--lang', 'zh'])).stdout
    const filled = fill(text, (_row, from) => {
      const [实际值, 全市水平, 上年值] = figures(from)
      return { 实际值, 全市水平, 上年值, 数据状态: '正式', 数据来源: '区统计局' }
    })
    expectSound(await validate(filled))
  })

  it('in English', async () => {
    const text = (await template(['--year', '2019'])).stdout
    const filled = fill(text, (_row, from) => {
      const [value, benchmark, previous] = figures(from)
      return { value, benchmark, previous, status: 'final', source: 'statistics office' }
    })
    expectSound(await validate(filled))
  })

  it.each([
    ['zh', '2019年', '2019年全市水平'],
    ['en', '2019', '2019 benchmark'],
  ])('wide, in %s', async (lang, value, benchmark) => {
    const text = (await template(['--year', '2020', '--wide', '--lang', lang])).stdout
    const filled = fill(text, (_row, from) => ({ [value]: figures(from)[0], [benchmark]: figures(from)[1] }))
    expectSound(await validate(filled))
  })

  it('blank, it says that nothing is reported', async () => {
    const ran = await validate((await template(['--table', '3'])).stdout)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[coverage/no-observation]')
  })
})

/** Small files as departments send them: long and wide, UTF-8 and GBK, each of another region. */
import type { Plan } from '../../src/core/model.ts'
import { encodeGbk } from '../gbk.ts'
import { chance, drawValue, levelsOf, regionName } from './rows.ts'

export interface SmallFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const YEARS = [2018, 2019, 2020] as const
const FEWEST = 20
const MOST = 53

/** A line for each indicator, a column for each year, below what offices write above a table. */
function wideText(plan: Plan, file: number, rows: number): string {
  const levels = levelsOf(plan).slice(0, rows)
  const names = new Map(plan.targets.map(({ id, name, unit }) => [id, { name: name.zh, unit }]))
  const lines = levels.map((level, index) => {
    const values = YEARS.map((year) => drawValue(level, file * 1000 + index * 10 + (year - 2018)))
    const { name = '', unit = '' } = names.get(level.id) ?? {}
    return [index + 1, level.id, name, unit, ...values, regionName(file), ''].join(',')
  })
  const head = ['质量提升三年行动计划完成情况,,,,,,,,', `填报单位：${regionName(file)},,,,,,,,`]
  const header = ['序号', '编号', '指标名称', '单位', ...YEARS.map((year) => `${year}年`), '街镇', '备注']
  return `${[...head, header.join(','), ...lines].join('\r\n')}\r\n`
}

/** A line for each indicator and year. */
function longText(plan: Plan, file: number, rows: number): string {
  const levels = levelsOf(plan)
  const lines = Array.from({ length: rows }, (_, row) => {
    const level = levels[Math.floor(row / YEARS.length) % levels.length]
    if (level === undefined) throw new Error('the plan has no target for a region')
    const value = drawValue(level, file * 1000 + row)
    return [level.id, regionName(file), YEARS[row % YEARS.length], value, '正式'].join(',')
  })
  return `${['编号,街镇,年份,实际值,数据状态', ...lines].join('\n')}\n`
}

/** The same file for the same number every time. Of four files two are wide, and two are in GBK. */
export function departmentFile(plan: Plan, file: number): SmallFile {
  const rows = FEWEST + Math.floor(chance(file) * (MOST - FEWEST + 1))
  const isWide = file % 2 === 1
  const text = isWide ? wideText(plan, file, rows) : longText(plan, file, rows)
  const bytes = file % 4 < 2 ? encodeGbk(text) : new TextEncoder().encode(text)
  return { name: `${String(file + 1).padStart(4, '0')}.csv`, bytes }
}

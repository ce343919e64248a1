import { expect, it } from 'vitest'
import {
  addPlausibility,
  collect,
  evaluate,
  headerWords,
  loadPlan,
  type Plan,
  readObservations,
  readTable,
} from '../../src/index.ts'
import { departmentFile } from './department-files.ts'
import { figuresOf } from './figures-of-plan.ts'
import { levelsOf, linesOf, rowOf } from './rows.ts'

const plan: Plan = await loadPlan()

const textOf = (rows: number, keys?: number): string =>
  [...linesOf(levelsOf(plan), { rows, ...(keys !== undefined && { keys }) })].join('')

const readAll = (bytes: Uint8Array, file: string) => {
  const table = readTable(bytes, { headerWords, filename: file })
  return { table, reading: readObservations(plan, table, { file }) }
}

it('the same rows every time, whatever the pieces', () => {
  const text = textOf(20_001)
  expect(text).toBe(textOf(20_001))
  expect(text.split('\n').slice(0, 3)).toEqual([
    'id,region,year,value,status',
    'T1-01,街镇0001,2017,96.03,final',
    'T1-01,街镇0001,2018,97.92,final',
  ])
  expect(text.startsWith(textOf(500))).toBe(true)
  expect(text.split('\n')).toHaveLength(20_003)
})

it('every row is another target, year and region', () => {
  const levels = levelsOf(plan)
  const keys = Array.from({ length: 10_000 }, (_, index) => {
    const { level, region, year } = rowOf(levels, index)
    return `${level.id} ${region} ${year}`
  })
  expect(new Set(keys).size).toBe(keys.length)
})

it('rows of the same keys are the same lines again', () => {
  const lines = textOf(25_000, 1000).split('\n').slice(1, -1)
  expect(lines).toHaveLength(25_000)
  expect(new Set(lines).size).toBe(1000)
  expect(lines[24_999]).toBe(lines[999])
})

it('some pass and some fail, nothing is wrong or hard to believe, and the bounds for others judge alike', () => {
  const { reading } = readAll(new TextEncoder().encode(textOf(20_000)), 'rows.csv')
  const data = addPlausibility(plan, collect([reading]))
  expect(data.problems.filter(({ severity }) => severity !== 'info')).toEqual([])
  const { findings } = evaluate(plan, data)
  const bounds = new Map(figuresOf(plan).targets.map((each) => [each.id, each]))
  const seen = { pass: 0, fail: 0 }
  for (const { target, observation, verdict } of findings) {
    const { least = null, most = null } = bounds.get(target.id) ?? {}
    const { value } = observation ?? {}
    if (value?.kind !== 'number' || (least === null && most === null) || verdict === 'unknown') continue
    const number = Number(value.number)
    expect(verdict).toBe(number >= (least ?? number) && number <= (most ?? number) ? 'pass' : 'fail')
    seen[verdict] += 1
  }
  expect(Math.min(seen.pass, seen.fail)).toBeGreaterThan(500)
})

it('department files are long and wide, in GBK and UTF-8, and can be read', () => {
  const kinds = new Set<string>()
  for (let file = 0; file < 40; file++) {
    const { name, bytes } = departmentFile(plan, file)
    expect(departmentFile(plan, file).bytes).toEqual(bytes)
    const { table, reading } = readAll(bytes, name)
    kinds.add(`${table.encoding}, header in line ${table.headerLine}`)
    expect(reading.problems.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(table.rows.length).toBeGreaterThanOrEqual(20)
    expect(table.rows.length).toBeLessThanOrEqual(53)
    expect([...reading.observations].length).toBeGreaterThanOrEqual(table.rows.length)
  }
  expect([...kinds].sort()).toEqual([
    'gb18030, header in line 1',
    'gb18030, header in line 3',
    'utf-8, header in line 1',
    'utf-8, header in line 3',
  ])
})

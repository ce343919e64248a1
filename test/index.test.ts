import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  collect,
  evaluate,
  headerWords,
  InvalidPlan,
  loadPlan,
  readObservations,
  readTable,
  readWorkbook,
  render,
} from '../src/index.ts'

describe('the library', () => {
  it('does what the command does', async () => {
    const plan = await loadPlan()
    const table = readTable(readFileSync('data/2019.csv'), { headerWords, filename: 'data/2019.csv' })
    const report = evaluate(plan, collect([readObservations(plan, table, { file: 'data/2019.csv' })]))
    expect(report.year).toBe(2019)
    expect(JSON.parse(render(report, 'json')).summary.total).toBe(53)
    expect(render(report, 'table', { lang: 'en', color: true })).toContain('\u001B[32m')
    expect(() => render(report, 'xml')).toThrow(RangeError)
  })

  it('reads workbooks to the same table', async () => {
    const plan = await loadPlan()
    const table = await readWorkbook(readFileSync('test/load/workbook/greening.xlsx'), { headerWords })
    const { observations } = readObservations(plan, table, { file: 'greening.xlsx' })
    expect(observations[3]).toMatchObject({
      target: 'T4-02',
      year: 2019,
      value: { number: '17.15' },
      origin: { line: 6, sheet: '表4', cell: 'G6' },
    })
  })

  it('rejects a plan with faults, and lists them', async () => {
    await expect(loadPlan('test')).rejects.toThrow(InvalidPlan)
    await expect(loadPlan('test')).rejects.toThrow(/plan\.yaml/)
  })
})

/** Workbooks that programs really write: LibreOffice (greening.xlsx) and our own report. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { sourceOf } from '../../../src/load/table/source.ts'
import { openSheets, openWorkbook } from '../../../src/load/workbook/open-workbook.ts'
import { runWith } from '../../cli/fake-world.ts'

const bytes = readFileSync(new URL('greening.xlsx', import.meta.url))

it('a wide table under a title, with merged cells, a header of two rows, formats, a date and a failed formula', () => {
  const table = openWorkbook(sourceOf(bytes), { headerWords })
  const rows = [...table.rows()]
  expect(table).toMatchObject({
    sheet: '表4',
    headerLine: 3,
    header: ['类别', '指标名称', '单位', '2018年目标值', '2018年实际值', '2019年目标值', '2019年实际值'],
  })
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['绿化质量', '人均公园绿地面积', '平方米', '11', '9.95平方米', '11', '10.33平方米'],
    ['绿化质量', '森林覆盖率', '%', '18%', '16.79%', '18%', '17.15%'],
    ['空气质量', 'PM2.5浓度', '微克/立方米', '50', '38.5', '50', '2月3日'],
    ['空气质量', 'API优良率', '%', '80', '80', '80', '#DIV/0!'],
    ['注：2019年数据为初步数。', '', '', '', '', '', ''],
  ])
  expect(rows[1]?.remark?.(6)).toEqual({ kind: 'rounded', shown: '17.2%' })
  expect(table.problems().map(({ code, args }) => [code, args])).toEqual([
    ['file/sheets-aside', { read: '表4', names: ['填表说明', '代码'], hidden: ['代码'] }],
    ['header/preamble', { lines: 2, text: '闵行区质量提升三年行动计划指标完成情况表' }],
    ['header/two-rows', {}],
  ])
})

it('with a bit turned anywhere it reads as before or is named', () => {
  const read = (content: Uint8Array) => {
    const table = openWorkbook(sourceOf(content), { headerWords })
    return JSON.stringify([...table.rows()].map(({ line, cells }) => [line, cells]))
  }
  const sound = read(bytes)
  const misread: number[] = []
  for (let at = 0; at < bytes.length; at += 23) {
    const turned = Uint8Array.from(bytes)
    turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8))
    const found = read(turned)
    if (found !== sound && found !== '[]') misread.push(at)
  }
  expect(misread).toEqual([])
})

it('the report that we write reads back, sheet by sheet', async () => {
  const { bytes: written } = await runWith(
    ['report', 'data/2019.csv', '-f', 'xlsx', '-o', 'r.xlsx', '--lang', 'zh'],
    {
      files: { 'data/2019.csv': readFileSync('data/2019.csv') },
    },
  )
  const sheets = openSheets(sourceOf(written?.['r.xlsx'] ?? new Uint8Array()))
  expect(sheets.length).toBeGreaterThan(3)
  for (const sheet of sheets) expect([...sheet.rows()].length).toBeGreaterThan(0)
  const cells = sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => row.cells))
  expect(cells).toContain('森林覆盖率')
})

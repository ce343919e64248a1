/** What of a file is title, header and data, and what is said of the header. */
import { describe, expect, it } from 'vitest'
import { findLayout } from '../../../src/load/table/layout.ts'
import { readTable } from '../../../src/load/table/read-table.ts'
import { TextRow } from '../../../src/load/table/record.ts'
import { bytesOf, problemsOf } from './table-of.ts'

const headerWords = ['编号', '指标名称', '实际值', '目标值']

/** Rows from lines of cells between bars, the first on line 1. */
const rowsOf = (text: string): readonly TextRow[] =>
  text.split('\n').map((raw, index) => new TextRow(index + 1, raw.split('|'), { raw, delimiter: '|' }))

/** The layout at a glance, with the rows as their lines. */
function layoutOf(text: string, headerLine?: number) {
  const options = headerLine === undefined ? { headerWords } : { headerWords, headerLine }
  const { headerRow, above, below, ...layout } = findLayout(rowsOf(text), options)
  return {
    ...layout,
    headerRow: headerRow && [headerRow.line, ...headerRow.cells],
    above: above.map(({ line, aside }) => `${line} ${aside}`),
    below: below.map(({ line, aside }) => (aside === undefined ? line : `${line} ${aside}`)),
  }
}

describe('the layout of a file', () => {
  it('is a header and rows', () => {
    expect(layoutOf('编号|实际值\nT1|1\nT2|2')).toEqual({
      headerRow: [1, '编号', '实际值'],
      header: ['编号', '实际值'],
      heads: [['编号', '实际值']],
      preamble: [],
      above: ['1 header'],
      below: [2, 3],
      problems: [],
    })
  })

  it('has titles above, of which the blank ones say nothing', () => {
    expect(layoutOf(' 完成情况 ||\n||\n单位 || 农委\n编号|指标名称|实际值\nT1|x|1')).toEqual({
      headerRow: [4, '编号', '指标名称', '实际值'],
      header: ['编号', '指标名称', '实际值'],
      heads: [['编号', '指标名称', '实际值']],
      preamble: [
        { line: 1, text: '完成情况' },
        { line: 3, text: '单位 农委' },
      ],
      above: ['1 title', '2 title', '3 title', '4 header'],
      below: [5],
      problems: [
        {
          code: 'header/preamble',
          severity: 'info',
          args: { lines: 2, text: '完成情况' },
          line: 1,
        },
      ],
    })
  })

  it('has a header of two rows, which may stand again as one or as two', () => {
    const [top, sub] = ['编号|2018年||2019年|', '|目标值|实际值|目标值|实际值']
    const merged = ['编号', '2018年目标值', '2018年实际值', '2019年目标值', '2019年实际值']
    expect(layoutOf(`某表||||\n${top}\n${sub}\nT1|1|2|3|4\nT2|5|6|7|8`)).toEqual({
      headerRow: [2, ...merged],
      header: merged,
      heads: [merged, top.split('|'), sub.split('|')],
      preamble: [{ line: 1, text: '某表' }],
      above: ['1 title', '2 header', '3 header'],
      below: [4, 5],
      problems: [
        { code: 'header/preamble', severity: 'info', args: { lines: 1, text: '某表' }, line: 1 },
        { code: 'header/two-rows', severity: 'info', args: {}, line: 2 },
      ],
    })
  })

  it('is nothing but titles where no header is', () => {
    expect(layoutOf('编号|实际值\n|\nT1|1', 9)).toEqual({
      headerRow: null,
      header: [],
      heads: [],
      preamble: [
        { line: 1, text: '编号 实际值' },
        { line: 3, text: 'T1 1' },
      ],
      above: ['1 title', '2 title', '3 title'],
      below: [],
      problems: [],
    })
  })
})

describe('columns at the right edge', () => {
  const empty = (count: number, column: number) => ({
    ...{ code: 'header/empty-columns', severity: 'info', args: { count } },
    ...{ line: 1, column, endColumn: column },
  })

  it.each<[string, string, readonly string[], readonly unknown[]]>([
    ['are none that nobody fills', '编号|实际值||\nT1|1||\nT2|2| |', ['编号', '实际值'], [empty(2, 8)]],
    ['are none where the rows are short', '编号|实际值|\nT1|1', ['编号', '实际值'], [empty(1, 8)]],
    ['stay where a row has a name for them', '编号|实际值\nT1|1', ['编号', '实际值'], []],
    ['stay up to the last that a row fills', '编号|||\nT1||x|\nT2|1', ['编号', '', ''], [empty(1, 6)]],
    ['are not those of a row that is too long', '编号|实际值\nT1|1|x', ['编号', '实际值'], []],
    ['end with the header, however long a row is', '编号|\nT1||||x', ['编号', ''], []],
  ])('%s', (_, text, header, problems) => {
    const layout = layoutOf(text)
    expect(layout.header).toEqual(header)
    expect(layout.problems.filter(({ code }) => code === 'header/empty-columns')).toEqual(problems)
  })
})

describe('lines that were each taken for one cell', () => {
  it.each([',', ';', '\t', '|'])('are named: %j', (delimiter) => {
    const raw = `" 编号${delimiter}实际值"`
    const row = new TextRow(3, [raw.slice(1, -1)], { raw, delimiter: delimiter === ',' ? ';' : ',' })
    expect(findLayout([row], {}).problems).toEqual([
      {
        code: 'csv/wrapped-rows',
        severity: 'error',
        args: { delimiter },
        line: 3,
        column: 1,
        endColumn: 10,
      },
    ])
  })

  it.each(['编号', '编号;单位|实际值'])('are not %s', (raw) => {
    expect(layoutOf(`${raw}\nT1|1`).problems).toEqual([])
  })
})

describe('the place of a fault in a header of two rows', () => {
  it('is where its column stands in the first', () => {
    const text = '编号,指标名称,2018年,,2018年,\n,,目标值,实际值,目标值,实际值\nT1,x,1,2,3,4\n'
    expect(problemsOf(readTable(bytesOf(text), { headerWords }))).toEqual([
      'header/two-rows 1:-',
      'header/duplicate 1:16',
      'header/duplicate 1:22',
    ])
  })
})

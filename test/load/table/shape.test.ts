/** Rows held against the header: what is filled up, set aside, or in doubt. */
import { describe, expect, it } from 'vitest'
import { headerWords } from '../../../src/load/observations/header-words.ts'
import { tableOf } from './table-of.ts'

/** Each row as "line: cells", with "?" where it is in doubt what belongs where, and what was said of the table. */
function shapeOf(text: string): readonly [readonly string[], readonly unknown[]] {
  const { rows, problems } = tableOf(text, { headerWords })
  return [
    rows.map(({ line, cells, broken }) => `${line}${broken ? '?' : ''}: ${cells.join('|')}`),
    problems.map(({ code, line, column, args }) => [code, line, column, args]),
  ]
}

describe('a row that holds nothing', () => {
  it.each([',', ' , ', '　,\t', '\u001a', ',,,,', '""'])('%j', (blank) => {
    expect(shapeOf(`编号,实际值\nT1-01,99\n${blank}\nT4-04,38\n`)).toMatchObject([
      ['2: T1-01|99', '4: T4-04|38'],
      [['csv/blank-rows', 3, undefined, { count: 1 }]],
    ])
  })

  it.each(['\0,', '\0\0\0'])('but what is left of a file that was padded: %j', (blank) => {
    expect(shapeOf(`编号,实际值\nT1-01,99\n${blank}\n`)).toEqual([
      ['2: T1-01|99'],
      [
        ['csv/blank-rows', 3, undefined, { count: 1 }],
        ['csv/nul', 3, 1, {}],
      ],
    ])
  })

  it('is counted, from where the first stands', () => {
    expect(shapeOf('编号,实际值\n,\nT1-01,99\n,\n,\n')[1]).toEqual([
      ['csv/blank-rows', 2, undefined, { count: 3 }],
    ])
  })
})

describe('a header that stands again', () => {
  it.each(['编号,实际值,单位', ' 编号 ,实际值, 单位', '编号,实际值,单位,', '编号,实际值,单位, ,'])(
    'is no data: %j',
    (again) => {
      expect(shapeOf(`编号,实际值,单位\nT1-01,99,%\n${again}\nT4-04,38,%\n`)).toEqual([
        ['2: T1-01|99|%', '4: T4-04|38|%'],
        [['header/repeated', 3, undefined, { lines: [3] }]],
      ])
    },
  )

  it.each(['编号,实际值', '编号,实际值,单位,目标值', '编号,单位,实际值', '序号,实际值,单位'])(
    'is not: %j',
    (other) => {
      const [, problems] = shapeOf(`编号,实际值,单位\nT1-01,99,%\n${other}\n`)
      expect(problems.map((problem) => (problem as readonly unknown[])[0])).not.toContain('header/repeated')
    },
  )

  it('is none where it is one word, which may be a value', () => {
    expect(tableOf('内容\n内容\n', { headerLine: 1 }).rows.map(({ cells }) => cells)).toEqual([['内容']])
  })

  it('is told by line a thousand times', () => {
    const lines = Array.from({ length: 1002 }, (_, at) => at + 2)
    const text = `编号,实际值\n${'编号,实际值\n'.repeat(1002)}T1-01,99\n`
    expect(shapeOf(text)).toEqual([
      ['1004: T1-01|99'],
      [['header/repeated', 2, undefined, { lines: lines.slice(0, 1000) }]],
    ])
  })

  it('may be one of two rows', () => {
    const head = '编号,2018年,,2019年,\n,目标值,实际值,目标值,实际值\n'
    const [rows, problems] = shapeOf(`${head}T1-01,99,98,99,97\n${head}T1-02,9,8,9,7\n`)
    expect(rows).toEqual(['3: T1-01|99|98|99|97', '6: T1-02|9|8|9|7'])
    expect(problems).toContainEqual(['header/repeated', 4, undefined, { lines: [4, 5] }])
  })
})

describe('the header of another table', () => {
  it('leaves all below it in doubt, until the first stands again', () => {
    expect(
      shapeOf('编号,实际值\nT1-01,99\n指标名称,单位,年份\n满意度,%,2019\n编号,实际值\nT4-04,38\n'),
    ).toEqual([
      ['2: T1-01|99', '3?: 指标名称|单位|年份', '4?: 满意度|%|2019', '6: T4-04|38'],
      [
        ['header/another', 3, 1, {}],
        ['header/repeated', 5, undefined, { lines: [5] }],
      ],
    ])
  })
})

describe('a row that is not as wide as the header', () => {
  const wide = '编号,实际值,单位,备注\nT1-01,99,%,a\nT1-02,99,%,b\n'

  it('lacks what other rows fill, or has more than anyone asked for', () => {
    expect(shapeOf(`${wide}T1-03,99\nT1-04,99,%,c,d\nT1-05,99,%,c,\n`)).toEqual([
      ['2: T1-01|99|%|a', '3: T1-02|99|%|b', '4?: T1-03|99', '5?: T1-04|99|%|c|d', '6: T1-05|99|%|c'],
      [
        ['csv/ragged-row', 4, 9, { cells: 2, expected: 4 }],
        ['csv/ragged-row', 5, 14, { cells: 5, expected: 4 }],
      ],
    ])
  })

  it('is filled up where half of the full rows leave the rest empty', () => {
    const half = '编号,实际值,备注\nT1-01,99,a\nT1-02,98,\n'
    expect(shapeOf(`${half}T1-03,97\n`)).toEqual([['2: T1-01|99|a', '3: T1-02|98|', '4: T1-03|97|'], []])
    expect(shapeOf(`${half}T1-03,97,b\nT1-04,96\n`)[1]).toEqual([
      ['csv/ragged-row', 5, 9, { cells: 2, expected: 3 }],
    ])
  })

  it('is no full row where it is blank, a header again, too wide, or torn', () => {
    const more = '编号,实际值,备注,\n,,,\nT1-08,98,"c"x,\nT1-09,97,,x\n'
    expect(shapeOf(`编号,实际值,备注\nT1-01,99,a\n${more}T1-03,97\n`)[0].at(-1)).toBe('7?: T1-03|97')
  })
})

describe('a table without rows', () => {
  it.each(['编号,实际值\n', '编号,实际值\n,\n', '编号,实际值\n编号,实际值\n'])('%j', (text) => {
    const [rows, problems] = shapeOf(text)
    expect(rows).toEqual([])
    expect(problems).toContainEqual(['file/no-rows', undefined, undefined, {}])
  })

  it('is not one with rows in doubt', () => {
    expect(shapeOf('编号,实际值\n指标名称,单位\n')[1]).toEqual([['header/another', 2, 1, {}]])
  })
})

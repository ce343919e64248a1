import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/load/table/table.ts'
import { carryDown, type Merge, parseMerge } from '../../../src/load/workbook/merged.ts'
import { SheetRow } from '../../../src/load/workbook/sheet-row.ts'

const rounded = { kind: 'rounded', shown: '95' } as const
const rowAt = (line: number, ...cells: readonly string[]): SheetRow =>
  new SheetRow(line, cells, '表1', new Map([[1, rounded]]))

function mergesOf(...ranges: readonly string[]): readonly Merge[] {
  return ranges.map(parseMerge).filter((merge) => merge !== undefined)
}

const carried = (rows: readonly Row[], ...ranges: readonly string[]) => [
  ...carryDown(rows, mergesOf(...ranges)),
]
const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells)

describe('the range of merged cells', () => {
  it.each<[string, Merge]>([
    ['A2:A3', { range: 'A2:A3', column: 0, top: 2, bottom: 3 }],
    ['C4:E9', { range: 'C4:E9', column: 2, top: 4, bottom: 9 }],
    ['XFD1:XFD1048576', { range: 'XFD1:XFD1048576', column: 16_383, top: 1, bottom: 1_048_576 }],
  ])('%s', (range, merge) => {
    expect(parseMerge(range)).toEqual(merge)
  })

  it.each(['A1:E1', 'B3:B2', 'A1', '', 'a1:a2', 'A1:A', 'xA1:A2', 'A1:A2x', 'ABCD1:ABCD2', 'A1:A12345678'])(
    'none to carry down: "%s"',
    (range) => {
      expect(parseMerge(range)).toBeUndefined()
    },
  )
})

describe('carried down', () => {
  it('two that begin in one row, and one that begins where another ends', () => {
    const rows = [
      rowAt(2, '绿化', '市区', 'T4-01'),
      rowAt(3, '', '', 'T4-02'),
      rowAt(4, '空气', '', 'T4-04'),
      rowAt(5, '', '', 'T4-05'),
      rowAt(6, '', '', 'T4-06'),
    ]
    expect(cellsOf(carried(rows, 'A2:A3', 'B2:B4', 'A4:A5'))).toEqual([
      ['绿化', '市区', 'T4-01'],
      ['绿化', '市区', 'T4-02'],
      ['空气', '市区', 'T4-04'],
      ['空气', '', 'T4-05'],
      ['', '', 'T4-06'],
    ])
  })

  it('the first row, those outside and those that are filled stay as they are', () => {
    const rows = [rowAt(2, '', 'T4-01'), rowAt(3, '空气', 'T4-02'), rowAt(4, '', 'T4-04')]
    const [first, second, third] = carried(rows, 'A2:A3')
    expect([first === rows[0], second === rows[1], third === rows[2]]).toEqual([true, true, true])
  })

  it('nothing over a cell that the row of its top does not reach to', () => {
    const rows = [rowAt(2, 'T4-01'), rowAt(3, 'T4-02', '')]
    expect(cellsOf(carried(rows, 'B2:B3'))).toEqual([['T4-01'], ['T4-02', '']])
  })

  it('over a row that holds no data, which stays as it is', () => {
    const aside = rowAt(3, '', '').asAside('blank')
    const rows = [rowAt(2, '绿化', 'T4-01'), aside, rowAt(4, '', 'T4-02')]
    const result = carried(rows, 'A2:A4')
    expect(result[1]).toBe(aside)
    expect(cellsOf(result)).toEqual([
      ['绿化', 'T4-01'],
      ['', ''],
      ['绿化', 'T4-02'],
    ])
  })

  it('a row keeps its place, what its other cells show, and whether it belongs to another table', () => {
    const rows = [rowAt(2, '绿化', 'a'), rowAt(3, '', '95.2'), rowAt(4, '', '95.3').asBroken()]
    const [, sound, broken] = carried(rows, 'A2:A4')
    expect([sound?.line, sound?.endLine, broken?.line, broken?.endLine]).toEqual([3, 3, 4, 4])
    expect(sound).not.toHaveProperty('broken')
    expect(broken).toHaveProperty('broken', true)
    expect(sound?.locate(1)).toEqual({ line: 3, column: 2, endColumn: 3, sheet: '表1', cell: 'B3' })
    expect([0, 1, 2].map((index) => sound?.remark?.(index))).toEqual([
      { kind: 'merged', range: 'A2:A4' },
      rounded,
      undefined,
    ])
  })

  it('a row of which nothing is said has nothing to say', () => {
    const plain = (line: number, ...cells: readonly string[]): Row => ({
      line,
      endLine: line,
      cells,
      locate: (index) => ({ line, column: index + 1, endColumn: index + 2 }),
    })
    const [, second] = carried([plain(2, '绿化', 'a'), plain(3, '', 'b')], 'A2:A3')
    expect([second?.cells, second?.remark?.(1)]).toEqual([['绿化', 'b'], undefined])
  })

  it('every blank cell of the range has the text of its top, and no other cell changes', () => {
    const texts = fc.array(fc.constantFrom('', '绿化', '18'), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.nat(7), fc.integer({ min: 1, max: 7 }), (column, start, length) => {
        const [top, bottom] = [start + 1, start + 1 + length]
        const rows = column.map((text, index) => rowAt(index + 1, text, 'x'))
        const expected = column.map((text, index) => {
          const within = index + 1 > top && index + 1 <= bottom
          return [within && text === '' ? (column[start] ?? '') : text, 'x']
        })
        expect(cellsOf(carried(rows, `A${top}:A${bottom}`))).toEqual(expected)
      }),
    )
  })
})

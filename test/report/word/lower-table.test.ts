import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowerTable, type Wrapped } from '../../../src/report/word/lower-table.ts'

const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0)
const height = (columns: readonly Wrapped[], widths: readonly number[]): number =>
  sum(
    (columns[0]?.cells ?? []).map((_, row) =>
      Math.max(
        ...columns.map(({ cells }, index) =>
          sum((cells[row] ?? []).map((line) => Math.max(1, Math.ceil(line / (widths[index] ?? 1))))),
        ),
      ),
    ),
  )

it('hands the room that nobody needs to the column that makes the rows high', () => {
  const columns: readonly Wrapped[] = [
    { natural: 40, narrowest: 10, cells: [[10], [10], [40]] },
    { natural: 45, narrowest: 10, cells: [[45], [45], [10]] },
  ]
  expect(lowerTable(columns, [40, 10])).toEqual([27, 23])
})

const column = (rows: number): fc.Arbitrary<Wrapped> =>
  fc
    .record({
      narrowest: fc.integer({ min: 1, max: 20 }),
      more: fc.integer({ min: 0, max: 60 }),
      cells: fc.array(fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 3 }), {
        minLength: rows,
        maxLength: rows,
      }),
    })
    .map(({ narrowest, more, cells }) => ({ narrowest, natural: narrowest + more, cells }))

it('makes no table wider or higher, and no column narrower than it may be', () => {
  fc.assert(
    fc.property(
      fc.array(column(3), { minLength: 1, maxLength: 4 }).chain((columns) =>
        fc.record({
          columns: fc.constant(columns),
          widths: fc.tuple(
            ...columns.map(({ narrowest, natural }) => fc.integer({ min: narrowest, max: natural })),
          ),
        }),
      ),
      ({ columns, widths }) => {
        const lower = lowerTable(columns, widths)
        expect(sum(lower)).toBe(sum(widths))
        expect(height(columns, lower)).toBeLessThanOrEqual(height(columns, widths))
        lower.forEach((width, index) => {
          expect(width).toBeGreaterThanOrEqual(columns[index]?.narrowest ?? Infinity)
          expect(width).toBeLessThanOrEqual(columns[index]?.natural ?? 0)
        })
      },
    ),
  )
})

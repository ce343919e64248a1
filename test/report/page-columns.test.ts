import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/report/page-columns.ts'

describe('columnWidths', () => {
  it('leaves what fits', () =>
    expect(columnWidths([{ natural: 5 }, { natural: 30, narrowest: 10 }], 40)).toEqual([5, 30]))
  it('takes from the widest that may give', () => {
    const needs = [{ natural: 5 }, { natural: 30, narrowest: 10 }, { natural: 20, narrowest: 10 }]
    expect(columnWidths(needs, 40)).toEqual([5, 19, 16])
  })
  it('leaves more to a column that is full of text than to one with a single long cell', () => {
    const needs = [
      { natural: 40, narrowest: 4, cells: [[36], [36], [40]] },
      { natural: 40, narrowest: 4, cells: [[4], [4], [40]] },
    ]
    const [full, empty] = columnWidths(needs, 40)
    expect(full).toBeGreaterThan(empty ?? 40)
  })
  it('takes from the column where it costs no line', () => {
    const needs = [
      { natural: 34, narrowest: 10, cells: [[24], [34]] },
      { natural: 26, narrowest: 10, cells: [[26], [26]] },
    ]
    expect(columnWidths(needs, 52)).toEqual([26, 26])
  })
  it('stops at the narrowest', () =>
    expect(columnWidths([{ natural: 5 }, { natural: 30, narrowest: 28 }], 20)).toEqual([5, 28]))

  it('fills the page, or what it needs at least, and keeps every column within its bounds', () => {
    const need = fc
      .tuple(
        fc.integer({ min: 2, max: 10 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([narrowest, widths]) => ({
        natural: Math.max(narrowest, ...widths),
        narrowest,
        cells: widths.map((width) => [width]),
      }))
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 10, max: 120 }),
        (needs, room) => {
          const widths = columnWidths(needs, room)
          const taken = widths.reduce((sum, width) => sum + width, 0)
          const least = needs.reduce((sum, { narrowest }) => sum + narrowest, 0)
          const natural = needs.reduce((sum, each) => sum + each.natural, 0)
          expect(taken).toBe(Math.min(natural, Math.max(room, least)))
          for (const [index, { narrowest, natural: most }] of needs.entries()) {
            expect(widths[index]).toBeGreaterThanOrEqual(narrowest)
            expect(widths[index]).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/report/document.ts'
import { drawTable } from '../../src/report/drawn-table.ts'
import { widthOf } from '../../src/report/width.ts'
import { wordsOf } from '../../src/words/all.ts'

function linesOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number) {
  const setting = { words: wordsOf('en'), width, only: null, paint: (_: unknown, text: string) => text }
  const cells = rows.map((row) => row.map((text) => ({ text })))
  return drawTable({ kind: 'table', columns, rows: cells }, setting).split('\n')
}

/** The columns of `check`, as it asks for them. */
const CHECK: readonly Column[] = [
  { title: 'Id' },
  { title: 'Indicator', narrowest: 10 },
  { title: 'Target', narrowest: 9 },
  { title: 'Actual', narrowest: 14 },
  { title: 'Verdict' },
  { title: 'Gap/margin', narrowest: 15 },
  { title: 'Measure', align: 'right' },
]
const AREA = ['M08-1', 'Floor area retrofitted for energy saving, cumulative', '≥ 30 ×10,000 m²']
const ROWS = [
  ['G3-1', 'Customer satisfaction with services', '> benchmark', '—', '? unknown', 'not reported', '10'],
  [...AREA, '300.55 ×10,000 m²', '✓ pass', '+270.55 ×10,000 m²', '8'],
  ['M04-2', 'Xinzhuang export demonstration zone', 'under way', '—', '? unknown', 'not reported', '4'],
]
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '')

describe('a table', () => {
  it('breaks no word where columns can be narrower than they should be', () => {
    const lines = linesOf(CHECK, ROWS, 80)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80)
    const drawn = new Set(wordsIn(lines.join(' ')))
    const asked = ROWS.flat().flatMap(wordsIn)
    expect(asked.filter((word) => !drawn.has(word))).toEqual([])
  })

  it('keeps a bar in one piece while words can still be broken', () => {
    const columns = [{ title: 'Indicator', narrowest: 30 }, { title: 'Way', narrowest: 20 }, { title: 'Id' }]
    for (const bar of ['██████████┃░░░░░░░░░', '##########|.........'])
      expect(
        linesOf(columns, [['standardised production', `14 → 17\n${bar}`, 'A']], 34).join('\n'),
      ).toContain(bar)
  })

  it('cuts ids and verdicts last of all', () => {
    expect(linesOf(CHECK, ROWS, 44).join('\n')).toMatch(/^M08-1 .*✓ pass /m)
    expect(linesOf(CHECK, ROWS, 30).join('\n')).not.toContain('M08-1')
  })

  it('is never wider than its page', () => {
    const text = fc.stringMatching(/^[a-z0-9重点█,. -]{0,40}$/)
    const column = fc.record(
      { title: text, narrowest: fc.integer({ min: 2, max: 30 }) },
      { requiredKeys: ['title'] },
    )
    const table = fc.array(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.array(text, { minLength: columns.length, maxLength: columns.length }), {
          maxLength: 4,
        }),
      ),
    )
    fc.assert(
      fc.property(table, fc.integer({ min: 40, max: 120 }), ([columns, rows], width) => {
        for (const line of linesOf(columns, rows, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

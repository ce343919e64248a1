import { describe, expect, it } from 'vitest'
import { type Changes, MEASURES, problemsIn, targetText, UNITS } from './small-plan.ts'

describe('faults between items', () => {
  const second = { id: 'A2', name: '{zh: 覆盖率, en: Coverage}' }
  const related = (file: string, line: number) => [{ file, line }]

  it('a second target of the same id points to the first, across files', () => {
    const parts = { 'b.yaml': targetText({ ...second, id: 'A1' }) }
    expect(problemsIn(targetText(), parts)).toEqual([
      {
        code: 'plan/duplicate-id',
        severity: 'error',
        args: { id: 'A1' },
        file: 'b.yaml',
        line: 1,
        column: 7,
        endColumn: 9,
        target: 'A1',
        related: related('a.yaml', 1),
      },
    ])
  })

  it.each<[string, Changes, string, number, number, number]>([
    ['name', { name: '{zh: 合 格 率, en: Coverage}' }, '合 格 率', 2, 14, 19],
    ['alias', { aliases: '[甲, “合格率”]' }, '“合格率”', 10, 16, 21],
    ['item and content', { item: '合', content: '格率' }, '合格率', 11, 12, 14],
    ['item alone', { item: '合格率' }, '合格率', 10, 9, 12],
    ['English name', { name: '{zh: 覆盖率, en: PASS RATE}' }, 'PASS RATE', 2, 23, 32],
  ])('a shared name: %s', (_, changes, name, line, column, endColumn) => {
    expect(problemsIn(targetText() + targetText({ ...second, ...changes }))).toEqual([
      {
        code: 'plan/duplicate-name',
        severity: 'error',
        args: { name, id: 'A1' },
        file: 'a.yaml',
        line: line + 9,
        column,
        endColumn,
        target: 'A2',
        related: related('a.yaml', 2),
      },
    ])
  })

  it('units and measures are unique, and so are spellings of units', () => {
    const units = UNITS.replace('{id: 起,', "{id: '%',").replace('[㎡, 平米]', '[㎡, 平米, ％]')
    expect(problemsIn(targetText(), { 'measures.yaml': MEASURES + MEASURES, 'units.yaml': units })).toEqual([
      {
        code: 'plan/duplicate-id',
        severity: 'error',
        args: { id: '1' },
        file: 'measures.yaml',
        line: 5,
        column: 11,
        endColumn: 12,
        related: related('measures.yaml', 1),
      },
      {
        code: 'plan/duplicate-id',
        severity: 'error',
        args: { id: '%' },
        file: 'units.yaml',
        line: 3,
        column: 10,
        endColumn: 13,
        related: related('units.yaml', 2),
      },
      {
        code: 'plan/duplicate-name',
        severity: 'error',
        args: { name: '％', id: '%' },
        file: 'units.yaml',
        line: 4,
        column: 101,
        endColumn: 102,
        related: related('units.yaml', 2),
      },
    ])
  })
})

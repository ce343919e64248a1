import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../../src/load/plan/parse-plan.ts'
import { bad, MEASURES, PLAN, problemsIn, smallPlan, targetText, UNITS } from './small-plan.ts'

describe('faults of the other files', () => {
  const at = (file: string, line: number, column: number, endColumn: number) => ({
    severity: 'error',
    file,
    line,
    column,
    endColumn,
  })

  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'years out of order',
      { 'plan.yaml': PLAN.replace('2020', '2021') },
      { code: 'plan/period', args: {}, ...at('plan.yaml', 5, 1, 7) },
    ],
    [
      'a day that is none',
      { 'plan.yaml': PLAN.replace('01-01', '02-30') },
      { code: 'plan/bad-value', args: bad('signed', 'date'), ...at('plan.yaml', 4, 9, 19) },
    ],
    [
      'table of a category',
      { 'plan.yaml': PLAN.replace('en: Produce', 'en: Produce, table: 4') },
      { code: 'plan/unknown-table', args: { table: 4 }, ...at('plan.yaml', 9, 35, 36) },
    ],
    [
      'kind of a unit',
      { 'units.yaml': UNITS.replace('kind: stage', 'kind: stages') },
      {
        code: 'plan/bad-value',
        args: bad('kind', { oneOf: ['share', 'count', 'amount', 'stage'] }, 'stage'),
        ...at('units.yaml', 6, 20, 26),
      },
    ],
    [
      'unit of a conversion',
      { 'units.yaml': UNITS.replace('from: 平方米', 'from: 公顷') },
      { code: 'plan/unknown-unit', args: { unit: '公顷', suggestion: null }, ...at('units.yaml', 8, 12, 14) },
    ],
    [
      'factor of nothing',
      { 'units.yaml': UNITS.replace('0.0001', '0') },
      { code: 'plan/bad-value', args: bad('factor', 'positive'), ...at('units.yaml', 8, 35, 36) },
    ],
    [
      'key beside units',
      { 'units.yaml': `${UNITS}conversion: []\n` },
      {
        code: 'plan/unknown-key',
        args: { key: 'conversion', suggestion: 'conversions' },
        ...at('units.yaml', 9, 1, 11),
      },
    ],
    [
      'key of a measure',
      { 'measures.yaml': `${MEASURES}  chaptr: x\n` },
      {
        code: 'plan/unknown-key',
        args: { key: 'chaptr', suggestion: 'chapter' },
        ...at('measures.yaml', 5, 3, 9),
      },
    ],
    [
      'measures that are no list',
      { 'measures.yaml': 'number: 1\n' },
      { code: 'plan/bad-value', args: bad('measures.yaml', 'list'), ...at('measures.yaml', 1, 1, 10) },
    ],
    [
      'plan that is a list',
      { 'plan.yaml': '- id: p\n' },
      { code: 'plan/bad-value', args: bad('plan.yaml', 'mapping'), ...at('plan.yaml', 1, 1, 8) },
    ],
    [
      'file without anything',
      { 'b.yaml': '# to do\n' },
      { code: 'plan/bad-value', args: bad('b.yaml', 'list'), ...at('b.yaml', 1, 1, 2) },
    ],
    [
      'item that is no target',
      { 'b.yaml': '- 5\n' },
      { code: 'plan/bad-value', args: bad('b.yaml', 'mapping'), ...at('b.yaml', 1, 3, 4) },
    ],
  ])('%s', (_, parts, expected) => {
    expect(problemsIn(targetText(), parts).filter(({ file }) => file !== 'a.yaml')).toEqual([expected])
  })

  it('names the missing files beside those that are there, and blames no target for them', () => {
    const files = [{ path: 'plans/x/a.yaml', text: targetText() }]
    const missing = (name: string) => ({
      code: 'plan/missing-file',
      severity: 'error',
      args: { name },
      file: `plans/x/${name}`,
    })
    expect(parsePlan(files)).toEqual({
      plan: null,
      problems: ['measures.yaml', 'plan.yaml', 'units.yaml'].map(missing),
    })
  })

  it('a plan without targets is none', () => {
    const files = smallPlan('').filter(({ path }) => path !== 'a.yaml')
    expect(parsePlan(files)).toEqual({
      plan: null,
      problems: [{ code: 'plan/missing-file', severity: 'error', args: { name: '*.yaml' }, file: '*.yaml' }],
    })
  })

  it('a plan of one year, and ends that are one figure, are sound', () => {
    const plan = PLAN.replace('start: 2021, end: 2025', 'start: 2021, end: 2021')
    const one = {
      operator: 'between',
      value: null,
      min: '2',
      max: '2',
      written: '2 到 2',
      plausible: '{min: 2, max: 2}',
    }
    expect(problemsIn(targetText({ ...one, unit: '起' }), { 'plan.yaml': plan })).toEqual([])
    expect(problemsIn(targetText({ plausible: '{max: 100}' }))).toEqual([])
    expect(problemsIn(targetText({ plausible: '{min: 0}' }))).toEqual([])
  })

  it('what refers to a faulty item is not at fault itself', () => {
    const units = UNITS.replace("symbol: {zh: '%', en: '%'}", 'symbol: 5')
    expect(problemsIn(targetText(), { 'units.yaml': units })).toEqual([
      { code: 'plan/bad-value', args: bad('symbol', 'mapping'), ...at('units.yaml', 2, 66, 67) },
    ])
  })
})

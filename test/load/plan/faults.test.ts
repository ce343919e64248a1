import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/core/problem.ts'
import { parsePlan } from '../../../src/load/plan/parse-plan.ts'
import { MEASURES, PLAN, problemsIn, smallPlan, targetText, UNITS } from './small-plan.ts'

type Changes = Readonly<Record<string, string | null>>
type Fault = readonly [code: Problem['code'], args: object, line: number, column: number, endColumn: number]

/** Faults of target A1 in a.yaml, whole. */
const inTarget = (...faults: readonly Fault[]) =>
  faults.map(([code, args, line, column, endColumn]) => ({
    code,
    severity: 'error',
    args,
    file: 'a.yaml',
    line,
    column,
    endColumn,
    target: 'A1',
  }))

const bad = (key: string, expected: unknown, suggestion: string | null = null) => ({
  key,
  expected,
  suggestion,
})

it('takes the small plan as it is', () => {
  expect(problemsIn(targetText())).toEqual([])
})

describe('faults of form in a target', () => {
  it.each<[string, Changes, ...Fault[]]>([
    ['mistyped key', { tabel: '1' }, ['plan/unknown-key', { key: 'tabel', suggestion: 'table' }, 10, 3, 8]],
    ['strange key', { 备注: '无' }, ['plan/unknown-key', { key: '备注', suggestion: null }, 10, 3, 5]],
    [
      'mistyped key inside, told once',
      { baseline: '{yaer: 2020, value: 1, match: exact}' },
      ['plan/unknown-key', { key: 'baseline.yaer', suggestion: 'year' }, 10, 14, 18],
    ],
    ['missing key', { unit: null }, ['plan/missing-key', { key: 'unit' }, 1, 3, 9]],
    ['missing key inside', { name: '{zh: 合格率}' }, ['plan/missing-key', { key: 'name.en' }, 2, 3, 7]],
    ['no operator', { operator: null, value: null }, ['plan/missing-key', { key: 'operator' }, 1, 3, 9]],
    [
      'neither value nor benchmark',
      { value: null },
      ['plan/missing-key', { key: 'value / benchmark' }, 1, 3, 9],
    ],
    [
      'both value and benchmark',
      { benchmark: '全市' },
      ['plan/exclusive-keys', { keys: ['value', 'benchmark'] }, 10, 3, 12],
    ],
    [
      "another operator's key",
      { tolerance: '0.05' },
      ['plan/unused-key', { key: 'tolerance', operator: '>=', takes: ['value', 'benchmark'] }, 10, 3, 12],
    ],
    [
      'unknown operator',
      { operator: "'=>'" },
      ['plan/unknown-operator', { operator: '=>', suggestion: '>=' }, 4, 13, 17],
    ],
    [
      'a method of objects',
      { operator: 'constructor' },
      ['plan/unknown-operator', { operator: 'constructor', suggestion: null }, 4, 13, 24],
    ],
    ['exponent', { value: '1e3' }, ['plan/bad-value', bad('value', 'decimal'), 5, 10, 13]],
    ['percent sign', { value: '99%' }, ['plan/bad-value', bad('value', 'decimal'), 5, 10, 13]],
    ['not a number', { value: '.nan' }, ['plan/bad-value', bad('value', 'decimal'), 5, 10, 14]],
    ['empty value', { value: '' }, ['plan/bad-value', bad('value', 'decimal'), 5, 3, 8]],
    ['number for text', { written: '60' }, ['plan/bad-value', bad('written', 'text'), 8, 12, 14]],
    ['empty text', { quote: "''" }, ['plan/bad-value', bad('quote', 'not-empty'), 9, 10, 12]],
    [
      'quoted whole number',
      { measure: "'1'" },
      ['plan/bad-value', bad('measure', 'whole-number'), 7, 12, 15],
    ],
    [
      'whole number with decimals',
      { measure: '1.5' },
      ['plan/bad-value', bad('measure', 'whole-number'), 7, 12, 15],
    ],
    ['list expected', { aliases: '甲' }, ['plan/bad-value', bad('aliases', 'list'), 10, 12, 13]],
    [
      'a number in a list of texts',
      { aliases: '[甲, 5]' },
      ['plan/bad-value', bad('aliases', 'text'), 10, 16, 17],
    ],
    ['mapping expected, text', { name: '合格率' }, ['plan/bad-value', bad('name', 'mapping'), 2, 9, 12]],
    [
      'mapping expected, number',
      { plausible: '5' },
      ['plan/bad-value', bad('plausible', 'mapping'), 10, 14, 15],
    ],
    [
      'word of a list',
      { nature: 'comitment' },
      [
        'plan/bad-value',
        bad('nature', { oneOf: ['target', 'reference', 'commitment'] }, 'commitment'),
        10,
        11,
        20,
      ],
    ],
    [
      'tolerance in percent',
      { operator: 'about', tolerance: '5', written: '99%左右' },
      ['plan/bad-value', bad('tolerance', 'share'), 10, 14, 15],
    ],
    [
      'stage of a milestone',
      { operator: 'milestone', value: 'done', unit: '进展', written: '建成' },
      ['plan/bad-value', bad('value', { oneOf: ['built', 'advancing'] }), 5, 10, 14],
    ],
    [
      'benchmark that is no text',
      { value: null, benchmark: '5', written: '高于全市' },
      ['plan/bad-value', bad('benchmark', 'mapping'), 9, 14, 15],
    ],
    [
      'benchmark in one language',
      { value: null, benchmark: '{zh: 全市}', written: '不低于全市' },
      ['plan/missing-key', { key: 'benchmark.en' }, 9, 3, 12],
    ],
  ])('%s', (_, changes, ...faults) => {
    expect(problemsIn(targetText(changes))).toEqual(inTarget(...faults))
  })
})

describe('faults of meaning in a target', () => {
  it.each<[string, Changes, ...Fault[]]>([
    ['unknown measure', { measure: '7' }, ['plan/unknown-measure', { measure: 7 }, 7, 12, 13]],
    [
      'unknown related measure',
      { related: '[1, 12]' },
      ['plan/unknown-measure', { measure: 12 }, 10, 16, 18],
    ],
    [
      'mistyped unit',
      { unit: '平方' },
      ['plan/unknown-unit', { unit: '平方', suggestion: '平方米' }, 6, 9, 11],
    ],
    ['alias as unit', { unit: '㎡' }, ['plan/unknown-unit', { unit: '㎡', suggestion: '平方米' }, 6, 9, 10]],
    [
      'strange unit',
      { unit: '吨/小时' },
      ['plan/unknown-unit', { unit: '吨/小时', suggestion: null }, 6, 9, 13],
    ],
    [
      'category',
      { category: '农产' },
      ['plan/unknown-category', { category: '农产', suggestion: '农产品' }, 3, 13, 15],
    ],
    ['table', { table: '2' }, ['plan/unknown-table', { table: 2 }, 10, 10, 11]],
    [
      'unit of another kind',
      { operator: 'none', value: null, written: '杜绝' },
      ['plan/unit-operator', { unit: '%', operator: 'none' }, 5, 9, 12],
    ],
    [
      'ends the wrong way round',
      { operator: 'between', value: null, min: '5', max: '2', written: '2 到 5' },
      ['plan/bad-value', bad('max', 'ordered'), 10, 8, 9],
    ],
    [
      'believable ends the wrong way round',
      { plausible: '{min: 100, max: 99.5}' },
      ['plan/bad-value', bad('plausible.max', 'ordered'), 10, 30, 34],
    ],
    [
      'words against operator',
      { operator: "'<='" },
      ['plan/written-disagrees', { written: '≥ 99%', encoded: '<= 99' }, 8, 12, 17],
    ],
    [
      'a bare figure read as a ceiling',
      { operator: "'<='", written: '99%' },
      ['plan/written-undecided', { written: '99%', encoded: '<= 99' }, 8, 12, 15],
    ],
  ])('%s', (_, changes, ...faults) => {
    expect(problemsIn(targetText(changes))).toEqual(inTarget(...faults))
  })

  it('finds form and meaning at once, in the order of lines', () => {
    // The mistyped key is not told again as the missing one.
    const faults = inTarget(
      ['plan/unknown-category', { category: '工程', suggestion: null }, 3, 13, 15],
      ['plan/written-disagrees', { written: '≥ 99%', encoded: '>= 90' }, 8, 12, 17],
      ['plan/unknown-key', { key: 'qoute', suggestion: 'quote' }, 9, 3, 8],
      ['plan/unknown-measure', { measure: 9 }, 10, 13, 14],
    )
    const text = targetText({ category: '工程', value: '90', quote: null, qoute: '合格率', related: '[9]' })
    expect(problemsIn(text)).toEqual(faults)
  })
})

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

  it('what refers to a faulty item is not at fault itself', () => {
    const units = UNITS.replace("symbol: {zh: '%', en: '%'}", 'symbol: 5')
    expect(problemsIn(targetText(), { 'units.yaml': units })).toEqual([
      { code: 'plan/bad-value', args: bad('symbol', 'mapping'), ...at('units.yaml', 2, 66, 67) },
    ])
  })
})

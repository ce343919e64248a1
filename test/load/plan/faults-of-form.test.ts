import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../../src/load/plan/parse-plan.ts'
import { bad, type Changes, type Fault, inTarget, problemsIn, smallPlan, targetText } from './small-plan.ts'

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
      'tolerance of nothing',
      { operator: 'about', tolerance: '0', written: '99%左右' },
      ['plan/bad-value', bad('tolerance', 'share'), 10, 14, 15],
    ],
    [
      'tolerance of everything',
      { operator: 'about', tolerance: '1.0', written: '99%左右' },
      ['plan/bad-value', bad('tolerance', 'share'), 10, 14, 17],
    ],
    ['list for a number', { value: '[99]' }, ['plan/bad-value', bad('value', 'decimal'), 5, 10, 14]],
    ['truth for a number', { value: 'true' }, ['plan/bad-value', bad('value', 'decimal'), 5, 10, 14]],
    [
      'words in quotes for a number',
      { value: "'99%'" },
      ['plan/bad-value', bad('value', 'decimal'), 5, 10, 15],
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

it('a number may stand in quotes', () => {
  const { plan } = parsePlan(smallPlan(targetText({ value: "'99.0'" })))
  expect(plan?.targets[0]?.requirement).toEqual({ operator: '>=', value: '99.0' })
})

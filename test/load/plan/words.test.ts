import { describe, expect, it } from 'vitest'
import type { Expectation, PlanProblems, YamlFault } from '../../../src/core/problems/plan.ts'
import { plan as severities } from '../../../src/core/problems/plan.ts'
import { plan as en } from '../../../src/words/en/problems/plan.ts'
import { plan as zh } from '../../../src/words/zh/problems/plan.ts'

type Code = keyof PlanProblems
type Sample = {
  [C in Code]: readonly [C, PlanProblems[C], zh: readonly [string, string], en: readonly [string, string]]
}[Code]

const say = ([code, args]: Sample) => {
  // The pair of a sample belongs together.
  const of = (words: typeof zh) =>
    (words[code] as (given: typeof args) => { message: string; hint: string })(args)
  return [of(zh), of(en)].map(({ message, hint }) => [message, hint])
}

const SAMPLES: readonly Sample[] = [
  [
    'plan/unknown-key',
    { key: 'tabel', suggestion: 'table' },
    ['没有“tabel”这个键', '是否应为“table”？'],
    ['unknown key "tabel"', 'Did you mean "table"?'],
  ],
  ['plan/missing-key', { key: 'unit' }, ['缺少“unit”', '补上这个键。'], ['"unit" is missing', 'Add it.']],
  [
    'plan/missing-key',
    { key: 'value / benchmark' },
    ['缺少“value / benchmark”', '补上其中一个。'],
    ['"value / benchmark" is missing', 'Add one of them.'],
  ],
  [
    'plan/bad-value',
    { key: 'nature', expected: { oneOf: ['a', 'b'] }, suggestion: null },
    ['“nature”的值不对', '应为a、b。'],
    ['the value of "nature" does not fit', 'Expected one of: a, b.'],
  ],
  [
    'plan/unused-key',
    { key: 'value', operator: 'none', takes: [] },
    ['运算符 none 不用“value”', '删去“value”：none 不需要别的键。'],
    ['operator none does not take "value"', 'Remove "value"; none needs no other key.'],
  ],
  [
    'plan/unknown-operator',
    { operator: '', suggestion: null },
    ['没有写出运算符', "可用的运算符见 minhang-quality schema；符号须加引号，如 '>='。"],
    ['no operator given', "See minhang-quality schema for the operators; signs go in quotes, such as '>='."],
  ],
]

describe('the words of plan problems', () => {
  it.each(SAMPLES)('%s %o', (...sample) => {
    const [, , chinese, english] = sample
    expect(say(sample as unknown as Sample)).toEqual([chinese, english]) // it.each hands the sample over spread.
  })

  it('every code speaks both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(severities))
    expect(Object.keys(en)).toEqual(Object.keys(severities))
  })

  const faults: readonly YamlFault[] = [
    'alias',
    'anchor',
    'colon',
    'comma',
    'documents',
    'duplicate-key',
    'escape',
    'indent',
    'key',
    'quote',
    'structure',
    'tab',
    'tag',
  ]
  it.each(faults)('a slip of YAML has its own sentence: %s', (reason) => {
    const [chinese, english] = [zh['plan/yaml']({ reason }), en['plan/yaml']({ reason })]
    expect(chinese.message).toMatch(/^YAML 语法错误：.+/)
    expect(english.message).toMatch(/^YAML cannot be read: .+/)
    expect([chinese.hint, english.hint]).toEqual([expect.stringMatching(/。$/), expect.stringMatching(/\.$/)])
  })

  const kinds: readonly Expectation[] = [
    'date',
    'decimal',
    'list',
    'mapping',
    'not-empty',
    'ordered',
    'positive',
    'share',
    'text',
    'text-or-pair',
    'whole-number',
  ]
  it.each(kinds)('what a value should be is said: %o', (expected) => {
    const args = { key: 'k', expected, suggestion: null }
    expect(zh['plan/bad-value'](args).hint).toMatch(/^应为.+。$/)
    expect(en['plan/bad-value'](args).hint).toMatch(/^Expected .+\.$/)
  })
})

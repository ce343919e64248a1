import { describe, expect, it } from 'vitest'
import { bad, type Changes, type Fault, inTarget, problemsIn, targetText } from './small-plan.ts'

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

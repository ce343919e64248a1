import { expect, it } from 'vitest'
import { evaluate } from '../../src/core/evaluate.ts'
import { worstFirst } from '../../src/core/rank.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

it('puts failures without a measurable share first, then the largest share of what was asked', () => {
  const plan = planOf([
    targetOf({ id: 'small' }),
    targetOf({ id: 'passed' }),
    targetOf({ id: 'large', requirement: { operator: '<=', value: '50' } }),
    targetOf({ id: 'zero', requirement: { operator: 'none' }, unit: '起' }),
    targetOf({ id: 'also-small' }),
  ])
  const values = { small: '17', passed: '20', large: '60', zero: '1', 'also-small': '17' } as const
  const data = dataOf(Object.entries(values).map(([target, value]) => seen({ target, value: number(value) })))
  expect(worstFirst(evaluate(plan, data).findings).map(({ target }) => target.id)).toEqual([
    'zero',
    'large',
    'small',
    'also-small',
  ])
})

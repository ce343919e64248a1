import { expect, it } from 'vitest'
import { evaluate } from '../../src/core/evaluate.ts'
import type { Finding } from '../../src/core/model.ts'
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

it('knows no share against zero, without a figure, and without a gap', () => {
  const [, finding] = evaluate(
    planOf([targetOf({ id: 'A' }), targetOf({ id: 'B' })]),
    dataOf([seen({ target: 'B', value: number('17') })]),
  ).findings
  if (finding?.verdict !== 'fail') throw new Error('17 is less than 18')
  const { gap: _, ...gapless } = finding
  const failures: readonly Finding[] = [
    { ...finding, gap: '17', region: 'half' },
    { ...finding, threshold: null, region: 'no figure' },
    { ...finding, gap: '18', region: 'more than half' },
    { ...gapless, region: 'no gap' },
    { ...finding, threshold: '0', region: 'zero' },
    { ...finding, gap: '1', threshold: '-2', region: 'below zero' },
  ]
  expect(worstFirst(failures).map(({ region }) => region)).toEqual([
    'no figure',
    'no gap',
    'zero',
    'more than half',
    'half',
    'below zero',
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Decimal, minus, sign } from '../../../src/core/decimal.ts'
import { outward } from '../../../src/core/gap/outward.ts'

describe('a figure to reach, as short as can be said', () => {
  it.each<[string, Decimal, Decimal, Decimal]>([
    ['up to a goal above', '17.372414', '18', '17.38'],
    ['up, also where the nearest is further up', '17.378', '18', '17.38'],
    ['down to a goal below', '16.77966', '10', '16.77'],
    ['down, also where the nearest is further down', '16.772', '10', '16.77'],
    ['below zero towards a goal above', '-17.378', '-10', '-17.37'],
    ['below zero towards a goal below', '-17.372', '-20', '-17.38'],
    ['no more than two digits needed', '17.38', '18', '17.38'],
    ['a whole figure', '17', '18', '17'],
    ['a digit more where two would be the goal', '17.992', '18', '17.992'],
    ['a digit more where two would be the goal, falling', '10.008', '10', '10.008'],
    ['as many more as it takes', '17.9999312', '18', '17.99994'],
    ['a digit more where two would pass the goal', '0.111', '0.115', '0.111'],
    ['twelve digits', '17.9999999999912', '18', '17.999999999992'],
    ['the goal itself within a millionth of a millionth of it', '17.9999999999995', '18', '18'],
  ])('%s: %s on the way to %s is %s', (_, value, goal, shown) => {
    expect(outward(value, goal)).toBe(shown)
  })

  it.each<Decimal>(['18', '0.124', '0.126', '-0.1234', '0.12345678901234'])(
    'is the goal %s itself with all its digits',
    (goal) => {
      expect(outward(goal, goal)).toBe(goal)
    },
  )

  it('suffices, and falls short of the goal as long as the figure does', () => {
    // Hundred-thousandths around the goal: three digits more than are shown.
    const figure = fc
      .integer({ min: -300_000, max: 300_000 })
      .map((units) => (units / 100_000).toFixed(5) as Decimal)
    fc.assert(
      fc.property(figure, figure, (value, goal) => {
        const towards = sign(minus(goal, value))
        const shown = outward(value, goal)
        expect(compare(shown, value) * towards).toBeGreaterThanOrEqual(0)
        if (towards === 0) expect(compare(shown, goal)).toBe(0)
        else expect(compare(goal, shown) * towards).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../../../src/core/operators/all.ts'
import { agreesWithPlan } from '../../../../src/load/observations/checks/target-differs.ts'
import { targetOf } from '../../../plan-fixture.ts'

/** A target whose printed words hold none of the figures, so that only the requirement can agree. */
const agrees = (text: string, requirement: Requirement): boolean =>
  agreesWithPlan(text, targetOf({ id: 'A', requirement, written: '按计划' }))

describe('a 目标值 cell agrees with', () => {
  it.each<[Requirement, readonly string[], readonly string[]]>([
    [{ operator: '>=', value: '99' }, ['99', '99.0', '≥99', '99%'], ['98', '9']],
    [{ operator: 'between', min: '10', max: '20' }, ['10', '20'], ['15', '21']],
    [{ operator: '=', value: '0' }, ['0', '0.00'], ['1']],
    [{ operator: 'about', value: '11', tolerance: '0.05' }, ['11'], ['10.45', '12']],
    [{ operator: 'none' }, ['0'], ['1']],
    [{ operator: '>=', benchmark: { zh: '全市', en: 'city' } }, [], ['99']],
    [{ operator: 'higher' }, [], ['5']],
  ])('%j', (requirement, same, other) => {
    expect(same.map((text) => [text, agrees(text, requirement)])).toEqual(same.map((text) => [text, true]))
    expect(other.map((text) => [text, agrees(text, requirement)])).toEqual(other.map((text) => [text, false]))
  })

  it('words that name no figure, and the words of the plan', () => {
    expect(agrees('待定', { operator: '>=', value: '99' })).toBe(true)
    expect(agrees('≥ 按计划', { operator: '>=', value: '99' })).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../src/core/decimal.ts'
import type { Bound, Judgement, Stage, Value } from '../../src/core/model.ts'
import {
  askedOf,
  directionOf,
  judge,
  type OperatorName,
  operatorNames,
  operatorOf,
  type Requirement,
  thresholdOf,
} from '../../src/core/operators/all.ts'
import type { Context } from '../../src/core/operators/operator.ts'

const number = (digits: Decimal, bound?: Bound): Value => ({
  kind: 'number',
  number: digits,
  ...(bound && { bound }),
})
const stage = (name: Stage): Value => ({ kind: 'stage', stage: name })
const benchmark = { zh: '全市水平', en: 'city level' }

const undecided: Judgement = { verdict: 'unknown', reason: 'bound-undecided' }
const invalid: Judgement = { verdict: 'unknown', reason: 'invalid-value' }

describe('figures, on both sides of the boundary', () => {
  it.each<[Requirement, Decimal, Judgement]>([
    [{ operator: '>=', value: '99' }, '99.0', { verdict: 'pass', margin: '0' }],
    [{ operator: '>=', value: '99' }, '98.96', { verdict: 'fail', gap: '0.04' }],
    [{ operator: '>=', value: '0.29' }, '0.3', { verdict: 'pass', margin: '0.01' }],
    [{ operator: '<=', value: '0.29' }, '0.3', { verdict: 'fail', gap: '0.01' }],
    [{ operator: '<=', value: '0.29' }, '0.29', { verdict: 'pass', margin: '0' }],
    [{ operator: '>', value: '80' }, '80', { verdict: 'fail', gap: '0' }],
    [
      { operator: '>', value: '80' },
      '80.0000000000000000001',
      { verdict: 'pass', margin: '0.0000000000000000001' },
    ],
    [{ operator: '<', value: '80' }, '80', { verdict: 'fail', gap: '0' }],
    [{ operator: '<', value: '80' }, '79.9', { verdict: 'pass', margin: '0.1' }],
    [{ operator: '=', value: '3' }, '3.00', { verdict: 'pass', margin: '0' }],
    [{ operator: '=', value: '3' }, '2.9', { verdict: 'fail', gap: '0.1' }],
    [{ operator: '=', value: '3' }, '3.1', { verdict: 'fail', gap: '0.1' }],
    [{ operator: 'about', value: '11', tolerance: '0.05' }, '10.45', { verdict: 'pass', margin: '0' }],
    [{ operator: 'about', value: '11', tolerance: '0.05' }, '10.449', { verdict: 'fail', gap: '0.001' }],
    [{ operator: 'about', value: '11', tolerance: '0.05' }, '30', { verdict: 'pass', margin: '19.55' }],
    [
      { operator: 'about', value: '10', tolerance: '0.1', better: 'lower' },
      '11',
      { verdict: 'pass', margin: '0' },
    ],
    [
      { operator: 'about', value: '10', tolerance: '0.1', better: 'lower' },
      '11.01',
      { verdict: 'fail', gap: '0.01' },
    ],
    [{ operator: 'between', min: '2', max: '3' }, '2', { verdict: 'pass', margin: '0' }],
    [{ operator: 'between', min: '2', max: '3' }, '3', { verdict: 'pass', margin: '0' }],
    [{ operator: 'between', min: '2', max: '3' }, '2.6', { verdict: 'pass', margin: '0.4' }],
    [{ operator: 'between', min: '2', max: '4' }, '3', { verdict: 'pass', margin: '1' }],
    [{ operator: 'between', min: '2', max: '3' }, '1.9', { verdict: 'fail', gap: '0.1' }],
    [{ operator: 'between', min: '2', max: '3' }, '3.5', { verdict: 'fail', gap: '0.5' }],
    [{ operator: 'none' }, '0', { verdict: 'pass', margin: '0' }],
    [{ operator: 'none' }, '1', { verdict: 'fail', gap: '1' }],
  ])('%o on %s', (requirement, actual, expected) => {
    expect(judge(requirement, number(actual))).toEqual(expected)
  })
})

describe('comparison with a figure of the data', () => {
  it.each<[Requirement, Decimal, Context, Judgement]>([
    [{ operator: '>', benchmark }, '83', { benchmark: '82.5' }, { verdict: 'pass', margin: '0.5' }],
    [{ operator: '>', benchmark }, '83', { benchmark: '83' }, { verdict: 'fail', gap: '0' }],
    [{ operator: '>=', benchmark }, '98', { benchmark: '98.0' }, { verdict: 'pass', margin: '0' }],
    [{ operator: '>=', benchmark }, '98', {}, { verdict: 'unknown', reason: 'no-benchmark' }],
    [{ operator: 'higher' }, '5', { previous: '5' }, { verdict: 'fail', gap: '0' }],
    [{ operator: 'higher' }, '5.1', { previous: '5' }, { verdict: 'pass', margin: '0.1' }],
    [{ operator: 'not-lower' }, '5', { previous: '5' }, { verdict: 'pass', margin: '0' }],
    [{ operator: 'not-lower' }, '4.9', { previous: '5' }, { verdict: 'fail', gap: '0.1' }],
    [{ operator: 'lower' }, '5', { previous: '5' }, { verdict: 'fail', gap: '0' }],
    [{ operator: 'lower' }, '0', { previous: '5' }, { verdict: 'pass', margin: '5' }],
    [{ operator: 'not-higher' }, '5', { previous: '5' }, { verdict: 'pass', margin: '0' }],
    [{ operator: 'not-higher' }, '5.1', { previous: '5' }, { verdict: 'fail', gap: '0.1' }],
    [{ operator: 'higher' }, '5', {}, { verdict: 'unknown', reason: 'no-previous-year' }],
    [{ operator: 'higher' }, '0', { previous: '0' }, { verdict: 'fail', gap: '0' }],
  ])('%o on %s with %o', (requirement, actual, context, expected) => {
    expect(judge(requirement, number(actual), context)).toEqual(expected)
  })
})

describe('milestones', () => {
  it.each<['built' | 'advancing', Stage, Judgement['verdict']]>([
    ['built', 'built', 'pass'],
    ['built', 'advancing', 'fail'],
    ['built', 'not-started', 'fail'],
    ['advancing', 'built', 'pass'],
    ['advancing', 'advancing', 'pass'],
    ['advancing', 'not-started', 'fail'],
  ])('%s asked, %s seen: %s', (value, seen, verdict) => {
    expect(judge({ operator: 'milestone', value }, stage(seen))).toEqual({ verdict })
  })
})

describe('bounds decide only when every figure they allow agrees', () => {
  it.each<[Requirement, Decimal, Bound, Judgement]>([
    [{ operator: '<=', value: '0.29' }, '0.29', 'at-most', { verdict: 'pass' }],
    [{ operator: '<=', value: '0.3' }, '0.29', 'at-most', { verdict: 'pass' }],
    [{ operator: '<', value: '0.3' }, '0.29', 'at-most', { verdict: 'pass' }],
    [{ operator: '<=', value: '0.28' }, '0.29', 'at-most', undecided],
    [{ operator: '<', value: '0.29' }, '0.29', 'at-most', undecided],
    [{ operator: '<', value: '0.29' }, '0.29', 'below', { verdict: 'pass' }],
    [{ operator: '>=', value: '0.3' }, '0.29', 'at-most', { verdict: 'fail' }],
    [{ operator: '>=', value: '0.29' }, '0.29', 'at-most', undecided],
    [{ operator: '>=', value: '0.29' }, '0.29', 'below', { verdict: 'fail' }],
    [{ operator: '>=', value: '0.28' }, '0.29', 'below', undecided],
    [{ operator: '>', value: '0.28' }, '0.29', 'at-most', undecided],
    [{ operator: '>', value: '0.29' }, '0.29', 'at-most', { verdict: 'fail' }],
    [{ operator: '>=', value: '75' }, '75', 'at-least', { verdict: 'pass' }],
    [{ operator: '>', value: '75' }, '75', 'at-least', undecided],
    [{ operator: '>', value: '75' }, '75', 'above', { verdict: 'pass' }],
    [{ operator: '<=', value: '75' }, '75', 'above', { verdict: 'fail' }],
    [{ operator: '<=', value: '75' }, '75', 'at-least', undecided],
    [{ operator: '<', value: '75' }, '75', 'at-least', { verdict: 'fail' }],
    [{ operator: '=', value: '75' }, '75', 'at-least', undecided],
    [{ operator: '=', value: '75' }, '76', 'at-least', { verdict: 'fail' }],
    [{ operator: 'between', min: '2', max: '3' }, '2', 'at-least', undecided],
    [{ operator: 'between', min: '2', max: '3' }, '4', 'at-least', { verdict: 'fail' }],
    [{ operator: 'none' }, '1', 'at-most', undecided],
    [{ operator: 'none' }, '1', 'at-least', { verdict: 'fail' }],
    [{ operator: 'none' }, '0', 'at-most', { verdict: 'pass' }],
  ])('%o on %s %s', (requirement, actual, bound, expected) => {
    expect(judge(requirement, number(actual, bound))).toEqual(expected)
  })
})

describe('a value of the wrong kind is unknown, never pass or fail', () => {
  it.each<Requirement>([
    { operator: '>=', value: '1' },
    { operator: '=', value: '1' },
    { operator: 'about', value: '1', tolerance: '0.05' },
    { operator: 'between', min: '1', max: '2' },
    { operator: 'none' },
  ])('%o on a stage', (requirement) => expect(judge(requirement, stage('built'))).toEqual(invalid))

  it('a milestone on a figure', () => {
    expect(judge({ operator: 'milestone', value: 'built' }, number('1'))).toEqual(invalid)
  })
})

describe('the registry', () => {
  it('finds every operator by each of its names', () => {
    for (const name of operatorNames) expect(operatorOf(name).names).toContain(name)
  })

  it('takes no other name', () => {
    // A plan is not loaded with a name outside the list, so only a slip of ours can ask.
    const strange = 'constructor' as OperatorName
    expect(() => operatorOf(strange)).toThrow('no operator "constructor"')
  })

  it('works out once what a requirement asks', () => {
    const requirement: Requirement = { operator: 'about', value: '11', tolerance: '0.05' }
    expect(askedOf(requirement)).toBe(askedOf(requirement))
  })

  it('tells direction and threshold', () => {
    expect(directionOf({ operator: '<=', value: '1' })).toBe(-1)
    expect(directionOf({ operator: 'not-lower' })).toBe(1)
    expect(directionOf({ operator: 'milestone', value: 'built' })).toBe(0)
    expect(thresholdOf({ operator: 'about', value: '11', tolerance: '0.05' })).toBe('10.45')
    expect(thresholdOf({ operator: 'none' })).toBe('0')
    expect(thresholdOf({ operator: '=', value: '3' })).toBe('3')
    expect(thresholdOf({ operator: 'between', min: '2', max: '3' })).toBeNull()
    expect(thresholdOf({ operator: 'milestone', value: 'built' })).toBeNull()
    expect(thresholdOf({ operator: '>', benchmark }, { benchmark: '82' })).toBe('82')
    expect(thresholdOf({ operator: '>', benchmark })).toBeNull()
    expect(thresholdOf({ operator: 'higher' }, { previous: '4' })).toBe('4')
  })
})

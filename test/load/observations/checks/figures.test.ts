import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../../src/core/decimal.ts'
import type { Target } from '../../../../src/core/model.ts'
import type { Requirement } from '../../../../src/core/operators/all.ts'
import type { Check } from '../../../../src/load/observations/checks/check.ts'
import {
  checkFraction,
  checkPercent,
  warnOfFraction,
} from '../../../../src/load/observations/checks/fraction.ts'
import { asksForFall, checkSign } from '../../../../src/load/observations/checks/sign.ts'
import type { Reporter } from '../../../../src/load/observations/context.ts'
import type { Figure } from '../../../../src/load/observations/number.ts'
import { planOf, targetOf } from '../../../plan-fixture.ts'

interface Given {
  readonly target?: Partial<Target>
  /** The unit of the row, and the one behind the digits of the cell. */
  readonly unit?: string
  readonly behind?: string
  readonly threshold?: Decimal | null
  readonly change?: Figure['change']
}

/** Whether the figure stands, and what is said of it. */
function resultOf(check: Check, number: Decimal, given: Given = {}): readonly [boolean, ...unknown[]] {
  const target = targetOf({ id: 'T1', written: '≥ 18%', ...given.target })
  const said: unknown[] = []
  const report: Reporter['report'] = (code, args, index) => said.push([code, args, index])
  const { unit = '%', behind = '', threshold = '18', change } = given
  const figure: Figure = { kind: 'figure', number, unit: behind, ...(change && { change }) }
  const seen = { text: `(${number})`, index: 4, figure, target, plan: planOf([target]), threshold, unit }
  // The checks only report.
  const stands = check(seen, { report } as Reporter)
  return [stands, ...said]
}

const higher: Requirement = { operator: '>=', value: '18' }
const lower: Requirement = { operator: '<=', value: '18' }

describe('a fraction where a percentage is due', () => {
  const refused = (number: string, percent: string) => [
    false,
    ['value/fraction-for-percent', { text: `(${number})`, percent, written: '≥ 18%' }, 4],
  ]

  it.each<[Decimal, string]>([
    ['0.952', '95.2'],
    ['1', '100'],
    ['1.00', '100'],
    ['0.0001', '0.01'],
  ])('%s', (number, percent) => {
    expect(resultOf(checkFraction, number)).toEqual(refused(number, percent))
  })

  it.each<Decimal>(['0', '-0.5', '1.01', '95.2'])('is not %s', (number) => {
    expect(resultOf(checkFraction, number)).toEqual([true])
  })

  it('is one against 10 %, against no figure, and whichever way is better', () => {
    expect(resultOf(checkFraction, '0.5', { threshold: '10' })).toEqual(refused('0.5', '50'))
    expect(resultOf(checkFraction, '0.5', { threshold: null })).toEqual(refused('0.5', '50'))
    expect(resultOf(checkFraction, '0.5', { target: { requirement: lower } })).toEqual(refused('0.5', '50'))
  })

  it.each<[string, Given]>([
    ['the target is small', { threshold: '9.99' }],
    ['the cell has a sign', { behind: '%' }],
    ['the row gives another unit', { unit: '1' }],
    ['the target is no share', { target: { unit: '起' }, unit: '起' }],
    ['the target is no share, whatever the row says', { target: { unit: '起' } }],
  ])('is none where %s', (_, given) => {
    expect(resultOf(checkFraction, '0.952', given)).toEqual([true])
  })
})

describe('what may be a fraction, below 10 %', () => {
  const doubted = (number: string, percent: string) => [
    true,
    ['plausibility/fraction', { text: `(${number})`, percent, written: '≥ 18%' }, 4],
  ]
  const small = (given: Given = {}): Given => ({ threshold: '4', ...given })

  it.each<[Decimal, string]>([
    ['0.042', '4.2'],
    ['0.1', '10'],
    ['0.12', '12'],
    ['0.0001', '0.01'],
  ])('%s', (number, percent) => {
    expect(resultOf(warnOfFraction, number, small())).toEqual(doubted(number, percent))
  })

  it('is, as a share, at most three times the target', () => {
    expect(resultOf(warnOfFraction, '0.39', small())).toEqual([true])
    expect(resultOf(warnOfFraction, '0.4', small())).toEqual([true])
    expect(resultOf(warnOfFraction, '0.1201', small())).toEqual([true])
    expect(resultOf(warnOfFraction, '0.29', small({ threshold: '9.99' }))).toEqual(doubted('0.29', '29'))
    expect(resultOf(warnOfFraction, '0.3', small({ threshold: '9.99' }))).toEqual([true])
  })

  it.each<[string, Decimal, Given]>([
    ['it is 0', '0', {}],
    ['it is below 0', '-0.01', {}],
    ['the target is not small', '0.04', { threshold: '10' }],
    ['the target names no figure', '0.04', { threshold: null }],
    ['less is better', '0.04', { target: { requirement: lower } }],
    ['the cell has a sign', '0.04', { behind: '%' }],
    ['the row gives another unit', '0.04', { unit: '1' }],
    ['the target is no share', '0.04', { target: { unit: '起' } }],
  ])('is not doubted where %s', (_, number, given) => {
    expect(resultOf(warnOfFraction, number, small(given))).toEqual([true])
  })

  it('is doubted where more is better', () => {
    expect(resultOf(warnOfFraction, '0.04', small({ target: { requirement: higher } }))[1]).toBeDefined()
  })
})

describe('a percentage where the row says 小数', () => {
  it('is more than 200 by the time it is compared', () => {
    expect(resultOf(checkPercent, '200.01', { unit: '1' })).toEqual([
      false,
      ['value/percent-for-fraction', { text: '(200.01)', written: '≥ 18%' }, 4],
    ])
    expect(resultOf(checkPercent, '200', { unit: '1' })).toEqual([true])
    expect(resultOf(checkPercent, '9520', { unit: '%' })).toEqual([true])
    expect(resultOf(checkPercent, '9520', { unit: '1', target: { unit: '1' } })).toEqual([true])
  })
})

describe('a figure below zero', () => {
  const ofFall = { name: { zh: '事故死亡人数下降率', en: 'Fall in deaths' } }

  it('is none of a share or a count', () => {
    expect(resultOf(checkSign, '-5')).toEqual([false, ['value/negative', { text: '(-5)' }, 4]])
    expect(resultOf(checkSign, '-0.001')).toEqual([false, ['value/negative', { text: '(-0.001)' }, 4]])
  })

  it('may be a fall or a rise where a fall is asked for', () => {
    expect(resultOf(checkSign, '-12', { target: ofFall })).toEqual([
      false,
      ['value/sign', { text: '(-12)', written: '≥ 18%' }, 4],
    ])
  })

  it.each<[Decimal, Given]>([
    ['0', {}],
    ['-0', {}],
    ['12', { target: ofFall }],
    ['-12', { change: 'fall' }],
    ['-12', { change: 'rise', target: ofFall }],
  ])('is not %s %j', (number, given) => {
    expect(resultOf(checkSign, number, given)).toEqual([true])
  })

  it.each<[Partial<Target>, boolean]>([
    [{ name: { zh: '死亡人数下降率', en: '' } }, true],
    [{ item: '能耗降低' }, true],
    [{ content: '排放减少' }, true],
    [{ content: '降幅' }, true],
    [{ content: '减量' }, true],
    [{ name: { zh: '能耗', en: 'Fall 下降' }, item: '单位能耗', content: '达标率' }, false],
  ])('asks for a fall in its name, item or content: %j', (part, asks) => {
    expect(asksForFall(targetOf({ id: 'A', ...part }))).toBe(asks)
  })
})

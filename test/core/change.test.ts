import { describe, expect, it } from 'vitest'
import { type Change, judgedChange } from '../../src/core/change.ts'
import type { Decimal } from '../../src/core/decimal.ts'
import { evaluate } from '../../src/core/evaluate.ts'
import type { Finding, Observation, Stage, Value } from '../../src/core/model.ts'
import type { Requirement } from '../../src/core/operators/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../plan-fixture.ts'

type Row = Partial<Observation>

const findingOf = (requirement: Requirement, row: Row | null): Finding => {
  const rows = row === null ? [] : [seen({ target: 'A', ...row })]
  const [finding] = evaluate(planOf([targetOf({ id: 'A', requirement })]), dataOf(rows), {
    year: 2019,
  }).findings
  if (finding === undefined) throw new Error('every target yields a finding')
  return finding
}

const changeOf = (requirement: Requirement, before: Row | null, after: Row | null): Change =>
  judgedChange(findingOf(requirement, before), findingOf(requirement, after))

const value = (digits: Decimal, rest: Row = {}): Row => ({ value: number(digits), ...rest })
const bound = (digits: Decimal): Row => ({ value: { kind: 'number', number: digits, bound: 'at-least' } })
const about = (digits: Decimal): Row => ({ value: { kind: 'number', number: digits, estimated: true } })
const at = (stage: Stage): Row => ({ value: { kind: 'stage', stage } satisfies Value })
const flawed: Row = { value: null, flaw: 'conflict' }

const floor: Requirement = { operator: '>=', value: '18' }
const ceiling: Requirement = { operator: '<=', value: '18' }
const exact: Requirement = { operator: '=', value: '18' }
const band: Requirement = { operator: 'between', min: '10', max: '20' }
const built: Requirement = { operator: 'milestone', value: 'built' }
const city: Requirement = { operator: '>=', benchmark: { zh: '全市水平', en: 'the city' } }
const rising: Requirement = { operator: 'not-lower' }

describe('a change', () => {
  it.each<[Change, string, Requirement, Row | null, Row | null]>([
    ['newly-passed', 'fail to pass', floor, value('17'), value('18')],
    ['newly-failed', 'pass to fail', floor, value('18'), value('17.99')],
    ['newly-passed', 'unknown to pass by its benchmark', city, value('9'), value('9', { benchmark: '8' })],
    ['newly-failed', 'unknown to fail by its benchmark', city, value('9'), value('9', { benchmark: '10' })],
    ['revised', 'a verdict lost with its benchmark', city, value('9', { benchmark: '8' }), value('9')],
    ['better', 'more, where more is better', floor, value('15'), value('15.01')],
    ['worse', 'less, where more is better', floor, value('19.3'), value('19.29')],
    ['worse', 'more, where less is better', ceiling, value('17'), value('17.5')],
    ['better', 'less, where less is better', ceiling, value('20'), value('19')],
    ['better', 'nearer to the only figure, from below', exact, value('15'), value('20')],
    ['worse', 'further from the only figure', exact, value('17'), value('20')],
    ['revised', 'as far from it on the other side', exact, value('17'), value('19')],
    ['better', 'nearer to the band', band, value('25'), value('22')],
    ['worse', 'further from the band', band, value('9'), value('22')],
    ['revised', 'moved within the band', band, value('12'), value('15')],
    ['better', 'begun', built, at('not-started'), at('advancing')],
    ['worse', 'given up', built, at('advancing'), at('not-started')],
    ['newly-passed', 'built', built, at('advancing'), at('built')],
    ['revised', 'a figure for a bound', floor, bound('18'), value('19')],
    ['revised', 'another bound', floor, bound('18'), bound('19')],
    ['revised', 'an estimate confirmed', floor, about('19'), value('19')],
    [
      'revised',
      'status only',
      floor,
      value('19', { status: 'provisional' }),
      value('19', { status: 'final' }),
    ],
    ['revised', 'benchmark only', city, value('9', { benchmark: '8' }), value('9', { benchmark: '8.5' })],
    ['revised', 'year before only', rising, value('9', { previous: '8' }), value('9', { previous: '7' })],
    ['better', 'value and status', floor, value('19', { status: 'provisional' }), value('20')],
    ['appeared', 'not reported to pass', floor, null, value('19')],
    ['appeared', 'not reported to fail', floor, null, value('17')],
    ['appeared', 'a conflict resolved', floor, flawed, value('19')],
    ['appeared', 'a forecast come true', floor, value('19', { status: 'forecast' }), value('19')],
    ['disappeared', 'withdrawn', floor, value('19'), null],
    ['disappeared', 'contradicted', floor, value('19'), flawed],
    ['revised', 'a conflict instead of nothing', floor, null, flawed],
    ['revised', 'as far from it, and no longer an estimate', floor, value('19'), about('19')],
    ['revised', 'a bound for the same figure', floor, value('19'), bound('19')],
    ['same', 'equal estimates', floor, about('19'), about('19')],
    ['same', 'equal benchmarks', city, value('9', { benchmark: '8' }), value('9', { benchmark: '8.0' })],
    ['disappeared', 'only a forecast is left', floor, value('19'), value('19', { status: 'forecast' })],
    ['same', 'nobody reported', floor, null, null],
    ['same', 'equal in value, not in digits', floor, value('19.0'), value('19')],
    ['same', 'equal bounds', floor, bound('19'), bound('19')],
    ['same', 'equal stages', built, at('advancing'), at('advancing')],
    ['same', 'another source and row', floor, value('19', { source: 'a' }), value('19', { source: 'b' })],
    ['same', 'no benchmark either time', city, value('9'), value('9')],
  ])('is %s: %s', (change, _name, requirement, before, after) => {
    expect(changeOf(requirement, before, after)).toBe(change)
  })

  it('is found where a side says nothing of the region', () => {
    const finding = findingOf(floor, value('19'))
    expect(judgedChange(null, finding)).toBe('appeared')
    expect(judgedChange(finding, null)).toBe('disappeared')
    expect(judgedChange(null, findingOf(floor, null))).toBe('same')
  })
})

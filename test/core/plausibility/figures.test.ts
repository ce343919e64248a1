import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/core/decimal.ts'
import type { Observation, Target } from '../../../src/core/model.ts'
import { checkPlausibility } from '../../../src/core/plausibility/all.ts'
import { dataOf, number, planOf, seen, targetOf } from '../../plan-fixture.ts'

type Row = Partial<Observation>
const origin = { file: 'data/2019.csv', line: 2, column: 5 }

/** What is said of rows of one target. */
const said = (target: Partial<Target>, ...rows: readonly Row[]) =>
  checkPlausibility(
    planOf([targetOf({ id: 'T1', ...target })]),
    dataOf(rows.map((row) => seen({ target: 'T1', ...row }))),
  )

const codes = (...found: Parameters<typeof said>) => said(...found).map(({ code }) => code)

describe('plausibility/share-outside', () => {
  it.each<[Decimal, Partial<Target>]>([
    ['0', {}],
    ['100', {}],
    ['100.00', {}],
    ['101', { unit: '平方米' }],
    ['-5', { plausible: { min: '-300' } }],
    ['120', { plausible: { max: '150' } }],
  ])('%s is believed of %o', (value, target) => {
    expect(said(target, { value: number(value) })).toEqual([])
  })

  it.each<[Decimal, Partial<Target>, { min: Decimal; max: Decimal }]>([
    ['-0.01', {}, { min: '0', max: '100' }],
    ['100.01', {}, { min: '0', max: '100' }],
    ['100.01', { plausible: { min: '-300' } }, { min: '-300', max: '100' }],
    ['-1', { plausible: { max: '150' } }, { min: '0', max: '150' }],
    ['-1', { plausible: { jump: '9' } }, { min: '0', max: '100' }],
  ])('%s is not believed of %o', (value, target, limits) => {
    const problem = { code: 'plausibility/share-outside', severity: 'warning', target: 'T1', ...origin }
    expect(said(target, { value: number(value) })).toEqual([
      { ...problem, args: { id: 'T1', value, ...limits } },
    ])
  })

  it.each([
    ['100', 'above', 1],
    ['101', 'at-least', 1],
    ['100', 'at-least', 0],
    ['120', 'at-most', 0],
    ['120', 'below', 0],
    ['0', 'below', 1],
    ['0', 'at-most', 0],
  ] as const)('%s as a bound (%s) gives %i', (digits, bound, count) => {
    expect(said({}, { value: { kind: 'number', number: digits, bound } })).toHaveLength(count)
  })

  it.each([
    ['‰', '1000', '1000.1'],
    ['1', '1', '1.1'],
  ] as const)('a share in %s ends at %s', (unit, whole, beyond) => {
    const rule = { file: 'targets/units.yaml', line: 1, column: 1 }
    const both = { zh: unit, en: unit }
    const plan = {
      ...planOf([targetOf({ id: 'T1', unit })]),
      units: [{ id: unit, kind: 'share' as const, name: both, symbol: both, aliases: [], rule }],
    }
    const check = (value: Decimal) =>
      checkPlausibility(plan, dataOf([seen({ target: 'T1', value: number(value) })]))
    expect([check(whole).length, check(beyond).length]).toEqual([0, 1])
  })
})

it('a figure that is counted is no share, whatever its unit is called', () => {
  const plan = planOf([targetOf({ id: 'T1', unit: '1' })])
  const rule = { file: 'targets/units.yaml', line: 1, column: 1 }
  const both = { zh: '1', en: '1' }
  const counted = [{ id: '1', kind: 'count' as const, name: both, symbol: both, aliases: [], rule }]
  const data = dataOf([seen({ target: 'T1', value: number('5') })])
  expect(checkPlausibility({ ...plan, units: counted }, data)).toEqual([])
})

describe('plausibility/out-of-range', () => {
  const plausible = { min: '5', max: '150' } as const
  it.each<[Decimal, Target['plausible'], unknown]>([
    ['5', plausible, null],
    ['150', plausible, null],
    ['4.99', plausible, { min: '5', max: '150' }],
    ['150.01', plausible, { min: '5', max: '150' }],
    ['6', { max: '5' }, { min: null, max: '5' }],
    ['-9', { max: '5' }, null],
    ['4', { min: '5' }, { min: '5', max: null }],
  ])('%s within %o', (value, limits, found) => {
    const problem = { code: 'plausibility/out-of-range', severity: 'warning', target: 'T1', ...origin }
    expect(said({ unit: '平方米', plausible: limits }, { value: number(value) })).toEqual(
      found === null ? [] : [{ ...problem, args: { id: 'T1', value, ...found } }],
    )
  })

  it('overrules the ends of a share', () => {
    expect(codes({ plausible: { min: '-300', max: '100' } }, { value: number('-301') })).toEqual([
      'plausibility/out-of-range',
    ])
  })
})

describe('plausibility/date-serial', () => {
  const count = { unit: '个', requirement: { operator: '>=', value: '60' } } as const

  it('names the day, and nothing else is said of the figure', () => {
    const limits = { max: '500', jump: '100' } as const
    const rows = [{ year: 2018, value: number('46') }, { value: number('43134') }]
    expect(said({ ...count, plausible: limits }, ...rows)).toEqual([
      {
        code: 'plausibility/date-serial',
        severity: 'warning',
        target: 'T1',
        ...origin,
        args: { id: 'T1', value: '43134', date: '2018-02-03' },
      },
    ])
    expect(codes({}, { value: number('43134.0') })).toEqual(['plausibility/date-serial'])
    expect(codes(count, { value: number('43134') })).toEqual(['plausibility/date-serial'])
  })

  it.each([
    ['36526', '2000-01-01'],
    ['54788', '2049-12-31'],
  ] as const)('takes %s for %s', (value, date) => {
    expect(said(count, { value: number(value) })).toMatchObject([{ args: { date } }])
  })

  it.each<[string, Partial<Target>, Row]>([
    ['believed of the target', { ...count, plausible: { max: '50000' } }, { value: number('43134') }],
    ['asked for by the thousand', { ...count, requirement: { operator: '>=', value: '431.34' } }, {}],
    ['of which nothing is known', { ...count, requirement: { operator: 'higher' } }, {}],
    ['at most so much', count, { value: { kind: 'number', number: '43134', bound: 'at-most' } }],
    ['more than so much', count, { value: { kind: 'number', number: '43134', bound: 'above' } }],
    ['no whole number', count, { value: number('43134.5') }],
    ['before 2000', count, { value: number('36525') }],
    ['after 2049', count, { value: number('54789') }],
  ])('is silent for what is %s', (_what, target, row) => {
    expect(codes(target, { value: number('43134'), ...row })).toEqual([])
  })
})

describe('plausibility/jump', () => {
  const target = { plausible: { jump: '2' } } as const
  const earlier = { year: 2018, value: number('15'), origin: { file: 'data/2018.csv', line: 7, column: 3 } }
  const problem = {
    code: 'plausibility/jump',
    severity: 'warning',
    target: 'T1',
    ...origin,
    args: { id: 'T1', year: 2019, before: '15', now: '17.1', change: '2.1', limit: '2' },
  }

  it('points at the row of the year before', () => {
    const related = [{ file: 'data/2018.csv', line: 7 }]
    expect(said(target, earlier, { value: number('17.1') })).toEqual([{ ...problem, related }])
  })

  it('takes the year before from the row itself, or from the baseline', () => {
    expect(said(target, { value: number('17.1'), previous: '15' })).toEqual([problem])
    const baseline = { year: 2018, value: '15', match: 'exact' } as const
    expect(said({ ...target, baseline }, { value: number('17.1') })).toEqual([problem])
    expect(said({ ...target, baseline: { ...baseline, year: 2017 } }, { value: number('17.1') })).toEqual([])
  })

  it.each<[string, readonly Row[]]>([
    ['the limit itself', [earlier, { value: number('17') }]],
    ['the limit downwards', [earlier, { value: number('13.0') }]],
    ['no year before', [{ ...earlier, year: 2017 }, { value: number('90') }]],
    ['another region', [earlier, { value: number('90'), region: '七宝镇' }]],
    ['a bound', [earlier, { value: { kind: 'number', number: '90', bound: 'at-most' } }]],
    ['a forecast', [earlier, { value: number('90'), status: 'forecast' }]],
    ['a forecast before', [{ ...earlier, status: 'forecast' }, { value: number('90') }]],
  ])('is silent for %s', (_what, rows) => {
    expect(said(target, ...rows)).toEqual([])
  })

  it('is not said of what is beyond belief itself, nor of the year after', () => {
    const limits = { plausible: { max: '50', jump: '2' } } as const
    const rows = [earlier, { value: number('155') }, { year: 2020, value: number('16') }]
    expect(codes({ ...limits, unit: '平方米' }, ...rows)).toEqual(['plausibility/out-of-range'])
  })

  it('sees a fall', () => {
    expect(said(target, earlier, { value: number('12.9') })).toMatchObject([{ args: { change: '2.1' } }])
  })
})

it('passes over stages, faulty cells and targets outside the plan', () => {
  expect(said({}, { value: { kind: 'stage', stage: 'built' } }, { value: null })).toEqual([])
  expect(said({}, { target: 'T9', value: number('900') })).toEqual([])
})

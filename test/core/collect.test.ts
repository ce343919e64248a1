import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CollectableReading, collect } from '../../src/core/collect.ts'
import type { Observation, Status } from '../../src/core/model.ts'
import { makeProblem } from '../../src/core/problem.ts'
import { number, seen } from '../plan-fixture.ts'

const source = (file: string) => ({ file, encoding: 'utf-8', delimiter: ',', headerLine: 1, rows: 1 })

/** One reading; the observations stand on lines 2, 3, … */
const readingOf = (
  file: string,
  rows: readonly Partial<Observation>[],
  cumulative: readonly string[] = [],
): CollectableReading => ({
  observations: rows.map((row, index) =>
    seen({ target: 'T1', origin: { file, line: index + 2, column: 5 }, ...row }),
  ),
  problems: [],
  source: source(file),
  cumulative,
})

const factsOf = (rows: readonly Partial<Observation>[], cumulative?: readonly string[]) => {
  const { observations, problems } = collect([readingOf('a.csv', rows, cumulative)])
  return {
    values: observations.map(({ value, flaw }) =>
      value?.kind === 'number' ? value.number : (value?.stage ?? flaw),
    ),
    said: problems.map(
      ({ code, line, related }) => `${code} ${line} (${related?.map((place) => place.line)})`,
    ),
  }
}

describe('collect', () => {
  it('keeps what is single, in order, with all sources', () => {
    const [a, b] = [
      readingOf('a.csv', [{ target: 'T2' }, { target: 'T1' }]),
      readingOf('b.csv', [{ target: 'T1', year: 2018 }]),
    ]
    expect(collect([a, b])).toEqual({
      observations: [...a.observations, ...b.observations],
      problems: [],
      sources: [source('a.csv'), source('b.csv')],
    })
  })

  it('takes years and regions apart', () => {
    expect(
      factsOf([
        { value: number('1') },
        { value: number('2'), year: 2018 },
        { value: number('3'), region: '七宝镇' },
      ]),
    ).toEqual({
      values: ['1', '2', '3'],
      said: [],
    })
  })

  it('gives the whole problem across files', () => {
    const { observations, problems } = collect([
      readingOf('a.csv', [{ value: number('1') }]),
      readingOf('b.csv', [{ value: number('2') }]),
    ])
    expect(observations).toEqual([
      seen({ target: 'T1', value: null, flaw: 'conflict', origin: { file: 'a.csv', line: 2, column: 5 } }),
    ])
    expect(problems).toEqual([
      {
        code: 'row/conflict',
        severity: 'error',
        args: { id: 'T1', year: 2019, here: '2', earlier: '1' },
        file: 'b.csv',
        line: 2,
        column: 5,
        target: 'T1',
        related: [{ file: 'a.csv', line: 2 }],
      },
    ])
  })

  it.each<[string, readonly [string, Status | null][], readonly (string | null)[], readonly string[]]>([
    [
      'final after provisional',
      [
        ['1', 'provisional'],
        ['2', 'final'],
      ],
      ['2'],
      ['row/replaced 2 (3)'],
    ],
    [
      'final before estimated',
      [
        ['1', 'final'],
        ['2', 'estimated'],
      ],
      ['1'],
      ['row/replaced 3 (2)'],
    ],
    [
      'two preliminary',
      [
        ['1', 'provisional'],
        ['2', 'estimated'],
      ],
      ['conflict'],
      ['row/conflict 3 (2)'],
    ],
    [
      'unstated beside provisional',
      [
        ['1', null],
        ['2', 'provisional'],
      ],
      ['conflict'],
      ['row/conflict 3 (2)'],
    ],
    [
      'two final',
      [
        ['1', 'final'],
        ['2', 'final'],
      ],
      ['conflict'],
      ['row/conflict 3 (2)'],
    ],
    [
      'equal',
      [
        ['1', null],
        ['1.0', null],
      ],
      ['1'],
      ['row/repeated 3 (2)'],
    ],
    [
      'three, one differs',
      [
        ['1', null],
        ['1', null],
        ['2', null],
      ],
      ['conflict'],
      ['row/repeated 3 (2)', 'row/conflict 4 (2)'],
    ],
    [
      'forecast first',
      [
        ['1', 'forecast'],
        ['2', null],
      ],
      ['2'],
      ['row/replaced 2 (3)'],
    ],
    [
      'forecast last',
      [
        ['1', 'provisional'],
        ['2', 'forecast'],
      ],
      ['1'],
      ['row/replaced 3 (2)'],
    ],
    [
      'two equal forecasts',
      [
        ['1', 'forecast'],
        ['1', 'forecast'],
      ],
      ['1'],
      ['row/repeated 3 (2)'],
    ],
  ])('%s', (_, rows, values, said) => {
    expect(
      factsOf(rows.map(([digits, status]) => ({ value: number(digits as `${number}`), status }))),
    ).toEqual({ values, said })
  })

  const place = { severity: 'info', file: 'a.csv', column: 5, target: 'T1' }
  const related = (line: number) => [{ file: 'a.csv', line }]
  const problemsOf = (rows: readonly Partial<Observation>[], cumulative: readonly string[] = []) =>
    collect([readingOf('a.csv', rows, cumulative)]).problems

  it.each<[Status | null, Status, string]>([
    ['final', 'provisional', 'final'],
    ['final', 'estimated', 'final'],
    ['final', 'forecast', 'final'],
    ['provisional', 'forecast', 'actual'],
    [null, 'forecast', 'actual'],
  ])('says what a value was replaced by: %s beside %s', (status, replaced, by) => {
    expect(problemsOf([{ status }, { status: replaced, value: number('9') }])).toEqual([
      { ...place, code: 'row/replaced', line: 3, args: { id: 'T1', year: 2019, by }, related: related(2) },
    ])
  })

  it('says what was repeated', () => {
    expect(problemsOf([{ value: number('1') }, { value: number('1.0') }])).toEqual([
      {
        ...place,
        code: 'row/repeated',
        severity: 'warning',
        line: 3,
        args: { id: 'T1', year: 2019, value: '1.0' },
        related: related(2),
      },
    ])
  })

  it.each<[Observation['value'], Observation['value'], string, string]>([
    [number('1'), number('2'), '1', '2'],
    [number('1'), { kind: 'number', number: '1', bound: 'at-most' }, '1', '≤1'],
    [
      { kind: 'number', number: '1', bound: 'below' },
      { kind: 'number', number: '1', bound: 'at-least' },
      '<1',
      '≥1',
    ],
    [{ kind: 'number', number: '2', bound: 'above' }, number('2'), '>2', '2'],
    [{ kind: 'stage', stage: 'built' }, { kind: 'stage', stage: 'advancing' }, 'built', 'advancing'],
    [{ kind: 'stage', stage: 'built' }, number('1'), 'built', '1'],
    [number('1'), { kind: 'stage', stage: 'built' }, '1', 'built'],
  ])('two different values are a conflict: %j and %j', (first, second, earlier, here) => {
    expect(factsOf([{ value: first }, { value: second }]).values).toEqual(['conflict'])
    expect(problemsOf([{ value: first }, { value: second }])).toMatchObject([
      { code: 'row/conflict', args: { id: 'T1', year: 2019, here, earlier } },
    ])
  })

  it('compares bounds and stages too', () => {
    const bound = { kind: 'number', number: '1', bound: 'at-most' } as const
    expect(factsOf([{ value: bound }, { value: number('1') }]).values).toEqual(['conflict'])
    expect(
      factsOf([{ value: { kind: 'stage', stage: 'built' } }, { value: { kind: 'stage', stage: 'built' } }])
        .values,
    ).toEqual(['built'])
  })

  it('lets a flaw stand unless a final value replaces it', () => {
    const flawed = { value: null, flaw: 'invalid-value' } as const
    expect(factsOf([{ value: number('1') }, flawed])).toEqual({ values: ['invalid-value'], said: [] })
    expect(
      factsOf([
        { ...flawed, status: 'provisional' },
        { value: number('1'), status: 'final' },
      ]).values,
    ).toEqual(['1'])
  })

  it('brings the figures to compare with together', () => {
    const [merged] = collect([readingOf('a.csv', [{ benchmark: '5' }, { previous: '4' }])]).observations
    expect([merged?.benchmark, merged?.previous]).toEqual(['5', '4'])
    const late = [{}, {}, { benchmark: '5' }, { previous: '4' }, { benchmark: '6', previous: '7' }] as const
    expect(collect([readingOf('a.csv', late)]).observations).toMatchObject([
      { benchmark: '5', previous: '4', origin: { line: 2 } },
    ])
  })

  it('finds the fall of a running total, in any order of rows', () => {
    const rows = [
      { year: 2020, value: number('8') },
      { year: 2018, value: number('5') },
      { year: 2019, value: number('3') },
    ]
    expect(factsOf(rows, ['T1'])).toEqual({
      values: ['8', '5', 'invalid-value'],
      said: ['value/cumulative-fall 4 (3)'],
    })
    expect(factsOf(rows).said).toEqual([])
  })

  it('says of a fall what fell, and against what', () => {
    expect(problemsOf([{ year: 2018, value: number('5') }, { value: number('4.9') }], ['T1'])).toEqual([
      {
        code: 'value/cumulative-fall',
        severity: 'error',
        file: 'a.csv',
        line: 3,
        column: 5,
        target: 'T1',
        args: { id: 'T1', year: 2019, before: '5', now: '4.9' },
        related: related(2),
      },
    ])
  })

  it.each<[string, readonly Partial<Observation>[]]>([
    ['as much as before', [{ year: 2018, value: number('5') }, { value: number('5.0') }]],
    [
      'a forecast',
      [
        { year: 2018, value: number('5') },
        { value: number('4'), status: 'forecast' },
      ],
    ],
    ['beside a forecast', [{ year: 2018, value: number('5'), status: 'forecast' }, { value: number('4') }]],
    [
      'a bound',
      [{ year: 2018, value: number('5') }, { value: { kind: 'number', number: '4', bound: 'below' } }],
    ],
    [
      'beside a bound',
      [{ year: 2018, value: { kind: 'number', number: '5', bound: 'above' } }, { value: number('4') }],
    ],
    ['a stage', [{ year: 2018, value: number('5') }, { value: { kind: 'stage', stage: 'built' } }]],
    [
      'another region',
      [
        { year: 2018, value: number('5') },
        { value: number('4'), region: '七宝镇' },
      ],
    ],
  ])('%s is no fall', (_what, rows) => {
    expect(problemsOf(rows, ['T1'])).toEqual([])
  })

  it('sorts problems by file, line and column', () => {
    const spot = (file: string, line?: number, column?: number) =>
      makeProblem(
        'file/empty',
        {},
        { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
      )
    const [a, b] = [readingOf('b.csv', []), readingOf('a.csv', [])]
    const data = collect([
      { ...a, problems: [spot('b.csv', 3, 2), spot('b.csv', 3, 1), spot('b.csv')] },
      { ...b, problems: [spot('a.csv', 1)] },
    ])
    expect(data.problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['b.csv', undefined, undefined],
      ['b.csv', 3, 1],
      ['b.csv', 3, 2],
      ['a.csv', 1, undefined],
    ])
    const early = collect([
      { ...a, problems: [spot('elsewhere.csv', 9), spot('b.csv', 1)] },
      { ...b, problems: [spot('b.csv', 1, 0)] },
    ])
    expect(early.problems.map(({ file, column }) => [file, column])).toEqual([
      ['elsewhere.csv', undefined],
      ['b.csv', undefined],
      ['b.csv', 0],
    ])
  })

  it('takes each observation as it is handed on, in place of a list', () => {
    const { observations, ...rest } = readingOf('a.csv', [{}, { year: 2018 }])
    const each = (take: (seen: Observation) => void) => [...observations].forEach(take)
    expect(collect([{ ...rest, observations: [], each }]).observations).toEqual(observations)
    expect(collect([{ problems: [], source: source('a.csv'), observations }]).problems).toEqual([])
  })

  it('takes time in proportion to the rows', () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => ({
      target: `T${index % 3}`,
      year: 2000 + (index % 20_000),
    }))
    const start = performance.now()
    collect([readingOf('a.csv', rows, ['T0', 'T1', 'T2'])])
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('what is kept', () => {
  it('is a copy, equal to what was read', () => {
    const read = seen({ target: 'T1', value: number('5'), origin: { file: 'a.csv', line: 2, column: 5 } })
    const [kept] = collect([{ observations: [read], problems: [], source: source('a.csv') }]).observations
    expect(kept).toEqual(read)
    expect(kept).not.toBe(read)
  })
})

describe('beyond ten thousand rows of keys already seen', () => {
  const crowd: readonly Partial<Observation>[] = Array.from({ length: 10_002 }, (_, index) => ({
    target: 'T0',
    previous: `${index + 1}`,
  }))
  const outcome = (rows: readonly Partial<Observation>[]) => {
    const { observations } = collect([readingOf('a.csv', rows)])
    const own = observations.find(({ target }) => target === 'T1')
    return own && { value: own.value, flaw: own.flaw, benchmark: own.benchmark, previous: own.previous }
  }

  const toldOf = (rows: readonly Partial<Observation>[], wanted: string) =>
    collect([readingOf('a.csv', [...crowd, ...rows])])
      .problems.filter(({ code }) => code === wanted)
      .map(({ line, related }) => [line, related?.[0]?.line])

  it('each row is told of beside the first, as a conflict or as one more of the same', () => {
    const values = [number('17'), number('18'), number('18'), number('17.0'), number('19'), number('18')]
    const rows = values.map((value) => ({ value }))
    expect(toldOf(rows, 'row/conflict')).toEqual([5, 6, 8, 9].map((line) => [10_000 + line, 10_004]))
    const { problems } = collect([readingOf('a.csv', [...crowd, ...rows])])
    expect(problems.filter(({ code }) => code === 'row/repeated')).toHaveLength(10_000)
    expect(problems.filter(({ code }) => code === 'file/more-alike')).toMatchObject([
      { args: { code: 'row/repeated', count: 2 } },
    ])
  })

  it('a flawed row has been told of where it was read', () => {
    const flawed = { value: null, flaw: 'invalid-value' } as const
    expect(toldOf([{}, { value: number('18') }, flawed, flawed], 'row/conflict')).toEqual([])
  })

  it('two equal values still conflict with a third', () => {
    const rows = [{ benchmark: '1' }, { benchmark: '2' }, { value: number('18') }] as const
    expect(outcome([...crowd, ...rows])).toMatchObject({ value: null, flaw: 'conflict' })
  })

  it('a flawed row still leaves no value', () => {
    const rows = [{}, { value: number('18') }, { value: null, flaw: 'invalid-value' }] as const
    expect(outcome([...crowd, ...rows])).toMatchObject({ value: null, flaw: 'invalid-value' })
  })

  it('whatever the rows say, the outcome is what it would be without them', () => {
    const row = fc.record({
      value: fc.constantFrom(number('17'), number('18'), null),
      benchmark: fc.constantFrom(null, '1' as const),
      status: fc.constantFrom<Status | null>(null, 'final', 'provisional', 'forecast'),
    })
    const flawed = (each: Partial<Observation>) =>
      each.value === null ? ({ ...each, flaw: 'invalid-value' } as const) : each
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const own = rows.map(flawed)
        expect(outcome([...crowd, ...own])).toEqual(outcome(own))
      }),
      { numRuns: 60 },
    )
  })
})

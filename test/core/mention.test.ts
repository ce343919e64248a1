import { expect, it } from 'vitest'
import { type Mention, Mentions, mentionsIn, NamedDepartments, regionsOf } from '../../src/core/mention.ts'

const mention = (part: Partial<Mention>): Mention => ({
  target: 'T1-01',
  year: 2019,
  region: null,
  department: null,
  ...part,
})

it('holds each mention once, in the order of first sight', () => {
  const mentions = new Mentions()
  const [one, other, unnamed] = [
    mention({ region: 'A' }),
    mention({ region: 'A', year: 2018 }),
    mention({ department: 'A' }),
  ]
  for (const each of [one, other, mention({ region: 'A' }), unnamed]) mentions.add(each)
  expect(mentions.list()).toEqual([one, other, unnamed])
})

it('finds those of a year, and those that name none', () => {
  const [of2018, of2019, ofNone] = [
    mention({ year: 2018, region: 'A' }),
    mention({ region: 'B' }),
    mention({ year: null, region: 'C' }),
  ]
  const data = { mentions: [of2018, of2019, ofNone, mention({ department: 'D' })] }
  expect(regionsOf(mentionsIn(data, (year) => year === 2019))).toEqual(['B', 'C'])
  expect(mentionsIn({}, () => true)).toEqual([])
})

it('names the department of the latest row, the first of several in a year', () => {
  const named = new NamedDepartments([
    mention({ year: null, department: 'none' }),
    mention({ year: 2019, department: 'latest' }),
    mention({ year: 2019, department: 'second' }),
    mention({ year: 2018, department: 'before' }),
    mention({ region: 'A', department: 'town' }),
    mention({ target: 'T4-02', region: 'A', department: 'town' }),
    mention({ target: 'T4-04', region: 'A' }),
  ])
  expect(named.of('T1-01', null)).toBe('latest')
  expect(named.of('T1-01', 'A')).toBe('town')
  expect(named.of('T1-01', 'B')).toBeNull()
  expect([named.anywhere('T1-01'), named.anywhere('T4-02'), named.anywhere('T4-04')]).toEqual([
    'latest',
    'town',
    null,
  ])
})

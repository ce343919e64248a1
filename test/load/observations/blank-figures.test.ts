/** What a row says where it brings no observation. */
import { describe, expect, it } from 'vitest'
import { collect } from '../../../src/core/collect.ts'
import { readObservations } from '../../../src/load/observations/read-observations.ts'
import { tableOf } from '../table/table-of.ts'
import { plan } from './plan.ts'

const read = (text: string, options: { year?: number } = {}) =>
  readObservations(plan, tableOf(text), { file: 'a.csv', ...options })
const told = (text: string, options?: { year?: number }) =>
  (read(text, options).mentions ?? []).map(({ target, year, region, department }) =>
    [target, year, region, department].join(' '),
  )

describe('a row without a figure names its target, year, region and department', () => {
  it.each<[string, string, readonly string[]]>([
    ['blank', '街镇,编号,年份,实际值\n浦江镇,T1-01,2019,\n', ['T1-01 2019 浦江镇 ']],
    ['a dash', '街镇,编号,年份,实际值\n浦江镇,T1-01,2019,—\n', ['T1-01 2019 浦江镇 ']],
    ['words for it', '街镇,编号,年份,实际值\n浦江镇,T1-01,2019,暂无数据\n', ['T1-01 2019 浦江镇 ']],
    ['of no year', '街镇,编号,年份,实际值\n浦江镇,T1-01,,\n', ['T1-01  浦江镇 ']],
    ['of a year that is none', '街镇,编号,年份,实际值\n浦江镇,T1-01,—,—\n', ['T1-01  浦江镇 ']],
    ['for a department', '编号,年份,实际值,责任部门\nT1-01,2019,,市场监管局\n', ['T1-01 2019  市场监管局']],
    ['in one of two years', '街镇,编号,2018年,2019年\n浦江镇,T1-01,99,\n', ['T1-01 2019 浦江镇 ']],
    [
      'in both years',
      '街镇,编号,2018年,2019年\n浦江镇,T1-01,,\n',
      ['T1-01 2018 浦江镇 ', 'T1-01 2019 浦江镇 '],
    ],
    ['with a figure of a year left blank', '街镇,编号,年份,实际值\n浦江镇,T1-01,,99\n', ['T1-01  浦江镇 ']],
  ])('%s', (_, text, mentions) => {
    expect(told(text)).toEqual(mentions)
  })

  it('of the year that the caller says', () => {
    expect(told('街镇,编号,实际值\n浦江镇,T1-01,\n', { year: 2018 })).toEqual(['T1-01 2018 浦江镇 '])
  })

  it.each([
    ['names neither', '编号,年份,实际值\nT1-01,2019,\n'],
    ['speaks of the whole district', '街镇,编号,年份,实际值\n全区,T1-01,2019,\n'],
    ['is tied to no target', '街镇,编号,年份,实际值\n浦江镇,T9-99,2019,\n'],
    ['has an id and a name that disagree', '街镇,编号,指标,年份,实际值\n浦江镇,T1-01,森林覆盖率,2019,\n'],
    ['is broken', '街镇,编号,年份,实际值\n浦江镇,T1-01,2019,,,,9\n'],
    ['has a figure', '街镇,编号,年份,实际值\n浦江镇,T1-01,2019,99\n'],
  ])('not where it %s', (_, text) => {
    expect(read(text)).not.toHaveProperty('mentions')
  })

  it('once, however many rows and files say the same', () => {
    const text = `街镇,编号,年份,实际值\n${'浦江镇,T1-01,2019,—\n浦江镇,T1-01,2019,\n'.repeat(500)}`
    expect(read(text).mentions).toHaveLength(1)
    expect(collect([read(text), read(text)]).mentions).toEqual([
      { target: 'T1-01', year: 2019, region: '浦江镇', department: null },
    ])
  })
})

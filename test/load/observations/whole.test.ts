import { describe, expect, it } from 'vitest'
import { wholeOf } from '../../../src/load/observations/whole.ts'

const isWhole = wholeOf({ name: { zh: '闵行区', en: 'Minhang' }, aliases: ['闵行', 'Minhang District'] })

describe('what stands for the whole district', () => {
  it.each([
    ...['', ' ', '全区', '本区', '区级', '区本级', '区', ' 全 区 ', '（全区）'],
    ...['District', 'whole district', 'DISTRICT LEVEL', 'all'],
    ...['闵行区', '闵行', 'minhang', 'Minhang district'],
    ...['全区合计', '闵行区总计', '闵行区平均', '闵行全区', '区本级', 'District total', 'Minhang average'],
    ...['Minhang (overall)'],
  ])('%j', (text) => {
    expect(isWhole(text)).toBe(true)
  })

  it.each([
    '浦锦街道',
    '合计',
    '平均',
    'total',
    '总计闵行区',
    '徐汇区',
    '徐汇区合计',
    '全区合计数',
    '闵行区合计平均',
  ])('not %j', (text) => {
    expect(isWhole(text)).toBe(false)
  })

  it('knows the common words, and no name, where the plan names no district', () => {
    const anyDistrict = wholeOf(undefined)
    expect(['', '全区', '全区合计', '闵行区', '闵行区合计'].map(anyDistrict)).toEqual([
      ...[true, true, true, false, false],
    ])
  })
})

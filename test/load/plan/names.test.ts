import { describe, expect, it } from 'vitest'
import { nearest, suggest } from '../../../src/load/nearest.ts'
import { normalizeName } from '../../../src/load/normalize.ts'

describe('normalizeName', () => {
  it.each([
    ['全区环境空气质量（AQI）优良率', '全区环境空气质量aqi优良率'],
    ['“三品”认证 农产品产量', '三品认证农产品产量'],
    ['4Ａ　级景区', '4a级景区'],
    ['PM2.5\u00a0日均浓度\n', 'pm2.5日均浓度'],
    ['【绿色】「低碳」·建筑', '绿色低碳建筑'],
    ['7 ㎡', '7m2'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(normalizeName(text)).toBe(expected)
  })
})

describe('nearest', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['T4-1', ['T1-01', 'T4-01', 'T4-11'], ['T4-01', 'T4-11']],
    ['T9-99', ['T1-09', 'T4-01'], []],
    ['T9-01', ['T1-09', 'T4-01'], ['T4-01']],
    ['平米', ['平方米', '万平方米', '个'], ['平方米']],
    ['opertaor', ['operator', 'quote'], ['operator']],
    ['ＴＡＢＬＥ', ['table'], ['table']],
    ['森林履盖率', ['森林覆盖率', '绿地率'], ['森林覆盖率']],
    ['xyz', ['table', 'quote'], []],
    ['', ['id'], []],
    ['个', ['家', '条'], []],
    ['table', [], []],
  ])('%s among %o', (text, candidates, expected) => {
    expect(nearest(text, candidates, 3)).toEqual(expected)
  })

  it('gives the nearest first, equal ones in their order, and no more than asked', () => {
    expect(nearest('abcde', ['abcxy', 'abcdx', 'abcdy'], 2)).toEqual(['abcdx', 'abcdy'])
    expect(suggest('abcde', ['abcxy', 'abcdx'])).toBe('abcdx')
    expect(suggest('abcde', [])).toBeNull()
  })
})

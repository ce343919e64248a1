/** Where a row says what unit its figures are in. */
import { describe, expect, it } from 'vitest'
import { factOf, readingOf, saidOf } from './reading-of.ts'

const read = (text: string): readonly [readonly string[], readonly string[]] => {
  const { observations, problems } = readingOf(text)
  return [observations.map(factOf), saidOf(problems)]
}

describe('the unit of a figure', () => {
  it('may stand in the header of its column', () => {
    expect(read('编号,年份,实际值（‰）\nT4-09,2019,35\n')).toEqual([['T4-09 2019 3.5'], []])
    expect(read('编号,2018年（‰）,2019年\nT4-09,35,3.6\n')).toEqual([
      ['T4-09 2018 3.5', 'T4-09 2019 3.6'],
      [],
    ])
    expect(read('编号,年份,实际值（单位：毫克/立方米）\nT4-04,2019,0.060\n')).toEqual([['T4-04 2019 60'], []])
  })

  it('may stand behind the name of the indicator', () => {
    expect(read('指标名称,2019年\nPM2.5日均浓度（毫克/立方米）,0.06\n')).toEqual([['T4-04 2019 60'], []])
    expect(read('指标名称,2019年\nPM2.5日均浓度（微克/立方米）,38\n')).toEqual([['T4-04 2019 38'], []])
    // What is no unit, and what counts, belongs to the name.
    expect(read('指标名称,2019年\n立体绿化面积（累计）,8\n')).toEqual([['M16-1 2019 8'], []])
    expect(read('编号,指标名称,2019年\nT1-01,农产品抽检合格率（1）,99\n')).toEqual([['T1-01 2019 99'], []])
  })

  it('is what the row itself says before what stands above it, and that before the name', () => {
    const header = '编号,指标名称,年份,实际值（‰）,单位\n'
    expect(read(`${header}T4-09,,2019,3.5,%\n`)).toEqual([['T4-09 2019 3.5'], []])
    expect(read(`${header}T4-09,专用道比率（%）,2019,35,\n`)).toEqual([['T4-09 2019 3.5'], []])
    expect(read(`${header}T4-09,,2019,3.5%,\n`)).toEqual([
      ['T4-09 2019 invalid-value'],
      ['unit/contradiction 2:13 T4-09'],
    ])
  })

  it('is refused where it does not fit, in the cell that has it', () => {
    expect(read('编号,年份,实际值（%）\nT2-02,2019,1\n')).toEqual([
      ['T2-02 2019 invalid-value'],
      ['unit/mismatch 2:12 T2-02'],
    ])
    expect(read('编号,年份,实际值（某某）\nT1-01,2019,99\n')).toEqual([
      ['T1-01 2019 invalid-value'],
      ['unit/unknown 2:12 T1-01'],
    ])
    expect(read('编号,指标名称,2019年\nT4-04,PM2.5日均浓度（%）,38\n')).toEqual([
      ['T4-04 2019 invalid-value'],
      ['unit/mismatch 2:7 T4-04'],
    ])
  })

  it('is that of the column for what a figure is compared with', () => {
    const { observations, problems } = readingOf('编号,2019年,全市水平（‰）,上年值（%）\nG3-1,83,805,82\n')
    expect([observations, saidOf(problems)]).toMatchObject([
      [{ value: { number: '83' }, benchmark: '80.5', previous: '82' }],
      [],
    ])
  })

  it('is the same in many rows as in one', () => {
    const rows = (count: number) =>
      `编号,指标名称,年份,实际值（‰）\n${'T4-09,专用道比率,2019,35\n'.repeat(count)}`
    expect(new Set(read(rows(3))[0])).toEqual(new Set(read(rows(1))[0]))
  })
})

describe('figures that are others than the header says without its brackets', () => {
  it('are not read as those of the year', () => {
    expect(read('指标名称,2019年,2020年（预测）\n专用道比率,3.5,4.1\n')).toEqual([['T4-09 2019 3.5'], []])
    expect(read('编号,2020年（1-9月）\nT4-09,4.1\n')).toEqual([[], ['header/missing-column 1:-']])
  })
})

describe('a stage', () => {
  it('in the plan’s own word is what the plan asks for', () => {
    expect(read('编号,年份,实际值\nT3-01,2019,建成\nT3-01,2018,基本建成\n')).toEqual([
      ['T3-01 2019 built', 'T3-01 2018 advancing'],
      [],
    ])
  })
})

describe('a header of two rows', () => {
  it('gives the actual value, not the plan’s figure before it, whatever else stands beside', () => {
    expect(
      read('编号,单位,2018年,,,2019年,,备注\n,,计划,实际,同比,年度任务,完成情况,\nT4-09,%,4,3.5,,4,3.6,\n'),
    ).toEqual([['T4-09 2018 3.5', 'T4-09 2019 3.6'], []])
    expect(read('指标名称,2020年,\n,目标值,实际值\n专用道比率,4,3.9\n')).toEqual([['T4-09 2020 3.9'], []])
  })
})

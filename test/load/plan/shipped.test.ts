/** The plan that ships, pinned row by row from the printed tables, not from the YAML. */
import { describe, expect, it } from 'vitest'
import type { Plan, Target } from '../../../src/core/model.ts'
import { parsePlan } from '../../../src/load/plan/parse-plan.ts'
import { filesIn } from './small-plan.ts'

const reading = parsePlan(filesIn('targets'))

function shipped(): Plan {
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems))
  return reading.plan
}

function encoded({ requirement }: Target): string {
  const { operator, ...rest } = requirement
  const parts = Object.values(rest).map((part) => (typeof part === 'object' ? part.zh : part))
  return [operator, ...parts].join(' ')
}

type Row = readonly [
  id: string,
  category: string,
  item: string,
  content: string | null,
  written: string,
  encoded: string,
  unit: string,
  measure: number,
]

const TABLES: readonly Row[] = [
  ['T1-01', '农产品', '农产品质量安全', '抽样合格率', '≥ 99%', '>= 99', '%', 1],
  ['T1-02', '农产品', '农业标准化', '生产率', '≥ 80%', '>= 80', '%', 1],
  ['T1-03', '农产品', '农业标准化生产基地', '建成', '≥ 20 个', '>= 20', '个', 1],
  ['T1-04', '农产品', '农产品质量安全追溯体系', '覆盖率', '≥ 90%', '>= 90', '%', 1],
  ['T1-05', '农产品', '“三品”认证农产品产量', '比重', '≥ 70%', '>= 70', '%', 1],
  ['T1-06', '食品药品', '重点食品', '抽检合格率', '≥ 96%', '>= 96', '%', 2],
  ['T1-07', '食品药品', '药品生产企业质量', '抽检合格率', '≥ 97%', '>= 97', '%', 2],
  ['T1-08', '食品药品', '医药器械重点监管品种', '抽检覆盖率', '≥ 90%', '>= 90', '%', 2],
  ['T1-09', '产（商）品', '产品质量', '抽检合格率', '≥ 95%', '>= 95', '%', 3],
  ['T1-10', '产（商）品', '进出口产品', '抽样合格率', '≥ 95%', '>= 95', '%', 4],
  ['T1-11', '安全生产', '重大隐患排查', '消除率', '100%', '>= 100', '%', 24],
  ['T1-12', '安全生产', '建筑施工事故死亡人数下降', null, '≥ 10%', '>= 10', '%', 7],
  ['T1-13', '安全生产', '特种设备万台事故死亡率', null, '≤ 0.29', '<= 0.29', '人/万台', 5],
  ['T2-01', '工程质量安全', '事故', '一般事故', '≤1', '<= 1', '起', 6],
  ['T2-02', '工程质量安全', '事故', '较大及以上事故', '杜绝', 'none', '起', 6],
  ['T2-03', '工程质量安全', '重大工程', '项目一次验收合格率', '100%', '>= 100', '%', 6],
  ['T2-04', '住宅工程', '抽检', '主控项目合格率', '≥ 93%', '>= 93', '%', 6],
  ['T2-05', '住宅工程', '抽检', '一般项目合格率', '≥ 95%', '>= 95', '%', 6],
  ['T2-06', '工程节能降耗', '绿色低碳建筑', '二星级及以上建筑面积', '≥ 50%', '>= 50', '%', 9],
  ['T2-07', '工程节能降耗', '节能低碳绿色示范城区', null, '建成', 'milestone built', '进展', 9],
  [
    'T3-01',
    '服务业',
    '现代服务业集聚区、生产性服务业功能区、生活性服务业网络体系建设',
    null,
    '加快推进',
    'milestone advancing',
    '进展',
    10,
  ],
  ['T3-02', '养老服务', '社区嵌入式综合养老服务设施', null, '60', '>= 60', '个', 13],
  ['T3-03', '旅游服务', '4A 级景区', null, '3 家', '>= 3', '家', 14],
  ['T3-04', '旅游服务', '3A 级景区', null, '5 家', '>= 5', '家', 14],
  ['T4-01', '绿化质量', '人均公园绿地面积', null, '11 平方米左右', 'about 11 0.05', '平方米', 16],
  ['T4-02', '绿化质量', '森林覆盖率', null, '18%', '>= 18', '%', 16],
  ['T4-03', '空气质量', '全区环境空气质量（AQI）优良率', null, '≥ 75%', '>= 75', '%', 17],
  ['T4-04', '空气质量', 'PM2.5 日均浓度（微克/立方米）', null, '≤50', '<= 50', '微克/立方米', 17],
  ['T4-05', '水环境质量', '重要水功能区水质达标率', null, '≥ 78%', '>= 78', '%', 18],
  ['T4-06', '水环境质量', '公共供水水质达标率', null, '100%', '>= 100', '%', 18],
  ['T4-07', '垃圾处理', '生活垃圾无害化处理率', null, '100%', '>= 100', '%', 19],
  ['T4-08', '生态环境', '生态文明先行示范区', null, '建成', 'milestone built', '进展', 16],
  ['T4-09', '公共交通', '公交专用车道设置比率', null, '≥ 4%', '>= 4', '%', 20],
  ['T4-10', '公共交通', '绿色公共交通工具比率', null, '66%', '>= 66', '%', 20],
  ['T4-11', '公共交通', '轨道交通推进项目', null, '3 条', '>= 3', '条', 20],
  ['T4-12', '公共交通', '公交枢纽建成或改建', null, '9 个', '>= 9', '个', 20],
]

const COMMITMENTS: readonly (readonly [id: string, encoded: string, unit: string, measure: number])[] = [
  ['G2-1', 'none', '起', 6],
  ['G3-1', '> 全市服务业顾客满意度', '%', 10],
  ['M01-1', 'milestone built', '进展', 1],
  ['M04-1', '>= 全市进出口样品抽检平均合格率', '%', 4],
  ['M04-2', 'milestone advancing', '进展', 4],
  ['M05-1', '>= 100', '%', 5],
  ['M06-1', 'not-lower', '%', 6],
  ['M06-2', 'higher', '项', 6],
  ['M08-1', '>= 30', '万平方米', 8],
  ['M09-1', '>= 100', '%', 9],
  ['M09-2', '>= 50', '%', 9],
  ['M09-3', '>= 2', '个', 9],
  ['M14-1', 'milestone built', '进展', 14],
  ['M16-1', '>= 9', '万平方米', 16],
  ['M18-1', '>= 97', '%', 18],
  ['M18-2', '>= 93', '%', 18],
  ['M19-1', 'higher', '%', 19],
]

/** Figures of chapter 一. */
const BASELINES: Readonly<Record<string, string>> = {
  'T1-01': '99.8 close',
  'T1-02': '86 exact',
  'T1-06': '96.08 exact',
  'T1-07': '98.23 close',
  'T1-09': '95.2 close',
  'T1-13': '0.29 at-most exact',
  'T2-01': '0 exact',
  'T2-02': '0 exact',
  'T2-03': '100 exact',
  'T3-02': '40 close',
  'T3-03': '2 close',
  'T3-04': '3 close',
  'T4-01': '9.95 exact',
  'T4-02': '16.18 exact',
  'T4-03': '75 at-least exact',
  'T4-04': '50 at-most close',
  'T4-05': '50 close',
  'T4-07': '100 close',
  'G2-1': '0 exact',
  'M18-2': '91.55 close',
}

describe('the shipped plan', () => {
  it('has no fault', () => {
    expect(reading.problems).toEqual([])
  })

  it('is the plan of 2018 to 2020', () => {
    const { id, document, signed, period, district, tables, measures } = shipped()
    expect({ id, document, signed, period, name: district?.name }).toEqual({
      id: 'minhang-quality-2018-2020',
      document: '闵委发〔2018〕15号',
      signed: '2018-03-28',
      period: { baseline: 2017, start: 2018, end: 2020 },
      name: { zh: '闵行区', en: 'Minhang District' },
    })
    expect(tables.map(({ title }) => title.zh)).toEqual([
      '产品质量目标',
      '工程质量目标',
      '服务质量目标',
      '人居环境质量目标',
    ])
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1))
  })

  it('has the 36 rows of the tables, as printed and as read', () => {
    const rows = shipped().targets.filter(({ table }) => table !== null)
    expect(
      rows.map((row) => [
        row.id,
        row.category,
        row.item,
        row.content,
        row.written,
        encoded(row),
        row.unit,
        row.measure,
      ]),
    ).toEqual(TABLES)
    expect(rows.map(({ id, table }) => id.startsWith(`T${table}-`))).toEqual(rows.map(() => true))
  })

  it('has the 17 commitments of the sentences', () => {
    const commitments = shipped().targets.filter(({ table }) => table === null)
    expect(commitments.map((target) => [target.id, encoded(target), target.unit, target.measure])).toEqual(
      COMMITMENTS,
    )
  })

  it('calls table 3 reference values, the sentences commitments, the rest targets', () => {
    const natureOf = (id: string) =>
      id.startsWith('T3') ? 'reference' : id.startsWith('T') ? 'target' : 'commitment'
    expect(shipped().targets.map(({ id, nature }) => [id, nature])).toEqual(
      shipped().targets.map(({ id }) => [id, natureOf(id)]),
    )
  })

  it('has the baselines of the review, bounds as bounds', () => {
    const baselines = shipped().targets.flatMap(({ id, baseline }) =>
      baseline === null
        ? []
        : [[id, [baseline.value, baseline.bound, baseline.match].filter(Boolean).join(' ')]],
    )
    expect(Object.fromEntries(baselines)).toEqual(BASELINES)
    expect(new Set(shipped().targets.map(({ baseline }) => baseline?.year ?? 2017))).toEqual(new Set([2017]))
  })

  it('counts only what the plan calls a running total as one', () => {
    const cumulative = shipped().targets.filter(({ basis }) => basis === 'cumulative')
    expect(cumulative.map(({ id }) => id)).toEqual(['M08-1', 'M16-1'])
  })

  it('names no department, which the text does not either', () => {
    expect(shipped().targets.filter(({ department }) => department !== null)).toEqual([])
  })

  it('says in a note why table and measures that differ are two targets', () => {
    const notes = new Map(shipped().targets.map(({ id, note }) => [id, note]))
    const pairs = [
      ['T2-01', 'G2-1'],
      ['T1-10', 'M04-1'],
      ['T4-06', 'M18-1'],
      ['T2-06', 'M09-2'],
    ] as const
    for (const [one, other] of pairs) {
      expect(notes.get(one)?.zh).toContain(other)
      expect(notes.get(one)?.en).toContain(other)
      expect(notes.get(other)?.zh).toContain(one)
      expect(notes.get(other)?.en).toContain(one)
    }
  })

  it('knows where each target is defined', () => {
    const places = new Map(shipped().targets.map(({ id, rule }) => [id, rule]))
    expect(places.get('T1-01')).toEqual({ file: '1-product.yaml', line: 4, column: 3 })
    expect(places.get('G2-1')).toEqual({ file: '5-commitments.yaml', line: 5, column: 3 })
  })
})

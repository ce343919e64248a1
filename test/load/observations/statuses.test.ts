import { describe, expect, it } from 'vitest'
import { parseStatus } from '../../../src/load/observations/statuses.ts'

describe('how sure a figure is', () => {
  it.each([
    [
      'final',
      ['正式', 'Final', '正式数', '正式数据', '最终', '最终数', '终审', '已核实', '核定', '审定', '实际'],
    ],
    ['provisional', ['初步', 'provisional', '初步数', '初步数据', '初步统计', '快报', '快报数', '待核实']],
    ['provisional', [' 初 步 ', '（初步）', 'Preliminary']],
    ['estimated', ['估计', 'estimated', '估计数', '估算', '预计', '预计数', '测算', 'ESTIMATE']],
    ['forecast', ['预测', 'forecast', '预测数', '预测值', '计划数', 'Projected', 'projection']],
    ['illustrative', ['示例', 'illustrative', '示例数据', '样例', '演示', 'example', 'Sample']],
    [undefined, ['', '不知道', '正式？', 'finals']],
  ] as const)('%s', (status, texts) => {
    expect(texts.map((text) => [text, parseStatus(text)])).toEqual(texts.map((text) => [text, status]))
  })
})

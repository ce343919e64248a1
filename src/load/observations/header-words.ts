/** The words that headers of columns are made of, in Chinese and English. */

/** Header words of each role; the first is the one to recommend. One more word is one more entry here. */
export const WORDS = {
  id: ['编号', 'id', '指标编号', '指标代码', '目标编号', '代码', 'indicator id', 'target id', 'code'],
  name: [
    '指标名称',
    'name',
    '指标',
    '名称',
    '目标名称',
    '考核指标',
    '主要指标',
    'indicator',
    'indicator name',
  ],
  item: ['项目', 'item', '指标项目'],
  content: ['内容', 'content', '指标内容'],
  year: ['年份', 'year', '年度', '统计年度', '统计年份', '报告年度', '所属年度'],
  value: [
    ...[
      '实际值',
      'value',
      '完成值',
      '实际完成值',
      '实际完成',
      '实际完成情况',
      '完成情况',
      '完成数',
      '实际数',
      '实际',
      '实绩',
    ],
    ...['当年值', '本年值', '本年实际', '本年实际值', '数值', '指标值', 'actual', 'actual value'],
  ],
  unit: ['单位', 'unit', '计量单位', '指标单位', 'units'],
  target: [
    ...['目标值', 'target', '目标', '计划目标', '计划值', '规划目标', '规划目标值', 'target value'],
    ...['计划', '计划数', '年度计划', '年度目标', '目标数', '任务', '任务数', '目标任务'],
  ],
  benchmark: ['全市水平', 'benchmark', '基准值', '全市平均水平', '全市平均', '全市值', '全市', '对比值'],
  previous: [
    '上年值',
    'previous',
    '上年',
    '上年实际值',
    '上年实际',
    '上年完成值',
    '去年值',
    '上年数',
    'previous year',
  ],
  department: ['责任部门', 'department', '填报单位', '填报部门', '责任单位', '牵头部门', '牵头单位', '部门'],
  region: ['街镇', 'region', '街道', '街道镇', '镇', '地区', '区域', 'town'],
  status: ['数据状态', 'status', '状态', '数据性质', 'data status'],
  source: ['数据来源', 'source', '来源', '资料来源', 'data source'],
  note: ['备注', 'note', '说明', 'notes', 'remark', 'remarks', 'comment'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof WORDS

/** Columns that tables have and the tool has no use for; nothing is said of them. */
export const UNUSED: readonly string[] = [
  ...[
    '序号',
    'no',
    '类别',
    '分类',
    'category',
    '表',
    'table',
    '完成率',
    '完成进度',
    '序时进度',
    '是否达标',
    '达标情况',
    '判定',
  ],
  ...[
    '责任举措',
    '举措',
    'measure',
    '网址',
    'url',
    '引文',
    'quote',
    '基期值',
    '差距',
    '趋势',
    '填报人',
    '联系电话',
    '填报日期',
  ],
]

/** The column that `validate --write-back` adds, in each language; what stands in it is for people. */
export const remarkHeaders: readonly string[] = ['数据核查意见', 'Problems found']

/** Every word a header may hold: what `readTable` finds the header line by. */
export const headerWords: readonly string[] = [...Object.values(WORDS).flat(), ...UNUSED, ...remarkHeaders]

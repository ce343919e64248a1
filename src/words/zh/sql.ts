import type { SqlWords } from '../sql-words.ts'

export const sql: SqlWords = {
  header: ({ title, document, tool, dialect, table, columns, limits }) => [
    `${title}（${document}）`,
    `由 ${tool} 按计划的 YAML 生成，用于 ${dialect}：逐行给出判定、差距和余量，全部为精确的十进制计算。`,
    '',
    `读取表 ${table}，须有下列各列（没有的列可在视图中补为 NULL）：`,
    ...columns.map(([name, meaning]) => `  ${name}：${meaning}`),
    '',
    '数值须已是干净的数：全角数字、“约”“以上”等文字、千分位逗号都要先由 minhang-quality 或导入程序处理，',
    '认不出的一律为“无法判定”（unknown），从不算达标。',
    ...(limits === null
      ? []
      : [
          `整数部分超过 ${limits.whole} 位或小数部分超过 ${limits.fraction} 位的数放不进 DECIMAL，不作舍入，判为 unknown（invalid-value）。`,
        ]),
    '仅适用于全区的目标（scope: district）不判定街镇，填了街镇的这类行不在结果中。同一编号、年份、街镇有多行时：',
    '正式数替代初步数和估计数，实际值替代预测值，其余不一致的为 conflict。',
  ],
  dialects: { duckdb: 'DuckDB', postgres: 'PostgreSQL', spark: 'Spark SQL' },
  columns: {
    id: '指标编号，文本，如 T4-02',
    year: '年份，整数',
    region: '街镇，文本；全区为 NULL',
    value: '实际值，DECIMAL 或 NUMERIC；未报为 NULL',
    bound: '实际值只是界限时：at-most（以下）、at-least（以上）、below（不足）、above（超过）；否则 NULL',
    stage: '建设类目标的进展：not-started、advancing、built；否则 NULL',
    unit: '单位，用 units.yaml 中的写法；NULL 即目标的单位',
    benchmark: '全市水平等对比值，单位同 value；没有为 NULL',
    previous: '上年值，单位同 value；没有为 NULL',
    status: 'final、provisional、estimated、forecast、illustrative；未注明为 NULL',
  },
  steps: {
    plan: '计划的目标：要求的下限（low）和上限（high），或应达到的进展（stage）',
    units: '各目标单位可接受的写法及换算系数',
    reading: '每一行配上目标和单位',
    converted: '文本变成数，并换算为目标的单位',
    comparable: '可用的对比值和上年值',
    checked: '不能用的数：负数、应填百分数而填成小数、认不出的数',
    weighed: '同一指标、年份、街镇还报了什么',
    settled: '每个指标、年份、街镇留一行；不一致的为冲突',
    usable: '配上目标的要求；exact 为可与其他年份比较的确切数',
    lasting: '累计数比以前年份小的不能用',
    followed: '上年值：先取数据中的上年，再取本行所填，再取计划的基期值（仅全区）',
    limited: '起决定作用的数',
    held: '上下限是否满足；只有界限值而不足以判定的为 NULL',
    reasoned: '无法判定的原因',
  },
}

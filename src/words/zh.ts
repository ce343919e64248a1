/** 中文：工具对人说的每一句话。 The Chinese words; their shape is what every other language must fill. */
import type { Words } from './words.ts'
import { asked } from './zh/asked.ts'
import { codes } from './zh/codes.ts'
import { compare } from './zh/compare.ts'
import { document } from './zh/document.ts'
import { gap as progress } from './zh/gap.ts'
import { page } from './zh/page.ts'
import { csv } from './zh/problems/csv.ts'
import { file } from './zh/problems/file.ts'
import { plan } from './zh/problems/plan.ts'
import { plausibility } from './zh/problems/plausibility.ts'
import { row } from './zh/problems/row.ts'
import { usage } from './zh/problems/usage.ts'
import { value } from './zh/problems/value.ts'
import { workbook as workbooks } from './zh/problems/workbook.ts'
import { reading } from './zh/reading.ts'
import { regions } from './zh/regions.ts'
import { report } from './zh/report.ts'
import { sql } from './zh/sql.ts'
import { validate } from './zh/validate.ts'
import { workbook } from './zh/workbook.ts'

const problems = { ...file, ...csv, ...row, ...value, ...workbooks, ...plausibility, ...plan, ...usage }

export const zh: Words = {
  lang: 'zh',
  problems,
  progress,
  report,
  regions,
  workbook,
  sql,
  document,
  page,
  compare,
  separator: '，',
  colon: '：',
  verdicts: { pass: '达标', fail: '未达标', unknown: '无法判定' },
  reasons: {
    'not-reported': '未报数',
    'invalid-value': '数值有误',
    conflict: '数值冲突',
    'id-name-mismatch': '编号与名称不符',
    'no-benchmark': '缺对比值',
    'no-previous-year': '缺上年值',
    'bound-undecided': '仅为界限值，不足以判定',
    forecast: '仅为预测值',
  },
  statuses: { final: '正式', provisional: '初步', estimated: '估计', forecast: '预测', illustrative: '示例' },
  stages: { 'not-started': '未启动', advancing: '推进中', built: '已建成' },
  natures: { target: '目标值', reference: '参考值', commitment: '文字承诺' },
  bases: { annual: '年度值', stock: '期末数', cumulative: '累计数（自规划首年起）' },
  scopes: { district: '仅适用于全区', any: '全区及街镇均适用' },
  matches: { exact: '口径一致', close: '口径相近' },
  severities: { error: '错误', warning: '警告', info: '提示' },
  bounded: (number, bound) =>
    ({
      'at-most': `${number}以下`,
      'at-least': `${number}以上`,
      below: `不足${number}`,
      above: `超过${number}`,
    })[bound],
  columns: {
    id: '编号',
    name: '指标',
    target: '目标',
    actual: '实际',
    verdict: '判定',
    difference: '差距/余量',
    measure: '举措',
    category: '类别',
    table: '表',
    unit: '单位',
    nature: '性质',
    total: '合计',
    share: '达标率',
  },
  tableTitle: (number, title) => `表${number}　${title}`,
  commitmentsTitle: '文字承诺（见于计划正文，未列入目标表）',
  untabledTitle: '目标',
  measureRef: (number) => `举措${number}`,
  signs: { pass: '✓', fail: '✗', unknown: '?' },
  gap: (figure) => `差 ${figure}`,
  points: (figure) => `${figure} 个百分点`,
  comparedWith: (figure) => `对比值 ${figure}`,
  yearBefore: (figure) => `上年 ${figure}`,
  checkTitle: (year, document) => `${year}年指标判定　依据${document}`,
  failedTitle: '未达标指标（按差距占目标的比重由大到小）',
  unknownTitle: '无法判定的指标',
  summaryTitle: '分类汇总',
  resultTitle: '结论',
  responsible: (number, title) => `${number}　${title}`,
  noFailures: '没有未达标指标。',
  statusNotes: {
    illustrative: (count) => `注意：其中 ${count} 项为示例数据，系编造，不代表实际情况。`,
    estimated: (count) => `其中 ${count} 项为估计数。`,
    provisional: (count) => `其中 ${count} 项为初步数。`,
  },
  estimatedMark: '约',
  lastLine: ({ year, counts }) =>
    `${year}年：${counts.total} 项中达标 ${counts.pass} 项，未达标 ${counts.fail} 项，无法判定 ${counts.unknown} 项。`,
  notShown: (count) => `另有 ${count} 项按 --only 未列出，计数不受影响。`,
  problemCounts: (errors, warnings) => `数据问题：错误 ${errors} 个，警告 ${warnings} 个。`,
  hint: (text) => `  → ${text}`,
  related: (place) => `  另见 ${place}`,
  targetsTitle: (title, count) => `${title}　共 ${count} 项目标`,
  explain: {
    asked: '目标要求',
    written: '原文',
    quote: '出处原句',
    reading: '判定方法',
    note: '说明',
    measure: '责任举措',
    related: '相关举措',
    category: '类别',
    nature: '性质',
    basis: '口径',
    scope: '适用范围',
    unit: '单位',
    baseline: '基期',
    noBaseline: '计划未给出可用的基期值',
    aliases: '又称',
    defined: '定义于',
    department: '责任部门',
  },
  template: {
    id: '编号',
    name: '指标名称',
    unit: '单位',
    target: '目标值',
    year: '年份',
    value: '实际值',
    benchmark: '全市水平',
    previous: '上年值',
    status: '数据状态',
    source: '数据来源',
    yearly: (year, role) => `${year}年${role}`,
  },
  codes,
  codeExamples: {
    title: '问题代码',
    introduction: '数据、计划文件或命令行中能发现的全部问题：含义、有误的写法和正确的写法。',
    wrong: '有误：',
    right: '正确：',
  },
  validate,
  moreRemarks: (count) => `另有 ${count} 个问题未在此列出。`,
  remarkCount: (count) => (count === 0 ? '没有发现问题。' : `共 ${count} 个问题。`),
  reading,
  asked,
}

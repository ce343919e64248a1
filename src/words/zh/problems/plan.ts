import type { Expectation, PlanProblems, YamlFault } from '../../../core/problems/plan.ts'
import type { ProblemWords } from '../../problem-words.ts'

const YAML: { readonly [F in YamlFault]: readonly [message: string, hint: string] } = {
  alias: ['引用了未定义的锚点', '引用（*名称）之前须先用 &名称 定义，并核对拼写。'],
  anchor: ['锚点写法有误', '每处最多一个锚点（&名称），引用（*名称）处不能再加锚点。'],
  colon: ['值里又有“键: 值”', '值里含“: ”的，给整个值加引号；否则检查本行与下一行的缩进。'],
  deep: ['嵌套超过 32 层', '计划不需要这么多层；检查括号与缩进。'],
  long: ['文件超过 1 MiB', '检查是否放错了文件；目标很多时拆成多个文件。'],
  many: ['内容（引用展开后）超过 100000 项', '减少引用（*名称）的层层套用，或拆成多个文件。'],
  comma: ['花括号里的逗号把文字断成了两段', '含逗号的文字须加引号。'],
  documents: ['一个文件里有多份文档', '删去“---”分隔行，或拆成多个文件。'],
  'duplicate-key': ['同一项里键名重复', '只保留一个。'],
  escape: ['双引号内有无效的转义', '改用单引号，或把反斜杠写成两个。'],
  indent: ['缩进有误', '同级的键左端对齐，下级多缩进两格。'],
  key: ['键的写法有误', '键名写成一行文字，后接英文冒号和空格。'],
  quote: ['值以 YAML 的特殊字符开头', "加引号，例如 operator: '>='、unit: '%'。"],
  structure: ['不是有效的 YAML', '检查本行及上一行的括号、引号、冒号是否成对、完整。'],
  tab: ['用制表符缩进', '改用空格缩进。'],
  tag: ['用了不支持的标签或指令', '删去以“!”或“%”开头的标记；若是内容，请加引号。'],
}

const KINDS: { readonly [K in Extract<Expectation, string>]: string } = {
  date: '日期，如 2018-03-28',
  decimal: '数字，如 99 或 0.29（不带单位和百分号）',
  list: '列表（每项以“- ”开头）',
  mapping: '“键: 值”的组合',
  'not-empty': '文字，不能为空',
  ordered: '不小于下限的数',
  positive: '大于 0 的数',
  share: '大于 0 且小于 1 的数，如 0.05 表示 5%',
  text: '文字（像数字的要加引号）',
  'text-or-pair': '文字，或 {zh: …, en: …}',
  'whole-number': '不带引号的整数',
}

const expected = (what: Expectation): string =>
  typeof what === 'string' ? KINDS[what] : what.oneOf.join('、')

const meant = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `是否应为“${suggestion}”？`

/** 计划文件的问题。 */
export const plan: ProblemWords<PlanProblems> = {
  'plan/missing-file': ({ name }) => ({
    message: name === '*.yaml' ? '计划目录中没有指标文件' : `计划目录中缺少 ${name}`,
    hint:
      name === '*.yaml'
        ? '除 plan.yaml、measures.yaml、units.yaml 外，至少要有一个列出指标的 .yaml 文件。'
        : '一个计划须有 plan.yaml、measures.yaml、units.yaml，其余 .yaml 文件列出指标。',
  }),
  'plan/yaml': ({ reason }) => ({ message: `YAML 语法错误：${YAML[reason][0]}`, hint: YAML[reason][1] }),
  'plan/unknown-key': ({ key, suggestion }) => ({
    message: `没有“${key}”这个键`,
    hint: meant(suggestion, '删去，或改成已有的键；可用的键见 minhang-quality schema。'),
  }),
  'plan/unused-key': ({ key, operator, takes }) => ({
    message: `运算符 ${operator} 不用“${key}”`,
    hint:
      takes.length === 0
        ? `删去“${key}”：${operator} 不需要别的键。`
        : `删去“${key}”；${operator} 可用的键：${takes.join('、')}。`,
  }),
  'plan/exclusive-keys': ({ keys }) => ({
    message: `${keys.join('、')}只能写一个`,
    hint: '计划给出数值的写 value，与他处数值相比的写 benchmark。',
  }),
  'plan/missing-key': ({ key }) => ({
    message: `缺少“${key}”`,
    hint: key.includes(' / ') ? '补上其中一个。' : '补上这个键。',
  }),
  'plan/bad-value': ({ key, expected: what, suggestion }) => ({
    message: `“${key}”的值不对`,
    hint: meant(suggestion, `应为${expected(what)}。`),
  }),
  'plan/unknown-operator': ({ operator, suggestion }) => ({
    message: operator === '' ? '没有写出运算符' : `没有“${operator}”这个运算符`,
    hint: meant(suggestion, "可用的运算符见 minhang-quality schema；符号须加引号，如 '>='。"),
  }),
  'plan/duplicate-id': ({ id }) => ({ message: `编号“${id}”已用过`, hint: '编号须唯一，改其中一个。' }),
  'plan/unknown-measure': ({ measure }) => ({
    message: `measures.yaml 中没有举措 ${measure}`,
    hint: '核对举措序号，或在 measures.yaml 中补上。',
  }),
  'plan/unknown-unit': ({ unit, suggestion }) => ({
    message: `units.yaml 中没有单位“${unit}”`,
    hint: meant(suggestion, '核对单位，或在 units.yaml 中补上。'),
  }),
  'plan/unknown-category': ({ category, suggestion }) => ({
    message: `plan.yaml 中没有类别“${category}”`,
    hint: meant(suggestion, '类别按 plan.yaml 所列照写，或在其中补上。'),
  }),
  'plan/unknown-table': ({ table }) => ({
    message: `plan.yaml 中没有表 ${table}`,
    hint: '核对表号，或在 plan.yaml 的 tables 中补上。',
  }),
  'plan/unit-operator': ({ unit, operator }) => ({
    message: `单位“${unit}”不能与运算符 ${operator} 同用`,
    hint: '个数用于 none，阶段用于 milestone，其余运算符用于有数值的单位；改单位或改运算符。',
  }),
  'plan/written-disagrees': ({ written, encoded }) => ({
    message: `原文“${written}”与录入的“${encoded}”不一致`,
    hint: '对照计划原文，改 operator 和数值；written 须照录原文。',
  }),
  'plan/written-undecided': ({ written, encoded }) => ({
    message: `原文“${written}”只有数字，却录入为“${encoded}”`,
    hint: '单独一个数字按“不低于”理解；若确有依据作他解，请在 note 中写明理由。',
  }),
  'plan/duplicate-name': ({ name, id }) => ({
    message: `名称“${name}”已属于 ${id}`,
    hint: '名称、别名、项目加内容都不得与别项相同（不计大小写、全半角、空格、括号和引号）；改名或删去一处。',
  }),
  'plan/period': () => ({
    message: '计划年份先后有误',
    hint: '基期年（baseline）须早于首年（start），首年不得晚于末年（end）。',
  }),
}

import type { ValueProblems } from '../../../core/problems/value.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { SCIENTIFIC } from '../../scientific.ts'

export const value: ProblemWords<ValueProblems> = {
  'value/not-a-number': ({ text }) => ({
    message: `“${text}”不是数值`,
    hint: SCIENTIFIC.test(text)
      ? '这是表格软件的科学计数法，会丢失数位；请把单元格格式设为“数值”，写出全部数字。'
      : '请只填数字，可带单位（如 95.2、95.2%、11.2平方米）；说明写入“备注”列；没有数据请留空。',
  }),
  'value/not-a-stage': ({ text }) => ({
    message: `“${text}”不是建设进展`,
    hint: '请填写：建成、推进中（或在建）、未启动。',
  }),
  'value/ambiguous-number': ({ text }) => ({
    message: `“${text}”有多种读法`,
    hint: '小数点请用“.”；千分位要么不写，要么按三位一节写，如 1,234.5。',
  }),
  'value/range': ({ text }) => ({
    message: `“${text}”是一个范围，不能判定`,
    hint: '请填写一个数值；只知道上下限时可写“95以上”或“0.29以下”。',
  }),
  'value/date': ({ text }) => ({
    message: `“${text}”是日期，多半是 Excel 把“2-3”一类的输入改成了日期`,
    hint: '请把单元格格式设为“文本”后重新填写数值。',
  }),
  'value/spreadsheet-error': ({ text }) => ({
    message: `“${text}”是表格软件的出错标记`,
    hint: '请修正公式或放宽列宽，再重新导出。',
  }),
  'value/fraction-for-percent': ({ text, percent, written }) => ({
    message: `“${text}”像是小数形式的百分比（${percent}%？），而目标为“${written}”`,
    hint: `若确为 ${percent}%，请写 ${percent} 或 ${percent}%；若确为 ${text}%，请写 ${text}%；也可在“单位”列注明“小数”。该指标暂不判定。`,
  }),
  'value/percent-for-fraction': ({ text, written }) => ({
    message: `单位注明为小数，而“${text}”远大于 1（目标为“${written}”）`,
    hint: `若是百分数，请把单位改为“%”；若是小数，请核对数值。该指标暂不判定。`,
  }),
  'value/sign': ({ text, written }) => ({
    message: `“${text}”带负号，而目标“${written}”问的是下降幅度，不知是降是升`,
    hint: `下降请填正数，如 ${text.replace(/^\s*[-－−]\s*/, '')}；若为上升，请写“上升${text.replace(/^\s*[-－−]\s*/, '')}”。该指标暂不判定。`,
  }),
  'value/negative': ({ text }) => ({ message: `“${text}”是负数`, hint: '该指标不会小于零，请核对。' }),
  'value/estimate': ({ text }) => ({
    message: `“${text}”是约数`,
    hint: '按所填数值判定；请尽量填写准确数。',
  }),
  'value/bound-compared': ({ text }) => ({
    message: `“${text}”只是一个界限，不能作为比较的依据`,
    hint: '全市水平、上年值请填写准确数；没有准确数时，与之比较的目标无法判定。',
  }),
  'value/cumulative-fall': ({ id, year, before, now }) => ({
    message: `${id} 是累计数，${year} 年却由 ${before} 降为 ${now}`,
    hint: '请填写自计划首年起的累计数，而不是当年数。该指标暂不判定。',
  }),
  'unit/unknown': ({ unit, suggestion, expected }) => ({
    message: `不认识单位“${unit}”`,
    hint:
      suggestion === null
        ? `该指标的单位是“${expected}”；用这一单位时也可不写。`
        : `是否应为“${suggestion}”？该指标的单位是“${expected}”。`,
  }),
  'unit/mismatch': ({ unit, expected }) => ({
    message: `单位是“${unit}”，应为“${expected}”，两者不能换算`,
    hint: `请换算成“${expected}”后填写，或核对单位是否填错。`,
  }),
  'unit/contradiction': ({ cell, column }) => ({
    message: `数值后写的单位是“${cell}”，单位列写的却是“${column}”，两处矛盾`,
    hint: '请核实数值究竟以哪个为单位，并把两处改为一致；单位已写在数值后的，单位列可不填。',
  }),
  'unit/converted': ({ text, from, to, result }) => ({
    message: `“${text}”已由“${from}”换算为 ${result}（${to}）`,
    hint: '请核对换算是否符合本意。',
  }),
}

import type { PlausibilityProblems } from '../../../core/problems/plausibility.ts'
import type { ProblemWords } from '../../problem-words.ts'

/** 可信的区间：两端都有时写“0 至 100”，否则只写一端。 */
function rangeOf(min: string | null, max: string | null): string {
  if (min === null) return `${max} 以下`
  return max === null ? `${min} 以上` : `${min} 至 ${max}`
}

/** 2018-02-03 即单元格里的“2-3”。 */
const monthAndDay = (date: string): string => date.slice(5).split('-').map(Number).join('-')

export const plausibility: ProblemWords<PlausibilityProblems> = {
  'plausibility/share-outside': ({ id, value, min, max }) => ({
    message: `${id} 是比率，而 ${value} 不在 ${min} 至 ${max} 之间`,
    hint: '请核对小数点和分母；确属如此时，可在计划中为该指标写明 plausible。',
  }),
  'plausibility/date-serial': ({ id, value, date }) => ({
    message: `${id} 的 ${value} 像是日期 ${date}：表格软件把日期存成从1900年起的天数`,
    hint: `多半是“${monthAndDay(date)}”之类的内容被自动认成了日期；请先把单元格设为“文本”，再填原来的数。`,
  }),
  'plausibility/fraction': ({ text, percent, written }) => ({
    message: `“${text}”像是小数形式的百分比（${percent}%？），而目标为“${written}”`,
    hint: `若确为 ${percent}%，请写 ${percent} 或 ${percent}%；若确为 ${text}%，请写 ${text}%。目前按 ${text}% 判定。`,
  }),
  'plausibility/out-of-range': ({ id, value, min, max }) => ({
    message: `${id} 的 ${value} 不可信：计划认为可信的范围是 ${rangeOf(min, max)}`,
    hint: '请核对小数点、单位，以及是否填错了行。',
  }),
  'plausibility/jump': ({ id, year, before, now, change, limit }) => ({
    message: `${id} 在 ${year} 年由 ${before} 变为 ${now}，一年相差 ${change}，超过可信的 ${limit}`,
    hint: '请核对两年的数值和口径；确属如此时，请在备注中说明原因。',
  }),
  'plausibility/copied-target': ({ year, rows }) => ({
    message: `${year} 年的 ${rows} 个数值全都恰好等于目标值，像是把目标值填进了实际值一列`,
    hint: '请填写实际完成值；尚无数据请留空，预计数请在“数据状态”列注明“预测”。',
  }),
  'plausibility/unchanged': ({ year, rows }) => ({
    message: `${year} 年的 ${rows} 个数值全都与上年相同，像是把上年的数据又报了一遍`,
    hint: '请核对年份和数值；尚无新数据请留空。',
  }),
}

import type { RowProblems } from '../../../core/problems/row.ts'
import type { ProblemWords } from '../../problem-words.ts'

const stages: Readonly<Record<string, string>> = {
  built: '已建成',
  advancing: '推进中',
  'not-started': '未启动',
}
const shown = (value: string): string => stages[value] ?? value

export const row: ProblemWords<RowProblems> = {
  'row/unknown-id': ({ id, suggestion }) => ({
    message: `没有编号为“${id}”的指标`,
    hint: suggestion === null ? '请用 minhang-quality targets 查看全部编号。' : `是否应为 ${suggestion}？`,
  }),
  'row/unknown-indicator': ({ name, suggestions }) => ({
    message: `计划中没有“${name}”这一指标`,
    hint:
      suggestions.length === 0
        ? '请用 minhang-quality targets 查看指标名称，或填写指标编号。'
        : `相近的指标：${suggestions.join('、')}；也可填写指标编号。`,
  }),
  'row/no-indicator': () => ({
    message: '本行没有填写指标编号或名称',
    hint: '请填写编号（如 T1-01）或指标名称。',
  }),
  'row/id-name-mismatch': ({ id, name, named }) => ({
    message:
      named === null
        ? `编号 ${id} 的指标不叫“${name}”`
        : `编号 ${id} 与名称“${name}”不是同一指标，后者是 ${named}`,
    hint: '多半是粘贴时错了行；请核对编号、名称与数值是否同属一个指标。该指标暂不判定。',
  }),
  'row/ambiguous-name': ({ name, ids }) => ({
    message: `“${name}”对应多个指标：${ids.join('、')}`,
    hint: '请填写指标编号，或填写完整的指标名称。',
  }),
  'row/no-year': () => ({
    message: '不知道是哪一年的数据：表中没有年份列，标题和文件名中也没有唯一的年份',
    hint: '请增加“年份”列，或用 --year 指定。',
  }),
  'row/bad-year': ({ text }) => ({
    message: text === '' ? '未填年份，标题和文件名中也没有唯一的年份' : `“${text}”不是年份`,
    hint: text === '' ? '请填写四位年份，如 2019；也可用 --year 指定。' : '请填写四位年份，如 2019。',
  }),
  'row/outside-period': ({ year, from, to }) => ({
    message: `${year} 年不在计划期内（${from}—${to} 年）`,
    hint: '该行已读取，但不参与计划期内的判定；请核对年份。',
  }),
  'row/conflict': ({ id, year, here, earlier }) => ({
    message: `${id} ${year} 年有两个不同的数值：此处为 ${shown(here)}，前面为 ${shown(earlier)}`,
    hint: '请核实后只保留一个，或在“数据状态”列注明“初步”“正式”（正式替代初步）。该指标暂不判定。',
  }),
  'row/repeated': ({ id, year, value }) => ({
    message: `${id} ${year} 年的数值 ${shown(value)} 重复填报`,
    hint: '两处数值相同，可删去一处。',
  }),
  'row/replaced': ({ id, year, by }) => ({
    message:
      by === 'final'
        ? `${id} ${year} 年的初步数或估计数已由正式数替代`
        : `${id} ${year} 年已有实际值，预测数不采用`,
    hint: '不影响判定。',
  }),
  'row/district-only': ({ id, region }) => ({
    message: `${id} 仅适用于全区，不按“${region}”判定`,
    hint: '该行不参与判定；全区的数请不要填写街镇。',
  }),
  'row/unknown-status': ({ text }) => ({
    message: `不认识数据状态“${text}”`,
    hint: '可填：正式、初步、估计、预测、示例；留空表示未注明。',
  }),
  'row/target-differs': ({ text, written }) => ({
    message: `此处的目标值“${text}”与计划不同，计划为“${written}”`,
    hint: '判定以计划为准；请核对是否错行，或引用了其他文件的目标。',
  }),
  'row/set-aside': ({ text }) => ({
    message: `未作为指标读取：${text.length > 30 ? `${text.slice(0, 30)}……` : text}`,
    hint: '合计、小计、标题和注释行不是指标，不影响判定。',
  }),
  'coverage/missing': ({ id }) => ({ message: `${id} 未报数`, hint: '请补报，或说明暂无数据的原因。' }),
}

import type { UsageProblems } from '../../../core/problems/usage.ts'
import { asksForCode } from '../../asks-for-code.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { wordsOfFault } from '../../system-words.ts'
import { systemFaults } from '../system-faults.ts'

const perhaps = (suggestion: string | null, otherwise: string): string =>
  suggestion === null ? otherwise : `是否应为“${suggestion}”？`

/** 数据中有哪些名称：有相近的只列相近的，否则列出前几个。 */
function namesInData(what: string, near: readonly string[], known: readonly string[]): string {
  if (near.length > 0) return `数据中相近的${what}：${near.join('、')}。`
  if (known.length === 0) return `数据没有写明${what}，请去掉这个选项。`
  const more = known.length > MOST_NAMES ? `等 ${known.length} 个` : ''
  return `数据中的${what}：${known.slice(0, MOST_NAMES).join('、')}${more}。`
}

const MOST_NAMES = 20

export const usage: ProblemWords<UsageProblems> = {
  'usage/arguments': ({ reason }) => ({ message: `参数有误：${reason}`, hint: '用 --help 查看用法。' }),
  'usage/unknown-option': ({ name, suggestion }) => ({
    message: `没有选项 ${name}`,
    hint: perhaps(suggestion, '用 --help 查看全部选项。'),
  }),
  'usage/unknown-command': ({ name, suggestion }) => ({
    message: `没有命令“${name}”`,
    hint: perhaps(suggestion, '用 --help 查看全部命令。'),
  }),
  'usage/missing-argument': ({ name }) => ({
    message: `缺少参数：${name}`,
    hint: '例如：minhang-quality check data/2019.csv',
  }),
  'usage/missing-value': ({ name }) => ({
    message: `选项 ${name} 后面缺少取值`,
    hint: '用 --help 查看用法。',
  }),
  'usage/bad-choice': ({ option, value, choices, suggestion }) => ({
    message: `${option} 不接受“${value}”`,
    hint: perhaps(suggestion, `可选：${choices.join('、')}。`),
  }),
  'usage/bad-year': ({ value, option = '--year' }) => ({
    message: `${option} 须为四位年份，而不是“${value}”`,
    hint: `例如 ${option} 2019。`,
  }),
  'usage/two-submissions': ({ given }) => ({
    message: `compare 须给出前后两次报送，现给出 ${given} 个`,
    hint: '例如：minhang-quality compare 初报.csv 终报.csv；同一批数据比较两年用 --from 2018 --to 2019。',
  }),
  'usage/from-to': () => ({
    message: '--from 与 --to 须同时给出，且不能与 --year 并用',
    hint: '例如：minhang-quality compare data/ --from 2018 --to 2019。',
  }),
  'usage/no-match': ({ option, value, suggestion }) =>
    asksForCode(option, value)
      ? {
          message: `${option} ${value}：没有这个问题代码`,
          hint: perhaps(suggestion, '用 minhang-quality explain codes 查看全部代码。'),
        }
      : {
          message: `${option} ${value} 没有匹配任何目标`,
          hint: perhaps(suggestion, '用 minhang-quality targets 查看可用的取值。'),
        },
  'usage/not-in-data': ({ option, value, near, known }) => ({
    message: `数据中没有“${value}”（${option}）`,
    hint: namesInData(option === '--region' ? '街镇' : '部门', near, known),
  }),
  'usage/output-pairs': ({ outputs, formats }) => ({
    message: `-o 有 ${outputs} 个，-f 只有 ${formats} 个，无法一一对应`,
    hint: '每个 -o 前写一个 -f，例如 -f json -o a.json -f csv -o b.csv。',
  }),
  'usage/not-for-terminal': ({ format }) => ({
    message: `${format} 是给其他程序打开的文件，不能显示在终端上`,
    hint: `写入文件：-f ${format} -o 报告.${format}`,
  }),
  'usage/unwritable': ({ name, reason }) => {
    const fault = wordsOfFault(systemFaults, reason)
    return { message: `无法写入 ${name}（${fault.reason}）`, hint: `${fault.writing}原有文件未被改动。` }
  },
  'usage/output-lost': ({ reason }) => ({
    message: `结果没有完整写到标准输出（${wordsOfFault(systemFaults, reason).reason}）`,
    hint: '请换一个有空间的位置，或用 -o 写入文件。',
  }),
  'usage/over-input': ({ name, read }) => ({
    message:
      name === read
        ? `不能写入 ${name}：该文件正在读取，写入会覆盖原件`
        : `不能写入 ${name}：它就是正在读取的 ${read}，写入会覆盖原件`,
    hint: '请为 -o 另取文件名。',
  }),
  'usage/output-twice': ({ name }) => ({
    message: `有两个结果要写入同一文件 ${name}`,
    hint: '请为每个 -f 各用一个 -o。',
  }),
  'usage/write-back': ({ folder, name }) => ({
    message: `不能写回 ${folder}：会覆盖或混入正在读取的 ${name}`,
    hint: '请另选一个不含报送文件、也不在其下的文件夹，例如 --write-back 退回。',
  }),
  'coverage/no-observation': () => ({
    message: '没有读到计划中任何目标的数值，无从判定',
    hint: '请核对“编号”或“指标名称”与计划一致，并已填写“实际值”；minhang-quality targets 可列出全部指标。',
  }),
  'coverage/no-year': ({ year, years }) => ({
    message: `数据中没有 ${year} 年的行`,
    hint: years.length === 0 ? '请核对年份列。' : `数据中的年份：${years.join('、')}；可用 --year 指定。`,
  }),
}

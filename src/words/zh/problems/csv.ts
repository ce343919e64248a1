import type { CsvProblems } from '../../../core/problems/csv.ts'
import { areLost, separatorMeant } from '../../lost-header.ts'
import type { ProblemWords } from '../../problem-words.ts'

const roles: Readonly<Record<string, readonly [name: string, hint: string]>> = {
  name: ['指标', '请增加“编号”列或“指标名称”列（也可用“项目”“内容”两列）。'],
  value: ['数值', '请增加“实际值”列；按年份分列的表，表头写“2019年”即可。'],
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': '逗号',
  ';': '分号',
  '\t': '制表符',
  '|': '竖线',
}

const MOST_HEADERS = 20

/** 表头为何认不出：文字已成问号、用了全角标点分隔，或一般情形。 */
function hintForHeader(headers: readonly string[]): string {
  const sign = separatorMeant(headers)
  if (sign !== undefined)
    return `各列之间用的是${sign.trim() === '' ? '空格' : `“${sign}”`}，请改为半角逗号“,”，或在 Excel、WPS 中分列后另存为“CSV UTF-8”。`
  if (areLost(headers))
    return '文字在此前的转换中已经丢失，变成了问号，无法恢复；请回到原表，另存为“CSV UTF-8”。'
  return '至少要有“编号”或“指标名称”列，以及“实际值”列；表头不在首行时可用 --header-line 指定行号；文字若是乱码，请回到原表，另存为“CSV UTF-8”。'
}

export const csv: ProblemWords<CsvProblems> = {
  'csv/unclosed-quote': () => ({
    message: '引号没有配对：此处的引号打开后再未关闭',
    hint: '请删去多余的引号，或在单元格末尾补上引号；以下各行已按单独的行读取。',
  }),
  'csv/stray-quote': () => ({
    message: '单元格中间有多余的引号',
    hint: '含引号的单元格应整体加引号，其中的引号写两遍，如 "“三品”认证" 或 "a ""b"" c"。',
  }),
  'csv/ragged-row': ({ cells, expected }) => ({
    message: `本行有 ${cells} 个单元格，表头有 ${expected} 个`,
    hint:
      cells > expected
        ? '多半是单元格里有未加引号的逗号（如 1,234）；请加引号或去掉逗号。'
        : '请补齐缺少的单元格；空单元格也要保留分隔符。',
  }),
  'csv/nul': () => ({ message: '含有空字符（NUL）', hint: '请在原软件中重新另存为“CSV UTF-8”。' }),
  'csv/mixed-line-ends': ({ kinds }) => ({
    message: `换行方式不一（${kinds.join('、')}），均已识别`,
    hint: '不影响读取；用同一软件另存即可统一。',
  }),
  'csv/blank-rows': ({ count }) => ({ message: `跳过 ${count} 个空行`, hint: '不影响读取，可以删去。' }),
  'csv/wrapped-rows': ({ delimiter }) => ({
    message: `整行被引号包成了一个单元格，其中的分隔符（${delimiterNames[delimiter] ?? delimiter}）没有起作用`,
    hint: '请在 Excel 中用“分列”拆开，再另存为“CSV UTF-8”。',
  }),
  'csv/long-cell': ({ characters, limit }) => ({
    message: `单元格长达 ${characters} 个字符，超过上限 ${limit}`,
    hint: '请检查此处的引号是否配对。',
  }),
  'csv/long-row': ({ cells, limit }) => ({
    message: `本行有 ${cells} 个单元格，超过上限 ${limit}`,
    hint: '请检查换行是否丢失，或分隔符是否有误。',
  }),
  'header/no-known-column': ({ headers }) => ({
    message: `表头中没有可识别的列：${headers.slice(0, MOST_HEADERS).join('、')}${headers.length > MOST_HEADERS ? ' 等' : ''}`,
    hint: hintForHeader(headers),
  }),
  'header/missing-column': ({ role }) => ({
    message: `缺少${roles[role]?.[0] ?? role}列`,
    hint: roles[role]?.[1] ?? `请增加“${role}”列。`,
  }),
  'header/beyond-end': ({ line, last }) => ({
    message:
      last < line
        ? `指定表头在第 ${line} 行，文件的内容却只到第 ${last} 行`
        : `指定表头在第 ${line} 行，该行却在最后一行数据（到第 ${last} 行为止）之内`,
    hint: '请核对 --header-line 的行号；不指定时自动识别表头。',
  }),
  'header/duplicate': ({ name, first }) => ({
    message: `表头“${name}”与第 ${first} 列重复，只读取前一列`,
    hint: '请删去其中一列，或改写表头。',
  }),
  'header/blank': ({ columns }) => ({
    message: `第 ${columns.join('、')} 列有内容而没有表头`,
    hint: '请补上表头；没有表头的列不会读取。',
  }),
  'header/empty-columns': ({ count }) => ({
    message: `表头右侧有 ${count} 个空列，已略去`,
    hint: '不影响读取；可在表格软件中删除这些空列后再导出。',
  }),
  'header/line-break': ({ name }) => ({
    message: `表头“${name.replace(/\s+/g, ' ')}”中有换行`,
    hint: '已按去掉换行读取；建议删去表头中的换行。',
  }),
  'header/unknown-column': ({ name, suggestion }) => ({
    message: `未使用“${name}”列`,
    hint:
      suggestion === null
        ? '该列不参与判定，可以保留。'
        : `若本意是“${suggestion}”，请改写表头；否则可以保留。`,
  }),
  'header/two-rows': () => ({
    message: '表头有两行，已合并读取',
    hint: '不影响读取；若合并有误，请改为一行表头。',
  }),
  'header/another': () => ({
    message: '这里开始是另一张表，表头不同；从本行起未读取',
    hint: '请把每张表存为单独的文件。',
  }),
  'header/repeated': ({ lines }) => ({
    message: `第 ${lines.join('、')} 行重复了表头，已跳过`,
    hint: '不影响读取，可以删去。',
  }),
  'header/preamble': ({ lines, text }) => ({
    message: `表头之上有 ${lines} 行标题或说明，已跳过：${text}`,
    hint: '若表头找错，可用 --header-line 指定行号。',
  }),
}

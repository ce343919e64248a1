import type { WorkbookLimit, WorkbookProblems } from '../../../core/problems/workbook.ts'
import type { ProblemWords } from '../../problem-words.ts'

const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

const limits: { readonly [K in WorkbookLimit]: (found: number, limit: number) => string } = {
  packed: (_, limit) => `工作簿文件超过上限 ${mebibytes(limit)}`,
  entries: (found, limit) => `工作簿内含 ${found} 个文件，超过上限 ${limit} 个`,
  unpacked: (found, limit) => `工作簿解压后有 ${mebibytes(found)}，超过上限 ${mebibytes(limit)}`,
  ratio: (found, limit) => `工作簿的压缩比高达 ${found} 倍，超过上限 ${limit} 倍`,
}

const sheets = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')

export const workbook: ProblemWords<WorkbookProblems> = {
  'file/damaged': ({ part }) => ({
    message: part === null ? '工作簿已损坏，无法读取' : `工作簿已损坏，其中的 ${part} 无法读取`,
    hint: '请在 Excel 或 WPS 中打开（必要时选“打开并修复”），重新另存为 .xlsx 或“CSV UTF-8”；若是下载或传送所得，请重新获取。',
  }),
  'file/too-large': ({ kind, found, limit }) => ({
    message: limits[kind](found, limit),
    hint: '报表不应有这样大。请只保留要报送的工作表，删去表外的空行、空列与图片，另存为 .xlsx 或“CSV UTF-8”。',
  }),
  'file/no-sheet': ({ name, sheets: known, suggestion }) => ({
    message: `没有名为“${name}”的工作表`,
    hint: suggestion === null ? `其中的工作表有：${sheets(known)}。` : `是否应为“${suggestion}”？`,
  }),
  'file/other-sheets': ({ read, names }) => ({
    message: `只读取了工作表“${read}”；${sheets(names)}也是数据表，未读取`,
    hint: '请用 --sheet 指定要读取的工作表；要都读取，请把各表另存为单独的文件。',
  }),
  'file/sheets-aside': ({ read, names, hidden }) => ({
    message: `读取的是工作表“${read}”；未读取${sheets(names)}${hidden.length === 0 ? '' : `（其中${sheets(hidden)}是隐藏的）`}`,
    hint: '若要读取其他工作表，请用 --sheet 指定。',
  }),
  'file/workbooks-aside': ({ names }) => ({
    message: `文件夹中有 ${names.length} 个工作簿未读取：${names.slice(0, 5).join('、')}${names.length > 5 ? '……' : ''}`,
    hint: '文件夹中只读取 .csv 文件；要读取工作簿，请直接写出文件名，或用通配符，如 "data/*.xlsx"。',
  }),
  'row/hidden': ({ count }) => ({
    message: `有 ${count} 行在表中是隐藏的（或被筛选掉），已照常读取`,
    hint: '若不该报送，请删去这些行；否则不必处理。',
  }),
  'header/stray-cell': ({ text }) => ({
    message: `“${text}”孤立在表格之外，未读取`,
    hint: '请移到应在的行和列，或删去这个单元格。',
  }),
  'header/hidden-columns': ({ columns }) => ({
    message: `${columns.join('、')} 列在表中是隐藏的，已照常读取`,
    hint: '若不该报送，请删去这些列；否则不必处理。',
  }),
  'value/formula': ({ text }) => ({
    message: `“${text}”是公式，文件中没有它的计算结果`,
    hint: '请在 Excel 或 WPS 中打开并保存一次，或用“选择性粘贴—数值”换成结果后再报送。',
  }),
  'value/merged': ({ text, range }) => ({
    message: `数值“${text}”写在合并单元格 ${range} 里，跨了几个指标，不知是否同属本行`,
    hint: '请取消合并，在每一行分别填写数值。该指标暂不判定。',
  }),
  'value/shown-rounded': ({ text, shown }) => ({
    message: `单元格显示“${shown}”，实际存的是 ${text}`,
    hint: '按实际存的全部数位判定（GB/T 8170 全数值比较法），不按显示的修约值。',
  }),
  'value/shown-otherwise': ({ text, shown }) => ({
    message: `单元格显示“${shown}”，实际存的是 ${text}`,
    hint: '按实际存的数值判定；请核对单元格的数字格式。',
  }),
}

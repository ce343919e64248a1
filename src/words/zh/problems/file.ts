import type { FileKind, FileProblems } from '../../../core/problems/file.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { wordsOfFault } from '../../system-words.ts'
import { systemFaults } from '../system-faults.ts'

const SAVE = '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”后再报送。'

const kinds: { readonly [K in FileKind]: readonly [name: string, hint: string] } = {
  xlsx: ['Excel 工作簿（.xlsx）', SAVE],
  xls: ['旧版 Excel 或 WPS 表格（.xls、.et）', SAVE],
  xlsb: ['二进制 Excel 工作簿（.xlsb）', SAVE],
  ods: ['OpenDocument 表格（.ods）', SAVE],
  encrypted: ['加了密码的工作簿', `请先取消密码。${SAVE}`],
  word: ['Word 文档', '请把其中的表格复制到 Excel，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”。'],
  zip: ['ZIP 压缩包', '请先解压，再报送其中的表格文件。'],
  gzip: ['gzip 压缩文件', '请先解压，再报送其中的表格文件。'],
  rar: ['RAR 压缩包', '请先解压，再报送其中的表格文件。'],
  '7z': ['7z 压缩包', '请先解压，再报送其中的表格文件。'],
  image: ['图片', '请报送图片所据的原始数据表，另存为“CSV UTF-8（逗号分隔）”。'],
  pdf: ['PDF 文档', '请报送原始数据表，另存为“CSV UTF-8（逗号分隔）”。'],
  html: ['网页（HTML）', `多为系统导出的“假 Excel”文件。${SAVE}`],
  xml: ['XML 文件', SAVE],
  json: ['JSON 数据', '请导出为 CSV。'],
  rtf: ['RTF 文档', '请把表格复制到 Excel，另存为“CSV UTF-8（逗号分隔）”。'],
  binary: ['二进制文件，不是文本', SAVE],
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5（繁体中文）',
  shift_jis: 'Shift-JIS（日文）',
  'utf-7': 'UTF-7',
}
const nameOf = (encoding: string): string => ENCODINGS[encoding] ?? encoding.toUpperCase()

export const file: ProblemWords<FileProblems> = {
  'file/not-found': ({ name }) => ({
    message: `找不到文件 ${name}`,
    hint: '请核对路径；含空格或通配符的文件名须加引号。',
  }),
  'file/unreadable': ({ name, reason }) => {
    const fault = wordsOfFault(systemFaults, reason)
    return { message: `无法读取 ${name}：${fault.reason}`, hint: fault.reading }
  },
  'file/no-csv': ({ name }) => ({
    message: `${name} 下没有 CSV 文件`,
    hint: '请指定 .csv 或 .xlsx 文件，或含有 .csv 文件的目录。',
  }),
  'file/empty': () => ({ message: '文件是空的', hint: '可用 minhang-quality template 生成一份空表来填报。' }),
  'file/no-rows': () => ({ message: '只有表头，没有数据行', hint: '请在表头下方填报数据。' }),
  'file/not-csv': ({ kind }) => ({
    message: `这不是可读取的数据表，而是${/^[A-Za-z0-9]/.test(kinds[kind][0]) ? ' ' : ''}${kinds[kind][0]}`,
    hint: kinds[kind][1],
  }),
  'file/more-alike': ({ code, count, from, to }) => ({
    message: `另有 ${count} 处同类问题（${code}）${from === null || to === null ? '' : from === to ? `，在第 ${from} 行` : `，在第 ${from} 至 ${to} 行之间`}，未逐条列出`,
    hint: '请先处理已列出的各条；同类问题往往出自同一原因。',
  }),
  'encoding/invalid': ({ encoding, bytes }) => ({
    message: `字节 ${bytes} 不是有效的 ${encoding} 字符`,
    hint: '请用原软件重新另存为“CSV UTF-8”；若编码判断有误，可用 --encoding 指定。',
  }),
  'encoding/mixed': ({ encoding, around, bytes }) => ({
    message: `这一行夹有 ${nameOf(encoding)} 文字（字节 ${bytes}），而全文是 ${nameOf(around)}`,
    hint: `多半是从别的程序粘贴来的，已按 ${nameOf(encoding)} 读出；请核对这一行，并另存为“CSV UTF-8”使全文一致。`,
  }),
  'encoding/other': ({ looks }) => ({
    message: `文件像是 ${nameOf(looks)}${/\w$/.test(nameOf(looks)) ? ' ' : ''}编码，无法按此读取`,
    hint: '请用原软件（或 Excel、WPS 的“数据 → 自文本”并选对编码）打开，另存为“CSV UTF-8（逗号分隔）”；若判断有误，可用 --encoding 指定。',
  }),
  'encoding/unknown': ({ name, known }) => ({
    message: `不认识编码“${name}”，已改为自动判断`,
    hint: `--encoding 可选：${known.join('、')}。`,
  }),
  'encoding/doubtful': ({ encoding }) => ({
    message: `按 ${encoding} 读取，但其中常用汉字很少，编码可能判断有误`,
    hint: '请检查文字是否为乱码；若是，请另存为“CSV UTF-8”后再报送。',
  }),
  'encoding/lost-character': () => ({
    message: '有一个字符在此前的转换中已经丢失（显示为 �）',
    hint: '请回到原表补正该字符，再另存为“CSV UTF-8”。',
  }),
}

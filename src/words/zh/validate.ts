import type { ValidateWords } from '../words.ts'

export const validate: ValidateWords = {
  title: (year, document) => `${year}年报送数据检查　依据${document}`,
  filesTitle: '文件',
  file: '文件',
  encoding: '编码',
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE', gb18030: 'GB18030' },
  evidence: {
    asked: '按指定',
    mark: '有 BOM',
    zeros: '零字节规律',
    valid: '全文有效',
    'best-fit': '最为吻合',
  },
  encodingWhy: (encoding, evidence) => `${encoding}（${evidence}）`,
  workbook: '工作簿',
  delimiter: '分隔符',
  tab: '制表符',
  headerLine: '表头行',
  rows: '数据行',
  errors: '错误',
  warnings: '警告',
  fileTitle: (file, { errors, warnings }) => `${file ?? '整体'}：错误 ${errors} 个，警告 ${warnings} 个`,
  folded: (count, lines) => {
    if (lines === null) return `……同类问题另有 ${count} 个`
    const [from, to] = lines
    return `……同类问题另有 ${count} 个，见第 ${from === to ? from : `${from}—${to}`} 行`
  },
  remarkColumn: '数据核查意见',
  atLine: (line) => `第 ${line} 行　`,
  remarkSeparator: '；',
  tornRemark: '本行原文附在最后一格，更正后请删去该格。',
  missingTitle: (count) => `未报指标（${count} 项）`,
  missing: '未报指标',
  counts: ({ files, rows, reported, missing }) =>
    `共读取 ${files} 个文件、${rows} 行数据；应报 ${reported + missing} 项，已报 ${reported} 项，未报 ${missing} 项。`,
  lastLine: ({ errors, warnings, reported }) => {
    if (errors === 0 && reported === 0) return '没有可用的数据：未报任何指标。'
    if (errors > 0) return `数据须更正后再报送：错误 ${errors} 个，警告 ${warnings} 个。`
    return warnings > 0
      ? `数据可以使用：没有错误，警告 ${warnings} 个，请核对。`
      : '数据可以使用：没有错误和警告。'
  },
}

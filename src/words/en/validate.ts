import type { ValidateWords } from '../words.ts'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const validate: ValidateWords = {
  title: (year, document) => `Data submitted for ${year}, checked for ${document}`,
  filesTitle: 'Files',
  file: 'File',
  encoding: 'Encoding',
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE', gb18030: 'GB18030' },
  evidence: { asked: 'asked for', mark: 'BOM', zeros: 'zero bytes', valid: 'valid', 'best-fit': 'fits best' },
  encodingWhy: (encoding, evidence) => `${encoding} (${evidence})`,
  workbook: 'workbook',
  delimiter: 'Delimiter',
  tab: 'tab',
  headerLine: 'Header line',
  rows: 'Rows',
  errors: 'Errors',
  warnings: 'Warnings',
  fileTitle: (file, { errors, warnings }) =>
    `${file ?? 'The whole'}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  folded: (count, lines) => {
    if (lines === null) return `… and ${count} more like this`
    const [from, to] = lines
    return `… and ${count} more like this, ${from === to ? `line ${from}` : `lines ${from}-${to}`}`
  },
  remarkColumn: 'Problems found',
  atLine: (line) => `line ${line}, `,
  remarkSeparator: '; ',
  tornRemark: 'The last cell holds the row as it was sent; delete that cell once the row is mended.',
  missingTitle: (count) => `Not reported (${plural(count, 'target')})`,
  missing: 'Not reported',
  counts: ({ files, rows, reported, missing }) =>
    `${plural(files, 'file')} read, ${plural(rows, 'row')}; of ${plural(reported + missing, 'target')} ${reported} reported, ${missing} missing.`,
  lastLine: ({ errors, warnings, reported }) => {
    if (errors === 0 && reported === 0) return 'Nothing to use: no target is reported.'
    if (errors > 0)
      return `To be mended before use: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`
    return warnings > 0
      ? `Usable: no errors; ${plural(warnings, 'warning')} to look at.`
      : 'Usable: no errors, no warnings.'
  },
}

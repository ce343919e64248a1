import type { WorkbookLimit, WorkbookProblems } from '../../../core/problems/workbook.ts'
import type { ProblemWords } from '../../problem-words.ts'

const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

const limits: { readonly [K in WorkbookLimit]: (found: number, limit: number) => string } = {
  packed: (_, limit) => `the workbook is larger than ${mebibytes(limit)}`,
  entries: (found, limit) => `the workbook holds ${found} files; the limit is ${limit}`,
  unpacked: (found, limit) => `the workbook unpacks to ${mebibytes(found)}; the limit is ${mebibytes(limit)}`,
  ratio: (found, limit) => `the workbook unpacks to ${found} times its size; the limit is ${limit}`,
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

export const workbook: ProblemWords<WorkbookProblems> = {
  'file/damaged': ({ part }) => ({
    message:
      part === null
        ? 'the workbook is damaged and cannot be read'
        : `the workbook is damaged: ${part} in it cannot be read`,
    hint: 'Open it in Excel (with "Open and Repair" if need be) and save it as .xlsx or CSV UTF-8; if it was sent or downloaded, get it again.',
  }),
  'file/too-large': ({ kind, found, limit }) => ({
    message: limits[kind](found, limit),
    hint: 'No table of figures is so large. Keep only the sheet to submit, delete blank rows and columns around it and pictures, and save it as .xlsx or CSV UTF-8.',
  }),
  'file/no-sheet': ({ name, sheets, suggestion }) => ({
    message: `no sheet is called "${name}"`,
    hint: suggestion === null ? `The sheets are ${quoted(sheets)}.` : `Is "${suggestion}" meant?`,
  }),
  'file/other-sheets': ({ read, names }) => ({
    message: `only the sheet "${read}" was read; ${quoted(names)} ${names.length === 1 ? 'holds a table' : 'hold tables'} as well`,
    hint: 'Name the sheet to read with --sheet; to have all of them read, save each as a file of its own.',
  }),
  'file/sheets-aside': ({ read, names, hidden }) => ({
    message: `the sheet "${read}" was read; not read: ${quoted(names)}${hidden.length === 0 ? '' : ` (hidden: ${quoted(hidden)})`}`,
    hint: 'To read another sheet, name it with --sheet.',
  }),
  'file/workbooks-aside': ({ names }) => ({
    message: `${names.length} ${names.length === 1 ? 'workbook' : 'workbooks'} in the folder not read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`,
    hint: 'Of a folder only the .csv files are read; name the workbooks, or use a pattern such as "data/*.xlsx".',
  }),
  'row/hidden': ({ count }) => ({
    message: `${count} ${count === 1 ? 'row is' : 'rows are'} hidden or filtered out in the sheet, and read all the same`,
    hint: 'Delete what should not be submitted; otherwise there is nothing to do.',
  }),
  'header/stray-cell': ({ text }) => ({
    message: `"${text}" stands alone, away from the table, and is not read`,
    hint: 'Move it to the row and column where it belongs, or delete the cell.',
  }),
  'header/hidden-columns': ({ columns }) => ({
    message: `${columns.length === 1 ? 'column' : 'columns'} ${columns.join(', ')}: hidden in the sheet, and read all the same`,
    hint: 'Delete what should not be submitted; otherwise there is nothing to do.',
  }),
  'value/formula': ({ text }) => ({
    message: `"${text}" is a formula whose result is not in the file`,
    hint: 'Open the file in Excel and save it again, or paste the results as values.',
  }),
  'value/merged': ({ text, range }) => ({
    message: `the value "${text}" stands in the merged cells ${range}, across several indicators: is it this row's too?`,
    hint: 'Unmerge the cells and give each row its own value. The target is left unjudged.',
  }),
  'value/shown-rounded': ({ text, shown }) => ({
    message: `the cell shows "${shown}" and holds ${text}`,
    hint: 'All digits that it holds are judged, not the rounded ones it shows (GB/T 8170).',
  }),
  'value/shown-otherwise': ({ text, shown }) => ({
    message: `the cell shows "${shown}" and holds ${text}`,
    hint: 'What it holds is judged; check the number format of the cell.',
  }),
}

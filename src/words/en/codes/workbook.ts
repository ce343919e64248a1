import type { WorkbookProblems } from '../../../core/problems/workbook.ts'
import type { CodeWords } from '../../code-words.ts'

export const workbook: CodeWords<WorkbookProblems> = {
  'file/damaged': {
    meaning:
      'The archive or the XML of the workbook is damaged, or its checksums do not hold. Rather not read than read wrongly.',
    wrong: '2019.xlsx, downloaded by half',
    right: 'download it again, or "Open and Repair" it in Excel and save it as 2019.xlsx',
  },
  'file/too-large': {
    meaning:
      'The workbook is too large, or shrinks to suspiciously little: a zip bomb, or formats painted over a million blank rows.',
    wrong: '2019.xlsx: 40 KB, 4 GB unpacked',
    right: 'the table copied to a new workbook and saved as 2019.xlsx',
  },
  'file/no-sheet': {
    meaning: 'The workbook has no sheet of the name given with --sheet. Its number, from 1, will do as well.',
    wrong: 'minhang-quality check 2019.xlsx --sheet 表5',
    right: 'minhang-quality check 2019.xlsx --sheet 表1',
  },
  'file/other-sheets': {
    meaning:
      'The workbook holds several tables, and one is read at a time: the first with a known header unless --sheet says.',
    wrong: 'minhang-quality check 2019.xlsx\n(which holds 表1 and 表2)',
    right: 'minhang-quality check 2019.xlsx --sheet 表2',
  },
  'file/sheets-aside': {
    meaning: 'Sheets without a known header, and hidden ones, are not read as data.',
    wrong: '2019.xlsx: "Read me", "Table 1", "Codes" (hidden)',
    right: '(nothing to change)',
  },
  'file/workbooks-aside': {
    meaning: 'Of a folder only the .csv files are read; workbooks have to be named.',
    wrong: 'minhang-quality check data\n(data holds 2018.csv and 2019.xlsx)',
    right: 'minhang-quality check data/2018.csv data/2019.xlsx',
  },
  'row/hidden': {
    meaning: 'Rows that are hidden or filtered out are data like all others, and are read.',
    wrong: '(a table filtered for one department)',
    right: '(delete rows that should not be submitted; otherwise nothing to change)',
  },
  'header/stray-cell': {
    meaning: 'A single cell stands away from the table, with empty columns between them; it is not read.',
    wrong: '18.5 in AN7, the table in A1:F60',
    right: '18.5 in D7, AN7 empty',
  },
  'header/hidden-columns': {
    meaning: 'Hidden columns are data like all others, and are read.',
    wrong: '(column D, "2018", hidden)',
    right: '(delete columns that should not be submitted; otherwise nothing to change)',
  },
  'value/formula': {
    meaning:
      'The cell is a formula and the file does not hold its result: a program wrote it and no spreadsheet ever opened it.',
    wrong: 'id,year,value\nT4-02,2019,=B2/C2',
    right: 'id,year,value\nT4-02,2019,18',
  },
  'value/merged': {
    meaning:
      'One value stands in cells merged over several rows. A category, a department, a year may; a value may not: nobody knows whose it is.',
    wrong: 'D7:D8 merged, holding 95.2',
    right: 'D7 holds 95.2, D8 its own value',
  },
  'value/shown-rounded': {
    meaning:
      'The format of the cell shows fewer digits than it holds. All that it holds is judged: 98.96 is not 99.',
    wrong: 'shows 99%, holds 0.9896',
    right: 'shows 98.96%, holds 0.9896',
  },
  'value/shown-otherwise': {
    meaning: 'The format of the cell shows something else than the figure it holds. What it holds is judged.',
    wrong: 'format [>=95]"passed": shows "passed", holds 96',
    right: 'format General: shows 96',
  },
}

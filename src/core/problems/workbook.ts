import type { Severity } from '../problem.ts'

/** What of a workbook is beyond its limit: the file's bytes, the files in it, their unpacked bytes, or unpacked to packed. */
export type WorkbookLimit = 'packed' | 'entries' | 'unpacked' | 'ratio'

/** What only workbooks have: sheets, merged cells, formats that show another figure than the cell holds. */
export interface WorkbookProblems {
  /** `part`: the file inside the workbook that cannot be read; null when it is the workbook as a whole. */
  'file/damaged': { readonly part: string | null }
  'file/too-large': { readonly kind: WorkbookLimit; readonly found: number; readonly limit: number }
  'file/no-sheet': {
    readonly name: string
    readonly sheets: readonly string[]
    readonly suggestion: string | null
  }
  /** Sheets that hold tables as well and were not read. */
  'file/other-sheets': { readonly read: string; readonly names: readonly string[] }
  /** Sheets without a known header, and those that are not shown. */
  'file/sheets-aside': {
    readonly read: string
    readonly names: readonly string[]
    readonly hidden: readonly string[]
  }
  /** Workbooks in a folder, of which only the CSV files are read. */
  'file/workbooks-aside': { readonly names: readonly string[] }
  /** Rows that are not shown; they are read. */
  'row/hidden': { readonly count: number }
  /** One cell, with empty columns between it and the table. */
  'header/stray-cell': { readonly text: string }
  /** The letters of columns that are not shown; they are read. */
  'header/hidden-columns': { readonly columns: readonly string[] }
  'value/formula': { readonly text: string }
  /** The figure stands in the row above; `range`: the merged cells. */
  'value/merged': { readonly text: string; readonly range: string }
  'value/shown-rounded': { readonly text: string; readonly shown: string }
  'value/shown-otherwise': { readonly text: string; readonly shown: string }
}

export const workbook: { readonly [Code in keyof WorkbookProblems]: Severity } = {
  'file/damaged': 'error',
  'file/too-large': 'error',
  'file/no-sheet': 'error',
  'file/other-sheets': 'warning',
  'file/sheets-aside': 'info',
  'file/workbooks-aside': 'warning',
  'row/hidden': 'info',
  'header/stray-cell': 'warning',
  'header/hidden-columns': 'info',
  'value/formula': 'error',
  'value/merged': 'error',
  'value/shown-rounded': 'info',
  'value/shown-otherwise': 'warning',
}

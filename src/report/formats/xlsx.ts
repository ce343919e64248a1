import { writeXlsx } from 'hucre/xlsx'
import { officeText } from '../office/office-text.ts'
import { coreProperties, rewritten } from '../office/parts.ts'
import { tool } from '../tool.ts'
import type { Report } from '../views/all.ts'
import { pagesOf } from '../workbook/all.ts'
import { roomForComments } from '../workbook/comments.ts'
import { overviewSheet } from '../workbook/overview.ts'
import { workbookOf } from '../workbook/sheets.ts'
import { FONTS } from '../workbook/style.ts'
import { printTitles, worksheet } from '../workbook/worksheet.ts'
import type { Format, Setting } from './format.ts'

const dateOf = (report: Report): string | undefined => ('date' in report ? report.date : undefined)

async function render(report: Report, setting: Setting): Promise<Uint8Array> {
  const { words } = setting
  const book = workbookOf(pagesOf(report, setting), words.workbook)
  const fonts = FONTS[words.lang]
  const bytes = await writeXlsx({
    properties: { title: officeText(book.title), creator: tool.name },
    namedRanges: book.sheets.map(printTitles),
    defaultFont: { name: fonts.body, size: 11 },
    sheets: [overviewSheet(book, fonts), ...book.sheets.map((sheet) => worksheet(sheet, book.title, fonts))],
  })
  return rewritten(bytes, {
    text: (name) => {
      if (name === 'docProps/core.xml') return (text) => coreProperties(text, dateOf(report))
      if (name === 'docProps/app.xml') return (text) => text.replace('>hucre<', `>${tool.name}<`)
      // The first sheet has no table, and no comments.
      const [, number] = /vmlDrawing(\d+)\.vml$/.exec(name) ?? []
      const sheet = book.sheets[Number(number) - 2]
      return sheet && ((text) => roomForComments(text, sheet.table))
    },
  })
}

/**
 * A workbook for analysts: a sheet for each table, figures as numbers, filters, colours by verdict, notes as comments.
 *
 * Written by hucre: maintained in 2026, typed, without dependencies, and the only small one with comments, conditional
 * formats, filters, frozen panes and print setup. exceljs has them too, with nine dependencies and no release since
 * 2023; write-excel-file is small, without conditional formats.
 */
export default { name: 'xlsx', render } satisfies Format

/** Which reports have a workbook of their own; of every other, the page for people is set out on sheets. */
import type { Block } from '../document.ts'
import { type Report, viewOf } from '../views/all.ts'
import type { Reader } from '../views/view.ts'
import { checkBook } from './books/check.ts'
import { gapBook } from './books/gap.ts'
import { storyBook } from './books/report.ts'
import { validateBook } from './books/validate.ts'

export function pagesOf(report: Report, reader: Reader): readonly Block[] {
  switch (report.command) {
    case 'check':
      return checkBook(report, reader)
    case 'gap':
      return gapBook(report, reader)
    case 'validate':
      return validateBook(report, reader)
    case 'report':
      return storyBook(report, reader)
    default:
      return viewOf(report).document(report, reader)
  }
}

/** Which sheet of a workbook is read, and what is said of the others. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { suggest } from '../nearest.ts'
import { showsHeader } from '../table/header.ts'
import type { OpenTable } from '../table/table.ts'
import { WorkbookFault } from './fault.ts'
import type { WorkbookOptions } from './open-workbook.ts'
import type { Sheet } from './sheet.ts'

interface Choice {
  readonly sheet: Sheet
  readonly problems: readonly Problem[]
}

/** As programs compare them: without regard to case and blanks around. */
const plain = (name: string): string => name.trim().toLowerCase()

function findAsked(sheets: readonly Sheet[], asked: string): Sheet {
  const found =
    sheets.find(({ name }) => name === asked) ??
    sheets.find(({ name }) => plain(name) === plain(asked)) ??
    (/^\d+$/.test(asked) ? sheets[Number(asked) - 1] : undefined)
  if (found !== undefined) return found
  const names = sheets.map(({ name }) => name)
  const suggestion = suggest(asked, names)
  throw new WorkbookFault(makeProblem('file/no-sheet', { name: asked, sheets: names, suggestion }))
}

const namesOf = (sheets: readonly Sheet[]): readonly string[] => sheets.map(({ name }) => name)

/**
 * The sheet asked for; else the first one shown that fits, or, when none does, the first that holds anything. Throws a
 * `WorkbookFault` when the one asked for is not there.
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  open: (sheet: Sheet) => OpenTable,
  { sheet: asked, headerWords, fits = showsHeader(headerWords) }: WorkbookOptions,
): Choice {
  if (asked !== undefined) return { sheet: findAsked(sheets, asked), problems: [] }
  const filled = sheets.filter(({ facts }) => facts.columns.length > 0)
  const fitting = filled.filter((sheet) => !sheet.hidden && fits(open(sheet)))
  const [sheet = filled.find(({ hidden }) => !hidden) ?? sheets[0]] = fitting
  if (sheet === undefined) throw new Error('a workbook without sheets is damaged')
  const alike = fitting.slice(1)
  const aside = filled.filter((each) => each !== sheet && !alike.includes(each))
  return {
    sheet,
    problems: [
      ...(alike.length === 0
        ? []
        : [makeProblem('file/other-sheets', { read: sheet.name, names: namesOf(alike) })]),
      ...(aside.length === 0
        ? []
        : [
            makeProblem('file/sheets-aside', {
              read: sheet.name,
              names: namesOf(aside),
              hidden: namesOf(aside.filter(({ hidden }) => hidden)),
            }),
          ]),
    ],
  }
}

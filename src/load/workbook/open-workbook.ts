/** Bytes of an .xlsx → the table of one of its sheets, as the reader of CSV gives it. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { ProblemLog } from '../../core/problem-log.ts'
import { assemble, isBare, type Manner, noTable, takeHead } from '../table/assemble.ts'
import { allBytes, type ByteSource } from '../table/source.ts'
import type { OpenTable, TableOptions } from '../table/table.ts'
import { openArchive } from './archive.ts'
import { chooseSheet } from './choose-sheet.ts'
import { WorkbookFault } from './fault.ts'
import { MOST_PACKED, tooLarge } from './limits.ts'
import { carryDown } from './merged.ts'
import { readParts } from './parts.ts'
import { Sheet } from './sheet.ts'
import { findStrays, type Strays, withoutStrays } from './stray-cells.ts'
import { readStrings } from './strings.ts'
import { readFormats } from './styles.ts'

export interface WorkbookOptions extends TableOptions {
  /** The sheet to read, by name or by its number from 1. */
  readonly sheet?: string
  /** Whether a sheet is one to read, where none is asked for. */
  readonly fits?: (table: OpenTable) => boolean
}

/** A workbook is no text: its encoding is that of its parts, and nothing stands between its cells. */
const MANNER: Manner = { encoding: 'utf-8', evidence: null, delimiter: '' }

function* limited(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let length = 0
  for (const piece of pieces) {
    length += piece.length
    if (length > MOST_PACKED) throw tooLarge('packed', length, MOST_PACKED)
    yield piece
  }
}

/** The whole file, since its list of contents stands at the end. */
const wholeFile = (source: ByteSource): Uint8Array => allBytes({ pieces: () => limited(source.pieces()) })

/** Every sheet that has cells, unread. Throws a `WorkbookFault`. */
export function openSheets(source: ByteSource): readonly Sheet[] {
  const archive = openArchive(wholeFile(source))
  const { sheets, strings, styles, from1904 } = readParts(archive)
  const context = { strings: readStrings(archive, strings), formats: readFormats(archive, styles), from1904 }
  return sheets.map((part) => new Sheet(archive, part, context))
}

function reportHidden({ facts }: Sheet): readonly Problem[] {
  const { hiddenRows, hiddenColumns } = facts
  const rows =
    hiddenRows.first === null
      ? []
      : [makeProblem('row/hidden', { count: hiddenRows.count }, { line: hiddenRows.first })]
  const columns =
    hiddenColumns.length === 0 ? [] : [makeProblem('header/hidden-columns', { columns: hiddenColumns })]
  return [...rows, ...columns]
}

function openSheet(sheet: Sheet, options: TableOptions): OpenTable {
  const none = { columns: new Set<number>(), width: sheet.facts.columns.length }
  const table = openWithout(none, sheet, options)
  // Only where the header stands says what is beside the table.
  const strays = findStrays(sheet.facts.columns, table.headerLine)
  return strays.columns.size === 0 ? table : openWithout(strays, sheet, options)
}

/** The table of one sheet. Its header is as wide as its widest row, so that no cell stands without a column. */
function openWithout(strays: Strays, sheet: Sheet, options: TableOptions): OpenTable {
  const manner: Manner = { ...MANNER, sheet: sheet.name }
  const { width } = strays
  const { columns, merges } = sheet.facts
  const log = new ProblemLog()
  for (const problem of reportHidden(sheet)) log.push(problem)
  const records = withoutStrays(sheet.rows(log), strays, log)
  // Far enough for every column to show that it is used.
  const shown = Math.max(options.headerLine ?? 0, ...columns.map(({ line }) => line))
  const head = takeHead(records, shown).map((row) =>
    row.withCells([...row.cells, ...Array<string>(width - row.cells.length).fill('')]),
  )
  if (isBare(head)) return noTable(manner, [makeProblem('file/empty', {})], options)
  const table = assemble({ head, records, manner, log }, options)
  return {
    ...table,
    parts: () => carryDown(table.rows(), merges),
    rows: () => carryDown(table.rows(), merges),
    all: () => carryDown(table.all(), merges),
  }
}

/**
 * Reads a workbook like `openTable` reads text: shown values with all their digits, merged cells carried down, every
 * place with its sheet and cell. Never throws for what the bytes hold.
 */
export function openWorkbook(source: ByteSource, options: WorkbookOptions = {}): OpenTable {
  try {
    const { sheet, problems } = chooseSheet(openSheets(source), (each) => openSheet(each, options), options)
    const table = openSheet(sheet, options)
    return { ...table, problems: () => [...placed(problems, options), ...table.problems()] }
  } catch (error) {
    if (error instanceof WorkbookFault) return noTable(MANNER, [error.problem], options)
    throw error
  }
}

const placed = (problems: readonly Problem[], { filename }: TableOptions): readonly Problem[] =>
  problems.map((problem) => (filename === undefined ? problem : { ...problem, file: filename }))

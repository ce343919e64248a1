/** Which record is the header: the one that shows the words of one, else the first that is as wide as the rows. */
import { nameSet, normalizeName } from '../normalize.ts'
import type { OpenTable, RawRow, Row } from './table.ts'

/** A header stands near the top, under a title and a few lines of who reports what. */
const SEARCHED = 50

const filled = (row: Row): number => row.cells.filter((cell) => cell.trim() !== '').length

const YEAR = /^(?:19|20)\d\d年?度?/

/** How many different headers a record shows. A year is one too, but only beside a word: rows of data hold years. */
function showsWords(row: Row, words: ReadonlySet<string>): number {
  const cells = new Set(row.cells.map(normalizeName))
  const named = [...cells].filter((cell) => words.has(cell)).length
  if (named === 0) return 0
  const years = [...cells].filter((cell) => YEAR.test(cell) && isWordOrNothing(cell.replace(YEAR, ''), words))
  return named + years.length
}

const isWordOrNothing = (cell: string, words: ReadonlySet<string>): boolean => cell === '' || words.has(cell)

/** Whether a record is nothing but words of a header and years, so that it heads a table whatever stands below. */
const isWholeHeader = (row: Row, shown: number): boolean => shown > 2 && shown === filled(row)

/** The first that is a header and nothing else, so that of two tables in one file none is lost; else the most words. */
function findByWords(records: readonly RawRow[], headerWords: readonly string[]): number {
  const words = nameSet(headerWords)
  const shown = records.map((row) => showsWords(row, words))
  const whole = records.findIndex((row, index) => isWholeHeader(row, shown[index] ?? 0))
  if (whole >= 0) return whole
  const most = Math.max(0, ...shown)
  const index = shown.indexOf(most)
  if (most === 0) return -1
  const row = records[index]
  // A single word may stand in a row of data by chance; in a header it is at least half of what is there.
  return most > 1 || (row !== undefined && filled(row) <= 2) ? index : -1
}

/** Whether a row of data is the header of another table. Few rows begin with such a word: only those are gone through. */
export function headsTable(headerWords: readonly string[] = []): (row: Row) => boolean {
  const written = new Set(headerWords)
  const words = nameSet(headerWords)
  return (row) => written.has((row.cells[0] ?? '').trim()) && isWholeHeader(row, showsWords(row, words))
}

/** Whether the header of a table shows a word of one; without words any header will do. */
export const showsHeader =
  (headerWords: readonly string[] = []) =>
  ({ headerRow }: Pick<OpenTable, 'headerRow'>): boolean =>
    headerRow !== null && (headerWords.length === 0 || showsWords(headerRow, nameSet(headerWords)) > 0)

/** The commonest number of filled cells, the larger of equals. */
function usualWidth(records: readonly RawRow[]): number {
  const counts = new Map<number, number>()
  for (const row of records) counts.set(filled(row), (counts.get(filled(row)) ?? 0) + 1)
  counts.delete(0)
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0]
}

function findByShape(records: readonly RawRow[]): number {
  const width = usualWidth(records)
  if (records[0] !== undefined && records[0].cells.length > 1 && filled(records[0]) === 0) return 0
  return records.findIndex(
    (row) => filled(row) > 0 && (width < 2 || (filled(row) > 1 && filled(row) * 2 >= width)),
  )
}

/**
 * The index of the header among the records, -1 when there is none. `headerLine`, a physical line, overrules
 * everything; `headerWords` are what a header is made of, where the caller knows.
 */
export function findHeader(
  records: readonly RawRow[],
  {
    headerLine,
    headerWords = [],
  }: { readonly headerLine?: number | undefined; readonly headerWords?: readonly string[] | undefined },
): number {
  if (headerLine !== undefined) return records.findIndex(({ line }) => line >= headerLine)
  const searched = records.slice(0, SEARCHED)
  const byWords = findByWords(searched, headerWords)
  return byWords >= 0 ? byWords : findByShape(searched)
}

/**
 * A header of two rows with merged cells (2018年 over 目标值 and 实际值) as one: "2018年目标值", "2018年实际值".
 * Undefined when the second row is none: it holds a cell that is no word of a header, or nothing was merged above.
 */
export function mergeSubHeader(
  top: RawRow,
  sub: RawRow,
  headerWords: readonly string[] = [],
): readonly string[] | undefined {
  const words = nameSet(headerWords)
  const below = sub.cells.map((cell) => cell.trim())
  const filledBelow = below.filter((cell) => cell !== '')
  const isHeader = (cell: string): boolean => isWordOrNothing(normalizeName(cell).replace(YEAR, ''), words)
  const underMerged = below.some((cell, index) => cell !== '' && (top.cells[index] ?? '').trim() === '')
  if (!underMerged || !filledBelow.every(isHeader)) return undefined
  let over = ''
  return Array.from({ length: Math.max(top.cells.length, below.length) }, (_, index) => {
    const [own, part] = [(top.cells[index] ?? '').trim(), below[index] ?? '']
    over = own === '' && part !== '' ? over : own
    return over + part
  })
}

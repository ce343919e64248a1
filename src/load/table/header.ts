/** Which record is the header: the one that shows the words of one, else the first that is as wide as the rows. */
import { nameSet, normalizeName } from '../normalize.ts'
import type { OpenTable, RawRow, Row } from './table.ts'

/** A header stands near the top, under a title and a few lines of who reports what. */
const SEARCHED = 50

const filled = (row: Row): number => row.cells.filter((cell) => cell.trim() !== '').length

const YEAR = /^(?:19|20)\d\d年?度?/

/** What of a record belongs to a header: words of one, years, and cells that are neither. */
interface Shown {
  readonly words: number
  readonly years: number
  readonly strange: number
}

/** Different words and years that a record shows. A year is one only beside a word: rows of data hold years. */
function showsWords(row: Row, words: ReadonlySet<string>): Shown {
  const cells = new Set(row.cells.map(normalizeName).filter((cell) => cell !== ''))
  const named = [...cells].filter((cell) => words.has(cell)).length
  const isYear = (cell: string) => YEAR.test(cell) && isWordOrNothing(cell.replace(YEAR, ''), words)
  const years = named === 0 ? 0 : [...cells].filter((cell) => !words.has(cell) && isYear(cell)).length
  return { words: named, years, strange: filled(row) - named - years }
}

const isWordOrNothing = (cell: string, words: ReadonlySet<string>): boolean => cell === '' || words.has(cell)

const shownIn = ({ words, years }: Shown): number => words + years

/** Whether a record is nothing but words of a header and years, so that it heads a table whatever stands below. */
const isWholeHeader = (shown: Shown): boolean => shownIn(shown) > 2 && shown.strange === 0

/**
 * The same with a column or two that nobody knows. Not a line of labels and what they say (责任部门,农委,年度,2019), which
 * holds as much that is strange as words.
 */
const isMostlyHeader = (shown: Shown): boolean =>
  isWholeHeader(shown) ||
  shown.words - shown.strange >= 2 ||
  (shown.words > 0 && shownIn(shown) - shown.strange >= 3)

/** The first that is a header and nothing else, else that of most words; but none below the rows of another table. */
function findByWords(records: readonly RawRow[], headerWords: readonly string[]): number {
  const words = nameSet(headerWords)
  const shown: Shown[] = []
  for (const row of records) {
    const each = showsWords(row, words)
    shown.push(each)
    // What stands below changes nothing any more.
    if (isWholeHeader(each)) break
  }
  const best = findBest(records, shown)
  const first = shown.findIndex(isMostlyHeader)
  const hasRows = records.slice(first + 1, Math.max(best, 0)).some((row) => filled(row) > 1)
  const found = first >= 0 && first < best && hasRows ? first : best
  const [above, row] = [records[found - 1], records[found]]
  const isSub = above && row && shown[found - 1]?.strange === 0 && isMergedOver(above, row, headerWords)
  return isSub ? found - 1 : found
}

/** Whether years above a row are merged over what it holds, with nothing below the names beside them. */
function isMergedOver(above: RawRow, row: RawRow, headerWords: readonly string[]): boolean {
  const names = above.cells.map((cell) => cell.trim())
  const isFree = (name: string, index: number) => YEAR.test(name) || (row.cells[index] ?? '').trim() === ''
  return (
    names.some((name) => YEAR.test(name)) &&
    names.every((name, index) => name === '' || isFree(name, index)) &&
    mergeSubHeader(above, row, headerWords) !== undefined
  )
}

function findBest(records: readonly RawRow[], shown: readonly Shown[]): number {
  const whole = shown.findIndex(isWholeHeader)
  if (whole >= 0) return whole
  // Of as many, words say more than years: 单位,%,年份,2019 may stand above a header.
  const counts = shown.map((each) => shownIn(each) + each.words / (each.words + each.years + 1))
  const most = Math.max(0, ...counts)
  const index = counts.indexOf(most)
  if (most === 0) return -1
  const row = records[index]
  // A single word may stand in a row of data by chance; in a header it is at least half of what is there.
  return most >= 2 || (row !== undefined && filled(row) <= 2) ? index : -1
}

/** Whether a row of data is the header of another table. Few rows begin with such a word: only those are gone through. */
export function headsTable(headerWords: readonly string[] = []): (row: Row) => boolean {
  const written = new Set(headerWords)
  const words = nameSet(headerWords)
  return (row) => written.has((row.cells[0] ?? '').trim()) && isMostlyHeader(showsWords(row, words))
}

/** Whether the header of a table shows a word of one; without words any header will do. */
export const showsHeader =
  (headerWords: readonly string[] = []) =>
  ({ headerRow }: Pick<OpenTable, 'headerRow'>): boolean =>
    headerRow !== null &&
    (headerWords.length === 0 || shownIn(showsWords(headerRow, nameSet(headerWords))) > 0)

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

/** Whether a cell holds nothing of a figure: the second row of a header may name columns that nobody knows (预计, 同比). */
const isWordy = (cell: string): boolean => !/\p{N}/u.test(cell.replace(YEAR, ''))

/**
 * A header of two rows with merged cells (2018年 over 目标值 and 实际值) as one: "2018年目标值", "2018年实际值".
 * Undefined when the second row is none: nothing was merged above, or it holds a cell that is no word of a header and stands
 * below another column than one of years.
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
  if (!underMerged) return undefined
  const over = namesOver(top, below)
  const isBelowYears = (cell: string, index: number): boolean => cell === '' || YEAR.test(over[index] ?? '')
  const isSub = filledBelow.some(isHeader) && filledBelow.every(isWordy) && below.every(isBelowYears)
  if (!isSub && !filledBelow.every(isHeader)) return undefined
  return over.map((name, index) => name + (below[index] ?? ''))
}

/** What stands above each cell of a second row, merged cells over all that they reach. */
function namesOver(top: RawRow, below: readonly string[]): readonly string[] {
  let over = ''
  return Array.from({ length: Math.max(top.cells.length, below.length) }, (_, index) => {
    const own = (top.cells[index] ?? '').trim()
    over = own === '' && (below[index] ?? '') !== '' ? over : own
    return over
  })
}

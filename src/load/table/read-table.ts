/** Bytes → table. */
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { decode } from './decode.ts'
import { type Dialect, findDialect } from './dialect.ts'
import { findHeader } from './header.ts'
import { kindOfBytes, kindOfText } from './kind.ts'
import type { TextRow } from './record.ts'
import { readRecords } from './records.ts'
import { checkHeader, shapeRows, usedWidth } from './shape.ts'
import type { Encoding, Table, TableOptions } from './table.ts'

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** Problems in the order of the file, each naming it. */
const placed = (problems: readonly Problem[], filename: string | undefined): readonly Problem[] =>
  problems.map((problem) => (filename === undefined ? problem : { ...problem, file: filename })).sort(byPlace)

function noTable(
  encoding: Encoding,
  problems: readonly Problem[],
  { filename, delimiter = ',' }: TableOptions,
): Table {
  return {
    filename: filename ?? null,
    encoding,
    delimiter,
    headerLine: null,
    header: [],
    headerRow: null,
    preamble: [],
    rows: [],
    problems: placed(problems, filename),
  }
}

/**
 * Reads any delimited text: encoding, delimiter and header are found unless `options` say. Never throws for what
 * the bytes hold: every fault is a problem with its physical line and column, and reading goes on behind it.
 */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  const kind = kindOfBytes(bytes)
  if (kind !== undefined) return noTable('utf-8', [makeProblem('file/not-csv', { kind })], options)
  const { encoding, text, problems } = decode(bytes, options.encoding)
  const textKind = kindOfText(text)
  if (textKind !== undefined)
    return noTable(encoding, [makeProblem('file/not-csv', { kind: textKind })], options)
  const dialect = findDialect(text, options.delimiter, options.headerWords)
  const found: Problem[] = [...problems]
  const records = [...readRecords(text, dialect, found)]
  if (records.length === 0) return noTable(encoding, [...found, makeProblem('file/empty', {})], options)
  return assemble(records, { encoding, dialect, problems: found }, options)
}

interface Read {
  readonly encoding: Encoding
  readonly dialect: Dialect
  readonly problems: readonly Problem[]
}

function assemble(records: readonly TextRow[], read: Read, options: TableOptions): Table {
  const { encoding, dialect, problems } = read
  const index = findHeader(records, options)
  const headerRow = records[index]
  const above = index < 0 ? records : records.slice(0, index)
  const preamble = above
    .filter(({ cells }) => usedWidth(cells) > 0)
    .map(({ line, cells }) => ({ line, text: titleOf(cells) }))
  const below = index < 0 ? [] : records.slice(index + 1)
  const header = headerRow === undefined ? [] : trimHeader(headerRow, below)
  const shaped = shapeRows(below, header)
  const own =
    headerRow === undefined
      ? []
      : [...checkHeader(headerRow.withCells(header), below), ...checkWrapped(headerRow)]
  return {
    filename: options.filename ?? null,
    encoding,
    delimiter: dialect.delimiter,
    headerLine: headerRow?.line ?? null,
    header,
    headerRow: headerRow ?? null,
    preamble,
    rows: shaped.rows,
    problems: placed(
      [...problems, ...own, ...aboveHeader(preamble), ...shaped.problems, ...checkRows(shaped.rows)],
      options.filename,
    ),
  }
}

const titleOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')

/** Empty columns at the right edge, which spreadsheets leave behind, are no columns. */
function trimHeader({ cells }: TextRow, rows: readonly TextRow[]): readonly string[] {
  const named = usedWidth(cells)
  if (named === cells.length) return cells
  const used = rows.reduce((most, row) => Math.max(most, Math.min(usedWidth(row.cells), cells.length)), named)
  return cells.slice(0, used)
}

function aboveHeader(preamble: Table['preamble']): readonly Problem[] {
  const [first] = preamble
  if (first === undefined) return []
  return [makeProblem('header/preamble', { lines: preamble.length, text: first.text }, { line: first.line })]
}

const checkRows = (rows: readonly TextRow[]): readonly Problem[] =>
  rows.length === 0 ? [makeProblem('file/no-rows', {})] : []

/** A file saved again by a program that took each line for one cell: `"a;b;c"`. */
function checkWrapped(header: TextRow): readonly Problem[] {
  const [only] = header.cells
  if (only === undefined || header.cells.length > 1) return []
  const delimiter = [',', ';', '\t', '|'].find((candidate) => only.includes(candidate))
  return delimiter === undefined ? [] : [makeProblem('csv/wrapped-rows', { delimiter }, header.locate(0))]
}

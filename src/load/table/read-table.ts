/** Bytes → table. */
import { makeProblem, type Problem, type Spot } from '../../core/problem.ts'
import { decode } from './decode.ts'
import { type Dialect, findDialect } from './dialect.ts'
import { kindOfBytes, kindOfText } from './kind.ts'
import { findLayout } from './layout.ts'
import { checkLimits } from './limits.ts'
import type { TextRow } from './record.ts'
import { readRecords } from './records.ts'
import { shapeRows } from './shape.ts'
import type { Encoding, EncodingEvidence, Table, TableOptions } from './table.ts'

const byPlace = (a: Spot, b: Spot): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** Problems in the order of the file, each naming it. */
const placed = (problems: readonly Problem[], filename: string | undefined): readonly Problem[] =>
  problems.map((problem) => (filename === undefined ? problem : { ...problem, file: filename })).sort(byPlace)

function noTable(
  { encoding, evidence }: Pick<Table, 'encoding' | 'evidence'>,
  problems: readonly Problem[],
  { filename, delimiter = ',' }: TableOptions,
): Table {
  return {
    filename: filename ?? null,
    encoding,
    evidence,
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
  if (kind !== undefined)
    return noTable({ encoding: 'utf-8', evidence: null }, [makeProblem('file/not-csv', { kind })], options)
  const { encoding, evidence, text, problems } = decode(bytes, options.encoding)
  const textKind = kindOfText(text)
  if (textKind !== undefined)
    return noTable({ encoding, evidence }, [makeProblem('file/not-csv', { kind: textKind })], options)
  const dialect = findDialect(text, options.delimiter, options.headerWords)
  const found: Problem[] = [...problems]
  const records = [...readRecords(text, dialect, found)].map((row) => checkLimits(row, found))
  if (records.length === 0)
    return noTable({ encoding, evidence }, [...found, makeProblem('file/empty', {})], options)
  return assemble(records, { encoding, evidence, dialect, problems: found }, options)
}

interface Read {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  readonly dialect: Dialect
  readonly problems: readonly Problem[]
}

function assemble(records: readonly TextRow[], read: Read, options: TableOptions): Table {
  const { headerRow, header, preamble, below, problems } = findLayout(records, options)
  const shaped = shapeRows(below, header)
  const empty = shaped.rows.length === 0 ? [makeProblem('file/no-rows', {})] : []
  return {
    filename: options.filename ?? null,
    encoding: read.encoding,
    evidence: read.evidence,
    delimiter: read.dialect.delimiter,
    headerLine: headerRow?.line ?? null,
    header,
    headerRow,
    preamble,
    rows: shaped.rows,
    problems: placed([...read.problems, ...problems, ...shaped.problems, ...empty], options.filename),
  }
}

/** Bytes → table. */
import { makeProblem } from '../../core/problem.ts'
import { ProblemLog } from '../../core/problem-log.ts'
import { assemble, HEAD, isBare, type Manner, noTable, takeHead } from './assemble.ts'
import { CodedLines } from './coded-lines.ts'
import { type Decoding, decode } from './decode.ts'
import { type Dialect, findDialect } from './dialect.ts'
import { kindOfBytes, kindOfText } from './kind.ts'
import { checkLimits } from './limits.ts'
import type { TextRow } from './record.ts'
import { readRecords, type Sink } from './records.ts'
import { type ByteSource, sourceOf } from './source.ts'
import type { OpenTable, Table, TableOptions } from './table.ts'

const mannerOf = ({ encoding, evidence }: Decoding, delimiter: string): Manner => ({
  encoding,
  evidence,
  delimiter,
})

/** Like `readTable`, for bytes that need not be held whole. */
export function openTable(source: ByteSource, options: TableOptions = {}): OpenTable {
  const { delimiter = ',' } = options
  const kind = kindOfBytes(source)
  if (kind !== undefined)
    return noTable(
      { encoding: 'utf-8', evidence: null, delimiter },
      [makeProblem('file/not-csv', { kind })],
      options,
    )
  const decoding = decode(source, options.encoding)
  if (decoding.other !== undefined)
    return noTable(
      mannerOf(decoding, delimiter),
      [...decoding.problems, makeProblem('encoding/other', { looks: decoding.other })],
      options,
    )
  const [start] = decoding.blocks()
  const textKind = start && kindOfText(start.text)
  if (textKind !== undefined)
    return noTable(mannerOf(decoding, delimiter), [makeProblem('file/not-csv', { kind: textKind })], options)
  const dialect = findDialect(start?.text ?? '', options.delimiter, options.headerWords)
  const log = new ProblemLog()
  for (const problem of decoding.problems) log.push(problem)
  const records = readLimited(decoding, dialect, {
    problems: log,
    single: { records: HEAD, line: options.headerLine ?? 0 },
  })
  const head = takeHead(records, options.headerLine)
  const manner = mannerOf(decoding, dialect.delimiter)
  if (isBare(head)) return noTable(manner, [...log.all(), makeProblem('file/empty', {})], options)
  return assemble({ head, records, manner, log }, options)
}

function* readLimited(decoding: Decoding, dialect: Dialect, sink: Sink): Generator<TextRow | CodedLines> {
  // Plain lines are cut only where no limit can be passed.
  for (const part of readRecords(decoding.blocks(), dialect, sink))
    yield part instanceof CodedLines ? part : checkLimits(part, sink.problems)
}

/**
 * Reads any delimited text: encoding, delimiter and header are found unless `options` say. Never throws for what
 * the bytes hold: every fault is a problem with its physical line and column, and reading goes on behind it.
 */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): Table {
  const { rows, problems, all: _, parts: __, ...table } = openTable(sourceOf(bytes), options)
  const read = [...rows()]
  return { ...table, rows: read, problems: problems() }
}

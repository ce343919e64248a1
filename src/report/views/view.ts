import type { Words } from '../../words/all.ts'
import type { Block } from '../document.ts'
import type { JsonValue } from '../json-value.ts'
import { lazily } from '../lazily.ts'
import type { Case, Remark } from '../remarks.ts'

/** What a view may know: the language, and which verdicts to list. */
export interface Reader {
  readonly words: Words
  readonly only: readonly string[] | null
  readonly ascii?: boolean
  /** Bars made of characters, for text; false: the page is no text. */
  readonly bars?: boolean
}

export interface Rows {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly JsonValue[]>
}

/** One report told three ways: as a page for people, as an object for programs, as rows for a spreadsheet. */
export interface View<Report> {
  readonly document: (report: Report, reader: Reader) => readonly Block[]
  readonly json: (report: Report, reader: Reader) => Readonly<Record<string, JsonValue>>
  readonly rows: (report: Report, reader: Reader) => Rows
  /** What to say at which place, for annotations; absent: nothing. */
  readonly remarks?: (report: Report, reader: Reader) => readonly Remark[]
  /** What was tried and how it went, for test reports; absent: nothing. */
  readonly cases?: (report: Report, reader: Reader) => readonly Case[]
}

/** Records as rows, under the keys of the first; an object within is written as its JSON. */
export function rowsOf(
  records: Iterable<Readonly<Record<string, JsonValue>>>,
  header: readonly string[],
): Rows {
  return { header, rows: lazily(records, (record) => header.map((key) => record[key] ?? null)) }
}

/** A table before anyone asked what it is about: header, rows, and everything wrong with its shape. */
import type { EncodingEvidence } from '../../core/model.ts'
import type { Problem } from '../../core/problem.ts'
import type { PlainLines } from './plain-lines.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Where a cell stands. Columns count characters from 1; `endColumn` is the column after the last character. */
export interface CellPlace {
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly sheet?: string
  readonly cell?: string
}

/** Why a row holds no data: it stands above the header, is the header (or a part of it), repeats it, or is blank. */
export type Aside = 'title' | 'header' | 'repeated' | 'blank'

/**
 * What the text of a workbook's cell does not say. `merged`: it stands in the first row of merged cells; `rounded`: the
 * cell shows fewer digits than it holds; `otherwise`: it shows something else than the figure it holds.
 */
export type CellRemark =
  | { readonly kind: 'merged'; readonly range: string }
  | { readonly kind: 'rounded' | 'otherwise'; readonly shown: string }

export interface Row {
  /** The physical line the row begins on, from 1. */
  readonly line: number
  /** The physical line it ends on: a cell may hold line breaks. */
  readonly endLine: number
  readonly cells: readonly string[]
  /** How many cells stand in the file, where `cells` was filled up with blank ones, or lost those at its end. */
  readonly given?: number
  /** Present when a fault of shape leaves it open which cell belongs to which column; already reported. */
  readonly broken?: true
  /** The row as it stands in the file, when a fault of its quotes leaves it open where its cells begin and end. */
  readonly torn?: string | undefined
  readonly aside?: Aside
  /** The place of a cell; for an index beyond the last cell, the end of the row. Worked out when asked for. */
  locate(index: number): CellPlace
  /** Whether the text of the cell is not what was meant, as is reported already: bytes that are no character, or NUL. */
  isFaulty?(index: number): boolean
  /** Only of rows of a workbook. */
  remark?(index: number): CellRemark | undefined
}

/** A row before it is held against the header. */
export interface RawRow extends Row {
  /** The same row with other cells: filled up or cut. */
  withCells(cells: readonly string[]): RawRow
  /** The same row, marked: which cell belongs to which column is in doubt. */
  asBroken(): RawRow
  /** The same row, marked as no data. */
  asAside(aside: Aside): RawRow
}

/** A title or note above the header. */
export interface TextLine {
  readonly line: number
  readonly text: string
}

export interface Table {
  readonly filename: string | null
  readonly encoding: Encoding
  /** Null when the bytes are no text. */
  readonly evidence: EncodingEvidence | null
  /** Empty for a sheet. */
  readonly delimiter: string
  /** The sheet of a workbook. */
  readonly sheet?: string
  readonly headerLine: number | null
  readonly header: readonly string[]
  /** The header as a row, for its places; null when there is none. */
  readonly headerRow: Row | null
  readonly preamble: readonly TextLine[]
  /** The data rows, without the header, blank rows and repeated headers. */
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

/** A table whose rows come one by one, so that a file of any length takes no more memory than a short one. */
export interface OpenTable extends Omit<Table, 'rows' | 'problems'> {
  /** The data rows in order, those of plain lines not yet cut; to be gone through once, in place of `rows`. */
  parts(): Iterable<Row | PlainLines>
  /** The data rows in order; to be gone through once. */
  rows(): Iterable<Row>
  /**
   * Every row in order, also those that hold no data: what stands on a physical line belongs to one of them. To be
   * gone through once, in place of `rows`.
   */
  all(): Iterable<Row>
  /** What is wrong with the shape of the table; all of it once the rows have been gone through. */
  problems(): readonly Problem[]
}

export interface TableOptions {
  /** utf-8, utf-16le, utf-16be, gb18030 or gbk; for any other name, as for none, it is found from the bytes. */
  readonly encoding?: string
  /** One character; found when not given. */
  readonly delimiter?: string
  /** The physical line of the header, from 1; a line that is not there leaves a table without header and rows. */
  readonly headerLine?: number
  /** Words that headers are made of; the line that holds most of them is the header. */
  readonly headerWords?: readonly string[]
  /** For problems, and for the year that a name may hold. */
  readonly filename?: string
}

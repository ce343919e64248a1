/**
 * Lines without quotes, cut from their bytes. Each cell is a number that stands for its text in the column's lexicon,
 * so that whoever reads a large file need understand each text only once.
 */
import { type Allowance, hashOn, Lexicon, NO_BYTES } from './lexicon.ts'
import type { LineEnd } from './lines.ts'
import { numberAt } from './numbers.ts'
import { isBlankText, TextRow } from './record.ts'

/** More cells than this in a line, or bytes in a block of lines, are read in the general way. */
const MOST_COLUMNS = 64
const MOST_BYTES = 1024 * 1024

/** Bytes of memory for the different texts of a table. */
const ALLOWED = 48 * 1024 * 1024

const LINE_FEED = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

interface Cut {
  readonly bytes: Uint8Array
  readonly codes: Int32Array
  /** Of each line: where its codes begin, where its bytes begin and end. */
  readonly codeStarts: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly count: number
  readonly lineEnd: LineEnd | undefined
}

/** The lines of one block, to be gone through before the next is cut: their memory is used again. */
export class CodedLines {
  /** The physical line of the first. */
  readonly line: number
  readonly count: number
  /** What ends the lines; undefined for a single one that nothing ends. */
  readonly lineEnd: LineEnd | undefined
  readonly #lexicons: readonly Lexicon[]
  readonly #cut: Cut
  readonly #delimiter: string

  constructor(cut: Cut, line: number, { lexicons, delimiter }: Pick<LineCutter, 'lexicons' | 'delimiter'>) {
    this.#cut = cut
    this.line = line
    this.count = cut.count
    this.lineEnd = cut.lineEnd
    this.#lexicons = lexicons
    this.#delimiter = delimiter
  }

  /** How many cells a line has. */
  width(index: number): number {
    const { codeStarts } = this.#cut
    return numberAt(codeStarts, index + 1) - numberAt(codeStarts, index)
  }

  /** The number of a cell's text in the lexicon of its column; -1 when that has no room for it. */
  code(index: number, column: number): number {
    return numberAt(this.#cut.codes, numberAt(this.#cut.codeStarts, index) + column)
  }

  text(index: number, column: number): string {
    return this.#lexicon(column).text(this.code(index, column))
  }

  /** How many signs stand before the text of a cell. */
  indent(index: number, column: number): number {
    return this.#lexicon(column).indent(this.code(index, column))
  }

  /** The column of characters, from 1, where a cell begins. */
  characterAt(index: number, column: number): number {
    let characters = 1
    for (let before = 0; before < column; before += 1)
      characters += this.#lexicon(before).characters(this.code(index, before)) + 1
    return characters
  }

  #lexicon(column: number): Lexicon {
    const lexicon = this.#lexicons[column]
    if (lexicon === undefined) throw new RangeError(`no column ${column}`)
    return lexicon
  }

  /** A line as a row; undefined for a blank one. */
  row(index: number): TextRow | undefined {
    const { bytes, starts, ends } = this.#cut
    const raw = utf8.decode(bytes.subarray(starts[index], ends[index]))
    if (isBlankText(raw)) return undefined
    const delimiter = this.#delimiter
    return new TextRow(this.line + index, raw.split(delimiter), { raw, delimiter })
  }

  /** Every line that is a row. */
  *rows(): Generator<TextRow> {
    for (let index = 0; index < this.count; index += 1) {
      const row = this.row(index)
      if (row !== undefined) yield row
    }
  }
}

export class LineCutter {
  readonly delimiter: string
  /** One for each column. */
  readonly lexicons: Lexicon[] = []
  readonly #allowance: Allowance = { bytes: ALLOWED }
  #codes = new Int32Array(1024)
  #codeStarts = new Int32Array(1024)
  #starts = new Int32Array(1024)
  #ends = new Int32Array(1024)

  constructor(delimiter: string) {
    this.delimiter = delimiter
  }

  /** The lines of a block of sound UTF-8 that begins at physical line `line`; undefined when it is no plain block. */
  cut(bytes: Uint8Array, line: number): CodedLines | undefined {
    const between = this.delimiter.charCodeAt(0)
    if (this.delimiter.length !== 1 || between > 0x7f || bytes.length > MOST_BYTES || bytes.length === 0)
      return undefined
    if (bytes.includes(QUOTE)) return undefined
    const returns = bytes.includes(RETURN)
    this.#makeRoom(bytes.length)
    const count = returns ? this.#cutLines(bytes, between, RETURN) : this.#cutLines(bytes, between, LINE_FEED)
    if (count === undefined) return undefined
    const ended = bytes[bytes.length - 1] === LINE_FEED || count > 1
    const cut: Cut = {
      bytes,
      codes: this.#codes,
      codeStarts: this.#codeStarts,
      starts: this.#starts,
      ends: this.#ends,
      count,
      lineEnd: ended ? (returns ? 'CRLF' : 'LF') : undefined,
    }
    return new CodedLines(cut, line, this)
  }

  #makeRoom(bytes: number): void {
    if (this.#codes.length > bytes) return
    this.#codes = new Int32Array(bytes + 2)
    this.#codeStarts = new Int32Array(bytes + 2)
    this.#starts = new Int32Array(bytes + 2)
    this.#ends = new Int32Array(bytes + 2)
  }

  /** How many lines there are; undefined when one of them ends otherwise, or has too many cells. */
  #cutLines(bytes: Uint8Array, between: number, ending: number): number | undefined {
    const [codes, codeStarts, starts, ends] = [this.#codes, this.#codeStarts, this.#starts, this.#ends]
    const size = bytes.length
    let [count, code, column, start] = [0, 0, 0, 0]
    starts[0] = 0
    codeStarts[0] = 0
    // What stands behind the last line break is no line.
    while (start < size || column > 0) {
      if (column === MOST_COLUMNS) return undefined
      const lexicon = this.lexicons[column] ?? this.#lexicon(column)
      let at = lexicon.expect(bytes, start)
      let byte = at < 0 ? -1 : at < size ? numberAt(bytes, at) : ending
      if (byte === between || byte === ending) codes[code] = lexicon.meetExpected()
      else {
        let hash = NO_BYTES
        for (at = start; ; at += 1) {
          byte = at < size ? numberAt(bytes, at) : ending
          if (byte === between || byte === LINE_FEED || byte === RETURN) break
          hash = hashOn(hash, byte)
        }
        if (byte !== between && byte !== ending) return undefined
        codes[code] = lexicon.codeOf(bytes, start, at, hash)
      }
      code += 1
      start = at + 1
      if (byte === between) {
        column += 1
        continue
      }
      ends[count] = at
      if (ending === RETURN && at < size) {
        if (bytes[start] !== LINE_FEED) return undefined
        start += 1
      }
      column = 0
      count += 1
      starts[count] = start
      codeStarts[count] = code
    }
    return count
  }

  #lexicon(column: number): Lexicon {
    const made = new Lexicon(this.#allowance)
    this.lexicons[column] = made
    return made
  }
}

/** The text that is being read: blocks of it, one behind the other, with the physical line that reading has come to. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import type { ProblemSink } from '../../core/problem-log.ts'
import type { CodedLines } from './coded-lines.ts'
import type { TextBlock } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { LONGEST_LINE } from './limits.ts'
import { countBreaks, createLineReader, type LineEnd, type LineReader, lengthOf } from './lines.ts'

export class TextWindow {
  readonly #blocks: Iterator<TextBlock>
  readonly #problems: ProblemSink
  /** The line on which each kind of line end stands first. */
  readonly #ends = new Map<LineEnd, number>()
  /** Lines at hand with bytes that are no character. */
  readonly #spoilt = new Set<number>()
  /** A block that is known and not yet read. */
  #next: TextBlock | undefined
  /** What has been read of it is let go when more is asked for. */
  #text = ''
  #lines: LineReader = createLineReader('')
  #at = 0
  #ended = false
  #line = 1

  constructor(blocks: Iterable<TextBlock>, { line, offset }: Dialect, problems: ProblemSink) {
    this.#blocks = blocks[Symbol.iterator]()
    this.#problems = problems
    this.more()
    this.#line = line
    this.#at = offset
  }

  /** The physical line at hand, from 1. */
  get line(): number {
    return this.#line
  }

  /** How many characters are at hand and not yet read. */
  get size(): number {
    return this.#text.length - this.#at
  }

  /** The next block in UTF-8, where nothing is wrong with it. */
  get nextBytes(): Uint8Array | undefined {
    return this.#peek()?.plain
  }

  /** The length of the line at hand, without its line break; what is missing of it is brought. */
  lineLength(): number {
    let end = this.#lines.endOf(this.#at)
    while (end >= this.#text.length && this.#grow()) end = this.#lines.endOf(this.#at)
    return end - this.#at
  }

  /** Whether a quote stands among so many characters. */
  hasQuote(length: number): boolean {
    return this.#lines.quoteFrom(this.#at) < this.#at + length
  }

  slice(length: number): string {
    return this.#text.slice(this.#at, this.#at + length)
  }

  /** Steps over so many characters, `breaks` line breaks among them, and over the line break behind them. */
  step(length: number, breaks = 0): void {
    const end = this.#at + length
    const lineEnd = this.#lines.breakAt(end)
    this.#line += breaks
    this.#meet(lineEnd)
    this.#line += 1
    this.#at = end + lengthOf(lineEnd)
  }

  /** Steps over the next block, whose lines were cut from its bytes. */
  stepOver({ count, lineEnd }: CodedLines): void {
    this.#meet(lineEnd)
    this.#line += count
    this.#next = undefined
  }

  /** Brings the next block behind what is left of the text. False when there is none. */
  more(): boolean {
    const next = this.#peek()
    if (next === undefined) return false
    this.#next = undefined
    const rest = this.#text.slice(this.#at)
    for (const line of this.#spoilt) if (line < this.#line) this.#spoilt.delete(line)
    const { text, problems } = next
    if (problems.length > 0) this.#pass(problems, this.#line - 1 + countBreaks(rest))
    this.#text = rest + text
    this.#lines = createLineReader(this.#text)
    this.#at = 0
    return true
  }

  /** Whether some bytes of a record are no character. */
  isSpoilt(line: number, raw: string): boolean {
    if (this.#spoilt.size === 0) return false
    for (let at = line; at <= line + countBreaks(raw); at += 1) if (this.#spoilt.has(at)) return true
    return false
  }

  /** To be called at the end. */
  reportLineEnds(): void {
    const [, second] = this.#ends
    if (second === undefined) return
    const kinds = [...this.#ends.keys()]
    this.#problems.push(makeProblem('csv/mixed-line-ends', { kinds }, { line: second[1] }))
  }

  #peek(): TextBlock | undefined {
    if (this.#ended || this.#next !== undefined) return this.#next
    const next = this.#blocks.next()
    if (next.done) this.#ended = true
    else this.#next = next.value
    return this.#next
  }

  /** Brings as much again as is held, so that a long line is gone over a few times only. One without end is refused. */
  #grow(): boolean {
    const held = this.size
    if (held > LONGEST_LINE) {
      const args = { characters: held, limit: LONGEST_LINE }
      this.#problems.push(makeProblem('csv/long-cell', args, { line: this.#line, column: 1 }))
      this.#ended = true
      this.#at = this.#text.length
      return true
    }
    if (!this.more()) return false
    while (this.#text.length < 2 * held && this.more());
    return true
  }

  #meet(lineEnd: LineEnd | undefined): void {
    if (lineEnd !== undefined && !this.#ends.has(lineEnd)) this.#ends.set(lineEnd, this.#line)
  }

  #pass(problems: readonly Problem[], linesBefore: number): void {
    for (const problem of problems) {
      const line = (problem.line ?? 1) + linesBefore
      this.#problems.push({ ...problem, line })
      if (problem.code === 'encoding/invalid') this.#spoilt.add(line)
    }
  }
}

/** Text of two encodings in one file: lines, or cells, that were pasted from another program. */
import { isUtf8 } from 'node:buffer'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { createPlace, decodeAround, hex } from './bad-bytes.ts'
import { decodeWhole } from './encodings.ts'
import { countBreaks } from './lines.ts'
import { GB18030, UTF8, weigh } from './sequence.ts'
import { byteLines } from './source.ts'
import type { Encoding } from './table.ts'

/** The two that are told apart byte by byte. */
export type Bytewise = 'utf-8' | 'gb18030'

const otherThan = (encoding: Bytewise): Bytewise => (encoding === 'utf-8' ? 'gb18030' : 'utf-8')

/** No character of more than one byte holds such a byte, and most cells end at one: space, comma, tab, quote. */
const isBetween = (byte: number | undefined): boolean => byte !== undefined && (byte < 0x30 || byte === 0x3b)

/** The line in stretches, each of one kind: what may hold characters, and what stands between. */
function* stretchesOf(line: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < line.length; ) {
    const between = isBetween(line[at])
    let end = at + 1
    while (end < line.length && isBetween(line[end]) === between) end += 1
    yield line.subarray(at, end)
    at = end
  }
}

/** So many characters of three bytes do not fit together by chance in everyday GBK, as two do once in some 20,000 times. */
const NO_CHANCE = 4

/** How many characters of the other encoding a stretch holds, where it is in that one beyond doubt; else 0. */
function foreignIn(stretch: Uint8Array, encoding: Bytewise): number {
  const valid = isUtf8(stretch)
  if (valid === (encoding === 'utf-8')) return 0
  const gb = weigh(stretch, GB18030)
  if (encoding === 'utf-8') return gb.bad === 0 && gb.common * 2 >= gb.good ? gb.good : 0
  const utf8 = weigh(stretch, UTF8)
  // Of three characters that GB18030 makes of two Chinese ones the first is never common, but both others may be.
  const isGb = gb.bad === 0 && gb.common * 3 >= gb.good * 2 && utf8.common < NO_CHANCE
  return isGb || utf8.common === 0 ? 0 : utf8.good
}

/** A character of GBK is two bytes, which damaged UTF-8 may hold by chance; one of UTF-8 is three that fit together. */
const LEAST: { readonly [E in Bytewise]: number } = { 'utf-8': 2, gb18030: 1 }

/** Whether a line of a file in one of the encodings holds text in the other. */
export function isPasted(line: Uint8Array, encoding: Bytewise): boolean {
  let characters = 0
  for (const stretch of stretchesOf(line)) characters += foreignIn(stretch, encoding)
  return characters >= LEAST[encoding]
}

/** Like `decodeAround`, with text in the other encoding read as what it is; one problem for each line that holds any. */
export function decodeMixed(bytes: Uint8Array, encoding: Encoding, problems: Problem[]): string {
  // Between the others nothing is mixed line by line.
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return decodeAround(bytes, encoding, problems)
  const texts: string[] = []
  let before = 0
  for (const line of byteLines(bytes)) {
    const found: Problem[] = []
    const text = isPasted(line, encoding)
      ? decodePasted(line, encoding, found)
      : (decodeWhole(line, encoding) ?? decodeAround(line, encoding, found))
    for (const problem of found) problems.push({ ...problem, line: (problem.line ?? 1) + before })
    texts.push(text)
    before += countBreaks(text)
  }
  return texts.join('')
}

function decodePasted(line: Uint8Array, encoding: Bytewise, problems: Problem[]): string {
  const place = createPlace()
  const other = otherThan(encoding)
  const texts: string[] = []
  let told = false
  for (const stretch of stretchesOf(line)) {
    const { spot } = place
    const isForeign = foreignIn(stretch, encoding) > 0
    const found: Problem[] = []
    const text =
      (isForeign ? decodeWhole(stretch, other) : undefined) ?? decodeAround(stretch, encoding, found)
    if (isForeign && !told) {
      const end = spot.column + [...text].length
      const args = { encoding: other, around: encoding, bytes: hex(stretch) }
      problems.push(makeProblem('encoding/mixed', args, { ...spot, endColumn: end }))
      told = true
    }
    for (const { line: _, column = 1, endColumn = 1, ...problem } of found) {
      const offset = spot.column - 1
      problems.push({ ...problem, line: spot.line, column: column + offset, endColumn: endColumn + offset })
    }
    texts.push(text)
    place.advance(text)
  }
  return texts.join('')
}

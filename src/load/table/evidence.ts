/** Which encoding bytes are in that say nothing of it: zeros, valid sequences, everyday characters. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { EncodingEvidence } from '../../core/model.ts'
import { decodeStart } from './encodings.ts'
import { isPasted } from './mixed-lines.ts'
import { type OtherEncoding, otherEncodingOf, utf7Of } from './other-encodings.ts'
import { type Evidence, GB18030, type Script, UTF8, weigh } from './sequence.ts'
import { BYTE, type ByteSource, blocksOf, byteLines, firstBytes, PIECE_SIZE } from './source.ts'
import type { Encoding } from './table.ts'

/**
 * UTF-16 without a mark shows by its zeros: many of them, on the same side of the pairs. A few on the other side
 * (U+4E00 is 一, U+3000 the blank of Chinese text) are characters; none makes a NUL.
 */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.includes(0)) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (Math.min(even, odd) * 8 > Math.max(even, odd) || Math.max(even, odd) * 16 < bytes.length)
    return undefined
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  const text = decodeStart(bytes, encoding) ?? ''
  return /[\r\n,;\t|]/.test(text) && !text.includes('\0') ? encoding : undefined
}

export interface Guess {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  readonly doubtful?: boolean
  /** One that is not read, which fits far better. */
  readonly other?: OtherEncoding | undefined
  /** Some lines, or parts of lines, are in the other of the two: pasted from another program. */
  readonly pasted?: boolean
}

/** Whether all of the bytes are valid UTF-8; looked at by whole lines, so that no character is cut in two. */
function isAllUtf8(source: ByteSource): boolean {
  for (const block of blocksOf(source.pieces(), BYTE)) if (!isUtf8(block)) return false
  return true
}

/** Bytes that no everyday character of GBK holds whose bytes are valid UTF-8 too; and those of ±, µ and α, which are meant. */
const NOT_BOTH = /[\x80-\xa0\xc0-\xce\xd8-\xff]/

/**
 * Whether valid UTF-8 is so by chance: 学习 in GBK is ѧϰ in UTF-8. A file in which nothing but such characters
 * stands beside ASCII is in GBK: in UTF-8 Chinese takes three bytes.
 */
function isByChance(source: ByteSource): boolean {
  let seen = false
  for (const block of blocksOf(source.pieces(), BYTE)) {
    if (isAscii(block)) continue
    if (NOT_BOTH.test(Buffer.from(block.buffer, block.byteOffset, block.length).toString('latin1')))
      return false
    seen = true
  }
  return seen
}

/** UTF-8 where it is valid; otherwise whichever of the two explains more of the bytes. */
export function guessEncoding(source: ByteSource): Guess {
  const start = firstBytes(source, PIECE_SIZE)
  const utf16 = guessUtf16(start)
  if (utf16 !== undefined) return { encoding: utf16, evidence: 'zeros' }
  if (isAllUtf8(source))
    return isByChance(source)
      ? { encoding: 'gb18030', evidence: 'best-fit' }
      : { encoding: 'utf-8', evidence: 'valid', other: utf7Of(start) }
  const { mostlyUtf8, pasted, gb } = weighLines(source)
  const other = otherEncodingOf((script) => weighAll(source, script), gb)
  if (other !== undefined) return { encoding: 'gb18030', evidence: 'best-fit', other }
  if (mostlyUtf8 || gb.good <= gb.bad) return { encoding: 'utf-8', evidence: 'best-fit', pasted: true }
  return { encoding: 'gb18030', evidence: 'best-fit', doubtful: gb.common * 2 < gb.good, pasted }
}

const NOTHING: Evidence = { good: 0, common: 0, bad: 0 }

const together = (a: Evidence, b: Evidence): Evidence => ({
  good: a.good + b.good,
  common: a.common + b.common,
  bad: a.bad + b.bad,
})

interface Weighed {
  /** What speaks for GB18030 in all of the file. */
  readonly gb: Evidence
  readonly mostlyUtf8: boolean
  /** Whether a line of a file of GBK holds text in UTF-8. */
  readonly pasted: boolean
}

/**
 * A file pasted together of two encodings is read in the one that most of its lines are in. Each line speaks for the
 * encoding that leaves fewer of its bytes over, with the weight of what is not ASCII in it; UTF-8 is harder to hit by
 * chance, and wins where both do. What GB18030 makes of a line of UTF-8 is no everyday text, and does not count.
 */
function weighLines(source: ByteSource): Weighed {
  let [utf8, gb, pasted, all] = [0, 0, false, NOTHING]
  for (const block of blocksOf(source.pieces(), BYTE))
    for (const line of byteLines(block)) {
      const [asUtf8, asGb] = [weigh(line, UTF8), weigh(line, GB18030)]
      all = together(all, asGb)
      if (asUtf8.bad <= asGb.bad || asGb.common * 2 < asGb.good) utf8 += asUtf8.good
      else gb += asGb.common
      // Nearly all of a line of GBK is everyday text; only one that is not needs a closer look.
      if (!pasted && (asGb.bad > 0 || asGb.common * 8 < asGb.good * 7)) pasted = isPasted(line, 'gb18030')
    }
  return { gb: all, mostlyUtf8: utf8 > gb, pasted }
}

function weighAll(source: ByteSource, script: Script): Evidence {
  let all = NOTHING
  for (const block of blocksOf(source.pieces(), BYTE)) all = together(all, weigh(block, script))
  return all
}

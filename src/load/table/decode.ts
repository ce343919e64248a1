/** Bytes → text. The encoding is taken from evidence: a mark at the start, zeros, valid sequences. */
import { Buffer, isUtf8 } from 'node:buffer'
import type { EncodingEvidence } from '../../core/model.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { decodeAround } from './bad-bytes.ts'
import { type Evidence, gb18030Length, utf8Length, weigh } from './sequence.ts'
import {
  BIG_ENDIAN,
  BYTE,
  type ByteSource,
  blocksOf,
  type CodeUnit,
  firstBytes,
  LITTLE_ENDIAN,
  PIECE_SIZE,
  skip,
} from './source.ts'
import type { Encoding } from './table.ts'

/** Whole lines of text, and what is wrong with their characters; lines are counted from the block's own first. */
export interface TextBlock {
  readonly text: string
  readonly problems: readonly Problem[]
  /** The same in UTF-8, where nothing is wrong with it; only until the next block is asked for. */
  readonly plain?: Uint8Array | undefined
}

export interface Decoding {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  /** What is wrong with the encoding as a whole. */
  readonly problems: readonly Problem[]
  /** The text in order, decoded as it is asked for. */
  blocks(): Iterable<TextBlock>
}

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['utf8bom', 'utf-8'],
  ['utf8sig', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['unicode', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['ansi', 'gb18030'],
])

const encodingNames: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312']

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

const markOf = (bytes: Uint8Array) =>
  MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))

/** Text that is wholly valid in the encoding, or undefined. */
function decodeWhole(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * UTF-16 without a mark shows by its zeros: many of them, on the same side of the pairs. A few on the other side
 * (U+4E00 is 一, U+3000 the blank of Chinese text) are characters; none makes a NUL.
 */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (Math.min(even, odd) * 8 > Math.max(even, odd) || Math.max(even, odd) * 16 < bytes.length)
    return undefined
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  const text = decodeWhole(bytes, encoding) ?? ''
  return /[\r\n,;\t|]/.test(text) && !text.includes('\0') ? encoding : undefined
}

interface Guess {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  readonly doubtful?: boolean
}

/** Whether all of the bytes are valid UTF-8; looked at by whole lines, so that no character is cut in two. */
function isAllUtf8(source: ByteSource): boolean {
  for (const block of blocksOf(source.pieces(), BYTE)) if (!isUtf8(block)) return false
  return true
}

/** UTF-8 where it is valid; otherwise whichever of the two explains more of the bytes. */
function guessEncoding(source: ByteSource): Guess {
  const utf16 = guessUtf16(firstBytes(source, PIECE_SIZE))
  if (utf16 !== undefined) return { encoding: utf16, evidence: 'zeros' }
  if (isAllUtf8(source)) return { encoding: 'utf-8', evidence: 'valid' }
  const gb = weighAll(source, gb18030Length)
  if (mostLinesAreUtf8(source) || gb.good <= gb.bad) return { encoding: 'utf-8', evidence: 'best-fit' }
  return { encoding: 'gb18030', evidence: 'best-fit', doubtful: gb.everyday * 2 < gb.good }
}

/**
 * A file pasted together of two encodings is read in the one that most of its lines are in. Each line speaks for the
 * encoding that leaves fewer of its bytes over, with the weight of what is not ASCII in it; UTF-8 is harder to hit by
 * chance, and wins where both do. What GB18030 makes of a line of UTF-8 is no everyday text, and does not count.
 */
function mostLinesAreUtf8(source: ByteSource): boolean {
  let [utf8, gb] = [0, 0]
  for (const block of blocksOf(source.pieces(), BYTE))
    for (const line of byteLines(block)) {
      const [asUtf8, asGb] = [weigh(line, utf8Length), weigh(line, gb18030Length)]
      if (asUtf8.bad <= asGb.bad || asGb.everyday * 2 < asGb.good) utf8 += asUtf8.good
      else gb += asGb.everyday
    }
  return utf8 > gb
}

function* byteLines(block: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(LINE_FEED, at)
    const next = end < 0 ? block.length : end + 1
    yield block.subarray(at, next)
    at = next
  }
}

const LINE_FEED = 0x0a

function weighAll(source: ByteSource, lengthAt: (bytes: Uint8Array, at: number) => number): Evidence {
  let [good, everyday, bad] = [0, 0, 0]
  for (const block of blocksOf(source.pieces(), BYTE)) {
    const found = weigh(block, lengthAt)
    good += found.good
    everyday += found.everyday
    bad += found.bad
  }
  return { good, everyday, bad }
}

const UNITS: { readonly [E in Encoding]: CodeUnit } = {
  'utf-8': BYTE,
  gb18030: BYTE,
  'utf-16le': LITTLE_ENDIAN,
  'utf-16be': BIG_ENDIAN,
}

/**
 * Decodes a file. `wanted` overrules the evidence. Bytes that are no character become U+FFFD and a problem with
 * line, column and the bytes in hex; everything else comes through.
 */
export function decode(source: ByteSource, wanted?: string): Decoding {
  const asked = wanted === undefined ? undefined : NAMES.get(wanted.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const problems: Problem[] = []
  if (wanted !== undefined && asked === undefined) {
    problems.push(makeProblem('encoding/unknown', { name: wanted, known: encodingNames }))
  }
  const mark = markOf(firstBytes(source, 4))
  // Who says UTF-16 means either of the two, and the mark says which.
  const sameKind = asked?.startsWith('utf-16') && mark?.encoding.startsWith('utf-16')
  const guess: Guess =
    asked !== undefined && !sameKind
      ? { encoding: asked, evidence: 'asked' }
      : mark !== undefined
        ? { encoding: mark.encoding, evidence: 'mark' }
        : guessEncoding(source)
  const { encoding, evidence, doubtful } = guess
  if (doubtful) problems.push(makeProblem('encoding/doubtful', { encoding }))
  const marked = mark?.encoding === encoding ? mark.mark.length : 0
  return {
    encoding,
    evidence,
    problems,
    *blocks() {
      for (const bytes of blocksOf(skip(source.pieces(), marked), UNITS[encoding]))
        yield decodeBlock(bytes, encoding)
    },
  }
}

const LOST = Buffer.from('\ufffd')

/** Whether UTF-8 needs nothing said of it: every byte belongs to a character, and none was lost before. */
const isSound = (bytes: Uint8Array): boolean =>
  isUtf8(bytes) &&
  !bytes.includes(0) &&
  !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(LOST)

/** A block of UTF-8, of which the text is mostly not asked for. */
class SoundBlock implements TextBlock {
  readonly plain: Uint8Array
  readonly problems: readonly Problem[] = []
  constructor(bytes: Uint8Array) {
    this.plain = bytes
  }
  get text(): string {
    return decodeWhole(this.plain, 'utf-8') ?? ''
  }
}

function decodeBlock(bytes: Uint8Array, encoding: Encoding): TextBlock {
  if (encoding === 'utf-8' && isSound(bytes)) return new SoundBlock(bytes)
  const problems: Problem[] = []
  const text = decodeWhole(bytes, encoding) ?? decodeAround(bytes, encoding, problems)
  reportCharacters(text, problems)
  return { text, problems, plain: problems.length === 0 ? Buffer.from(text) : undefined }
}

/**
 * Characters that no table should hold: NUL, and the mark of a character lost before. One problem for each line;
 * on a line with bad bytes the mark is our own.
 */
function reportCharacters(text: string, problems: Problem[]): void {
  if (!text.includes('\0') && !text.includes('\ufffd')) return
  const bad = new Set(problems.map(({ line }) => line))
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const place = (at: number) => {
      const column = [...line.slice(0, at)].length + 1
      return { line: index + 1, column, endColumn: column + 1 }
    }
    const [nul, lost] = [line.indexOf('\0'), line.indexOf('\ufffd')]
    if (nul >= 0) problems.push(makeProblem('csv/nul', {}, place(nul)))
    if (lost >= 0 && !bad.has(index + 1))
      problems.push(makeProblem('encoding/lost-character', {}, place(lost)))
  }
}

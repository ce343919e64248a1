/** Bytes → text, by the encoding that was asked for, that a mark tells, or that the bytes are evidence of. */
import { Buffer, isUtf8 } from 'node:buffer'
import type { EncodingEvidence } from '../../core/model.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { decodeAround } from './bad-bytes.ts'
import { decodeWhole, encodingNames, encodingOf, markOf, UNITS } from './encodings.ts'
import { type Guess, guessEncoding } from './evidence.ts'
import { decodeMixed } from './mixed-lines.ts'
import type { OtherEncoding } from './other-encodings.ts'
import { type ByteSource, blocksOf, firstBytes, skip } from './source.ts'
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
  /** One that is not read, which the bytes are far more likely in. */
  readonly other?: OtherEncoding | undefined
  /** What is wrong with the encoding as a whole. */
  readonly problems: readonly Problem[]
  /** The text in order, decoded as it is asked for. */
  blocks(): Iterable<TextBlock>
}

/**
 * Decodes a file. `wanted` overrules the evidence. Bytes that are no character become U+FFFD and a problem with
 * line, column and the bytes in hex; everything else comes through.
 */
export function decode(source: ByteSource, wanted?: string): Decoding {
  const asked = wanted === undefined ? undefined : encodingOf(wanted)
  const problems: Problem[] = []
  if (wanted !== undefined && asked === undefined)
    problems.push(makeProblem('encoding/unknown', { name: wanted, known: encodingNames }))
  const mark = markOf(firstBytes(source, 4))
  // Who says UTF-16 means either of the two, and the mark says which.
  const sameKind = asked?.startsWith('utf-16') && mark?.encoding.startsWith('utf-16')
  const guess: Guess =
    asked !== undefined && !sameKind
      ? { encoding: asked, evidence: 'asked' }
      : mark !== undefined
        ? { encoding: mark.encoding, evidence: 'mark', pasted: true }
        : guessEncoding(source)
  const { encoding, evidence, doubtful, other } = guess
  if (doubtful) problems.push(makeProblem('encoding/doubtful', { encoding }))
  return { encoding, evidence, other, problems, blocks: () => blocksIn(source, guess) }
}

/** The text in an encoding that is known: what `decode` gives, without looking for evidence again. */
export function* blocksIn(
  source: ByteSource,
  guess: Pick<Guess, 'encoding' | 'pasted'>,
): Generator<TextBlock> {
  const { encoding, pasted = false } = guess
  const mark = markOf(firstBytes(source, 4))
  const marked = mark?.encoding === encoding ? mark.mark.length : 0
  // GB18030 can read most of UTF-8 in a way: each line is looked at, not only those that it cannot read.
  const always = pasted && encoding === 'gb18030'
  for (const bytes of blocksOf(skip(source.pieces(), marked), UNITS[encoding]))
    yield decodeBlock(bytes, { encoding, decoder: pasted ? decodeMixed : decodeAround, always })
}

const LOST = Buffer.from('\ufffd')

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

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
    return utf8.decode(this.plain)
  }
}

/** Reads bytes of which some may be no character, and says which. */
interface Manner {
  readonly encoding: Encoding
  readonly decoder: (bytes: Uint8Array, encoding: Encoding, problems: Problem[]) => string
  /** Also for bytes that are all characters. */
  readonly always: boolean
}

function decodeBlock(bytes: Uint8Array, { encoding, decoder, always }: Manner): TextBlock {
  if (encoding === 'utf-8' && isSound(bytes)) return new SoundBlock(bytes)
  const problems: Problem[] = []
  const whole = always ? undefined : decodeWhole(bytes, encoding)
  const text = whole ?? decoder(bytes, encoding, problems)
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

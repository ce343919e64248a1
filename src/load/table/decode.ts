/** Bytes → text. The encoding is taken from evidence: a mark at the start, zeros, valid sequences. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { decodeAround } from './bad-bytes.ts'
import { gb18030Length, utf8Length, weigh } from './sequence.ts'
import type { Encoding, EncodingEvidence } from './table.ts'

export interface Decoded {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  readonly text: string
  readonly problems: readonly Problem[]
}

const NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf8sig: 'utf-8',
  ascii: 'utf-8',
  utf16: 'utf-16le',
  unicode: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  ansi: 'gb18030',
}

export const encodingNames: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312']

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

/** UTF-16 without a mark shows by its zeros: many of them, all on the same side of the pairs. */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 8 < bytes.length) return undefined
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  return /[\r\n,;\t|]/.test(decodeWhole(bytes, encoding) ?? '') ? encoding : undefined
}

interface Guess {
  readonly encoding: Encoding
  readonly evidence: EncodingEvidence
  readonly doubtful?: boolean
}

/** UTF-8 where it is valid; otherwise whichever of the two explains more of the bytes. */
function guessEncoding(bytes: Uint8Array): Guess {
  const utf16 = guessUtf16(bytes)
  if (utf16 !== undefined) return { encoding: utf16, evidence: 'zeros' }
  if (decodeWhole(bytes, 'utf-8') !== undefined) return { encoding: 'utf-8', evidence: 'valid' }
  const [utf8, gb] = [weigh(bytes, utf8Length), weigh(bytes, gb18030Length)]
  if (utf8.good - utf8.bad > gb.good - gb.bad || gb.good <= gb.bad)
    return { encoding: 'utf-8', evidence: 'best-fit' }
  return { encoding: 'gb18030', evidence: 'best-fit', doubtful: gb.everyday * 2 < gb.good }
}

/**
 * Decodes a file. `wanted` overrules the evidence. Bytes that are no character become U+FFFD and a problem with
 * line, column and the bytes in hex; everything else comes through.
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  const asked = wanted === undefined ? undefined : NAMES[wanted.toLowerCase().replace(/[^a-z0-9]/g, '')]
  const problems: Problem[] = []
  if (wanted !== undefined && asked === undefined) {
    problems.push(makeProblem('encoding/unknown', { name: wanted, known: encodingNames }))
  }
  const mark = markOf(bytes)
  // Who says UTF-16 means either of the two, and the mark says which.
  const sameKind = asked?.startsWith('utf-16') && mark?.encoding.startsWith('utf-16')
  const guess: Guess =
    asked !== undefined && !sameKind
      ? { encoding: asked, evidence: 'asked' }
      : mark !== undefined
        ? { encoding: mark.encoding, evidence: 'mark' }
        : guessEncoding(bytes)
  const body = mark?.encoding === guess.encoding ? bytes.subarray(mark.mark.length) : bytes
  if (guess.doubtful) problems.push(makeProblem('encoding/doubtful', { encoding: guess.encoding }))
  const whole = decodeWhole(body, guess.encoding)
  const text = whole ?? decodeAround(body, guess.encoding, problems)
  reportCharacters(text, whole !== undefined, problems)
  return { encoding: guess.encoding, evidence: guess.evidence, text, problems }
}

/** Characters that no table should hold: NUL, and the mark of a character lost before. One problem for each line. */
function reportCharacters(text: string, whole: boolean, problems: Problem[]): void {
  if (!text.includes('\0') && !(whole && text.includes('\ufffd'))) return
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const place = (at: number) => {
      const column = [...line.slice(0, at)].length + 1
      return { line: index + 1, column, endColumn: column + 1 }
    }
    const [nul, lost] = [line.indexOf('\0'), line.indexOf('\ufffd')]
    if (nul >= 0) problems.push(makeProblem('csv/nul', {}, place(nul)))
    if (whole && lost >= 0) problems.push(makeProblem('encoding/lost-character', {}, place(lost)))
  }
}

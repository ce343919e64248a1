/** Text that holds bytes of no character: the slow way, for the few files that do. */
import { makeProblem, type Problem } from '../../core/problem.ts'
import { gb18030Length, utf8Length, utf16Length } from './sequence.ts'
import type { Encoding } from './table.ts'

/** More bytes than this nobody reads. */
const MOST_BYTES = 24

export function hex(bytes: Uint8Array): string {
  const shown = [...bytes.subarray(0, MOST_BYTES)]
  const text = shown.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')
  return bytes.length > MOST_BYTES ? `${text} …` : text
}

const lengths: { readonly [E in Encoding]: (bytes: Uint8Array, at: number) => number } = {
  'utf-8': utf8Length,
  gb18030: gb18030Length,
  'utf-16le': (bytes, at) => utf16Length(bytes, at, true),
  'utf-16be': (bytes, at) => utf16Length(bytes, at, false),
}

/** The index after the run of good (or of bad) characters that begins at `from`. */
function runEnd(
  bytes: Uint8Array,
  from: number,
  { encoding, good }: { encoding: Encoding; good: boolean },
): number {
  const step = encoding.startsWith('utf-16') ? 2 : 1
  let at = from
  while (at < bytes.length) {
    const length = lengths[encoding](bytes, at)
    if (length > 0 !== good) break
    at += length || step
  }
  return Math.min(at, bytes.length)
}

/** Follows line and column through text that arrives in pieces. */
export function createPlace() {
  let [line, column, last] = [1, 1, '']
  return {
    get spot() {
      return { line, column, endColumn: column + 1 }
    },
    advance(text: string) {
      for (const character of text) {
        if (character === '\r' || (character === '\n' && last !== '\r')) line += 1
        column = character === '\r' || character === '\n' ? 1 : column + 1
        last = character
      }
    },
  }
}

/** Decodes what is good. Each run of bad bytes becomes one U+FFFD and one problem with its place and the bytes in hex. */
export function decodeAround(bytes: Uint8Array, encoding: Encoding, problems: Problem[]): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const place = createPlace()
  const parts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const good = runEnd(bytes, at, { encoding, good: true })
    parts.push(decoder.decode(bytes.subarray(at, good)))
    place.advance(parts.at(-1) ?? '')
    at = runEnd(bytes, good, { encoding, good: false })
    if (at === good) break
    problems.push(
      makeProblem('encoding/invalid', { encoding, bytes: hex(bytes.subarray(good, at)) }, place.spot),
    )
    parts.push('\ufffd')
    place.advance('\ufffd')
  }
  return parts.join('')
}

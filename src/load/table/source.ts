/** Bytes that come piece by piece, so that a file need not be held whole. */

/** Where bytes come from. They may be asked for again, and are then the same. */
export interface ByteSource {
  pieces(): Iterable<Uint8Array>
}

/** Short enough for the text of a piece to be let go as soon as its lines have been read. */
export const PIECE_SIZE = 64 * 1024

/** All of the bytes, for formats that cannot be read piece by piece. */
export function allBytes(source: ByteSource): Uint8Array {
  // A source may use its memory again for the next piece, and a Buffer's own slice would not copy.
  return concat([...copiedPieces(source)])
}

function* copiedPieces(source: ByteSource): Generator<Uint8Array> {
  for (const piece of source.pieces()) yield new Uint8Array(piece)
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array, pieceSize = PIECE_SIZE): ByteSource => ({
  *pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
  },
})

/** A line longer than this is cut: something other than lines ends the lines of such a file. */
const LONGEST_LINE = 64 * 1024 * 1024

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** How many bytes a line break takes, and which of them says what it is. */
export interface CodeUnit {
  readonly width: 1 | 2
  /** The place of the telling byte in the unit; the other one is zero. */
  readonly low: 0 | 1
}

export const BYTE: CodeUnit = { width: 1, low: 0 }
export const LITTLE_ENDIAN: CodeUnit = { width: 2, low: 0 }
export const BIG_ENDIAN: CodeUnit = { width: 2, low: 1 }

/** The index after the last such sign, 0 when there is none. In UTF-8 and GB18030 no longer character holds it. */
function lastAfter(bytes: Uint8Array, sign: number, { width, low }: CodeUnit): number {
  for (let at = bytes.lastIndexOf(sign); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(sign, at - 1)) {
    const whole = width === 1 || (at % 2 === low && bytes[low === 0 ? at + 1 : at - 1] === 0)
    if (whole) return at - low + width
  }
  return 0
}

/** The end of the last whole line; a return at the very end may be half of a line break. */
function endOfLines(bytes: Uint8Array, unit: CodeUnit): number {
  const end = lastAfter(bytes, LINE_FEED, unit)
  if (end > 0) return end
  return lastAfter(bytes.subarray(0, Math.max(0, bytes.length - unit.width)), RETURN, unit)
}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => (a.length === 0 ? b : concat([a, b]))

/**
 * The same bytes in blocks of whole lines, so that no character and no line break is cut in two. Where a line goes on
 * over many pieces, they are put together and looked through only when as much has come again.
 */
export function* blocksOf(pieces: Iterable<Uint8Array>, unit: CodeUnit): Generator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0)
  let waiting: Uint8Array[] = []
  let due = 0
  for (const piece of pieces) {
    due -= piece.length
    if (due > 0) {
      // The source may use the memory of a piece again, and a Buffer's own slice would not copy.
      waiting.push(new Uint8Array(piece))
      continue
    }
    if (waiting.length > 0) held = concat([held, ...waiting])
    waiting = []
    // Only now is it known that what is held is not the last of all.
    const end = held.length > LONGEST_LINE ? held.length : endOfLines(held, unit)
    if (end > 0) yield held.subarray(0, end)
    due = end > 0 ? 0 : held.length
    held = join(held.subarray(end), piece)
  }
  if (waiting.length > 0) held = concat([held, ...waiting])
  if (held.length > 0) yield held
}

/** The lines of a block, each with its line break, whichever of the three that is. */
export function* byteLines(block: Uint8Array): Generator<Uint8Array> {
  const find = (sign: number, from: number): number => {
    const found = block.indexOf(sign, from)
    return found < 0 ? block.length : found
  }
  let [feed, carriage] = [-1, -1]
  for (let at = 0; at < block.length; ) {
    // Each is looked for again only when it has been passed: a file without one is gone through once.
    if (feed < at) feed = find(LINE_FEED, at)
    if (carriage < at) carriage = find(RETURN, at)
    const next = Math.min(carriage + 1 < feed ? carriage + 1 : feed + 1, block.length)
    yield block.subarray(at, next)
    at = next
  }
}

/** The bytes without the first `count`. */
export function* skip(pieces: Iterable<Uint8Array>, count: number): Generator<Uint8Array> {
  let left = count
  for (const piece of pieces) {
    if (left < piece.length) yield left === 0 ? piece : piece.subarray(left)
    left = Math.max(0, left - piece.length)
  }
}

/** The first bytes, `count` of them where there are as many. */
export function firstBytes(source: ByteSource, count: number): Uint8Array {
  let first: Uint8Array = new Uint8Array(0)
  for (const piece of source.pieces()) {
    first = join(first, piece)
    if (first.length >= count) return first.subarray(0, count)
  }
  return first
}

/** Pieces of text as blocks of bytes, so that a file is written in few large steps. */
import { Buffer } from 'node:buffer'
import type { Piece } from '../report/encoded.ts'

const BLOCK = 1024 * 1024

/** No sign of UTF-16 takes more bytes in UTF-8. */
const MOST_BYTES = 3

/**
 * The bytes of the pieces in order, in UTF-8. A block is to be used up before the one after the next is asked for: two
 * stretches of memory take turns.
 */
export function* encodedBlocks(pieces: Iterable<Piece>): Generator<Uint8Array> {
  const turns = [Buffer.allocUnsafeSlow(BLOCK), Buffer.allocUnsafeSlow(BLOCK)] as const
  let [turn, size] = [0, 0]
  for (const piece of pieces) {
    const block = turn % 2 === 0 ? turns[0] : turns[1]
    const most = typeof piece === 'string' ? piece.length * MOST_BYTES : piece.bytes.length
    if (size + most <= BLOCK) {
      size += put(piece, block, size)
      continue
    }
    yield block.subarray(0, size)
    turn += 1
    size = 0
    if (most > BLOCK) yield typeof piece === 'string' ? Buffer.from(piece) : piece.bytes
    else size = put(piece, turn % 2 === 0 ? turns[0] : turns[1], 0)
  }
  if (size > 0) yield (turn % 2 === 0 ? turns[0] : turns[1]).subarray(0, size)
}

/** Writes a piece at its place in the block, and says how many bytes it took. */
function put(piece: Piece, block: Buffer, at: number): number {
  if (typeof piece === 'string') return block.write(piece, at)
  block.set(piece.bytes, at)
  return piece.bytes.length
}

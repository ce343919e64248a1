/** A file as a source of bytes: small ones are read at once, large ones piece by piece. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs'
import { type ByteSource, PIECE_SIZE, sourceOf } from '../load/table/source.ts'
import { MOST_PIPED, tooMuch } from './streams.ts'

/** Up to this a file is read at once and held in memory. */
const SMALL = 8 * 1024 * 1024

/** The code of the error for a file that is not the same from one reading to the next. */
const CHANGED = 'ECHANGED'

/** Opens a file. Throws the system's own error, at once or when a piece is asked for. */
export function openFile(path: string, mostPiped = MOST_PIPED): ByteSource {
  const stat = statSync(path)
  // A pipe or a device has no size, and gives its bytes only once.
  if (!stat.isFile()) return sourceOf(Buffer.concat([...readOnce(path, mostPiped)]))
  if (stat.size <= SMALL) return sourceOf(readWhole(path, stat))
  return { pieces: () => readPieces(path, stat) }
}

function checkUnchanged(path: string, opened: Stats, { size, mtimeMs }: Stats): void {
  if (size !== opened.size || mtimeMs !== opened.mtimeMs)
    throw Object.assign(new Error(`${path} changed while it was read`), { code: CHANGED })
}

/** All bytes of a file. Throws when it is no longer what it was when it was `opened`. */
export function readWhole(path: string, opened: Stats): Uint8Array {
  const bytes = readFileSync(path)
  checkUnchanged(path, opened, statSync(path))
  return bytes
}

/** Everything that a pipe or a device brings. Throws when that is more than `most` bytes: /dev/zero has no end. */
function* readOnce(path: string, most: number): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (let size = 0; ; ) {
      const piece = Buffer.allocUnsafeSlow(PIECE_SIZE)
      const count = readSync(file, piece, 0, PIECE_SIZE, null)
      if (count === 0) return
      size += count
      if (size > most) throw tooMuch()
      yield piece.subarray(0, count)
    }
  } finally {
    closeSync(file)
  }
}

function* readPieces(path: string, opened: Stats): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  // Whoever reads keeps at most what is left of one piece while the next one is read.
  const buffers = [Buffer.allocUnsafeSlow(PIECE_SIZE), Buffer.allocUnsafeSlow(PIECE_SIZE)] as const
  try {
    for (let turn = 0; ; turn += 1) {
      const buffer = buffers[turn % 2 === 0 ? 0 : 1]
      const count = readSync(file, buffer, 0, PIECE_SIZE, null)
      if (count === 0) break
      yield buffer.subarray(0, count)
    }
    checkUnchanged(path, opened, fstatSync(file))
  } finally {
    closeSync(file)
  }
}

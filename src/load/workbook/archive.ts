/** The files inside a zip archive, unpacked as they are read and held to the size and checksum they are said to have. */
import { Inflate } from 'fflate'
import { addToCrc } from './crc.ts'
import { damaged } from './fault.ts'
import { checkLimits } from './limits.ts'
import { type Entry, readDirectory } from './zip-directory.ts'

export interface Archive {
  has(name: string): boolean
  /** The unpacked bytes, piece by piece. Throws where they are not what the archive says. */
  pieces(name: string): Iterable<Uint8Array>
}

const HEADER = 0x04034b50
const HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8

/** So much is unpacked at a time; what comes out is at most a thousand times as much. */
const PIECE = 16 * 1024

export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes)
  checkLimits(entries)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    has: (name) => byName.has(name.toLowerCase()),
    pieces: (name) => {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) throw damaged(name)
      return checked(entry, unpack(entry, packedBytes(entry, bytes)))
    },
  }
}

function packedBytes({ name, offset, packed, encrypted }: Entry, bytes: Uint8Array): Uint8Array {
  if (encrypted || offset + HEADER_LENGTH > bytes.length) throw damaged(name)
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, HEADER_LENGTH)
  if (header.getUint32(0, true) !== HEADER) throw damaged(name)
  const start = offset + HEADER_LENGTH + header.getUint16(26, true) + header.getUint16(28, true)
  // Where the archive ends before, size and checksum will tell.
  return bytes.subarray(start, start + packed)
}

function* unpack({ name, method }: Entry, packed: Uint8Array): Generator<Uint8Array> {
  if (method === STORED) return yield packed
  if (method !== DEFLATED) throw damaged(name)
  let unpacked: Uint8Array[] = []
  const inflate = new Inflate((piece) => unpacked.push(piece))
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    } catch {
      throw damaged(name)
    }
    yield* unpacked
    unpacked = []
  }
}

function* checked({ name, size, crc }: Entry, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let [length, sum] = [0, 0]
  for (const piece of pieces) {
    length += piece.length
    if (length > size) break
    sum = addToCrc(sum, piece)
    yield piece
  }
  if (length !== size || sum !== crc) throw damaged(name)
}

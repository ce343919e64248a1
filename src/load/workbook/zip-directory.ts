/** The list at the end of a zip archive: what is in it, where, and how large it says it is. */
import { damaged } from './fault.ts'

export interface Entry {
  /** With forward slashes, in lower case: some programs write neither. */
  readonly name: string
  /** 0 stored, 8 deflated; nothing else occurs in workbooks. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
  readonly encrypted: boolean
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const ITEM = 0x02014b50
const ITEM_LENGTH = 46
/** Stands where a size is told in the extra field, for archives beyond 4 GiB and by cautious writers. */
const ELSEWHERE = 0xffffffff
const WIDE_SIZES = 1

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = data.byteLength - END_LENGTH; at >= lowest; at -= 1)
    if (data.getUint32(at, true) === END) return at
  throw damaged(null)
}

/** The figures that the extra field brings for those that say "elsewhere", in this order. */
function widen(figures: readonly number[], extra: DataView): readonly number[] {
  if (!figures.includes(ELSEWHERE)) return figures
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== WIDE_SIZES) continue
    let next = at + 4
    return figures.map((figure) => {
      if (figure !== ELSEWHERE) return figure
      next += 8
      return Number(extra.getBigUint64(next - 8, true))
    })
  }
  throw damaged(null)
}

function readItem(bytes: Uint8Array, at: number): { readonly entry: Entry; readonly end: number } {
  const data = view(bytes)
  if (data.getUint32(at, true) !== ITEM) throw damaged(null)
  const short = (offset: number) => data.getUint16(at + offset, true)
  const long = (offset: number) => data.getUint32(at + offset, true)
  const nameEnd = at + ITEM_LENGTH + short(28)
  const extraEnd = nameEnd + short(30)
  if (extraEnd > bytes.length) throw damaged(null)
  const name = new TextDecoder().decode(bytes.subarray(at + ITEM_LENGTH, nameEnd))
  const [size = 0, packed = 0, offset = 0] = widen(
    [long(24), long(20), long(42)],
    view(bytes.subarray(nameEnd, extraEnd)),
  )
  return {
    entry: {
      name: name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(),
      method: short(10),
      crc: long(16),
      packed,
      size,
      offset,
      encrypted: (short(8) & 1) === 1,
    },
    end: extraEnd + short(32),
  }
}

/** Every file of the archive. Throws for a list that is cut off or not where it should be. */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const data = view(bytes)
  try {
    const end = findEnd(data)
    const count = data.getUint16(end + 10, true)
    const start = data.getUint32(end + 16, true)
    const entries: Entry[] = []
    for (let at = start; entries.length < count; ) {
      const item = readItem(bytes, at)
      entries.push(item.entry)
      at = item.end
    }
    return entries
  } catch (error) {
    // A place outside of the bytes.
    throw error instanceof RangeError ? damaged(null) : error
  }
}

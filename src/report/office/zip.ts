/** The container itself: its parts as they are packed, taken out and put in again without a clock. */
import { strFromU8, strToU8 } from 'fflate'

/** A part as it lies in a zip. */
export interface Entry {
  readonly name: string
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** Its length unpacked. */
  readonly size: number
  readonly packed: Uint8Array
}

const LOCAL = { signature: 0x04034b50, length: 30 } as const
const CENTRAL = { signature: 0x02014b50, length: 46 } as const
const END = { signature: 0x06054b50, length: 22 } as const
/** Since version 2.0 parts can be deflated; names are in UTF-8. */
const VERSION = 20
const UTF8 = 1 << 11
/** The earliest day that a zip can hold: an entry must carry one, and none is true. */
const NO_DAY = 0x0021

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The parts of a whole zip without a comment, as our libraries write them. Throws a RangeError for any other. */
export function entriesOf(zip: Uint8Array): Entry[] {
  const view = viewOf(zip)
  const end = zip.length - END.length
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw new RangeError('no plain zip')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: count }, () => {
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const [nameLength, more] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    ]
    const local = view.getUint32(at + 42, true)
    const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const entry = {
      name: strFromU8(zip.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: zip.subarray(start, start + packedSize),
    }
    at += CENTRAL.length + nameLength + more
    return entry
  })
}

/** What both headers of a part say of it, from the version on. */
function describe(
  view: DataView,
  at: number,
  { method, crc, size, packed }: Entry,
  nameLength: number,
): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, NO_DAY, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packed.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}

/** The same parts give the same bytes. */
export function closeZip(entries: readonly Entry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: strToU8(entry.name) }))
  const sizes = named.map(({ entry, name }) => LOCAL.length + name.length + entry.packed.length)
  const directory = sizes.reduce((sum, size) => sum + size, 0)
  const central = named.reduce((sum, { name }) => sum + CENTRAL.length + name.length, 0)
  const zip = new Uint8Array(directory + central + END.length)
  const view = viewOf(zip)
  let [at, listed] = [0, directory]
  for (const { entry, name } of named) {
    view.setUint32(at, LOCAL.signature, true)
    describe(view, at + 4, entry, name.length)
    zip.set(name, at + LOCAL.length)
    zip.set(entry.packed, at + LOCAL.length + name.length)
    view.setUint32(listed, CENTRAL.signature, true)
    view.setUint16(listed + 4, VERSION, true)
    describe(view, listed + 6, entry, name.length)
    view.setUint32(listed + 42, at, true)
    zip.set(name, listed + CENTRAL.length)
    at += LOCAL.length + name.length + entry.packed.length
    listed += CENTRAL.length + name.length
  }
  view.setUint32(listed, END.signature, true)
  view.setUint16(listed + 8, entries.length, true)
  view.setUint16(listed + 10, entries.length, true)
  view.setUint32(listed + 12, central, true)
  view.setUint32(listed + 16, directory, true)
  return zip
}

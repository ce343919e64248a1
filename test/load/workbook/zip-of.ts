/** Zip archives written byte by byte, as sound or as odd as a test wants them. */
import { deflateSync } from 'fflate'
import { addToCrc } from '../../../src/load/workbook/crc.ts'

/** One file; what is not given is as it should be. */
export interface ZipFile {
  readonly name: string
  readonly data?: Uint8Array
  /** 0 stored, 8 deflated; the bytes are deflated for every other. */
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  /** Where it says that its own header begins. */
  readonly offset?: number
  /** Extra fields in its own header, and in the list. */
  readonly ownExtra?: Uint8Array
  readonly extra?: Uint8Array
  readonly comment?: Uint8Array
  /** The length of its name as the list has it. */
  readonly nameLength?: number
}

type Field = readonly [width: 2 | 4, value: number]

function fieldsOf(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

const NONE = new Uint8Array(0)
const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

function writeFile(file: ZipFile, start: number): { readonly own: Uint8Array; readonly item: Uint8Array } {
  const { data = NONE, method = 0, flags = 0, ownExtra = NONE, extra = NONE, comment = NONE } = file
  const name = new TextEncoder().encode(file.name)
  const bytes = method === 0 ? data : deflateSync(data)
  const { crc = addToCrc(0, data), packed = bytes.length, size = data.length } = file
  const common: readonly Field[] = [
    [2, flags],
    [2, method],
    [4, 0],
    [4, crc],
    [4, packed],
    [4, size],
  ]
  const own = fieldsOf([4, 0x04034b50], [2, 20], ...common, [2, name.length], [2, ownExtra.length])
  const item = fieldsOf(
    ...([[4, 0x02014b50], [2, 20], [2, 20], ...common] as const),
    ...([
      [2, file.nameLength ?? name.length],
      [2, extra.length],
      [2, comment.length],
    ] as const),
    ...([
      [2, 0],
      [2, 0],
      [4, 0],
      [4, file.offset ?? start],
    ] as const),
  )
  return { own: joined([own, name, ownExtra, bytes]), item: joined([item, name, extra, comment]) }
}

export function zipOf(files: readonly ZipFile[], behind: Uint8Array = NONE): Uint8Array {
  const own: Uint8Array[] = []
  const items: Uint8Array[] = []
  let start = 0
  for (const file of files) {
    const written = writeFile(file, start)
    own.push(written.own)
    items.push(written.item)
    start += written.own.length
  }
  const list = joined(items)
  const counts: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
  ]
  const end = fieldsOf([4, 0x06054b50], ...counts, [4, list.length], [4, start], [2, behind.length & 0xffff])
  return joined([...own, list, end, behind])
}

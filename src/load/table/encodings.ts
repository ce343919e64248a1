/** The encodings that are read: their names, the marks at the start of a file, the bytes of a line break. */
import { BIG_ENDIAN, BYTE, type CodeUnit, LITTLE_ENDIAN } from './source.ts'
import type { Encoding } from './table.ts'

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['utf8bom', 'utf-8'],
  ['utf8sig', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['unicode', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['ansi', 'gb18030'],
])

/** The encoding that people call so. */
export const encodingOf = (name: string): Encoding | undefined =>
  NAMES.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''))

export const encodingNames: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312']

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

export const markOf = (bytes: Uint8Array) =>
  MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))

/** Text that is wholly valid in the encoding, or undefined. */
export const decodeWhole = (bytes: Uint8Array, encoding: Encoding): string | undefined =>
  decodeStrictly(bytes, encoding, false)

/** The same, but for a character at the end of which only a part is there. */
export const decodeStart = (bytes: Uint8Array, encoding: Encoding): string | undefined =>
  decodeStrictly(bytes, encoding, true)

function decodeStrictly(bytes: Uint8Array, encoding: Encoding, stream: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

export const UNITS: { readonly [E in Encoding]: CodeUnit } = {
  'utf-8': BYTE,
  gb18030: BYTE,
  'utf-16le': LITTLE_ENDIAN,
  'utf-16be': BIG_ENDIAN,
}

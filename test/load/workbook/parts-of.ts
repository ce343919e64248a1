/** Parts of a workbook as an archive gives them, without one. */
import { strToU8 } from 'fflate'
import type { Archive } from '../../../src/load/workbook/archive.ts'

/** Every part in one piece, or in pieces of so many bytes. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>, size = Infinity): Archive {
  return {
    has: (name) => name in parts,
    *pieces(name) {
      const part = parts[name] ?? ''
      const bytes = typeof part === 'string' ? strToU8(part) : part
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}

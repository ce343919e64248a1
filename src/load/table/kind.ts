/** What a file that is named .csv but is no text table really is. */
import type { FileKind } from '../../core/problems/file.ts'
import { type ByteSource, firstBytes } from './source.ts'

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: FileKind }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'xls' },
  { bytes: [0x1f, 0x8b], kind: 'gzip' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
]

const END = 65_536

/** A workbook is a zip whose parts are named xl/…; the names stand in plain text, at the start or in the list at the end. */
function isWorkbook(source: ByteSource): boolean {
  const latin = new TextDecoder('latin1')
  let ends = latin.decode(firstBytes(source, END))
  for (const piece of source.pieces()) ends = ends.slice(-2 * END) + latin.decode(piece.subarray(-END))
  return /xl\/(workbook|worksheets|_rels)/.test(ends)
}

/** What the bytes say at once, or undefined for what may be text. */
export function kindOfBytes(source: ByteSource): FileKind | undefined {
  const start = firstBytes(source, 8)
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => start[index] === byte))
  return known?.kind === 'zip' && isWorkbook(source) ? 'xlsx' : known?.kind
}

function isJson(text: string): boolean {
  if (!/^\s*(\{\s*("|\})|\[\s*(\{|\[|"|\]|-?\d))/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return /^\s*(\{\s*"[^"]*"\s*:|\[\s*\{\s*")/.test(text)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0001-\u0008\u000e-\u001f\ufffd]/g

/** What the text is, when it is no table: markup, JSON, or so many control characters that it is no text. */
export function kindOfText(text: string): FileKind | undefined {
  const start = text.slice(0, 4096)
  if (/^\s*(<!doctype html|<html|<table|<head|<body|<meta)/i.test(start)) return 'html'
  if (/^\s*<\?xml/i.test(start)) return 'xml'
  if (/^\s*[[{]/.test(start) && isJson(text)) return 'json'
  const control = start.match(CONTROL)?.length ?? 0
  return control > 8 && control * 5 > start.length ? 'binary' : undefined
}

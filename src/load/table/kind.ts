/** What a file that is named .csv but is no text table really is. */
import type { FileKind } from '../../core/problems/file.ts'
import { type ByteSource, firstBytes } from './source.ts'

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: FileKind }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'xls' },
  { bytes: [0x1f, 0x8b], kind: 'gzip' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], kind: 'rar' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: '7z' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'image' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
]

/** More than the longest of the names below, which may be cut in two where a piece ends. */
const OVERLAP = 64

interface Contents {
  readonly names: RegExp
  readonly kind: FileKind
}

/** What a zip archive holds, by the names of its parts, which stand in plain text at its start and in the list at its end. */
const ARCHIVES: readonly Contents[] = [
  { names: /xl[/\\]workbook\.bin/i, kind: 'xlsb' },
  { names: /xl[/\\](workbook|worksheets|_rels)/i, kind: 'xlsx' },
  { names: /application\/vnd\.oasis\.opendocument\.spreadsheet/, kind: 'ods' },
  { names: /word[/\\]document\.xml/i, kind: 'word' },
]

/** The same for the compound files of older programs, whose names are written in two bytes a letter. */
const COMPOUNDS: readonly Contents[] = [
  { names: /E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0/, kind: 'encrypted' },
  { names: /W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0/, kind: 'word' },
]

const CONTAINERS: ReadonlyMap<FileKind, readonly Contents[]> = new Map([
  ['zip', ARCHIVES],
  ['xls', COMPOUNDS],
])

/** The bytes as text, piece by piece, each with the end of what came before. */
function* overlapping(source: ByteSource): Generator<string> {
  const latin = new TextDecoder('latin1')
  let before = ''
  for (const piece of source.pieces()) {
    const text = before + latin.decode(piece)
    yield text
    before = text.slice(-OVERLAP)
  }
}

function kindOfContents(source: ByteSource, known: FileKind): FileKind {
  const list = CONTAINERS.get(known)
  if (list === undefined) return known
  const found = new Set<FileKind>()
  for (const text of overlapping(source))
    for (const { names, kind } of list) if (names.test(text)) found.add(kind)
  return list.find(({ kind }) => found.has(kind))?.kind ?? known
}

/** What the bytes say at once, or undefined for what may be text. */
export function kindOfBytes(source: ByteSource): FileKind | undefined {
  const start = firstBytes(source, 8)
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => start[index] === byte))
  return known && kindOfContents(source, known.kind)
}

/** Of a long file only the beginning is at hand, or somebody broke it by hand: a key, or records of names, show it too. */
const JSON_START = /^\s*(\{\s*"[^"]*"\s*:|\[\s*[[{]\s*")/

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return JSON_START.test(text)
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

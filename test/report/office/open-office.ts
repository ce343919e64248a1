/** An Office file opened as its readers open it: unzipped, every part parsed as XML. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

/** An element with its children in the order they stand: `{ row: [...], ':@': { '@_r': '1' } }`. */
export type Node = { readonly [tag: string]: unknown }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

export interface OpenFile {
  readonly names: readonly string[]
  readonly text: (name: string) => string
  readonly part: (name: string) => readonly Node[]
}

/** Fails when a part is not well-formed, or holds a character that XML has no place for. */
export function openOffice(bytes: Uint8Array): OpenFile {
  const parts = unzipSync(bytes)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  for (const name of Object.keys(parts).filter((each) => /\.(xml|rels|vml)$/.test(each))) {
    expect(XMLValidator.validate(text(name)), name).toBe(true)
    expect(text(name), name).not.toMatch(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  }
  return { names: Object.keys(parts), text, part: (name) => parser.parse(text(name)) as readonly Node[] }
}

const childrenOf = (node: Node): readonly Node[] =>
  Object.entries(node).flatMap(([tag, value]) => (tag !== ':@' && Array.isArray(value) ? value : []))

/** Every element of that name below, in the order of the file. */
export const find = (nodes: readonly Node[], tag: string): readonly Node[] =>
  nodes.flatMap((node) => [...(tag in node ? [node] : []), ...find(childrenOf(node), tag)])

export function attribute(node: Node | undefined, name: string): string | undefined {
  // The parser keeps attributes as text under this key.
  const attributes = node?.[':@'] as Readonly<Record<string, string>> | undefined
  return attributes?.[`@_${name}`]
}

export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('#text' in node ? String(node['#text']) : textOf(childrenOf(node)))).join('')

/** The XML of a part as a stream of what begins, what ends, and the text between. Names come without their prefix. */
import { SaxesParser } from 'saxes'
import type { Archive } from './archive.ts'
import { damaged } from './fault.ts'

export type Attributes = Readonly<Record<string, string>>

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * UTF-8 unless a mark says otherwise: no office program writes anything else. The first byte of the mark tells, since
 * no UTF-8 holds it.
 */
const createDecoder = ([first]: Uint8Array) =>
  new TextDecoder(first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8', { fatal: true })

/** Throws for a part that is not there or no sound XML. Entities of its own are not expanded: they are a fault. */
export function* readXml(archive: Archive, part: string): Generator<XmlEvent> {
  let events: XmlEvent[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) =>
    events.push({ kind: 'open', name: localName(name), attributes }),
  )
  parser.on('closetag', ({ name }) => events.push({ kind: 'close', name: localName(name) }))
  parser.on('text', (text) => events.push({ kind: 'text', text }))
  parser.on('cdata', (text) => events.push({ kind: 'text', text }))
  const attempt = (step: () => void): void => {
    try {
      step()
    } catch {
      throw damaged(part)
    }
  }
  let decoder: ReturnType<typeof createDecoder> | undefined
  for (const piece of archive.pieces(part)) {
    decoder ??= createDecoder(piece)
    const known = decoder
    attempt(() => parser.write(known.decode(piece, { stream: true })))
    yield* events
    events = []
  }
  attempt(() => parser.write(decoder?.decode() ?? '').close())
  yield* events
}

/** Every element of this name with its attributes. */
export function* elements(archive: Archive, part: string, wanted: string): Generator<Attributes> {
  for (const event of readXml(archive, part))
    if (event.kind === 'open' && event.name === wanted) yield event.attributes
}

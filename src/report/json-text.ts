/**
 * JSON as text in UTF-8, laid out like `JSON.stringify(value, null, 2)`, except that decimals keep the digits they were
 * given and invisible characters are written as the escapes that JSON has for them. Written as bytes at once, since a
 * large report is one: what its records share is copied, not put together again.
 */
import { ByteText } from './byte-text.ts'
import { JsonConstant, JsonNumber, type JsonRecord, type JsonValue } from './json-value.ts'
import { printable } from './printable.ts'

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder('utf-8', { ignoreBOM: true }) }

/** Words repeat from record to record; more different ones than this are not worth keeping. */
const MOST_KEPT = 10_000

/** The same bytes for a text whenever it comes again. */
class Kept {
  readonly #known = new Map<string, Uint8Array>()
  readonly #make: (text: string) => string

  constructor(make: (text: string) => string) {
    this.#make = make
  }

  of(text: string): Uint8Array {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const made = utf8.encoder.encode(this.#make(text))
    if (this.#known.size < MOST_KEPT) this.#known.set(text, made)
    return made
  }
}

const quote = (text: string): string => printable(JSON.stringify(text))
const quoted = new Kept(quote)

/** What stands before and after values of a depth. */
interface Layout {
  /** The line break, indent and key before a value. */
  readonly leads: Kept
  readonly lineBreak: Uint8Array
  readonly recordEnd: Uint8Array
  readonly listEnd: Uint8Array
}

const layouts: Layout[] = []

function layoutAt(depth: number): Layout {
  const known = layouts[depth]
  if (known !== undefined) return known
  const lineBreak = `\n${'  '.repeat(depth)}`
  const made: Layout = {
    leads: new Kept((key) => `${lineBreak}${quote(key)}: `),
    lineBreak: utf8.encoder.encode(lineBreak),
    recordEnd: utf8.encoder.encode(`${lineBreak}}`),
    listEnd: utf8.encoder.encode(`${lineBreak}]`),
  }
  layouts[depth] = made
  return made
}

/** Where in a record something stands, `depth` being that of its fields. */
interface Spot {
  readonly record: JsonRecord
  readonly keys: readonly string[]
  readonly index: number
  readonly depth: number
}

/** Constants that stand one behind the other in many records, under the same keys: one stretch of text. */
interface Run {
  readonly depth: number
  readonly isFirst: boolean
  readonly fields: readonly (readonly [key: string, constant: JsonConstant])[]
  readonly bytes: Uint8Array
}

/** The run that was last seen to begin with a constant; mostly it stands there again. */
const runs = new WeakMap<JsonConstant, Run>()

function makeRun({ record, keys, index, depth }: Spot): Run {
  const fields: (readonly [string, JsonConstant])[] = []
  const text = new ByteText()
  for (let at = index; at < keys.length; at += 1) {
    const key = keys[at] ?? ''
    const constant = record[key]
    if (!(constant instanceof JsonConstant)) break
    text.ascii(at === 0 ? '{' : ',')
    text.bytes(layoutAt(depth).leads.of(key))
    writeValue(text, constant.value, depth)
    fields.push([key, constant])
  }
  return { depth, isFirst: index === 0, fields, bytes: text.whole() }
}

function isAt({ fields, depth, isFirst }: Run, spot: Spot): boolean {
  if (depth !== spot.depth || isFirst !== (spot.index === 0)) return false
  let at = spot.index
  for (const [key, constant] of fields) {
    if (spot.keys[at] !== key || spot.record[key] !== constant) return false
    at += 1
  }
  return true
}

function runFrom(constant: JsonConstant, spot: Spot): Run {
  const known = runs.get(constant)
  if (known !== undefined && isAt(known, spot)) return known
  const made = makeRun(spot)
  runs.set(constant, made)
  return made
}

function writeRecord(text: ByteText, record: JsonRecord, depth: number): void {
  const keys = Object.keys(record)
  const inner = depth + 1
  const { leads } = layoutAt(inner)
  for (let index = 0; index < keys.length; ) {
    const key = keys[index] ?? ''
    const value = record[key] ?? null
    if (value instanceof JsonConstant) {
      const run = runFrom(value, { record, keys, index, depth: inner })
      text.bytes(run.bytes)
      index += run.fields.length
      continue
    }
    text.ascii(index === 0 ? '{' : ',')
    text.bytes(leads.of(key))
    writeValue(text, value, inner)
    index += 1
  }
  if (keys.length === 0) text.ascii('{}')
  else text.bytes(layoutAt(depth).recordEnd)
}

function writeList(text: ByteText, items: Iterable<JsonValue>, depth: number): void {
  let before = '['
  for (const item of items) {
    writeItem(text, item, { before, depth: depth + 1 })
    before = ','
  }
  if (before === '[') text.ascii('[]')
  else text.bytes(layoutAt(depth).listEnd)
}

function writeItem(
  text: ByteText,
  item: JsonValue,
  { before, depth }: { readonly before: string; readonly depth: number },
): void {
  text.ascii(before)
  text.bytes(layoutAt(depth).lineBreak)
  writeValue(text, item, depth)
}

const isList = (value: Iterable<JsonValue> | JsonRecord): value is Iterable<JsonValue> =>
  Symbol.iterator in value

function writeValue(text: ByteText, value: JsonValue, depth: number): void {
  if (typeof value === 'string') text.bytes(quoted.of(value))
  else if (value === null || typeof value !== 'object') text.ascii(String(value))
  else if (value instanceof JsonNumber) text.ascii(value.digits)
  else if (value instanceof JsonConstant) writeValue(text, value.value, depth)
  else if (isList(value)) writeList(text, value, depth)
  else writeRecord(text, value, depth)
}

export function stringify(value: JsonValue): string {
  const text = new ByteText()
  writeValue(text, value, 0)
  return utf8.decoder.decode(text.whole())
}

/** Blocks are handed on when they hold about so many bytes. */
const BLOCK = 512 * 1024

/**
 * The same in blocks, for values whose lists may be long: item by item. A block is to be used up before the one after
 * the next is asked for.
 */
export function* encodeBlocks(value: JsonValue): Generator<Uint8Array> {
  const text = new ByteText()
  yield* writeLong(text, value, 0)
  text.ascii('\n')
  yield text.whole()
}

function* writeLong(text: ByteText, value: JsonValue, depth: number): Generator<Uint8Array> {
  const isLeaf = value === null || typeof value !== 'object' || value instanceof JsonNumber
  if (isLeaf || value instanceof JsonConstant) {
    writeValue(text, value, depth)
    return
  }
  const inner = depth + 1
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}']
  let before = open
  if (isList(value)) {
    for (const item of value) {
      writeItem(text, item, { before, depth: inner })
      before = ','
      if (text.size >= BLOCK) yield text.take()
    }
  } else {
    for (const key of Object.keys(value)) {
      text.ascii(before)
      text.bytes(layoutAt(inner).leads.of(key))
      yield* writeLong(text, value[key] ?? null, inner)
      before = ','
    }
  }
  if (before === open) text.ascii(open + close)
  else text.bytes(isList(value) ? layoutAt(depth).listEnd : layoutAt(depth).recordEnd)
}

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

const quote = (text: string): string => printable(JSON.stringify(text))

const known = new Map<string, Uint8Array>()

function quoted(text: string): Uint8Array {
  const before = known.get(text)
  if (before !== undefined) return before
  const made = utf8.encoder.encode(quote(text))
  if (known.size < MOST_KEPT) known.set(text, made)
  return made
}

/** Line breaks and indents, and what ends a record or list whose own values are deeper. */
interface Layout {
  readonly lineBreak: Uint8Array
  readonly recordEnd: Uint8Array
  readonly listEnd: Uint8Array
}

const layouts: Layout[] = []

export function layoutAt(depth: number): Layout {
  const known = layouts[depth]
  if (known !== undefined) return known
  const lineBreak = `\n${'  '.repeat(depth)}`
  const made: Layout = {
    lineBreak: utf8.encoder.encode(lineBreak),
    recordEnd: utf8.encoder.encode(`${lineBreak}}`),
    listEnd: utf8.encoder.encode(`${lineBreak}]`),
  }
  layouts[depth] = made
  return made
}

/** Constants that stand one behind the other in many records of a shape: one stretch of text. */
interface Run {
  readonly constants: readonly JsonConstant[]
  readonly bytes: Uint8Array
}

/** What the records with the same keys have in common, at one depth. */
class Shape {
  readonly keys: readonly string[]
  /** What stands before each value: a sign, the line break and the key. */
  readonly leads: readonly Uint8Array[]
  /** The same with `null` behind it. */
  readonly nulls: readonly Uint8Array[]
  readonly #depth: number
  /** For each place the runs that begin with a constant there. */
  readonly #runs: readonly WeakMap<JsonConstant, Run>[]

  constructor(keys: readonly string[], depth: number) {
    this.keys = keys
    this.#depth = depth
    this.leads = keys.map((key, index) => leadOf(key, { before: index === 0 ? '{' : ',', depth }))
    this.nulls = this.leads.map((lead) => Uint8Array.of(...lead, ...NULL))
    this.#runs = keys.map(() => new WeakMap())
  }

  has(keys: readonly string[]): boolean {
    const { length } = this.keys
    if (keys.length !== length) return false
    for (let index = 0; index < length; index += 1) if (keys[index] !== this.keys[index]) return false
    return true
  }

  /** The constants from a place on; mostly those that stood there before. */
  runAt(index: number, first: JsonConstant, values: readonly JsonValue[]): Run {
    const known = this.#runs[index]?.get(first)
    if (known !== undefined && isAt(known, index, values)) return known
    const made = this.#makeRun(index, values)
    this.#runs[index]?.set(first, made)
    return made
  }

  #makeRun(from: number, values: readonly JsonValue[]): Run {
    const constants: JsonConstant[] = []
    const text = new ByteText()
    for (let index = from; index < values.length; index += 1) {
      const constant = values[index]
      const lead = this.leads[index]
      if (!(constant instanceof JsonConstant) || lead === undefined) break
      text.bytes(lead)
      writeValue(text, constant.value, this.#depth)
      constants.push(constant)
    }
    return { constants, bytes: text.whole() }
  }
}

const NULL = utf8.encoder.encode('null')

export const leadOf = (
  key: string,
  { before, depth }: { readonly before: string; readonly depth: number },
): Uint8Array => utf8.encoder.encode(`${before}\n${'  '.repeat(depth)}${quote(key)}: `)

/** Whether the run stands there. */
function isAt({ constants }: Run, index: number, values: readonly JsonValue[]): boolean {
  const { length } = constants
  for (let at = 0; at < length; at += 1) if (values[index + at] !== constants[at]) return false
  return true
}

/** The shapes seen at each depth, the latest first; records come in few. */
const shapes: Shape[][] = []
const MOST_SHAPES = 50

function shapeOf(keys: readonly string[], depth: number): Shape {
  const known = shapes[depth] ?? []
  shapes[depth] = known
  const [latest] = known
  if (latest?.has(keys)) return latest
  const found = known.find((shape) => shape.has(keys)) ?? new Shape(keys, depth)
  shapes[depth] = [found, ...known.filter((shape) => shape !== found)].slice(0, MOST_SHAPES)
  return found
}

function writeRecord(text: ByteText, record: JsonRecord, depth: number): void {
  const keys = Object.keys(record)
  if (keys.length === 0) {
    text.ascii('{}')
    return
  }
  const inner = depth + 1
  const shape = shapeOf(keys, inner)
  const { leads, nulls } = shape
  const values = Object.values(record)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null
    if (value instanceof JsonConstant) {
      const run = shape.runAt(index, value, values)
      text.bytes(run.bytes)
      index += run.constants.length - 1
      continue
    }
    const stretch = (value === null ? nulls : leads)[index]
    if (stretch !== undefined) text.bytes(stretch)
    if (value !== null) writeValue(text, value, inner)
  }
  text.bytes(layoutAt(depth).recordEnd)
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

export function writeItem(
  text: ByteText,
  item: JsonValue,
  { before, depth }: { readonly before: string; readonly depth: number },
): void {
  text.ascii(before)
  text.bytes(layoutAt(depth).lineBreak)
  writeValue(text, item, depth)
}

export const isList = (value: Iterable<JsonValue> | JsonRecord): value is Iterable<JsonValue> =>
  Symbol.iterator in value

export function writeValue(text: ByteText, value: JsonValue, depth: number): void {
  if (typeof value === 'string') text.bytes(quoted(value))
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

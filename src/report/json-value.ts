import type { Decimal } from '../core/decimal.ts'
import { Encoded, type Piece } from './encoded.ts'
import { printable } from './printable.ts'

/** A decimal that is to be printed as a JSON number, with its own digits. */
export class JsonNumber {
  readonly digits: Decimal
  constructor(digits: Decimal) {
    this.digits = digits
  }
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonNumber
  | JsonConstant
  | Iterable<JsonValue>
  | { readonly [key: string]: JsonValue }

/** A figure as a JSON number; null where there is none. */
export const figure = (digits: Decimal | null | undefined): JsonNumber | null =>
  digits === null || digits === undefined ? null : new JsonNumber(digits)

/** A value that many records share: its text is made once. */
export class JsonConstant {
  readonly value: JsonValue
  readonly #texts = new Map<string, string>()
  /** The constants that were last seen to stand from this one on in a record. */
  run: Run | undefined

  constructor(value: JsonValue) {
    this.value = value
  }
  text(indent: string): string {
    const known = this.#texts.get(indent)
    if (known !== undefined) return known
    const text = stringify(this.value, indent)
    this.#texts.set(indent, text)
    return text
  }
}

/** Constants that stand one behind the other in many records, under the same keys: one text. */
interface Run {
  readonly indent: string
  readonly isFirst: boolean
  readonly fields: readonly (readonly [key: string, constant: JsonConstant])[]
  readonly encoded: Encoded
}

/** Words repeat from record to record; more different ones than this are not worth keeping. */
const MOST_QUOTED = 10_000
const quotedBefore = new Map<string, string>()

function quoted(text: string): string {
  const known = quotedBefore.get(text)
  if (known !== undefined) return known
  const made = printable(JSON.stringify(text))
  if (quotedBefore.size < MOST_QUOTED) quotedBefore.set(text, made)
  return made
}

/** JSON text like `JSON.stringify(value, null, 2)`, except that decimals keep the digits they were given and
 * invisible characters are written as the escapes that JSON has for them. */
export function stringify(value: JsonValue, indent = ''): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (value instanceof JsonNumber) return value.digits
  if (value instanceof JsonConstant) return value.text(indent)
  return Symbol.iterator in value ? stringifyList(value, indent) : stringifyRecord(value, indent)
}

function stringifyList(items: Iterable<JsonValue>, indent: string): string {
  const inner = `${indent}  `
  let text = ''
  for (const item of items) text += `${text === '' ? '[' : ','}\n${inner}${stringify(item, inner)}`
  return text === '' ? '[]' : `${text}\n${indent}]`
}

/** The line break, indent and key before a value: few, and written for every record. */
const leads = new Map<string, Map<string, string>>()

function leadsAt(indent: string): Map<string, string> {
  const known = leads.get(indent) ?? new Map<string, string>()
  leads.set(indent, known)
  return known
}

function leadOf(key: string, indent: string, known: Map<string, string>): string {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = `\n${indent}${quoted(key)}: `
  if (known.size < MOST_QUOTED) known.set(key, made)
  return made
}

function stringifyRecord(record: Readonly<Record<string, JsonValue>>, indent: string): string {
  const inner = `${indent}  `
  const known = leadsAt(inner)
  let text = ''
  for (const key of Object.keys(record))
    text += (text === '' ? '{' : ',') + leadOf(key, inner, known) + stringify(record[key] ?? null, inner)
  return text === '' ? '{}' : `${text}\n${indent}}`
}

type JsonRecord = Readonly<Record<string, JsonValue>>

const isRecord = (value: JsonValue): value is JsonRecord =>
  value !== null &&
  typeof value === 'object' &&
  !(value instanceof JsonNumber || value instanceof JsonConstant || Symbol.iterator in value)

/** A record, and where in it one is. */
interface Spot {
  readonly record: JsonRecord
  readonly keys: readonly string[]
  readonly index: number
  readonly indent: string
}

/** The constants from here on, in one text. */
function makeRun({ record, keys, index, indent }: Spot): Run {
  const fields: (readonly [string, JsonConstant])[] = []
  let text = ''
  for (let at = index; at < keys.length; at += 1) {
    const key = keys[at] ?? ''
    const value = record[key]
    if (!(value instanceof JsonConstant)) break
    text += (at === 0 ? '{' : ',') + leadOf(key, indent, leadsAt(indent)) + value.text(indent)
    fields.push([key, value])
  }
  return { indent, isFirst: index === 0, fields, encoded: new Encoded(text) }
}

function isAt({ fields, indent, isFirst }: Run, spot: Spot): boolean {
  if (indent !== spot.indent || isFirst !== (spot.index === 0)) return false
  let at = spot.index
  for (const [key, constant] of fields) {
    if (spot.keys[at] !== key || spot.record[key] !== constant) return false
    at += 1
  }
  return true
}

/** What was seen to stand from a constant on is mostly there again. */
function runFrom(constant: JsonConstant, spot: Spot): Run {
  if (constant.run !== undefined && isAt(constant.run, spot)) return constant.run
  constant.run = makeRun(spot)
  return constant.run
}

/** The text of a record, the constants in it in pieces of their own. */
function* recordPieces(record: JsonRecord, indent: string): Generator<Piece> {
  const inner = `${indent}  `
  const known = leadsAt(inner)
  const keys = Object.keys(record)
  let text = ''
  for (let index = 0; index < keys.length; ) {
    const key = keys[index] ?? ''
    const value = record[key] ?? null
    if (value instanceof JsonConstant) {
      const run = runFrom(value, { record, keys, index, indent: inner })
      if (text !== '') yield text
      yield run.encoded
      text = ''
      index += run.fields.length
    } else {
      text += (index === 0 ? '{' : ',') + leadOf(key, inner, known) + stringify(value, inner)
      index += 1
    }
  }
  yield keys.length === 0 ? '{}' : `${text}\n${indent}}`
}

/** The text of a value whose lists may be long: item by item. */
export function* stringifyPieces(value: JsonValue, indent = ''): Generator<Piece> {
  const isLeaf = value === null || typeof value !== 'object' || value instanceof JsonNumber
  if (isLeaf || value instanceof JsonConstant) return void (yield stringify(value, indent))
  const inner = `${indent}  `
  const isList = Symbol.iterator in value
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  let before = open
  if (isList) {
    for (const item of value) {
      yield `${before}\n${inner}`
      if (isRecord(item)) yield* recordPieces(item, inner)
      else yield stringify(item, inner)
      before = ','
    }
  } else {
    for (const key of Object.keys(value)) {
      yield `${before}\n${inner}${quoted(key)}: `
      yield* stringifyPieces(value[key] ?? null, inner)
      before = ','
    }
  }
  yield before === open ? open + close : `\n${indent}${close}`
}

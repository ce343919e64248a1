import type { Decimal } from '../core/decimal.ts'
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

/** The text of a value whose lists may be long: item by item. */
export function* stringifyPieces(value: JsonValue, indent = ''): Generator<string> {
  const isLeaf = value === null || typeof value !== 'object' || value instanceof JsonNumber
  if (isLeaf || value instanceof JsonConstant) return void (yield stringify(value, indent))
  const inner = `${indent}  `
  const isList = Symbol.iterator in value
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  let before = open
  if (isList) {
    for (const item of value) {
      yield `${before}\n${inner}${stringify(item, inner)}`
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

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
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A figure as a JSON number; null where there is none. */
export const figure = (digits: Decimal | null | undefined): JsonNumber | null =>
  digits === null || digits === undefined ? null : new JsonNumber(digits)

/** JSON text like `JSON.stringify(value, null, 2)`, except that decimals keep the digits they were given and
 * invisible characters are written as the escapes that JSON has for them. */
export function stringify(value: JsonValue, indent = ''): string {
  if (value instanceof JsonNumber) return value.digits
  if (value === null || typeof value !== 'object') return printable(JSON.stringify(value))
  const inner = `${indent}  `
  const list = (open: string, close: string, items: readonly string[]) =>
    items.length === 0
      ? open + close
      : `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`
  if (Array.isArray(value))
    return list(
      '[',
      ']',
      value.map((item: JsonValue) => stringify(item, inner)),
    )
  return list(
    '{',
    '}',
    Object.entries(value).map(
      ([key, item]) => `${printable(JSON.stringify(key))}: ${stringify(item, inner)}`,
    ),
  )
}

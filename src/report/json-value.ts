/** What a record of JSON is made of. How it is written stands in `json-text.ts`. */
import type { Decimal } from '../core/decimal.ts'

/** A decimal that is to be printed as a JSON number, with its own digits. */
export class JsonNumber {
  readonly digits: Decimal
  constructor(digits: Decimal) {
    this.digits = digits
  }
}

/** A value that many records share, so that its text is made once. */
export class JsonConstant {
  readonly value: JsonValue
  constructor(value: JsonValue) {
    this.value = value
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
  | JsonRecord

export interface JsonRecord {
  readonly [key: string]: JsonValue
}

/** A figure as a JSON number; null where there is none. */
export const figure = (digits: Decimal | null | undefined): JsonNumber | null =>
  digits === null || digits === undefined ? null : new JsonNumber(digits)

import type { Piece } from '../encoded.ts'
import { type JsonValue, stringifyPieces } from '../json-value.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

function* pieces(record: Readonly<Record<string, JsonValue>>): Generator<Piece> {
  yield* stringifyPieces(record)
  yield '\n'
}

/** One object for programs; keys and codes are the same in every language. */
export default {
  name: 'json',
  render: (report, setting) => pieces(viewOf(report).json(report, setting)),
} satisfies Format

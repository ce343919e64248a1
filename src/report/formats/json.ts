import { type JsonValue, stringifyPieces } from '../json-value.ts'
import { gathered } from '../lazily.ts'
import { viewOf } from '../views/all.ts'
import type { Format } from './format.ts'

function* lines(record: Readonly<Record<string, JsonValue>>): Generator<string> {
  yield* stringifyPieces(record)
  yield '\n'
}

/** One object for programs; keys and codes are the same in every language. */
export default {
  name: 'json',
  render: (report, setting) => gathered(lines(viewOf(report).json(report, setting))),
} satisfies Format

import { decode } from './decode.ts'

/** The physical lines asked for, as the reader saw them: same encoding, same columns. */
export function linesOf(
  bytes: Uint8Array,
  encoding: string,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const lines = decode(bytes, encoding).text.split(/\r\n|\n|\r/)
  return new Map(
    [...wanted].flatMap((number) => {
      const text = lines[number - 1]
      return text === undefined ? [] : [[number, text] as const]
    }),
  )
}

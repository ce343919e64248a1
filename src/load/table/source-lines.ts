import { blocksIn } from './decode.ts'
import { encodingOf } from './encodings.ts'
import { countBreaks } from './lines.ts'
import type { ByteSource } from './source.ts'

/** How a file was read. */
interface Read {
  readonly encoding: string
  /** Whether some of it was found to be in another encoding. */
  readonly pasted: boolean
}

/** The physical lines asked for, as the reader saw them: same encoding, same columns. */
export function linesOf(
  source: ByteSource,
  { encoding, pasted }: Read,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const ordered = [...wanted].sort((a, b) => a - b)
  let before = 0
  for (const { text } of blocksIn(source, { encoding: encodingOf(encoding) ?? 'utf-8', pasted })) {
    const next = ordered.findIndex((line) => line > before)
    const count = countBreaks(text)
    if (next < 0) break
    // The last line of the last block has no break behind it.
    if ((ordered[next] ?? 0) <= before + count + 1) {
      const lines = text.split(/\r\n|\n|\r/)
      for (const line of ordered.slice(next)) {
        const own = lines[line - before - 1]
        if (own === undefined || line > before + lines.length) break
        found.set(line, own)
      }
    }
    before += count
  }
  return found
}

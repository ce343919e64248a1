/** Which format goes where, from -f and -o as they stand on the command line. */

export interface Destination {
  readonly format: string
  /** Null: standard output. */
  readonly file: string | null
}

/** A -f or a -o, in the order in which they were written. */
export type OutputFlag = { readonly format: string } | { readonly file: string }

/**
 * Pairs each -o with the nearest -f before it that has no file yet, else with the next -f after it. A -f without -o
 * goes to stdout; a -o without any -f is the default format. Null when a -o is left over.
 */
export function pairOutputs(flags: readonly OutputFlag[], standard: string): readonly Destination[] | null {
  const pairs: { format: string; file: string | null }[] = []
  const waiting: string[] = []
  for (const flag of flags) {
    if ('format' in flag) {
      pairs.push({ format: flag.format, file: waiting.shift() ?? null })
      continue
    }
    const open = pairs.at(-1)
    if (open !== undefined && open.file === null) open.file = flag.file
    else waiting.push(flag.file)
  }
  if (pairs.length === 0 && waiting.length <= 1) return [{ format: standard, file: waiting[0] ?? null }]
  return waiting.length === 0 ? pairs : null
}

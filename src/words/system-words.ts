import type { SystemFault } from '../core/problems/system.ts'

/** What is wrong, and what to do about it for a file that is to be read or written. */
export interface FaultWords {
  readonly reason: string
  readonly reading: string
  readonly writing: string
}

export type SystemWords = { readonly [F in SystemFault]: FaultWords }

/** What a code means; an unusual one is shown as it is. */
export function wordsOfFault(words: SystemWords, code: string): FaultWords {
  // Any text may be looked up: what is no key gives undefined.
  const known: FaultWords | undefined = (words as Readonly<Record<string, FaultWords>>)[code]
  return known ?? { ...words.EIO, reason: code }
}

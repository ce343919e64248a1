/** What may stand in the place of the word under the cursor, before any shell has its way of saying it. */

export interface Suggestion {
  readonly value: string
  /** The same in the other language, for who begins to type that. */
  readonly other?: string
  /** A few words about it, for shells that show them. */
  readonly meaning?: string
}

export interface Answer {
  /** The beginning of the word that stays as typed, such as `--id=T1-01,`, and what has been typed of the rest. */
  readonly kept: string
  readonly typed: string
  /** Where the rest comes from; the shell itself knows what files there are. */
  readonly from: 'words' | 'files' | 'folders'
  readonly words: readonly Suggestion[]
  /** What may follow: the next word, or first a comma and more of its kind, or in the same word a value. */
  readonly next: 'word' | 'comma' | 'value'
}

/** The words before the one under the cursor, without the program, and that one as far as the cursor. */
export interface Asked {
  readonly before: readonly string[]
  readonly current: string
}

/** Upper and lower case, full and half width count as the same, as they do for the filters. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

export const beginsWith = (text: string, beginning: string): boolean => fold(text).startsWith(fold(beginning))

export const nothing: Answer = { kept: '', typed: '', from: 'words', words: [], next: 'word' }

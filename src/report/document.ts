/** A page before anyone chose a format: views make it, formats print it, so there are views + formats, not views × formats. */

/** What a cell means, for those who see colour; never the only sign of it. */
export type Tone = 'good' | 'bad' | 'unsure' | 'muted' | 'strong'

export interface Cell {
  readonly text: string
  readonly tone?: Tone
}

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** May be wrapped down to this many columns when the page is narrow; absent: never wrapped. */
  readonly narrowest?: number
}

/** A line of a file, and the characters in it that are meant: from `column` (from 1) up to `endColumn`. */
export interface Excerpt {
  readonly line: number
  readonly text: string
  readonly column: number | null
  readonly endColumn: number | null
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, text: string])[] }
  /** Text to be kept as it is, line by line. */
  | { readonly kind: 'code'; readonly text: string }
  | {
      /** Something wrong: a sentence, the line it stands in, and what to do. */
      readonly kind: 'notice'
      readonly tone: Tone
      readonly text: string
      readonly excerpt: Excerpt | null
      readonly notes: readonly string[]
    }

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string, tone?: Tone): Block => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
})

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

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, text: string])[] }

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string, tone?: Tone): Block => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
})

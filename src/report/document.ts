/** A page before anyone chose a format: views make it, formats print it, so there are views + formats, not views × formats. */
import type { Decimal } from '../core/decimal.ts'
import type { Chart } from './chart.ts'

/** What a cell means, for those who see colour; never the only sign of it. */
export type Tone = 'good' | 'bad' | 'unsure' | 'muted' | 'strong'

export interface Cell {
  readonly text: string
  readonly tone?: Tone
  /** The exact figure behind the text, for workbooks and for sorting. */
  readonly number?: Decimal
  /** Where a word stands among those of its kind, the worst at 0: what sorting goes by. */
  readonly rank?: number
  /** A remark for those who ask: a target's note. */
  readonly comment?: string
  /** What a short text stands for, said where there is room: a measure's title. */
  readonly inFull?: string
  /** The `id` of the group that tells more of it. */
  readonly ref?: string
}

/** One figure of the headline. */
export interface Figure {
  readonly label: string
  readonly text: string
  readonly tone?: Tone
  readonly detail?: string
}

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** What it and its neighbours of the same group have in common, said above them. */
  readonly group?: string
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
      /** A name for links and sheets, the same in every language. */
      readonly id?: string
      readonly caption?: string
      /** A short name for its sheet in a workbook; absent: the nearest heading. */
      readonly sheet?: string
      /** How many of the first columns name the row, and stay in view. */
      readonly keys?: number
      /** The columns, by index, that a reader will want to choose by. */
      readonly filters?: readonly number[]
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
      /** The sum of all rows: below them, and no row to sort or to filter. */
      readonly foot?: readonly Cell[]
      /** The larger table of the same columns that it is part of, for a format that can sort and filter; `by` is what parts it. */
      readonly partOf?: {
        readonly id: string
        readonly title: string
        readonly by: string
        readonly part: string
      }
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** A chapter of a report. */
  | {
      readonly kind: 'section'
      readonly id: string
      readonly title: string
      readonly blocks: readonly Block[]
    }
  | {
      /** One thing in full, such as a target: its facts, its chart, the plan's words. */
      readonly kind: 'group'
      readonly id: string
      readonly title: string
      /** Its verdict, in a word. */
      readonly status?: string
      readonly tone?: Tone
      readonly blocks: readonly Block[]
    }
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

export const heading = (level: 1 | 2, text: string): Extract<Block, { kind: 'heading' }> => ({
  kind: 'heading',
  level,
  text,
})
export const paragraph = (text: string, tone?: Tone): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
})

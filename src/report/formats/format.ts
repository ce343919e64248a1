import type { Words } from '../../words/all.ts'
import type { Tone } from '../document.ts'
import type { Report } from '../views/all.ts'

/** What a format is told beside the report. Nothing else: no clock, no terminal. */
export interface Setting {
  readonly words: Words
  /** Columns of the page, for text. */
  readonly width: number
  /** Colours a text, or hands it back as it is. */
  readonly paint: (tone: Tone, text: string) => string
  /** Which verdicts to list; null: all. Counts never change. */
  readonly only: readonly string[] | null
  /** Signs for bars: blocks, or ASCII where a terminal cannot show them. Absent: blocks. */
  readonly ascii?: boolean
}

export interface Format {
  readonly name: string
  readonly render: (report: Report, setting: Setting) => string
  /** Written before the text when it goes to a file: CSV opens right in Excel only with a byte order mark. */
  readonly fileStart?: string
}

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
  /** Only ASCII for what is drawn, where a terminal cannot show more; words stay. */
  readonly ascii?: boolean
}

/** A part of a long text: characters, or whole characters in UTF-8, which stay until the one after the next is asked for. */
export type Piece = string | Uint8Array

/** A text, the bytes of a document, or a long text piece by piece. */
export type Rendered = string | Uint8Array | Iterable<Piece>

export interface Format {
  readonly name: string
  /** Only what needs a heavy library, loaded when it is asked for, promises; the rest answers at once. */
  readonly render: (report: Report, setting: Setting) => Rendered | Promise<Rendered>
  /** Looks the same everywhere: neither the terminal's width nor its colours. */
  readonly fixed?: boolean
  /** Written before the result when it goes to a file: CSV opens right in Excel only with a byte order mark. */
  readonly fileStart?: string
}

/** The text piece by piece, to be gone through once. Throws a RangeError for what is not text, or needs a library loaded first. */
export function piecesOf(format: Format, report: Report, setting: Setting): Iterable<string> {
  const rendered = format.render(report, setting)
  if (typeof rendered === 'string') return [rendered]
  if (rendered instanceof Uint8Array || rendered instanceof Promise)
    throw new RangeError(`format "${format.name}" is not text`)
  return textPieces(rendered)
}

/** The pieces as characters. */
export function* textPieces(pieces: Iterable<Piece>): Generator<string> {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const piece of pieces) yield typeof piece === 'string' ? piece : utf8.decode(piece)
}

import type { Severity } from '../problem.ts'

/** What a file that is no table of text really is. */
export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'encrypted'
  | 'word'
  | 'zip'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'image'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'rtf'
  | 'binary'

/** Files as such and their bytes. */
export interface FileProblems {
  'file/not-found': { readonly name: string }
  /** `reason`: the code of the system, such as a `SystemFault`. */
  'file/unreadable': { readonly name: string; readonly reason: string }
  'file/no-csv': { readonly name: string }
  'file/empty': Record<never, never>
  'file/no-rows': Record<never, never>
  'file/not-csv': { readonly kind: FileKind }
  /** Problems of one code beyond the number that is listed; `from` and `to` are lines. */
  'file/more-alike': {
    readonly code: string
    readonly count: number
    readonly from: number | null
    readonly to: number | null
  }
  /** `bytes` in hex: "FF FF". */
  'encoding/invalid': { readonly encoding: string; readonly bytes: string }
  /** A stretch in another encoding than the file around it. Read as what it is. */
  'encoding/mixed': { readonly encoding: string; readonly around: string; readonly bytes: string }
  /** An encoding that is not read. */
  'encoding/other': { readonly looks: string }
  'encoding/unknown': { readonly name: string; readonly known: readonly string[] }
  /** The bytes can be read as this encoding, but give few everyday characters. */
  'encoding/doubtful': { readonly encoding: string }
  /** U+FFFD: the character was lost in an earlier conversion. */
  'encoding/lost-character': Record<never, never>
}

export const file: { readonly [Code in keyof FileProblems]: Severity } = {
  'file/not-found': 'error',
  'file/unreadable': 'error',
  'file/no-csv': 'error',
  'file/empty': 'error',
  'file/no-rows': 'warning',
  'file/not-csv': 'error',
  'file/more-alike': 'info',
  'encoding/invalid': 'error',
  'encoding/mixed': 'warning',
  'encoding/other': 'error',
  'encoding/unknown': 'error',
  'encoding/doubtful': 'warning',
  'encoding/lost-character': 'warning',
}

import type { Severity } from '../problem.ts'

/** Files as such and their bytes. */
export interface FileProblems {
  'file/not-found': { readonly name: string }
  'file/unreadable': { readonly name: string; readonly reason: string }
  'file/no-csv': { readonly name: string }
  'file/empty': Record<never, never>
  'file/no-rows': Record<never, never>
  'file/not-csv': { readonly kind: string }
  'encoding/invalid': { readonly encoding: string; readonly bytes: string }
  'encoding/unknown': { readonly name: string }
}

export const file: { readonly [Code in keyof FileProblems]: Severity } = {
  'file/not-found': 'error',
  'file/unreadable': 'error',
  'file/no-csv': 'error',
  'file/empty': 'error',
  'file/no-rows': 'error',
  'file/not-csv': 'error',
  'encoding/invalid': 'error',
  'encoding/unknown': 'error',
}

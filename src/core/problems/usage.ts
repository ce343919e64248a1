import type { Severity } from '../problem.ts'

/** What was asked of the tool, and whether the data answer it at all. */
export interface UsageProblems {
  'usage/arguments': { readonly reason: string }
  'usage/unknown-option': { readonly name: string; readonly suggestion: string | null }
  'usage/unknown-command': { readonly name: string; readonly suggestion: string | null }
  'usage/missing-argument': { readonly name: string }
  'usage/missing-value': { readonly name: string }
  'usage/bad-choice': {
    readonly option: string
    readonly value: string
    readonly choices: readonly string[]
    readonly suggestion: string | null
  }
  'usage/bad-year': { readonly value: string; readonly option?: string }
  /** `compare` without --from and --to, and not with exactly two arguments. */
  'usage/two-submissions': { readonly given: number }
  /** --from without --to, or the other way round, or beside --year. */
  'usage/from-to': Record<never, never>
  'usage/no-match': { readonly option: string; readonly value: string; readonly suggestion: string | null }
  /** `known`: the names that stand in the data; `near`: those that may have been meant. */
  'usage/not-in-data': {
    readonly option: '--region' | '--department'
    readonly value: string
    readonly near: readonly string[]
    readonly known: readonly string[]
  }
  'usage/output-pairs': { readonly outputs: number; readonly formats: number }
  /** Bytes for another program, asked for on a terminal. */
  'usage/not-for-terminal': { readonly format: string }
  'usage/unwritable': { readonly name: string; readonly reason: string }
  /** -o names a file that is read; `read` is the name it was read under. */
  'usage/over-input': { readonly name: string; readonly read: string }
  'usage/output-twice': { readonly name: string }
  /** Standard output took no more, and not because its reader went away. */
  'usage/output-lost': { readonly reason: string }
  /** `--write-back` would write over a file that is read, or into a folder that is. */
  'usage/write-back': { readonly folder: string; readonly name: string }
  'coverage/no-observation': Record<never, never>
  'coverage/no-year': { readonly year: number; readonly years: readonly number[] }
}

export const usage: { readonly [Code in keyof UsageProblems]: Severity } = {
  'usage/arguments': 'error',
  'usage/unknown-option': 'error',
  'usage/unknown-command': 'error',
  'usage/missing-argument': 'error',
  'usage/missing-value': 'error',
  'usage/bad-choice': 'error',
  'usage/bad-year': 'error',
  'usage/two-submissions': 'error',
  'usage/from-to': 'error',
  'usage/no-match': 'error',
  'usage/not-in-data': 'error',
  'usage/output-pairs': 'error',
  'usage/not-for-terminal': 'error',
  'usage/unwritable': 'error',
  'usage/over-input': 'error',
  'usage/output-twice': 'error',
  'usage/output-lost': 'error',
  'usage/write-back': 'error',
  'coverage/no-observation': 'error',
  'coverage/no-year': 'error',
}

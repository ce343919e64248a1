/** What machine formats say of a report: remarks at places in files, and cases that passed, failed or were not tried. */
import type { Problem } from '../core/problem.ts'
import type { Words } from '../words/all.ts'
import { cellName, problemText } from './problem-text.ts'

export type Level = 'error' | 'warning' | 'note'

/** One thing to say at one place. */
export interface Remark {
  /** A problem code, or the id of a target that failed. */
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly hint: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly endColumn: number | null
  readonly related: readonly { readonly file: string; readonly line: number }[]
}

/** One thing that was tried. */
export interface Case {
  readonly suite: string
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** A problem code or a verdict; empty when passed. */
  readonly type: string
  readonly message: string
  readonly detail: string
  readonly file: string | null
  readonly line: number | null
}

const LEVELS: { readonly [S in Problem['severity']]: Level } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

export function problemRemark(problem: Problem, words: Words): Remark {
  const { message, hint } = problemText(problem, words)
  return {
    rule: problem.code,
    level: LEVELS[problem.severity],
    // Lines and columns mean little to who looks at a sheet.
    message: problem.cell === undefined ? message : `${cellName(problem)}${words.colon}${message}`,
    hint,
    file: problem.file ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    endColumn: problem.endColumn ?? null,
    related: problem.related ?? [],
  }
}

/** Files as cases: one that passed for a file without errors, else one that failed for each error. */
export function fileCases(files: readonly string[], remarks: readonly Remark[], suite: string): Case[] {
  const errors = remarks.filter(({ level }) => level === 'error')
  const failed = errors.map(({ rule, message, hint, file, line, column }): Case => {
    const place = [file, line, column].filter((part) => part !== null).join(':')
    const detail = [`${place}${place === '' ? '' : ' '}${message} [${rule}]`, hint].join('\n').trimEnd()
    return { suite, name: place || rule, outcome: 'failed', type: rule, message, detail, file, line }
  })
  const sound = files
    .filter((name) => !errors.some(({ file }) => file === name))
    .map(
      (file): Case => ({
        suite,
        name: file,
        outcome: 'passed',
        type: '',
        message: '',
        detail: '',
        file,
        line: null,
      }),
    )
  return [...failed, ...sound]
}

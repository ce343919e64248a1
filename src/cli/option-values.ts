/** What stands behind an option, read: each throws `CannotDo` for what it does not take. */
import { severities } from '../core/problem.ts'
import type { SeverityRules } from '../core/severity-rules.ts'
import { suggest } from '../load/nearest.ts'
import { choice } from './choice.ts'
import { refuse } from './usage-error.ts'

/** An option that may be given several times. */
export const each = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

export const yearOf =
  (option: string) =>
  (value: string): number => {
    if (!/^\d{4}$/.test(value)) throw refuse('usage/bad-year', { value, option })
    return Number(value)
  }

export function lineNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw refuse('usage/bad-choice', {
      option: '--header-line',
      value,
      choices: ['1', '2', '3', '…'],
      suggestion: null,
    })
  return Number(value)
}

const delimiters: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['pipe', '|'],
])

/** A shell makes the signs themselves hard to type. */
export const delimiterNames: readonly string[] = [...delimiters.keys()]

/** By its name or as it is; a tab also as \t. */
export function delimiter(value: string): string {
  if (value === '\\t') return '\t'
  if ([...delimiters.values()].includes(value)) return value
  return delimiters.get(choice('--delimiter', delimiterNames)(value)) ?? value
}

export function warningLimit(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    const choices = ['0', '1', '2', '…']
    throw refuse('usage/bad-choice', { option: '--max-warnings', value, choices, suggestion: null })
  }
  return Number(value)
}

/** The levels of `--rule`. */
export const levels = ['off', 'warning', 'error'] as const

/** `value/estimate=off`, added to the rules before it. */
export function severityRule(value: string, before: SeverityRules | undefined): SeverityRules {
  const [code = '', asked = ''] = value.split('=')
  const codes = Object.keys(severities)
  if (!codes.includes(code)) {
    const suggestion = suggest(code, codes)
    throw refuse('usage/no-match', { option: '--rule', value, suggestion })
  }
  const level = levels.find((each) => each === asked)
  if (level === undefined) {
    const choices = levels.map((each) => `${code}=${each}`)
    throw refuse('usage/bad-choice', { option: '--rule', value, choices, suggestion: null })
  }
  return new Map([...(before ?? []), [code, level]])
}

import { type ProblemArguments, severities } from './problems/all.ts'

export type { ProblemArguments } from './problems/all.ts'
export { severities } from './problems/all.ts'

export type Severity = 'error' | 'warning' | 'info'
export type ProblemCode = keyof ProblemArguments

/** Another place that belongs to the problem, such as the earlier of two values. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Where a problem stands. All parts are optional: a wrong flag has no file, an unreadable file no line. */
export interface Spot {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endColumn?: number
  readonly sheet?: string
  readonly cell?: string
  readonly target?: string
  readonly related?: readonly Place[]
}

/**
 * Something wrong with the user's file, plan or flag, as data: a code, what the sentence needs, and a place.
 * The words come last, from `words/`, in the reader's language.
 */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode]

export interface ProblemOf<Code extends ProblemCode> extends Spot {
  readonly code: Code
  readonly severity: Severity
  readonly args: ProblemArguments[Code]
}

/** A problem with the severity its code has. */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  args: ProblemArguments[Code],
  spot: Spot = {},
): Problem {
  // The union is distributed over the codes: a record made for one code is a member of it.
  return { code, severity: severities[code], args, ...spot } as unknown as Problem
}

export interface ProblemCounts {
  readonly errors: number
  readonly warnings: number
}

export function countProblems(problems: readonly Pick<Problem, 'severity'>[]): ProblemCounts {
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}

import type { Problem, ProblemArguments } from '../core/problem.ts'
import type { Words } from '../words/all.ts'
import { printable } from './printable.ts'

/** The sentence and the remedy of a problem, in the reader's language. */
export function problemText(
  problem: Problem,
  words: Words,
): { readonly message: string; readonly hint: string } {
  // A problem's arguments are those of its own code; TypeScript cannot follow the pair through the index.
  const say = words.problems[problem.code] as (args: ProblemArguments[keyof ProblemArguments]) => {
    message: string
    hint: string
  }
  const { message, hint } = say(problem.args)
  return { message: printable(message), hint: printable(hint) }
}

/** "data/2019.csv:12:4", or as much of it as is known. */
export function placeText({ file, line, column, sheet, cell }: Partial<Problem>): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return printable(cell === undefined ? place : `${place} (${sheet ?? ''}!${cell})`)
}

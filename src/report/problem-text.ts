import type { Problem, ProblemArguments } from '../core/problem.ts'
import type { Words } from '../words/all.ts'
import { printable } from './printable.ts'

/** On one line, so that no cell can make up the line of another problem. */
const onOneLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, ' ')

/** The sentence and the remedy of a problem, in the reader's language; each is one line. */
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
  return { message: onOneLine(message), hint: onOneLine(hint) }
}

/** "表1!D7", as formulas name a cell. */
export const cellName = ({ sheet = '', cell = '' }: Pick<Problem, 'sheet' | 'cell'>): string =>
  printable(`${sheet}!${cell}`)

/** "data/2019.csv:12:4", or as much of it as is known. */
export function placeText(spot: Partial<Problem>): string {
  const place = [spot.file, spot.line, spot.column].filter((part) => part !== undefined).join(':')
  return onOneLine(spot.cell === undefined ? place : `${place} (${cellName(spot)})`)
}

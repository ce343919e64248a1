import { printable } from '../../report/printable.ts'
import type { CliWords } from '../../words/cli.ts'
import type { Answer, Asked } from './answer.ts'

/** A shell: the script it is given once, and how it asks with that script and is answered. */
export interface Shell {
  /** What is printed; `tool` is the program's name. */
  readonly script: (tool: string, words: CliWords) => string
  /** What the script hands over behind `--`. */
  readonly ask: (args: readonly string[]) => Asked
  /** What the script reads: lines, the first of which say what it is. */
  readonly reply: (answer: Answer, args: readonly string[]) => readonly string[]
}

/** How a script hands over what its shell has already taken the quotes from: the words, the last up to the cursor. */
export const askInWords = (args: readonly string[]): Asked => ({
  before: args.slice(0, -1),
  current: args.at(-1) ?? '',
})

/** On one line, where a tab stands only as the script looks for it, and without what could move a terminal's cursor. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' '))

/** Functions in a shell have no hyphen in their name. */
export const functionName = (tool: string): string => `_${tool.replaceAll('-', '_')}`

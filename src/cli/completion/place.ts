/** Which part of a command line the word under the cursor is. */
import type { Argument, Command, Option } from 'commander'
import type { Asked } from './answer.ts'

export type Place =
  | { readonly kind: 'command' }
  | { readonly kind: 'option'; readonly command: Command }
  | { readonly kind: 'value'; readonly of: Option | Argument; readonly kept: string; readonly typed: string }
  | { readonly kind: 'none' }

export interface Found {
  readonly place: Place
  /** The values given to options so far, by the option's long name. */
  readonly given: ReadonlyMap<string, readonly string[]>
}

/** What a command line has said so far. */
interface Reading {
  command: Command | undefined
  positionals: number
  /** The option whose value comes next. */
  expects: Option | undefined
  /** `--` has been read. */
  operandsOnly: boolean
  readonly given: Map<string, string[]>
}

const takesValue = (option: Option): boolean => option.required || option.optional

const optionOf = (command: Command, flag: string): Option | undefined =>
  command.options.find((option) => (option.short === flag || option.long === flag) && takesValue(option))

const isFlag = (word: string): boolean => word.startsWith('-') && word !== '-'

/** `--id=T1-01` in its two parts; null for a word without `=` that may stand in an option. */
function splitAssignment(word: string): { readonly flag: string; readonly value: string } | null {
  const at = word.indexOf('=')
  return word.startsWith('--') && at > 0 ? { flag: word.slice(0, at), value: word.slice(at + 1) } : null
}

function give(reading: Reading, option: Option, value: string): void {
  const name = option.long ?? option.flags
  reading.given.set(name, [...(reading.given.get(name) ?? []), value])
}

function readFlag(reading: Reading, command: Command, word: string): void {
  const assignment = splitAssignment(word)
  const option = optionOf(command, assignment?.flag ?? word)
  if (option === undefined) return
  if (assignment === null) reading.expects = option
  else give(reading, option, assignment.value)
}

function readWord(reading: Reading, program: Command, word: string): void {
  const { command, expects } = reading
  if (command === undefined) return
  if (expects !== undefined) {
    give(reading, expects, word)
    reading.expects = undefined
  } else if (!reading.operandsOnly && word === '--') reading.operandsOnly = true
  else if (!reading.operandsOnly && isFlag(word)) readFlag(reading, command, word)
  else if (command === program)
    reading.command = program
      .createHelp()
      .visibleCommands(program)
      .find((each) => each.name() === word)
  else reading.positionals += 1
}

/** The argument at this position; the last one stands for all that follow when it takes several. */
function argumentAt({ registeredArguments }: Command, position: number): Argument | undefined {
  const last = registeredArguments.at(-1)
  return registeredArguments[position] ?? (last?.variadic ? last : undefined)
}

function placeOf({ command, expects, operandsOnly, positionals }: Reading, current: string): Place {
  if (command === undefined) return { kind: 'none' }
  if (expects !== undefined) return { kind: 'value', of: expects, kept: '', typed: current }
  if (!operandsOnly && current.startsWith('-')) {
    const assignment = splitAssignment(current)
    if (assignment === null) return { kind: 'option', command }
    const option = optionOf(command, assignment.flag)
    if (option === undefined) return { kind: 'none' }
    return { kind: 'value', of: option, kept: `${assignment.flag}=`, typed: assignment.value }
  }
  if (command.commands.length > 0) return { kind: 'command' }
  const argument = argumentAt(command, positionals)
  if (argument !== undefined) return { kind: 'value', of: argument, kept: '', typed: current }
  return operandsOnly || current !== '' ? { kind: 'none' } : { kind: 'option', command }
}

/** Where the cursor is, in a command line of this program. */
export function findPlace({ before, current }: Asked, program: Command): Found {
  const reading: Reading = {
    command: program,
    positionals: 0,
    expects: undefined,
    operandsOnly: false,
    given: new Map(),
  }
  for (const word of before) readWord(reading, program, word)
  return { place: placeOf(reading, current), given: reading.given }
}

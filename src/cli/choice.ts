/** Options and arguments that take one of some words. The help and the shells' completion read the words from here. */
import { Argument, Option } from 'commander'
import { refuse } from './usage-error.ts'

/** Throws `CannotDo` for any other word. */
export function choice(option: string, choices: readonly string[]) {
  return (value: string): string => {
    if (!choices.includes(value))
      throw refuse('usage/bad-choice', {
        option,
        value,
        choices,
        suggestion: choices.find((each) => each.startsWith(value.slice(0, 2))) ?? null,
      })
    return value
  }
}

/** What stands between commas, joined to what was given before. */
export const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== ''),
]

const eachOf =
  (option: string, choices: readonly string[]) => (value: string, before: readonly string[] | undefined) =>
    several(value, before).map(choice(option, choices))

interface Choices {
  readonly choices: readonly string[]
  /** What holds when none is given; the command itself sees to that. */
  readonly usual?: string
}

const longOf = (option: Option): string => option.long ?? option.flags

/** An option that takes one of these words. */
export function choiceOption(flags: string, description: string, { choices, usual }: Choices): Option {
  const option = new Option(flags, description).choices(choices).default(undefined, usual)
  return option.argParser(choice(longOf(option), choices))
}

/** An option that takes some of these words, with commas between them. */
export function listOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser(eachOf(longOf(option), choices))
}

/** An argument that is one of these words. */
export function choiceArgument(name: string, description: string, { choices, usual }: Choices): Argument {
  const argument = new Argument(name, description).choices(choices).default(undefined, usual)
  return argument.argParser(choice(argument.name(), choices))
}

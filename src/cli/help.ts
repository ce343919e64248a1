/** The help of the tool and of each command: commander lays it out, in our words. `docs/commands` is made of it. */
import { type Argument, type Command, Help, type Option } from 'commander'
import { asciiText } from '../report/ascii.ts'
import { tool } from '../report/tool.ts'
import { widthOf, wrap } from '../report/width.ts'
import type { CliWords } from '../words/cli.ts'
import { exampleLines } from '../words/examples.ts'
import type { CommandEntry } from './commands/all.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

const USUAL_WIDTH = 80

const widthFor = ({ world: { env, stdout } }: Session): number =>
  stdout.columns ?? (Number(env.COLUMNS) || USUAL_WIDTH)

const wrapped = (text: string, width: number): string => wrap(text, width).join('\n')

function withChoices(words: CliWords) {
  return ({ description, argChoices, defaultValueDescription: usual }: Option | Argument): string =>
    argChoices === undefined ? description : words.choices(description, argChoices, usual)
}

function headingsOf({ heading, headings }: CliWords): Readonly<Record<string, string>> {
  return {
    'Usage:': heading(headings.usage),
    'Arguments:': heading(headings.arguments),
    'Options:': heading(headings.options),
    'Commands:': heading(headings.commands),
  }
}

/** A command that throws instead of ending the process, writes nothing but to `world`, and helps in our words. */
export function dress(command: Command, session: Session): Command {
  const { cli, world, ascii } = session
  const shown = ascii ? asciiText : (text: string) => text
  const plain = new Help()
  const headings = headingsOf(cli)
  const inOurWords = (usage: string) =>
    usage.replace('[options]', cli.anyOptions).replace('[command]', cli.anyCommand)
  return command
    .exitOverride()
    .helpOption('-h, --help', cli.options.help)
    .configureOutput({ writeOut: (text) => world.stdout.write(shown(text)), writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      commandUsage: (each) => inOurWords(plain.commandUsage(each)),
      // Every command has options; the list is for what else it takes.
      subcommandTerm: (each) => inOurWords(plain.subcommandTerm(each).replace(' [options]', '')),
      optionTerm: (each) => shown(plain.optionTerm(each)),
      optionDescription: withChoices(cli),
      argumentDescription: withChoices(cli),
      // A full-width colon brings its own space.
      formatHelp: (each, helper) => plain.formatHelp(each, helper).replace('： ', '：'),
      helpWidth: widthFor(session),
      displayWidth: widthOf,
      boxWrap: wrapped,
    })
}

/** The exit codes; 1 only for what judges. */
export function exitCodeHelp(session: Session, { judges }: { readonly judges: boolean }): string {
  const { cli } = session
  const indent = 6
  const lines = Object.entries(cli.exitCodes).flatMap(([name, meaning]) => {
    // The words have exactly the names of the codes.
    const code = exitCodes[name as keyof typeof exitCodes]
    if (code === exitCodes.findings && !judges) return []
    const [first, ...more] = wrap(meaning, widthFor(session) - indent)
    return [`  ${String(code).padEnd(indent - 2)}${first}`, ...more.map((each) => ' '.repeat(indent) + each)]
  })
  return ['', cli.heading(cli.headings.exitCodes), ...lines].join('\n')
}

/** Lines to copy, each below what it does. */
export function exampleHelp({ name }: CommandEntry, { cli }: Session): string {
  const lines = exampleLines[name].flatMap((line, at) => [
    `  # ${cli.examples[name][at]}`,
    `  ${tool.name} ${line}`,
  ])
  return ['', cli.heading(cli.headings.examples), ...lines].join('\n')
}

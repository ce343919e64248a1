/** The tree of commands, as commander knows it. */
import { Command, Option } from 'commander'
import { tool } from '../report/tool.ts'
import { type CommandEntry, commands } from './commands/all.ts'
import type { ExitCode } from './exit-codes.ts'
import { dress, exampleHelp, exitCodeHelp } from './help.ts'
import type { Session } from './session.ts'

export interface Run {
  readonly session: Session
  readonly ended: (code: ExitCode) => void
}

/** Gives a command its options, what it does, and the rest of its help. */
async function equip(command: Command, entry: CommandEntry, { session, ended }: Run): Promise<void> {
  const { cli } = session
  const { define, act } = (await entry.load()).default
  define(command, cli).action(async (...args: unknown[]) => ended(await act(args, session)))
  const help = new Option('-h, --help', cli.options.help)
  const heading = command.options.at(-1)?.helpGroupHeading
  if (heading !== undefined) help.helpGroup(heading)
  const judges = command.options.some(({ long }) => long === '--fail-on')
  command
    .description(cli.commands[entry.name].about)
    .addHelpOption(help)
    .addHelpText('after', () => exampleHelp(entry, session))
    .addHelpText('after', () => exitCodeHelp(session, { judges }))
}

/** Every command by name, or those that are `known`; those of `loaded` with their options, ready to run. */
export async function programOf(
  loaded: ReadonlySet<CommandEntry>,
  run: Run,
  known: Iterable<CommandEntry> = commands,
): Promise<Command> {
  const { session } = run
  const { cli } = session
  const program = dress(new Command(tool.name), session)
    .description(cli.summary)
    .version(tool.version, '-V, --version', cli.options.version)
    .helpCommand('help [command]', cli.helpCommand)
    .addHelpText('after', () => exitCodeHelp(session, { judges: true }))
  for (const entry of known) {
    const command = dress(new Command(entry.name), session).summary(cli.commands[entry.name].summary)
    if (loaded.has(entry)) await equip(command, entry, run)
    program.addCommand(command)
  }
  return program
}

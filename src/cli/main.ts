import { Command, CommanderError } from 'commander'
import { nearest } from '../load/nearest.ts'
import { printable } from '../report/printable.ts'
import { tool } from '../report/tool.ts'
import { widthOf, wrap } from '../report/width.ts'
import { type CommandEntry, commands } from './commands/all.ts'
import type { CliCommand } from './commands/command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { openSession, type Session, tell } from './session.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo, refuse } from './usage-error.ts'
import { realWorld, type World } from './world.ts'

interface Run {
  readonly session: Session
  readonly ended: (code: ExitCode) => void
}

function dress(command: Command, { cli, world }: Session): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', cli.options.help)
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) =>
        ({
          'Usage:': cli.usage,
          'Arguments:': cli.argumentsHeading,
          'Options:': cli.optionsHeading,
          'Commands:': cli.commandsHeading,
        })[title] ?? title,
      helpWidth: world.stdout.columns ?? 80,
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
}

/** A command's options and what it does. */
function equip(command: Command, { define, act }: CliCommand, { session, ended }: Run): void {
  define(command, session.cli).action(async (...args: unknown[]) => ended(await act(args, session)))
}

/** The commands that the command line mentions; when it mentions none, all of them, for the help. */
function commandsIn(argv: readonly string[]): ReadonlySet<CommandEntry> {
  const mentioned = commands.filter(({ name }) => argv.includes(name))
  return new Set(mentioned.length > 0 ? mentioned : commands)
}

/** Every command by name; those that may run are loaded, with their options. */
async function programOf(argv: readonly string[], run: Run): Promise<Command> {
  const { session } = run
  const { cli } = session
  const program = dress(new Command(tool.name), session)
    .description(cli.summary)
    .version(tool.version, '-V, --version', cli.options.version)
    .helpCommand('help [command]', cli.commands.help)
    .addHelpText('after', `\n${cli.exitCodes}`)
  const loaded = commandsIn(argv)
  for (const entry of commands) {
    const command = dress(new Command(entry.name), session).description(cli.commands[entry.name])
    if (loaded.has(entry)) equip(command, (await entry.load()).default, run)
    program.addCommand(command)
  }
  return program
}

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** commander's own words, turned into problems of ours where they enter. */
function usageProblem(error: CommanderError, argv: readonly string[]): CannotDo {
  const name = quoted(error.message)
  const named = commands.map((command) => command.name)
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = /Did you mean (\S+)\?/.exec(error.message)?.[1]
      return refuse('usage/unknown-option', { name, suggestion: known ?? null })
    }
    case 'commander.unknownCommand':
      return refuse('usage/unknown-command', { name, suggestion: nearest(name, named, 1)[0] ?? null })
    case 'commander.missingArgument':
      return refuse('usage/missing-argument', { name })
    case 'commander.optionMissingArgument':
      return refuse('usage/missing-value', { name: name.split(/[ ,]/)[0] ?? name })
    default:
      return refuse('usage/arguments', { reason: argv.join(' ') })
  }
}

const HELP = new Set(['commander.helpDisplayed', 'commander.version'])

function codeOf(error: unknown, argv: readonly string[], session: Session): ExitCode {
  if (error instanceof CommanderError) {
    if (HELP.has(error.code)) return exitCodes.done
    // `minhang-quality` alone and an unknown `help x` show the help, but nothing was done.
    if (error.code === 'commander.help') return exitCodes.cannot
    return codeOf(usageProblem(error, argv), argv, session)
  }
  if (error instanceof CannotDo) {
    tell(session, error.problems)
    return exitCodes.cannot
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  session.world.stderr.write(
    `${session.cli.bug}\n${tool.name} ${tool.version}, node ${process.version}\n${printable(trace)}\n`,
  )
  return exitCodes.bug
}

/** What does not reach its reader in full is no result. A reader that went away (`| head`) has what it wanted. */
async function flush({ world, lang }: Session): Promise<void> {
  try {
    await world.stdout.flush()
  } catch (error) {
    throw refuse('usage/output-lost', { reason: systemReason(error, lang) })
  }
}

/** Runs one command line (without node and script) and says how it ended. The only place that catches. */
export async function runIn(argv: readonly string[], world: World): Promise<ExitCode> {
  const session = await openSession(argv, world)
  let code: ExitCode = exitCodes.done
  try {
    const ended = (ending: ExitCode) => {
      code = ending
    }
    const program = await programOf(argv, { session, ended })
    if (argv.length === 0) {
      world.stderr.write(program.helpInformation())
      return exitCodes.cannot
    }
    await program.parseAsync([...argv], { from: 'user' })
    await flush(session)
    return code
  } catch (error) {
    return codeOf(error, argv, session)
  }
}

/** Runs the process's own command line. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  return runIn(process.argv.slice(2), realWorld(process))
}

import { Command, CommanderError } from 'commander'
import { nearest } from '../load/nearest.ts'
import { tool } from '../report/tool.ts'
import { widthOf, wrap } from '../report/width.ts'
import { commands } from './commands/all.ts'
import type { CliCommand } from './commands/command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { openSession, type Session, tell } from './session.ts'
import { CannotDo, refuse } from './usage-error.ts'
import { realWorld, type World } from './world.ts'

type Ended = (code: ExitCode) => void

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

function add(program: Command, { name, define, act }: CliCommand, session: Session, ended: Ended): void {
  const command = dress(new Command(name), session).description(
    session.cli.commands[name as keyof Session['cli']['commands']],
  )
  define(command, session.cli).action(async (...args: unknown[]) => ended(await act(args, session)))
  program.addCommand(command)
}

function programOf(session: Session, ended: Ended): Command {
  const { cli } = session
  const program = dress(new Command(tool.name), session)
    .description(cli.summary)
    .version(tool.version, '-V, --version', cli.options.version)
    .helpCommand('help [command]', cli.commands.help)
    .addHelpText('after', `\n${cli.exitCodes}`)
  for (const command of commands) add(program, command, session, ended)
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
    `${session.cli.bug}\n${tool.name} ${tool.version}, node ${process.version}\n${trace}\n`,
  )
  return exitCodes.bug
}

/** Runs one command line (without node and script) and says how it ended. The only place that catches. */
export async function runIn(argv: readonly string[], world: World): Promise<ExitCode> {
  const session = openSession(argv, world)
  let code: ExitCode = exitCodes.done
  try {
    const program = programOf(session, (ended) => {
      code = ended
    })
    if (argv.length === 0) {
      world.stderr.write(program.helpInformation())
      return exitCodes.cannot
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, argv, session)
  }
}

/** Runs the process's own command line. A reader that went away (`| head`) ends it quietly. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.once('SIGINT', () => process.exit(exitCodes.interrupted))
  return runIn(process.argv.slice(2), realWorld(process))
}

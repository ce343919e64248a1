import { type Command, CommanderError } from 'commander'
import { suggest } from '../load/nearest.ts'
import { printable } from '../report/printable.ts'
import { tool } from '../report/tool.ts'
import { type CliWords, cliWordsOf } from '../words/cli.ts'
import { commands } from './commands/all.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { programOf, type Run } from './program.ts'
import { langOf, openSession, type Session, tell } from './session.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo, refuse } from './usage-error.ts'
import { realWorld, type World } from './world.ts'

/** The program for a command line: that of its command, or of all when it names none first. Loads what it mentions. */
function programFor(argv: readonly string[], run: Run): Promise<Command> {
  const first = commands.find(({ name }) => name === argv[0])
  if (first !== undefined) return programOf(new Set([first]), run, [first])
  const mentioned = commands.filter(({ name }) => argv.includes(name))
  // When it mentions none, all of them, for the help.
  return programOf(new Set(mentioned.length > 0 ? mentioned : commands), run)
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
      return refuse('usage/unknown-command', { name, suggestion: suggest(name, named) })
    // `help nosuch`, which commander answers with the help of all.
    case 'commander.help': {
      const asked = argv[argv.indexOf('help') + 1] ?? ''
      return refuse('usage/unknown-command', { name: asked, suggestion: suggest(asked, named) })
    }
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
    if (error.code === 'commander.help' && error.exitCode === 0) return exitCodes.done
    return codeOf(usageProblem(error, argv), argv, session)
  }
  if (error instanceof CannotDo) {
    tell(session, error.problems)
    return exitCodes.cannot
  }
  session.world.stderr.write(bugReport(error, session.cli))
  return exitCodes.bug
}

function bugReport(error: unknown, cli: CliWords): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${cli.bug}\n${tool.name} ${tool.version}, node ${process.version}\n${printable(trace)}\n`
}

/** What does not reach its reader in full is no result. A reader that went away (`| head`) has what it wanted. */
async function flush({ world }: Session): Promise<void> {
  try {
    await world.stdout.flush()
  } catch (error) {
    throw refuse('usage/output-lost', { reason: systemReason(error) })
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
    const program = await programFor(argv, { session, ended })
    if (argv.length === 0) {
      session.world.stderr.write(program.helpInformation())
      return exitCodes.cannot
    }
    await program.parseAsync([...argv], { from: 'user' })
    await flush(session)
    return code
  } catch (error) {
    return codeOf(error, argv, session)
  }
}

/** Runs the process's own command line. When it has ended, nothing is left to be written, and the process may go. */
export async function run(process: NodeJS.Process): Promise<ExitCode> {
  try {
    const world = realWorld(process)
    const code = await runIn(process.argv.slice(2), world)
    // What could not be written has been told by now, or could not be told.
    await Promise.allSettled([world.stdout.flush(), world.stderr.flush()])
    return code
  } catch (error) {
    // Not even the world could be opened: a file of the package is missing.
    process.stderr.write(bugReport(error, cliWordsOf(langOf(process.env))))
    return exitCodes.bug
  }
}

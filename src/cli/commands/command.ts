import type { Command, Option } from 'commander'
import type { CliWords } from '../../words/cli.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Session } from '../session.ts'

/** A command: how it is asked for, and what it does. It returns the exit code; only `run` ends anything. */
export interface CliCommand {
  /** Adds arguments and options to commander's command. */
  readonly define: (command: Command, words: CliWords) => Command
  readonly act: (args: readonly unknown[], session: Session) => Promise<ExitCode>
}

/** The command with these groups of options, in the order in which its help shows them. */
export function withOptions(command: Command, ...groups: readonly (readonly Option[])[]): Command {
  for (const option of groups.flat()) command.addOption(option)
  return command
}

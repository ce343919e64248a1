import type { Command } from 'commander'
import type { CliWords } from '../../words/cli.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Session } from '../session.ts'

/** A command: how it is asked for, and what it does. It returns the exit code; only `run` ends anything. */
export interface CliCommand {
  readonly name: string
  /** Adds arguments and options to commander's command. */
  readonly define: (command: Command, words: CliWords) => Command
  readonly act: (args: readonly unknown[], session: Session) => Promise<ExitCode>
}

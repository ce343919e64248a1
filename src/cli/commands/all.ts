import type { CommandName } from '../../words/cli.ts'
import type { CliCommand } from './command.ts'

/** A command by its name: known at once, its code loaded when it is asked for. */
export interface CommandEntry {
  readonly name: CommandName
  readonly load: () => Promise<{ readonly default: CliCommand }>
}

/** The commands, in the order of the help. One more is one more file and one more line. */
export const commands: readonly CommandEntry[] = [
  { name: 'check', load: () => import('./check.ts') },
  { name: 'gap', load: () => import('./gap.ts') },
  { name: 'compare', load: () => import('./compare.ts') },
  { name: 'validate', load: () => import('./validate.ts') },
  { name: 'report', load: () => import('./report.ts') },
  { name: 'targets', load: () => import('./targets.ts') },
  { name: 'explain', load: () => import('./explain.ts') },
  { name: 'template', load: () => import('./template.ts') },
  { name: 'schema', load: () => import('./schema.ts') },
  { name: 'sql', load: () => import('./sql.ts') },
  { name: 'completion', load: () => import('./completion.ts') },
]

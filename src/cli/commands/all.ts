/** The commands. One more is one more file and one more line. */
import check from './check.ts'
import type { CliCommand } from './command.ts'
import compare from './compare.ts'
import explain from './explain.ts'
import gap from './gap.ts'
import schema from './schema.ts'
import targets from './targets.ts'
import template from './template.ts'
import validate from './validate.ts'

export const commands: readonly CliCommand[] = [
  check,
  gap,
  compare,
  validate,
  targets,
  explain,
  template,
  schema,
]

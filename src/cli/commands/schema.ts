import { type PlanFileKind, planFileKinds } from '../../load/plan/file-kinds.ts'
import { choiceArgument } from '../choice.ts'
import { exitCodes } from '../exit-codes.ts'
import type { CliCommand } from './command.ts'

const USUAL: PlanFileKind = 'targets'

/** Prints the JSON Schema that editors use for the plan's files. */
export default {
  define: (command, words) =>
    command.addArgument(
      choiceArgument('[file]', words.arguments.schema, { choices: planFileKinds, usual: USUAL }),
    ),
  act: async ([file = USUAL], session) => {
    const { planSchemas } = await import('../../load/plan/json-schema.ts')
    // The argument takes no word but these.
    const schema = planSchemas()[file as PlanFileKind]
    session.world.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return exitCodes.done
  },
} satisfies CliCommand

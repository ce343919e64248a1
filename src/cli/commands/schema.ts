import { exitCodes } from '../exit-codes.ts'
import { refuse } from '../usage-error.ts'
import type { CliCommand } from './command.ts'

/** Prints the JSON Schema that editors use for the plan's files. */
export default {
  define: (command, words) => command.argument('[file]', words.arguments.schema, 'targets'),
  act: async ([file], session) => {
    const { planSchemas } = await import('../../load/plan/json-schema.ts')
    const schemas = new Map<string, object>(Object.entries(planSchemas()))
    const schema = schemas.get(String(file))
    if (schema === undefined) {
      throw refuse('usage/bad-choice', {
        option: 'schema',
        value: String(file),
        choices: [...schemas.keys()],
        suggestion: null,
      })
    }
    session.world.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return exitCodes.done
  },
} satisfies CliCommand

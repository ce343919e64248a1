import { nearest } from '../../load/nearest.ts'
import { exitCodes } from '../exit-codes.ts'
import { outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { show } from '../show.ts'
import { refuse } from '../usage-error.ts'
import type { CliCommand } from './command.ts'

/** Tells one target whole. */
export default {
  name: 'explain',
  define: (command, words) => {
    command.argument('<id>', words.arguments.id)
    for (const option of [...planOptions(words), ...outputOptions(words)]) command.addOption(option)
    return command
  },
  act: async ([id, options], session) => {
    // commander hands over exactly what `define` declared: the id, then the options.
    const [wanted, asked] = [id as string, options as SharedOptions]
    const plan = loadPlanFolder(session.world, asked.targets, session.lang)
    const target = plan.targets.find((each) => each.id.toLowerCase() === wanted.trim().toLowerCase())
    if (target === undefined) {
      const suggestion =
        nearest(
          wanted,
          plan.targets.map((each) => each.id),
          1,
        )[0] ?? null
      throw refuse('usage/no-match', { option: 'explain', value: wanted, suggestion })
    }
    show({ command: 'explain', plan, target }, asked, session)
    return exitCodes.done
  },
} satisfies CliCommand

import { exitCodes } from '../exit-codes.ts'
import { filterPlan } from '../filters.ts'
import { filterOptions, outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { show } from '../show.ts'
import { type CliCommand, withOptions } from './command.ts'

/** Lists the plan's targets. */
export default {
  define: (command, words) =>
    withOptions(command, planOptions(words), filterOptions(words), outputOptions(words)),
  act: async ([options], session) => {
    // commander hands over exactly what `define` declared: no argument, then the options.
    const asked = options as SharedOptions
    const plan = filterPlan(await loadPlanFolder(session.world, asked.targets), asked)
    await show({ command: 'targets', plan }, asked, session)
    return exitCodes.done
  },
} satisfies CliCommand

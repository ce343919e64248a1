import type { ProblemCode } from '../../core/problem.ts'
import { nearest } from '../../load/nearest.ts'
import { allCodes } from '../../report/views/explain-code.ts'
import { exitCodes } from '../exit-codes.ts'
import { outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { show } from '../show.ts'
import { refuse } from '../usage-error.ts'
import type { CliCommand } from './command.ts'

/** The word that asks for every problem code. */
const ALL_CODES = 'codes'

/** The problem codes asked for; undefined when it is not about codes. */
function codesOf(wanted: string): readonly ProblemCode[] | undefined {
  const key = wanted.trim().toLowerCase()
  if (key === ALL_CODES) return allCodes
  const code = allCodes.find((each) => each === key)
  return code === undefined ? undefined : [code]
}

/** Tells one target whole, or a problem code. */
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
    const codes = codesOf(wanted)
    if (codes !== undefined) {
      show({ command: 'explain-code', codes }, asked, session)
      return exitCodes.done
    }
    const plan = loadPlanFolder(session.world, asked.targets, session.lang)
    const target = plan.targets.find((each) => each.id.toLowerCase() === wanted.trim().toLowerCase())
    if (target === undefined) {
      const suggestion =
        nearest(wanted, [...plan.targets.map((each) => each.id), ...allCodes, ALL_CODES], 1)[0] ?? null
      throw refuse('usage/no-match', { option: 'explain', value: wanted, suggestion })
    }
    show({ command: 'explain', plan, target }, asked, session)
    return exitCodes.done
  },
} satisfies CliCommand

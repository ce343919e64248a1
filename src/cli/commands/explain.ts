import { analyze } from '../../core/gap/analyze.ts'
import type { Target } from '../../core/model.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { suggest } from '../../load/nearest.ts'
import { ALL_CODES, allCodes } from '../../report/views/explain-code.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { explainOptions, outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { isIncomplete, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { refuse } from '../usage-error.ts'
import { type CliCommand, withOptions } from './command.ts'

/** The problem codes asked for; undefined when it is not about codes. */
function codesOf(wanted: string): readonly ProblemCode[] | undefined {
  const key = wanted.trim().toLowerCase()
  if (key === ALL_CODES) return allCodes
  const code = allCodes.find((each) => each === key)
  return code === undefined ? undefined : [code]
}

/** The target's page, and how its verdict comes about with the data handed over. */
async function explainWay(
  target: Target,
  paths: readonly string[],
  { asked, session }: { readonly asked: SharedOptions; readonly session: Session },
): Promise<ExitCode> {
  destinationsOf(asked, session)
  const { plan, data } = await readData(paths, { ...asked, id: [target.id] }, session)
  const { year, method } = asked
  const gap = analyze(plan, data, { ...(year !== undefined && { year }), ...(method && { method }) })
  tell(session, gap.problems)
  await show({ command: 'explain', plan, target, gap }, asked, session)
  return isIncomplete(data) ? exitCodes.cannot : exitCodes.done
}

/** Tells one target whole, or a problem code. */
export default {
  define: (command, words) => {
    command.argument('<id|code>', words.arguments.id)
    return withOptions(command, planOptions(words), explainOptions(words), outputOptions(words))
  },
  act: async ([id, options], session) => {
    // commander hands over exactly what `define` declared: the id, then the options.
    const [wanted, asked] = [id as string, options as SharedOptions]
    const codes = codesOf(wanted)
    if (codes !== undefined) {
      await show({ command: 'explain-code', codes }, asked, session)
      return exitCodes.done
    }
    const plan = await loadPlanFolder(session.world, asked.targets)
    const target = plan.targets.find((each) => each.id.toLowerCase() === wanted.trim().toLowerCase())
    if (target === undefined) {
      const suggestion = suggest(wanted, [...plan.targets.map((each) => each.id), ...allCodes, ALL_CODES])
      throw refuse('usage/no-match', { option: 'explain', value: wanted, suggestion })
    }
    if (asked.data !== undefined) return await explainWay(target, asked.data, { asked, session })
    await show({ command: 'explain', plan, target }, asked, session)
    return exitCodes.done
  },
} satisfies CliCommand

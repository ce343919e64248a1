import { join } from 'node:path'
import type { Plan } from '../core/model.ts'
import { makeProblem } from '../core/problem.ts'
import { parsePlan } from '../load/plan/parse-plan.ts'
import type { Lang } from '../words/all.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo } from './usage-error.ts'
import type { World } from './world.ts'

/** How places in the shipped plan are named, wherever the tool is installed and run. */
const SHIPPED_NAME = 'targets'

/**
 * Reads the plan in a folder, or the one that ships. Throws `CannotDo` with every fault when it has any: a plan
 * that is partly wrong judges nothing.
 */
export function loadPlanFolder(world: World, folder: string | undefined, lang: Lang): Plan {
  const shown = folder ?? SHIPPED_NAME
  const actual = folder ?? world.shippedPlan
  try {
    const names = world.list(actual).filter(({ name, isFile }) => isFile && /\.ya?ml$/i.test(name))
    const decoder = new TextDecoder()
    const files = names.map(({ name }) => ({
      path: join(shown, name).replaceAll('\\', '/'),
      text: decoder.decode(world.readFile(join(actual, name))),
    }))
    const { plan, problems } = parsePlan(files)
    if (plan === null) throw new CannotDo(problems)
    return plan
  } catch (error) {
    if (error instanceof CannotDo) throw error
    throw new CannotDo([
      makeProblem('file/unreadable', { name: shown, reason: systemReason(error, lang) }, { file: shown }),
    ])
  }
}

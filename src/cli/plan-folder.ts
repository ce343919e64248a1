import { join } from 'node:path'
import type { Plan } from '../core/model.ts'
import { makeProblem } from '../core/problem.ts'
import { type PlanBytes, readCompiled } from './compiled-plan.ts'
import { isHidden } from './files.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo } from './usage-error.ts'
import type { World } from './world.ts'

/** How places in the shipped plan are named, wherever the tool is installed and run. */
const SHIPPED_NAME = 'targets'

function readFiles(world: World, actual: string, shown: string): readonly PlanBytes[] {
  const names = world
    .list(actual)
    .filter(({ name, isFile }) => isFile && /\.ya?ml$/i.test(name) && !isHidden(name))
  return names.map(({ name }) => ({
    path: join(shown, name).replaceAll('\\', '/'),
    bytes: world.readFile(join(actual, name)),
  }))
}

/**
 * Reads the plan in a folder, or the one that ships. Throws `CannotDo` with every fault when it has any: a plan
 * that is partly wrong judges nothing.
 */
export async function loadPlanFolder(world: World, folder: string | undefined): Promise<Plan> {
  const shown = folder ?? SHIPPED_NAME
  try {
    const files = readFiles(world, folder ?? world.shippedPlan, shown)
    const compiled = folder === undefined ? readCompiled(world, files) : null
    if (compiled !== null) return compiled
    const { parsePlan } = await import('../load/plan/parse-plan.ts')
    const decoder = new TextDecoder()
    const texts = files.map(({ path, bytes }) => ({ path, text: decoder.decode(bytes) }))
    const { plan, problems } = parsePlan(texts)
    if (plan === null) throw new CannotDo(problems)
    return plan
  } catch (error) {
    if (error instanceof CannotDo) throw error
    throw new CannotDo([
      makeProblem('file/unreadable', { name: shown, reason: systemReason(error) }, { file: shown }),
    ])
  }
}

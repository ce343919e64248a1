import type { Decimal } from '../decimal.ts'
import { makeProblem } from '../problem.ts'
import { watchAlike } from './alike.ts'
import type { Figure } from './rule.ts'

/** The figure the plan prints for a target; null for a stage, and where the data bring what to compare with. */
function printedFigure({ target: { requirement } }: Figure): Decimal | null {
  if (requirement.operator === 'milestone') return null
  if (requirement.operator === 'none') return '0'
  return 'value' in requirement ? requirement.value : null
}

/** The column of targets handed in as the actual values: said once for a file, whatever its years. */
export default watchAlike(printedFigure, (alike) => {
  const files = new Set<string>()
  return alike.flatMap(({ year, rows, origin }) => {
    if (files.has(origin.file)) return []
    files.add(origin.file)
    return [makeProblem('plausibility/copied-target', { year, rows }, origin)]
  })
})

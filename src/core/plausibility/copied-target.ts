import { makeProblem } from '../problem.ts'
import { watchAlike } from './alike.ts'

/** The column of targets handed in as the actual values: said once for a file, whatever its years. */
export default watchAlike(
  ({ limits: { printed } }) => printed,
  (alike) => {
    const files = new Set<string>()
    return alike.flatMap(({ year, rows, origin }) => {
      if (files.has(origin.file)) return []
      files.add(origin.file)
      return [makeProblem('plausibility/copied-target', { year, rows }, origin)]
    })
  },
)

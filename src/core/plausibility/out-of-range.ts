import { makeProblem } from '../problem.ts'
import { isAbove, isBelow, perFigure, spotOf } from './rule.ts'

/** Beyond `plausible.min` or `plausible.max` of the target; both ends are believable. */
export default perFigure((figure) => {
  const { target, number: value } = figure
  const { min = null, max = null } = target.plausible ?? {}
  if (!isBelow(figure, min) && !isAbove(figure, max)) return null
  return makeProblem('plausibility/out-of-range', { id: target.id, value, min, max }, spotOf(figure))
})

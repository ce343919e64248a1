import { makeProblem } from '../problem.ts'
import { isAbove, isBelow, perFigure, spotOf } from './rule.ts'

/** A share of less than nothing or more than the whole. A side for which the plan sets a limit goes by that limit. */
export default perFigure((figure) => {
  const { target, number: value, limits } = figure
  if (limits.whole === null) return null
  const below = target.plausible?.min === undefined && isBelow(figure, '0')
  const above = target.plausible?.max === undefined && isAbove(figure, limits.whole)
  if (!below && !above) return null
  const args = { id: target.id, value, min: limits.min ?? '0', max: limits.max ?? limits.whole }
  return makeProblem('plausibility/share-outside', args, spotOf(figure))
})

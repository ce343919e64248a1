import { makeProblem } from '../problem.ts'
import { isDateSerial } from './date-serial.ts'
import { isAbove, isBelow, ZERO } from './limits.ts'
import { perFigure, spotOf } from './rule.ts'

/** A share of less than nothing or more than the whole. A side for which the plan sets a limit goes by that limit. */
export default perFigure((figure, log) => {
  const { target, digits: value, limits } = figure
  if (limits.whole === null) return
  const below = target.plausible?.min === undefined && isBelow(figure, ZERO)
  const above = target.plausible?.max === undefined && isAbove(figure, limits.whole)
  if ((!below && !above) || isDateSerial(figure)) return
  const args = {
    id: target.id,
    value,
    min: (limits.min ?? ZERO).digits,
    max: (limits.max ?? limits.whole).digits,
  }
  log.pushMade('plausibility/share-outside', figure.line, () =>
    makeProblem('plausibility/share-outside', args, spotOf(figure)),
  )
})

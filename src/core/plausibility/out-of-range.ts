import { makeProblem } from '../problem.ts'
import { isDateSerial } from './date-serial.ts'
import { isAbove, isBelow } from './limits.ts'
import { perFigure, spotOf } from './rule.ts'

/** Beyond `plausible.min` or `plausible.max` of the target; both ends are believable. */
export default perFigure((figure, log) => {
  const { target, digits: value, limits } = figure
  if (target.plausible === null) return
  const { min = null, max = null } = target.plausible
  const beyond = (min && isBelow(figure, limits.min)) || (max && isAbove(figure, limits.max))
  if (!beyond || isDateSerial(figure)) return
  log.pushMade('plausibility/out-of-range', figure.line, () =>
    makeProblem('plausibility/out-of-range', { id: target.id, value, min, max }, spotOf(figure)),
  )
})

import { absolute, compare, minus, type Sized } from '../decimal.ts'
import { makeProblem } from '../problem.ts'
import { isBeyond } from './limits.ts'
import { perFigure, spotOf } from './rule.ts'

/** Whether the two lie so close together that no rounding of doubles could hide a jump. */
const areNear = (a: Sized, b: Sized, limit: Sized): boolean =>
  Math.abs(a.size - b.size) + (Math.abs(a.size) + Math.abs(b.size)) * 1e-12 < limit.size

/**
 * A change from the year before that is larger than `plausible.jump`. Bounds and forecasts change nothing; a figure that is
 * told of as beyond belief itself is not told of again.
 */
export default perFigure((figure, log) => {
  const { target, digits: now, bound, limits } = figure
  if (limits.jump === null || bound !== undefined || figure.status === 'forecast') return
  const { before } = figure
  if (before === null || areNear(figure, before, limits.jump)) return
  const change = absolute(minus(now, before.digits))
  const limit = limits.jump.digits
  if (compare(change, limit) <= 0 || isBeyond(figure, limits) || isBeyond(before, limits)) return
  log.pushMade('plausibility/jump', figure.line, () => {
    const args = { id: target.id, year: figure.year, before: before.digits, now, change, limit }
    const { origin } = before
    const related = origin === null ? {} : { related: [{ file: origin.file, line: origin.line }] }
    return makeProblem('plausibility/jump', args, { ...spotOf(figure), ...related })
  })
})

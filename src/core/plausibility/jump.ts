import { absolute, compare, minus } from '../decimal.ts'
import { makeProblem } from '../problem.ts'
import { perFigure, spotOf } from './rule.ts'

/** A change from the year before that is larger than `plausible.jump`. Bounds and forecasts change nothing. */
export default perFigure((figure) => {
  const { target, observation, number: now, bound, before } = figure
  const limit = target.plausible?.jump
  if (limit === undefined || before === null || bound !== undefined || observation.status === 'forecast')
    return null
  const change = absolute(minus(now, before.number))
  if (compare(change, limit) <= 0) return null
  const args = { id: target.id, year: observation.year, before: before.number, now, change, limit }
  const { origin } = before
  const related = origin === null ? {} : { related: [{ file: origin.file, line: origin.line }] }
  return makeProblem('plausibility/jump', args, { ...spotOf(figure), ...related })
})

import { sized } from '../decimal.ts'
import { makeProblem } from '../problem.ts'
import { isAbove } from './limits.ts'
import { type Figure, perFigure, spotOf } from './rule.ts'

/** A spreadsheet counts days from the last of 1899; these are those of 2000 to 2049. */
const [FIRST, LAST] = [36526, 54788]
const DAY = 24 * 60 * 60 * 1000
const ORIGIN = Date.UTC(1899, 11, 30)

/** So much more than the plan asks for is no figure of the target, where the plan says nothing of what is believable. */
const FAR = 100

function isFar(figure: Figure): boolean {
  const { max, printed } = figure.limits
  if (max !== null) return isAbove(figure, max)
  return printed !== null && isAbove(figure, sized(`${printed.size * FAR}`))
}

/** Whether a figure is the number by which a spreadsheet keeps a day: 43134 for 2018-02-03, which "2-3" was made of. */
export function isDateSerial(figure: Figure): boolean {
  const { size, bound } = figure
  return size >= FIRST && size <= LAST && Number.isInteger(size) && bound === undefined && isFar(figure)
}

/** What is far too large and a day besides; it is then told of as nothing else. */
export default perFigure((figure, log) => {
  if (figure.size < FIRST || !isDateSerial(figure)) return
  log.pushMade('plausibility/date-serial', figure.line, () => {
    const date = new Date(ORIGIN + figure.size * DAY).toISOString().slice(0, 10)
    const args = { id: figure.target.id, value: figure.digits, date }
    return makeProblem('plausibility/date-serial', args, spotOf(figure))
  })
})

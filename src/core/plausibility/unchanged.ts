import { makeProblem } from '../problem.ts'
import { watchAlike } from './alike.ts'

/** Last year's column handed in again. A bound is no figure that could have stayed the same. */
export default watchAlike(
  ({ bound, before }) => (bound === undefined ? before : null),
  (alike) =>
    alike.map(({ year, rows, origin }) => makeProblem('plausibility/unchanged', { year, rows }, origin)),
)

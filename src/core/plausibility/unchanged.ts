import { makeProblem } from '../problem.ts'
import { findAlike } from './alike.ts'
import type { Rule } from './rule.ts'

/** Last year's column handed in again. A bound is no figure that could have stayed the same. */
const unchanged: Rule = (figures) =>
  findAlike(figures, ({ bound, before }) => (bound === undefined ? (before?.number ?? null) : null)).map(
    ({ year, rows, origin }) => makeProblem('plausibility/unchanged', { year, rows }, origin),
  )

export default unchanged

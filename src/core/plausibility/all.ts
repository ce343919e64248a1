/** The rules of plausibility. One more is one more file, one line here, and its code in `problems/plausibility.ts`. */
import { sortProblems } from '../collect.ts'
import { withProblems } from '../data-store.ts'
import type { Data, Plan } from '../model.ts'
import type { Problem } from '../problem.ts'
import { ProblemLog } from '../problem-log.ts'
import copiedTarget from './copied-target.ts'
import dateSerial from './date-serial.ts'
import jump from './jump.ts'
import outOfRange from './out-of-range.ts'
import type { Rule } from './rule.ts'
import shareOutside from './share-outside.ts'
import { showFigures } from './show-figures.ts'
import unchanged from './unchanged.ts'

const rules: readonly Rule[] = [dateSerial, shareOutside, outOfRange, jump, copiedTarget, unchanged]

/** What can be read but is hard to believe: warnings only, which change no verdict. */
export function checkPlausibility(plan: Plan, data: Data): readonly Problem[] {
  const log = new ProblemLog()
  const watches = rules.map((rule) => rule())
  showFigures(plan, data, (figure) => {
    for (const { see } of watches) see(figure, log)
  })
  for (const { end } of watches) for (const problem of end?.() ?? []) log.push(problem)
  return log.all()
}

/** The data with what is hard to believe of them among their problems, in the order of the files. */
export const addPlausibility = (plan: Plan, data: Data): Data =>
  withProblems(data, sortProblems([...data.problems, ...checkPlausibility(plan, data)], data.sources))

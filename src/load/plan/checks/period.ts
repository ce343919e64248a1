import { makeProblem } from '../../../core/problem.ts'
import type { Check } from '../draft.ts'
import { keyMarkAt } from '../entry.ts'

/** baseline < start ≤ end. */
const period: Check = ({ head }) => {
  if (head === null) return []
  const { baseline, start, end } = head.value.period
  return baseline < start && start <= end ? [] : [makeProblem('plan/period', {}, keyMarkAt(head, 'period'))]
}

export default period

import { operatorOf } from '../../../core/operators/all.ts'
import { makeProblem } from '../../../core/problem.ts'
import type { Check } from '../draft.ts'
import { markAt } from '../entry.ts'

/** An operator makes sense with some kinds of unit only: 杜绝 counts, 建成 is a stage. */
const unitKinds: Check = ({ targets, units }) =>
  targets.flatMap((item) => {
    const { requirement, unit: id } = item.value
    const unit = units.find(({ value }) => value.id === id)
    if (requirement === undefined || unit === undefined) return []
    const { operator } = requirement
    if (operatorOf(operator).units.includes(unit.value.kind)) return []
    return [makeProblem('plan/unit-operator', { unit: unit.value.id, operator }, markAt(item, 'unit'))]
  })

export default unitKinds

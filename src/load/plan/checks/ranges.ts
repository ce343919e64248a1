import { compare, type Decimal, sign } from '../../../core/decimal.ts'
import { makeProblem, type Problem } from '../../../core/problem.ts'
import type { Expectation } from '../../../core/problems/plan.ts'
import type { Check, TargetDraft } from '../draft.ts'
import { type Entry, type Item, keyName, markAt, type Path } from '../entry.ts'

const fault = (entry: Entry, path: Path, expected: Expectation): Problem =>
  makeProblem(
    'plan/bad-value',
    { key: keyName(entry, path), expected, suggestion: null },
    markAt(entry, ...path),
  )

const isReversed = (min: Decimal | undefined, max: Decimal | undefined): boolean =>
  min !== undefined && max !== undefined && compare(min, max) > 0

function rangesOf(item: Item<TargetDraft>): readonly Problem[] {
  const { requirement, plausible } = item.value
  const asked = requirement?.operator === 'between' && isReversed(requirement.min, requirement.max)
  return [
    ...(asked ? [fault(item, ['max'], 'ordered')] : []),
    ...(isReversed(plausible?.min, plausible?.max) ? [fault(item, ['plausible', 'max'], 'ordered')] : []),
  ]
}

/** The upper end is not below the lower one, and a conversion multiplies by more than nothing. */
const ranges: Check = ({ targets, conversions }) => [
  ...targets.flatMap(rangesOf),
  ...conversions.flatMap((item) =>
    sign(item.value.factor) > 0 ? [] : [fault(item, ['factor'], 'positive')],
  ),
]

export default ranges

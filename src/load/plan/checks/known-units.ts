import { makeProblem, type Problem } from '../../../core/problem.ts'
import { suggest } from '../../nearest.ts'
import { normalizeName } from '../../normalize.ts'
import type { Check, Draft } from '../draft.ts'
import { type Entry, markAt } from '../entry.ts'

/** The unit that a spelling is an alias of, else the one whose id looks like it. */
function unitMeant(spelling: string, { units, known }: Draft): string | null {
  const wanted = normalizeName(spelling)
  const named = units.find(({ value }) => value.aliases.some((alias) => normalizeName(alias) === wanted))
  return named?.value.id ?? suggest(spelling, [...(known.units ?? [])])
}

function unknownUnit(draft: Draft, entry: Entry, key: string, unit: string | undefined): readonly Problem[] {
  if (unit === undefined || draft.known.units === null || draft.known.units.has(unit)) return []
  return [makeProblem('plan/unknown-unit', { unit, suggestion: unitMeant(unit, draft) }, markAt(entry, key))]
}

/** Units of targets and of conversions are ids of units.yaml. */
const knownUnits: Check = (draft) => [
  ...draft.targets.flatMap((item) => unknownUnit(draft, item, 'unit', item.value.unit)),
  ...draft.conversions.flatMap((item) => [
    ...unknownUnit(draft, item, 'from', item.value.from),
    ...unknownUnit(draft, item, 'to', item.value.to),
  ]),
]

export default knownUnits

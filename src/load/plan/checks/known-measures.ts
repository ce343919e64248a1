import { makeProblem } from '../../../core/problem.ts'
import type { Check } from '../draft.ts'
import { markAt } from '../entry.ts'

/** The responsible measure and the related ones are in measures.yaml. */
const knownMeasures: Check = ({ targets, known }) =>
  targets.flatMap((item) => {
    const { measure, related = [] } = item.value
    const named = related.map((number, index) => ({ number, path: ['related', index] }))
    if (measure !== undefined) named.unshift({ number: measure, path: ['measure'] })
    return named
      .filter(({ number }) => known.measures !== null && !known.measures.has(String(number)))
      .map(({ number, path }) =>
        makeProblem('plan/unknown-measure', { measure: number }, markAt(item, ...path)),
      )
  })

export default knownMeasures

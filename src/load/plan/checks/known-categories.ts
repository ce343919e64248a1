import { makeProblem } from '../../../core/problem.ts'
import { suggest } from '../../nearest.ts'
import type { Check } from '../draft.ts'
import { markAt } from '../entry.ts'

/** A category is spelled as plan.yaml prints it. */
const knownCategories: Check = ({ targets, known: { categories } }) =>
  targets.flatMap((item) => {
    const { category } = item.value
    if (category === undefined || categories === null || categories.has(category)) return []
    const suggestion = suggest(category, [...categories])
    return [makeProblem('plan/unknown-category', { category, suggestion }, markAt(item, 'category'))]
  })

export default knownCategories

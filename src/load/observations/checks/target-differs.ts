import { compare, type Decimal } from '../../../core/decimal.ts'
import type { Target } from '../../../core/model.ts'
import { normalizeName } from '../../normalize.ts'
import { parseNumber } from '../number.ts'

/** The figures that the plan itself names for a target. */
function figuresOf({ requirement }: Target): readonly Decimal[] {
  switch (requirement.operator) {
    case 'between':
      return [requirement.min, requirement.max]
    case 'none':
      return ['0']
    case '>=':
    case '<=':
    case '>':
    case '<':
      return 'value' in requirement ? [requirement.value] : []
    case '=':
    case 'about':
      return [requirement.value]
    default:
      return []
  }
}

const signs = (text: string): string => normalizeName(text).replace(/[≥≧>=≤≦<]/g, '')

/** Whether a 目标值 cell says what the plan says. Words that name no figure are not held against anyone. */
export function agreesWithPlan(text: string, target: Target): boolean {
  if (signs(text) === signs(target.written)) return true
  const asked = parseNumber(text)
  if (asked.kind !== 'figure') return true
  return figuresOf(target).some((figure) => compare(figure, asked.number) === 0)
}

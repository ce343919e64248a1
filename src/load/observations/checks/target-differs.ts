import { compare } from '../../../core/decimal.ts'
import type { Target } from '../../../core/model.ts'
import { figuresOf } from '../../../core/operators/all.ts'
import { normalizeName } from '../../normalize.ts'
import { parseNumber } from '../number.ts'

const signs = (text: string): string => normalizeName(text).replace(/[≥≧>=≤≦<]/g, '')

/** Whether a 目标值 cell says what the plan says. Words that name no figure are not held against anyone. */
export function agreesWithPlan(text: string, target: Target): boolean {
  if (signs(text) === signs(target.written)) return true
  const asked = parseNumber(text)
  if (asked.kind !== 'figure') return true
  return figuresOf(target.requirement).some((figure) => compare(figure, asked.number) === 0)
}

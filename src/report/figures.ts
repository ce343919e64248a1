/** Figures as a person reads them: with the unit, and with every digit that decided. */
import { type Decimal, sign } from '../core/decimal.ts'
import { distanceOf } from '../core/finding.ts'
import type { Finding, Plan, Target, Unit, Value } from '../core/model.ts'
import type { Words } from '../words/all.ts'

export const unitOf = (plan: Plan, target: Target): Unit | undefined =>
  plan.units.find(({ id }) => id === target.unit)

/** "11 平方米", "95%", "11 m²". Chinese sets a space between a figure and a written-out unit. */
export function withUnit(number: string, unit: Unit | undefined, words: Words): string {
  const symbol = unit?.symbol[words.lang] ?? ''
  const space = words.lang === 'zh' && /^\p{Script=Han}/u.test(symbol) ? ' ' : ''
  return `${number}${space}${symbol}`
}

/** "≥ 95%", "built": what a target asks. */
export const askedText = (plan: Plan, target: Target, words: Words): string =>
  words.asked(target, (number) => withUnit(number, unitOf(plan, target), words))

/** A difference between two shares is in percentage points, not in per cent. */
export const difference = (number: Decimal, unit: Unit | undefined, words: Words): string =>
  unit?.kind === 'share' ? words.points(number) : withUnit(number, unit, words)

export function valueText(value: Value, unit: Unit | undefined, words: Words): string {
  if (value.kind === 'stage') return words.stages[value.stage]
  const figure = withUnit(value.number, unit, words)
  const bounded = value.bound === undefined ? figure : words.bounded(figure, value.bound)
  return value.estimated ? words.estimatedMark + bounded : bounded
}

/** Gap (below zero) or margin (above) of a finding, to stand in a column; empty where there is no exact one. */
export function distanceText(finding: Finding, unit: Unit | undefined, words: Words): string {
  const distance = distanceOf(finding)
  if (distance === undefined) return ''
  return (sign(distance) > 0 ? '+' : '') + difference(distance, unit, words)
}

/** How much is missing, as part of a sentence. */
export const gapText = ({ gap }: Finding, unit: Unit | undefined, words: Words): string =>
  gap === undefined ? '' : words.gap(difference(gap, unit, words))

/** The operators a target may use. One more is one more file and one more line in each of the two lists. */
import type { Decimal } from '../decimal.ts'
import type { Judgement, Value } from '../model.ts'
import about, { type AboutRequirement } from './about.ts'
import between, { type BetweenRequirement } from './between.ts'
import equal, { type EqualRequirement } from './equal.ts'
import { broughtAsked, directionAsked, figuresAsked, judgeAsked, thresholdAsked } from './judge.ts'
import milestone, { type MilestoneRequirement } from './milestone.ts'
import none, { type NoneRequirement } from './none.ts'
import type { Asked, Context, Direction, Operator } from './operator.ts'
import threshold, { type ThresholdRequirement } from './threshold.ts'
import yearBefore, { type YearBeforeRequirement } from './year-before.ts'

export type Requirement =
  | ThresholdRequirement
  | EqualRequirement
  | AboutRequirement
  | BetweenRequirement
  | NoneRequirement
  | MilestoneRequirement
  | YearBeforeRequirement

export type OperatorName = Requirement['operator']

/** One operator seen without its own requirement type: `operatorOf` pairs the two again by name. */
type AnyOperator = Operator<Requirement>

// Each operator is only ever handed requirements that bear one of its own names.
export const operators = [
  threshold,
  equal,
  about,
  between,
  none,
  milestone,
  yearBefore,
] as unknown as readonly AnyOperator[]

const byName = new Map(
  operators.flatMap((operator) => operator.names.map((name) => [name, operator] as const)),
)

export const operatorNames: readonly OperatorName[] = [...byName.keys()]

/** Other spellings of an operator in YAML and in cells. */
export const operatorSpellings: Readonly<Record<string, OperatorName>> = {
  '≥': '>=',
  '≤': '<=',
  '＞': '>',
  '＜': '<',
  '＝': '=',
}

/** The operator of that name. Throws a RangeError for a name outside the list. */
export function operatorOf(name: OperatorName): AnyOperator {
  const operator = byName.get(name)
  if (operator === undefined)
    throw new RangeError(`no operator "${name}"; there are ${operatorNames.join(', ')}`)
  return operator
}

const asked = new WeakMap<Requirement, Asked>()

/** What a requirement asks of a value; worked out once. */
export function askedOf(requirement: Requirement): Asked {
  const known = asked.get(requirement)
  if (known !== undefined) return known
  const made = operatorOf(requirement.operator).asks(requirement)
  asked.set(requirement, made)
  return made
}

/**
 * Judges one value: exact, and three-valued. `margin` of a pass and `gap` of a fail are in the unit of the requirement,
 * and absent where a bound decided or a stage was asked for. Without a figure that `context` should bring: unknown.
 */
export const judge = (requirement: Requirement, actual: Value, context: Context = {}): Judgement =>
  judgeAsked(askedOf(requirement), actual, context)

/** The figure that decides, where there is one before the data is seen. */
export const thresholdOf = (requirement: Requirement, context: Context = {}): Decimal | null =>
  thresholdAsked(askedOf(requirement), context)

/** The figures that the plan prints for a requirement, lowest first; none for a stage or a figure that the data bring. */
export function figuresOf(requirement: Requirement): readonly Decimal[] {
  const { figures } = operatorOf(requirement.operator)
  return figures?.(requirement) ?? figuresAsked(askedOf(requirement))
}

/** Whether a figure that the data bring decides, and which: the city's, or that of the year before. */
export const broughtOf = (requirement: Requirement): keyof Context | null =>
  broughtAsked(askedOf(requirement))

export const directionOf = (requirement: Requirement): Direction => directionAsked(askedOf(requirement))

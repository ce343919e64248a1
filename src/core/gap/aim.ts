/** What a requirement aims at, derived from its operator, so that a new operator needs no line here. */
import type { Decimal } from '../decimal.ts'
import { askedOf, directionOf, judge, operatorOf, type Requirement, thresholdOf } from '../operators/all.ts'
import { figuresAsked } from '../operators/judge.ts'
import type { Context, Direction } from '../operators/operator.ts'
import { compareRational, difference, magnitude, type Rational, rational } from './rational.ts'

/**
 * `level`: one fixed figure, better on one side. `band`: from one figure to another (= is a band without width).
 * `moving`: a figure each year brings anew (benchmark, year before). `stage`: no figures.
 */
export type AimKind = 'level' | 'band' | 'moving' | 'stage'

export function kindOf(requirement: Requirement): AimKind {
  if (operatorOf(requirement.operator).units.includes('stage')) return 'stage'
  if (directionOf(requirement) === 0) return 'band'
  return thresholdOf(requirement) === null ? 'moving' : 'level'
}

/** The figure to reach from some value, and the way there; direction 0: the value lies inside a band. */
export interface Aim {
  readonly figure: Decimal
  readonly direction: Direction
}

interface Band {
  readonly min: Decimal
  readonly max: Decimal
}

function bandOf(requirement: Requirement): Band | null {
  const [min, max = min] = figuresAsked(askedOf(requirement))
  return min === undefined || max === undefined ? null : { min, max }
}

function aimAtBand({ min, max }: Band, value: Rational): Aim {
  if (compareRational(value, rational(min)) < 0) return { figure: min, direction: 1 }
  if (compareRational(value, rational(max)) > 0) return { figure: max, direction: -1 }
  const spare = (end: Decimal) => magnitude(difference(value, rational(end)))
  return { figure: compareRational(spare(min), spare(max)) <= 0 ? min : max, direction: 0 }
}

/** Null for stages, and where the figure to compare with is missing. */
export function aimFrom(requirement: Requirement, value: Rational, context: Context): Aim | null {
  const direction = directionOf(requirement)
  if (direction === 0) {
    const band = bandOf(requirement)
    return band === null ? null : aimAtBand(band, value)
  }
  const figure = thresholdOf(requirement, context)
  return figure === null ? null : { figure, direction }
}

/** Whether an exact fraction meets the requirement; at the threshold itself the operator decides. */
export function holdsAt(requirement: Requirement, value: Rational, context: Context): boolean {
  const aim = aimFrom(requirement, value, context)
  if (aim === null) return false
  if (aim.direction === 0) return true
  const order = compareRational(value, rational(aim.figure))
  if (order !== 0) return order === aim.direction
  return judge(requirement, { kind: 'number', number: aim.figure }, context).verdict === 'pass'
}

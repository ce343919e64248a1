/** Figures that somebody has to reach, as short as can be said without misleading. */
import { compare, type Decimal, minus, plus, round, sign } from '../decimal.ts'

const DIGITS = 2
const MOST_DIGITS = 12

/**
 * Two digits, rounded towards the goal so that what is read suffices, and more digits where that would pass the goal. The
 * goal itself keeps all of its own: 0.12 would not do for 0.124.
 */
export function outward(value: Decimal, goal: Decimal, digits = DIGITS): Decimal {
  const towards = sign(minus(goal, value))
  if (towards === 0) return value
  const near = round(value, digits)
  const falls = compare(near, value) * towards < 0
  // A one in the last place is a plain number's text.
  const step = `${towards < 0 ? '-' : ''}${(10 ** -digits).toFixed(digits)}` as Decimal
  const rounded = falls ? plus(near, step) : near
  const passes = compare(rounded, goal) * towards >= 0
  return passes && digits < MOST_DIGITS ? outward(value, goal, digits + 1) : rounded
}

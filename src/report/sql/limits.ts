/** The figures that decide, and whether the value holds against them. */
import {
  and,
  cases,
  column,
  type Expression,
  equal,
  FALSE,
  isNull,
  less,
  more,
  NULL,
  oneOf,
  or,
  TRUE,
  text,
} from './expression.ts'
import type { From } from './rows.ts'
import type { Select } from './select.ts'

type Side = 'low' | 'high'

const figureOf = (side: Side): Expression =>
  cases(
    [
      [isNull(column(side)), NULL],
      [equal(column('compared_with'), text('benchmark')), column('benchmark')],
      [equal(column('compared_with'), text('previous')), column('year_before')],
    ],
    column(`${side}_at`),
  )

/** The figures that decide. */
export const limited = (from: From): Select => ({
  all: '*',
  columns: [
    ['low_figure', figureOf('low')],
    ['high_figure', figureOf('high')],
  ],
  from: from('followed'),
})

const SIDES = {
  low: { beyond: more, short: less, strict: '>', bounds: ['at-least', 'above'] },
  high: { beyond: less, short: more, strict: '<', bounds: ['at-most', 'below'] },
} as const

/**
 * Whether a limit holds; NULL where a bound leaves it open. A bound decides when every figure it allows gives the same
 * answer.
 */
function holds(side: Side): Expression {
  const { beyond, short, strict, bounds } = SIDES[side]
  const [number, figure, bound] = [column('number'), column(`${side}_figure`), column('bound')]
  const isStrict = equal(column(side), text(strict))
  const isClosed = equal(column(side), text(`${strict}=`))
  const isOpen = oneOf(bound, 'above', 'below')
  const at = (condition: Expression) => and(equal(number, figure), condition)
  return cases(
    [
      [isNull(column(side)), TRUE],
      [isNull(bound), or(beyond(number, figure), at(isClosed))],
      [oneOf(bound, ...bounds), cases([[or(beyond(number, figure), at(or(isClosed, isOpen))), TRUE]])],
    ],
    cases([[or(short(number, figure), at(or(isStrict, isOpen))), FALSE]]),
  )
}

/** Whether each limit holds. */
export const held = (from: From): Select => ({
  all: '*',
  columns: [
    ['low_holds', holds('low')],
    ['high_holds', holds('high')],
  ],
  from: from('limited'),
})

/** From one row for each target, year and region to its verdict, gap and margin. */
import { stageOrder } from '../../core/operators/milestone.ts'
import {
  and,
  atLeast,
  call,
  cases,
  certainly,
  column,
  columnsOf,
  type Expression,
  equal,
  FALSE,
  isNull,
  isThere,
  less,
  minus,
  more,
  NULL,
  not,
  oneOf,
  or,
  over,
  TRUE,
  text,
  type Window,
  whole,
} from './expression.ts'
import type { From } from './rows.ts'
import type { Columns, Select } from './select.ts'

const s = columnsOf('s')
const p = columnsOf('p')

/** Each row beside what its target asks; `exact`: the figure that another year may be compared with. */
export const usable = (from: From): Select => ({
  all: 's',
  columns: [
    ['known', isThere(p('id'))],
    ['stage_asked', p('stage')],
    ...[
      'name',
      'category',
      'measure',
      'unit',
      'district_only',
      'cumulative',
      'low',
      'low_at',
      'high',
      'high_at',
      'compared_with',
      'baseline_year',
      'baseline',
    ].map((name): Columns[number] => [name, p(name)]),
    [
      'exact',
      cases([
        [and(not(s('flawed')), not(s('conflict')), not(s('forecast')), isNull(s('bound'))), s('number')],
      ]),
    ],
  ],
  from: from('settled', 's'),
  joins: [{ source: from('plan', 'p'), on: equal(p('id'), s('id')) }],
})

const years = (rows?: 'before'): Window => ({
  partition: [column('id'), column('region')],
  order: column('year'),
  ...(rows && { rows }),
})

/** A running total that is lower than in an earlier year is no figure. */
export const lasting = (from: From): Select => ({
  all: '*',
  columns: [
    [
      'fallen',
      certainly(
        and(column('cumulative'), less(column('exact'), over(call('MAX', column('exact')), years('before')))),
      ),
    ],
  ],
  from: from('usable'),
})

const lag = (expression: Expression): Expression => over(call('LAG', expression), years())
const lastYear = minus(column('year'), whole(1))

/** The year before: from the data, else from the row itself, else from the plan, whose figure is the district's. */
export const followed = (from: From): Select => ({
  all: '*',
  columns: [
    [
      'year_before',
      call(
        'COALESCE',
        cases([
          [equal(lag(column('year')), lastYear), lag(cases([[not(column('fallen')), column('exact')]]))],
        ]),
        column('previous'),
        cases([
          [and(isNull(column('region')), equal(column('baseline_year'), lastYear)), column('baseline')],
        ]),
      ),
    ],
  ],
  from: from('lasting'),
})

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

const lacks = (name: string, figure: string): Expression =>
  and(equal(column('compared_with'), text(name)), isNull(column(figure)))
const fails = certainly(or(not(column('low_holds')), not(column('high_holds'))))
const isOpen = or(isNull(column('low_holds')), isNull(column('high_holds')))

const reason: Expression = cases([
  [not(column('known')), text('unknown-id')],
  [not(column('reported')), text('not-reported')],
  [or(column('flawed'), column('fallen')), text('invalid-value')],
  [column('conflict'), text('conflict')],
  [column('forecast'), text('forecast')],
  [isThere(column('stage_asked')), NULL],
  [lacks('benchmark', 'benchmark'), text('no-benchmark')],
  [lacks('previous', 'year_before'), text('no-previous-year')],
  [and(not(fails), isOpen), text('bound-undecided')],
])

/** Why there is no verdict, NULL where there is one: the first that applies, in the order in which `check` looks. */
export const reasoned = (from: From): Select => ({
  all: '*',
  columns: [
    ['reason', reason],
    ['passes', and(column('low_holds'), column('high_holds'))],
    ['has_value', not(or(column('flawed'), column('conflict'), column('fallen')))],
  ],
  from: from('held'),
})

const verdict: Expression = cases(
  [
    [isThere(column('reason')), text('unknown')],
    [atLeast(column('stage_reached'), column('stage_asked')), text('pass')],
    [and(isNull(column('stage_asked')), column('passes')), text('pass')],
  ],
  text('fail'),
)

const whenUsable = (name: string): Expression => cases([[column('has_value'), column(name)]])

const stageText: Expression = cases(
  stageOrder.map((stage, index) => [
    and(column('has_value'), equal(column('stage_reached'), whole(index))),
    text(stage),
  ]),
)

const threshold: Expression = cases([
  [isNull(column('low')), column('high_figure')],
  [or(isNull(column('high')), equal(column('low_figure'), column('high_figure'))), column('low_figure')],
])

/** A bound has no exact distance, a stage none at all. */
const isExact = and(isNull(column('reason')), isNull(column('stage_asked')), isNull(column('bound')))
const above = minus(column('number'), column('low_figure'))
const below = minus(column('high_figure'), column('number'))
const short = call(
  'GREATEST',
  minus(column('low_figure'), column('number')),
  minus(column('number'), column('high_figure')),
)

const same = (...names: readonly string[]): Columns => names.map((name) => [name, column(name)])

/** Every row under the keys of `check -f json`. */
export const result = (from: From): Select => ({
  columns: [
    ...same('id', 'name', 'category', 'measure', 'year', 'region'),
    ['verdict', verdict],
    ...same('reason'),
    ['actual', whenUsable('number')],
    ['bound', whenUsable('bound')],
    ['stage', stageText],
    ...same('unit'),
    ['threshold', threshold],
    ...same('benchmark'),
    ['previous', cases([[equal(column('compared_with'), text('previous')), column('year_before')]])],
    [
      'gap',
      cases([
        [and(isExact, column('passes')), whole(0)],
        [isExact, short],
      ]),
    ],
    ['margin', cases([[and(isExact, column('passes')), call('LEAST', above, below)]])],
    ['rows_read', column('rows_read')],
  ],
  from: from('reasoned'),
  where: not(certainly(and(column('district_only'), isThere(column('region'))))),
})

/** From what holds to the verdict, its reason, gap and margin. */
import { stageOrder } from '../../core/operators/milestone.ts'
import {
  and,
  atLeast,
  call,
  cases,
  certainly,
  column,
  type Expression,
  equal,
  isNull,
  isThere,
  minus,
  NULL,
  not,
  or,
  text,
  whole,
} from './expression.ts'
import type { From } from './rows.ts'
import { type Select, same } from './select.ts'

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

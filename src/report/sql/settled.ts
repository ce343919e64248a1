/** From all rows of a target, year and region to the one that stands. */
import {
  and,
  call,
  cases,
  certainly,
  column,
  type Expression,
  equal,
  FALSE,
  not,
  oneOf,
  or,
  over,
  TRUE,
  text,
  unequal,
  whole,
} from './expression.ts'
import type { From } from './rows.ts'
import { type Columns, type Select, same } from './select.ts'

const KEY = ['id', 'year', 'region'] as const

/** 1 where any row of the same target, year and region is so, else 0. */
const any = (condition: Expression): Expression =>
  over(call('MAX', flag(condition)), { partition: KEY.map((name) => column(name)) })

const flag = (condition: Expression): Expression => cases([[condition, whole(1)]], whole(0))

const isForecast = certainly(equal(column('status'), text('forecast')))

/** What else is said of the same target, year and region. */
export const weighed = (from: From): Select => ({
  all: '*',
  columns: [
    ['any_reported', any(column('reported'))],
    ['any_final', any(and(column('reported'), certainly(equal(column('status'), text('final')))))],
    ['any_actual', any(and(column('reported'), not(isForecast)))],
  ],
  from: from('checked'),
})

const is = (name: string): Expression => equal(column(name), whole(1))

/** Final replaces provisional and estimated, and anything replaces a forecast; a blank says nothing beside a figure. */
const stands: Expression = cases(
  [
    [equal(column('any_reported'), whole(0)), TRUE],
    [not(column('reported')), FALSE],
    [is('any_final'), not(certainly(oneOf(column('status'), 'forecast', 'provisional', 'estimated')))],
    [is('any_actual'), not(certainly(equal(column('status'), text('forecast'))))],
  ],
  TRUE,
)

const differ = (expression: Expression): Expression =>
  certainly(unequal(call('MIN', expression), call('MAX', expression)))

/** One row for each target, year and region; rows that differ are a conflict. */
export const settled = (from: From): Select => ({
  columns: [
    ...same(...KEY),
    ['rows_read', call('COUNT', whole(1))],
    ['reported', equal(call('MAX', column('any_reported')), whole(1))],
    ['forecast', equal(call('MAX', column('any_actual')), whole(0))],
    ['flawed', equal(call('MAX', flag(column('flawed'))), whole(1))],
    [
      'conflict',
      or(
        differ(column('number')),
        differ(call('COALESCE', column('bound'), text(''))),
        differ(column('stage_reached')),
        differ(column('benchmark')),
        differ(column('previous')),
      ),
    ],
    ...(['number', 'bound', 'stage_reached', 'benchmark', 'previous'] as const).map(
      (name): Columns[number] => [name, call('MIN', column(name))],
    ),
  ],
  from: from('weighed'),
  where: stands,
  groupBy: KEY.map((name) => column(name)),
})

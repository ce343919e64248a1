/** From the rows of the table to figures and stages, and which of them are sound. */
import { stageOrder } from '../../core/operators/milestone.ts'
import {
  and,
  atLeast,
  atMost,
  call,
  cases,
  cast,
  certainly,
  column,
  columnsOf,
  type Expression,
  equal,
  isNull,
  isNumber,
  isThere,
  more,
  not,
  oneOf,
  or,
  text,
  times,
  whole,
} from './expression.ts'
import { type Select, type Source, same } from './select.ts'

/** How one step reads the one before: under the name of a step, or of the table of observations. */
export type From = (name: string, as?: string) => Source

const o = columnsOf('o')
const p = columnsOf('p')
const u = columnsOf('u')

/** A cell as text; an empty one says nothing. */
const given = (name: string): Expression => call('NULLIF', cast(o(name), 'text'), text(''))

/** Each row beside its target and the unit it is given in. */
export const reading = (from: From): Select => ({
  columns: [
    ['id', cast(o('id'), 'text')],
    ['year', cast(o('year'), 'whole')],
    ['region', given('region')],
    ['status', given('status')],
    ['bound', given('bound')],
    ['stage', given('stage')],
    ['value', given('value')],
    ['benchmark', given('benchmark')],
    ['previous', given('previous')],
    ['stage_asked', p('stage')],
    ['threshold', p('threshold')],
    ['compared_with', p('compared_with')],
    ['due_unit', p('unit')],
    ['given_unit', cases([[isNull(given('unit')), p('unit')]], u('unit'))],
    ['factor', cases([[isNull(given('unit')), cast(whole(1), 'factor')]], u('factor'))],
  ],
  from: from('observations', 'o'),
  joins: [
    { source: from('plan', 'p'), on: equal(p('id'), cast(o('id'), 'text')) },
    {
      source: from('units', 'u'),
      on: and(equal(u('target_unit'), p('unit')), equal(u('spelling'), given('unit'))),
    },
  ],
})

/** The figure of a cell in the unit of the target; NULL where it is none, does not fit, or does not convert. */
const figureOf = (name: string): Expression =>
  cases([[isNumber(column(name)), cast(times(cast(column(name), 'input'), column('factor')), 'figure')]])

const stageReached: Expression = cases(
  stageOrder.map((stage, index) => [equal(column('stage'), text(stage)), whole(index)]),
)

/** Texts become figures and stages. */
export const converted = (from: From): Select => ({
  columns: [
    ...same(
      'id',
      'year',
      'region',
      'status',
      'stage_asked',
      'threshold',
      'compared_with',
      'due_unit',
      'given_unit',
    ),
    ['bound', cases([[isNull(column('stage_asked')), column('bound')]])],
    ['reported', or(isThere(column('value')), isThere(column('stage')))],
    ['stage_reached', stageReached],
    ['number', figureOf('value')],
    ['benchmark_read', figureOf('benchmark')],
    ['previous_read', figureOf('previous')],
  ],
  from: from('reading'),
})

/** Not below zero, no fraction where a percentage is due, no percentage called a fraction. Never NULL. */
function isSound(figure: Expression, threshold: Expression): Expression {
  const due = (unit: string) => [
    equal(column('due_unit'), text('%')),
    equal(column('given_unit'), text(unit)),
  ]
  const isLarge = or(isNull(threshold), atLeast(threshold, whole(10)))
  const isFraction = [isLarge, more(figure, whole(0)), atMost(figure, whole(1))]
  return and(
    certainly(atLeast(figure, whole(0))),
    not(certainly(and(...due('%'), ...isFraction))),
    not(certainly(and(...due('1'), more(figure, whole(200))))),
  )
}

/** A figure that the target is compared with, where it is sound; what it is not compared with says nothing. */
const soundly = (name: string): Expression => {
  const read = column(`${name}_read`)
  return cases([[and(equal(column('compared_with'), text(name)), isSound(read, column('threshold'))), read]])
}

/** What each row brings to compare with. */
export const comparable = (from: From): Select => ({
  all: '*',
  columns: [
    ['benchmark', soundly('benchmark')],
    ['previous', soundly('previous')],
  ],
  from: from('converted'),
})

const expected: Expression = cases(
  (['benchmark', 'previous'] as const).map((name) => [
    equal(column('compared_with'), text(name)),
    column(name),
  ]),
  column('threshold'),
)

const isFlawed: Expression = or(
  isNull(column('year')),
  certainly(not(oneOf(column('bound'), 'at-most', 'at-least', 'below', 'above'))),
  cases(
    [[isThere(column('stage_asked')), isNull(column('stage_reached'))]],
    not(isSound(column('number'), expected)),
  ),
)

/** What cannot be used is marked. */
export const checked = (from: From): Select => ({
  all: '*',
  columns: [['flawed', isFlawed]],
  from: from('comparable'),
})

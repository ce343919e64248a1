/** Each row beside the other years of its target: what it may be compared with. */
import {
  and,
  call,
  cases,
  certainly,
  column,
  columnsOf,
  type Expression,
  equal,
  isNull,
  isThere,
  less,
  minus,
  not,
  over,
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

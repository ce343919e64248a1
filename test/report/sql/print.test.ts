import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/core/model.ts'
import { type DialectName, dialects, roomFor } from '../../../src/report/sql/dialect.ts'
import {
  and,
  call,
  cast,
  column,
  columnsOf,
  type Expression,
  equal,
  isNull,
  isNumber,
  isThere,
  less,
  minus,
  not,
  oneOf,
  or,
  over,
  text,
  times,
  whole,
} from '../../../src/report/sql/expression.ts'
import { printExpression } from '../../../src/report/sql/print.ts'
import { planOf, targetOf } from '../../plan-fixture.ts'

const plan: Plan = {
  ...planOf([targetOf({ id: 'A' })]),
  conversions: [{ from: 'a', to: 'b', factor: '0.01' }],
}
const print = (expression: Expression, name: DialectName = 'duckdb') =>
  printExpression(expression, { dialect: dialects[name], room: roomFor(plan, dialects[name]) })

const [a, b, c] = [column('a'), column('b'), column('c')]

describe('parentheses stand where they are needed', () => {
  it.each<[Expression, string]>([
    [and(a, or(b, c)), 'a AND (b OR c)'],
    [or(a, and(b, c)), 'a OR b AND c'],
    [and(a, and(b, c)), 'a AND b AND c'],
    [not(and(a, b)), 'NOT (a AND b)'],
    [not(equal(a, b)), 'NOT a = b'],
    [not(not(a)), 'NOT (NOT a)'],
    [equal(a, not(b)), 'a = (NOT b)'],
    [equal(equal(a, b), c), 'a = b = c'],
    [minus(a, minus(b, c)), 'a - (b - c)'],
    [minus(minus(a, b), c), 'a - b - c'],
    [times(minus(a, b), c), '(a - b) * c'],
    [isNull(and(a, b)), '(a AND b) IS NULL'],
    [isThere(minus(a, b)), 'a - b IS NOT NULL'],
    [and(isNull(a), oneOf(b, 'x', 'y')), "a IS NULL AND b IN ('x', 'y')"],
    [less(columnsOf('t')('a'), whole(1)), 't.a < 1'],
    [over(call('LAG', a), { partition: [b], order: c }), 'LAG(a) OVER (PARTITION BY b ORDER BY c)'],
  ])('%#', (expression, printed) => expect(print(expression)).toBe(printed))
})

describe('texts', () => {
  it.each<[string, string, string]>([
    ['plain 中文', "'plain 中文'", "'plain 中文'"],
    ["it's", "'it''s'", "'it\\'s'"],
    ['a\\b', "E'a\\\\b'", "'a\\\\b'"],
    ["\\'; DROP TABLE x; --", "E'\\\\''; DROP TABLE x; --'", "'\\\\\\'; DROP TABLE x; --'"],
    ['two\nlines', "E'two\\nlines'", "'two\\nlines'"],
  ])('%j end where they end', (value, doubled, spark) => {
    expect(print(text(value), 'duckdb')).toBe(doubled)
    expect(print(text(value), 'postgres')).toBe(doubled)
    expect(print(text(value), 'spark')).toBe(spark)
  })

  it('names are quoted in the manner of the dialect', () => {
    expect(dialects.duckdb.name('a"b`c')).toBe('"a""b`c"')
    expect(dialects.spark.name('a"b`c')).toBe('`a"b``c`')
  })
})

describe('room for digits', () => {
  it('holds every product and every difference in 38 digits', () => {
    const { input, factor, figure } = roomFor(plan, dialects.spark)
    expect(input).toEqual({ whole: 15, fraction: 18 })
    expect(factor).toEqual({ whole: 1, fraction: 2 })
    expect(figure).toEqual({ whole: 16, fraction: 20 })
    expect(print(cast(a, 'figure'))).toBe('CAST(a AS DECIMAL(36, 20))')
    expect(print(cast(a, 'figure'), 'postgres')).toBe('CAST(a AS NUMERIC)')
  })

  it('is known by the form of a number', () => {
    expect(print(isNumber(a))).toBe("regexp_full_match(a, '^-?0*[0-9]{1,15}([.][0-9]{0,18}0*)?$')")
    expect(print(isNumber(a), 'postgres')).toBe("a ~ '^-?[0-9]+([.][0-9]*)?$'")
    expect(print(isNumber(a), 'spark')).toMatch(/^a RLIKE /)
  })

  it('shrinks before the point when the plan needs it behind', () => {
    const long = planOf([
      targetOf({ id: 'A', requirement: { operator: '>=', value: `0.${'1'.repeat(30)}` as '0.1' } }),
    ])
    expect(roomFor(long, dialects.duckdb).figure).toEqual({ whole: 6, fraction: 30 })
  })
})

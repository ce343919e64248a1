/** A query as the text of a dialect, laid out to be read. */
import { type Dialect, numberPattern, type Room, typeName } from './dialect.ts'
import type { Expression, Operator, Window } from './expression.ts'
import type { Query, Select, Source, Values } from './select.ts'

export interface Printing {
  readonly dialect: Dialect
  readonly room: Room
}

/** Columns of a page, and of an expression that stays on one line. */
const WIDTH = 110
const LINE = 90

/** How tightly each binds; what binds less is put in parentheses. */
const BINDING: { readonly [O in Operator]: number } = {
  OR: 1,
  AND: 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
}
const NOT = 3
const TIGHT = 9

function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case 'operation':
      return BINDING[expression.operator]
    case 'not':
      return NOT
    case 'is-null':
    case 'in':
    case 'is-number':
      return 4
    default:
      return TIGHT
  }
}

const isLong = (text: string): boolean => text.length > LINE || text.includes('\n')

/** What stands in parentheses, on lines of its own when it is long. */
function enclosed(name: string, operands: readonly string[]): string {
  const line = `${name}(${operands.join(', ')})`
  return isLong(line) ? `${name}(\n  ${indent(operands.join(',\n'))}\n)` : line
}

const indent = (lines: string): string => lines.replaceAll('\n', '\n  ')

export function printExpression(expression: Expression, printing: Printing): string {
  const { dialect, room } = printing
  const print = (each: Expression): string => printExpression(each, printing)
  const within = (each: Expression, least: number): string =>
    bindingOf(each) < least ? enclosed('', [print(each)]) : print(each)
  switch (expression.kind) {
    case 'column':
      return expression.of === undefined ? expression.name : `${expression.of}.${expression.name}`
    case 'text':
      return dialect.text(expression.text)
    case 'whole':
      return String(expression.number)
    case 'truth':
      return expression.truth ? 'TRUE' : 'FALSE'
    case 'null':
      return 'NULL'
    case 'operation': {
      const binding = BINDING[expression.operator]
      // AND and OR chain; of everything else only the left operand may bind as loosely.
      const chains = binding <= BINDING.AND
      const operands = expression.operands.map((each, index) =>
        within(each, chains || index === 0 ? binding : binding + 1),
      )
      const line = operands.join(` ${expression.operator} `)
      return chains && isLong(line) ? operands.join(`\n${expression.operator} `) : line
    }
    case 'not':
      return `NOT ${within(expression.operand, NOT + 1)}`
    case 'is-null':
      return `${within(expression.operand, 5)} IS ${expression.negated ? 'NOT ' : ''}NULL`
    case 'in':
      return `${within(expression.operand, 5)} IN (${expression.choices.map(print).join(', ')})`
    case 'call':
      return enclosed(expression.name, expression.operands.map(print))
    case 'over':
      return `${print(expression.call)} OVER (${printWindow(expression.window, print)})`
    case 'cast':
      return `CAST(${print(expression.operand)} AS ${typeName(expression.type, dialect, room)})`
    case 'is-number':
      return dialect.matches(print(expression.operand), dialect.text(numberPattern(dialect, room)))
    case 'case': {
      const branches = expression.branches.map(([when, then]) => branchText(print(when), print(then)))
      const parts = [...branches, ...(expression.otherwise ? [`ELSE ${print(expression.otherwise)}`] : [])]
      const line = `CASE ${parts.join(' ')} END`
      if (!isLong(line)) return line
      return `CASE${parts.map((part) => `\n  ${indent(part)}`).join('')}\nEND`
    }
  }
}

function branchText(when: string, then: string): string {
  if (!isLong(`WHEN ${when} THEN ${then}`)) return `WHEN ${when} THEN ${then}`
  if (isLong(when) || !then.includes('\n')) return `WHEN ${indent(when)}\nTHEN ${then}`
  return `WHEN ${when} THEN ${then}`
}

function printWindow({ partition, order, rows }: Window, print: (each: Expression) => string): string {
  return [
    `PARTITION BY ${partition.map(print).join(', ')}`,
    ...(order === undefined ? [] : [`ORDER BY ${print(order)}`]),
    ...(rows === undefined ? [] : ['ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING']),
  ].join(' ')
}

const sourceText = ({ name, as }: Source, { dialect }: Printing): string => {
  const named = typeof name === 'string' ? name : name.map(dialect.name).join('.')
  return as === undefined ? named : `${named} AS ${as}`
}

/** As many rows on a line as it holds. */
function packed(rows: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    if (last === undefined || `${last}, ${row}`.length > WIDTH) lines.push(row)
    else lines[lines.length - 1] = `${last}, ${row}`
  }
  return lines
}

function valuesText({ columns, rows }: Values, printing: Printing): string {
  const texts = rows.map((row) => `(${row.map((each) => printExpression(each, printing)).join(', ')})`)
  return `(\n  VALUES\n    ${packed(texts).join(',\n    ')}\n) AS v (${columns.join(', ')})`
}

function printSelect(select: Select, printing: Printing): string {
  const { all, columns, from, joins = [], where, groupBy } = select
  const print = (each: Expression): string => printExpression(each, printing)
  const listed = columns.map(([name, expression]) => {
    const isSame = expression.kind === 'column' && expression.name === name
    return `  ${indent(print(expression))}${isSame ? '' : ` AS ${name}`}`
  })
  const every = all === undefined ? [] : [all === '*' ? '  *' : `  ${all}.*`]
  return [
    'SELECT',
    [...every, ...listed].join(',\n'),
    `FROM ${'rows' in from ? valuesText(from, printing) : sourceText(from, printing)}`,
    ...joins.map(({ source, on }) => `LEFT JOIN ${sourceText(source, printing)} ON ${indent(print(on))}`),
    ...(where === undefined ? [] : [`WHERE ${indent(print(where))}`]),
    ...(groupBy === undefined ? [] : [`GROUP BY ${groupBy.map(print).join(', ')}`]),
  ].join('\n')
}

/** The whole query, a remark above each step, a semicolon at its end. */
export function printQuery({ steps, result }: Query, printing: Printing): string {
  const named = steps.map(({ name, remark, select }) => {
    const body = indent(`\n${printSelect(select, printing)}`)
    return `-- ${remark}\n${name} AS (${body}\n)`
  })
  return `WITH\n${named.join(',\n')}\n${printSelect(result, printing)};\n`
}

/** The judgement of a plan as one query over a table of observations. */
import type { Plan } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import type { SqlStep } from '../../words/sql-words.ts'
import { tool } from '../tool.ts'
import { type DialectName, dialects, roomFor } from './dialect.ts'
import { held, limited } from './limits.ts'
import { planTable, unitTable } from './plan-tables.ts'
import { printQuery } from './print.ts'
import { checked, comparable, converted, type From, reading } from './rows.ts'
import type { Select } from './select.ts'
import { settled, weighed } from './settled.ts'
import { reasoned, result } from './verdicts.ts'
import { followed, lasting, usable } from './years.ts'

export interface QueryOptions {
  readonly dialect: DialectName
  /** The table of observations, by the parts of its name: schema, table. */
  readonly table: readonly string[]
  readonly words: Words
}

/** The steps after the plan's own, each made from the one before. */
const steps: readonly (readonly [name: Exclude<SqlStep, 'plan' | 'units'>, make: (from: From) => Select])[] =
  [
    ['reading', reading],
    ['converted', converted],
    ['comparable', comparable],
    ['checked', checked],
    ['weighed', weighed],
    ['settled', settled],
    ['usable', usable],
    ['lasting', lasting],
    ['followed', followed],
    ['limited', limited],
    ['held', held],
    ['reasoned', reasoned],
  ]

/** The columns that the query reads. */
export const observationColumns = [
  'id',
  'year',
  'region',
  'value',
  'bound',
  'stage',
  'unit',
  'benchmark',
  'previous',
  'status',
] as const

/** Throws a RangeError when the dialect's decimals cannot hold the plan's own figures. */
export function renderQuery(plan: Plan, { dialect: name, table, words }: QueryOptions): string {
  const { sql, lang } = words
  const dialect = dialects[name]
  const room = roomFor(plan, dialect)
  // A step must not hide the table that it reads.
  const [only] = table.length === 1 ? table : []
  const stepName = (step: string): string => (step === only?.toLowerCase() ? `${step}_` : step)
  const from: From = (step, as) => ({
    name: step === 'observations' ? table : stepName(step),
    ...(as !== undefined && { as }),
  })
  const given = [
    { name: stepName('plan'), remark: sql.steps.plan, select: planTable(plan, lang) },
    { name: stepName('units'), remark: sql.steps.units, select: unitTable(plan) },
  ]
  const made = steps.map(([step, make]) => ({
    name: stepName(step),
    remark: sql.steps[step],
    select: make(from),
  }))
  const header = sql.header({
    title: plan.title[lang],
    document: plan.document,
    tool: `${tool.name} ${tool.version}`,
    dialect: sql.dialects[name],
    table: table.join('.'),
    columns: observationColumns.map((column) => [column, sql.columns[column]] as const),
    limits: dialect.unlimited ? null : room.input,
  })
  const comment = header.map((line) => `-- ${line.replaceAll(/[\r\n]+/g, ' ')}`.trimEnd()).join('\n')
  return `${comment}\n${printQuery({ steps: [...given, ...made], result: result(from) }, { dialect, room })}`
}

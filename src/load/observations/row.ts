/** One row → what it says of one target: an observation for each year it gives a figure for. */
import type { Observation, Status, Value } from '../../core/model.ts'
import { thresholdOf } from '../../core/operators/all.ts'
import type { Problem } from '../../core/problem.ts'
import type { Row } from '../table/table.ts'
import { findAside } from './aside.ts'
import type { Cell } from './cell.ts'
import { agreesWithPlan } from './checks/target-differs.ts'
import {
  type Context,
  cellOf,
  createReporter,
  type FigureColumns,
  originOf,
  type Reporter,
  textOf,
} from './context.ts'
import { readComparison, readValue } from './figure.ts'
import { parseNumber } from './number.ts'
import { parseStatus } from './statuses.ts'
import { type Tie, tieRow } from './tie.ts'
import { parseYear } from './years.ts'

/** What the rows before leave for the next one. */
export interface Carried {
  /** 项目 of merged cells stands only in the first row of its block. */
  readonly item: string
}

export interface RowReading {
  readonly observations: readonly Observation[]
  readonly problems: readonly Problem[]
  readonly carried: Carried
  /** True when a figure was there whose year nobody knows; said once for the file, not here. */
  readonly noYear: boolean
}

const WHOLE = new Set(['', '全区', '本区', '区级', '区本级', 'district', 'whole district', 'all'])

/** Reads one row. It depends on nothing but the row, the table's context and what the row before carried down. */
export function readRow(row: Row, context: Context, carried: Carried): RowReading {
  const reporter = createReporter(row, context)
  const item = textOf(row, context, 'item') || carried.item
  const done = (observations: readonly Observation[] = [], noYear = false): RowReading => ({
    observations,
    problems: reporter.problems,
    carried: { item },
    noYear,
  })
  const aside = findAside(row, context)
  if (aside !== undefined) {
    if (aside !== '') reporter.report('row/set-aside', { text: aside }, 0)
    return done()
  }
  const tie = tieRow(row, context, {
    reporter: row.broken ? createReporter(row, context) : reporter,
    carriedItem: item,
  })
  if (tie === undefined) return done()
  const figures = context.figures.filter(({ value }) => isReported(cellOf(row, value)))
  if (figures.length === 0) return done()
  const facts = readFacts(row, { tie, context, reporter })
  if (!row.broken && !tie.mismatch) checkTarget(row, { tie, context, reporter })
  const observations = figures.flatMap((figure) =>
    readObservation(row, figure, { facts, tie, context, reporter }),
  )
  return done(
    observations,
    facts.year === null && figures.some(({ year }) => year === null) && !facts.badYear,
  )
}

const isReported = (text: string): boolean => parseNumber(text).kind !== 'blank'

/** What holds for all figures of a row. */
interface Facts {
  readonly year: number | null
  readonly badYear: boolean
  readonly status: Status | null
}

interface Desk {
  readonly tie: Tie
  readonly context: Context
  readonly reporter: Reporter
}

function readFacts(row: Row, { context, reporter }: Desk): Facts {
  const { single } = context.columns
  const [yearText, statusText] = [cellOf(row, single.year), cellOf(row, single.status)]
  const year = yearText === '' ? context.year : parseYear(yearText)
  const needsYear = context.figures.some((figure) => figure.year === null)
  if (year === undefined && needsYear && !row.broken)
    reporter.report('row/bad-year', { text: yearText }, single.year ?? 0)
  const status = statusText === '' ? null : parseStatus(statusText)
  if (status === undefined && !row.broken)
    reporter.report('row/unknown-status', { text: statusText }, single.status ?? 0)
  return { year: year ?? null, badYear: year === undefined, status: status ?? null }
}

function readObservation(
  row: Row,
  figure: FigureColumns,
  desk: Desk & { readonly facts: Facts },
): readonly Observation[] {
  const { facts, tie, context, reporter } = desk
  const year = figure.year ?? facts.year
  if (year === null) return []
  if (!row.broken) checkPeriod(year, figure, { context, reporter })
  const read = tie.mismatch || row.broken ? NOTHING : readCells(row, figure, desk)
  const region = textOf(row, context, 'region')
  return [
    {
      target: tie.target.id,
      year,
      region: WHOLE.has(region.toLowerCase()) ? null : region,
      ...read,
      flaw: tie.mismatch ? 'id-name-mismatch' : read.value === null ? 'invalid-value' : null,
      department: textOf(row, context, 'department') || null,
      status: facts.status,
      source: textOf(row, context, 'source') || null,
      note: textOf(row, context, 'note') || null,
      origin: originOf(row, figure.value, context),
    },
  ]
}

/** A year outside the plan is kept: it may be looked at, but judges nothing. */
function checkPeriod(year: number, figure: FigureColumns, { context, reporter }: Omit<Desk, 'tie'>): void {
  const { baseline: from, end: to } = context.plan.period
  if (year >= from && year <= to) return
  const column = figure.year === null ? context.columns.single.year : figure.value
  reporter.report('row/outside-period', { year, from, to }, column ?? figure.value)
}

type Read = Pick<Observation, 'value' | 'benchmark' | 'previous'>

const NOTHING: Read = { value: null, benchmark: null, previous: null }

/** The value and what it is compared with; the comparisons come first, since they say how large a figure is due. */
function readCells(row: Row, figure: FigureColumns, { tie: { target }, context, reporter }: Desk): Read {
  const cellAt = (index: number, threshold: Cell['threshold']): Cell => {
    const unit = { text: textOf(row, context, 'unit'), index: context.columns.single.unit ?? index }
    return { text: cellOf(row, index), index, target, unit, threshold }
  }
  const asked = thresholdOf(target.requirement)
  const compare = (index: number | undefined) =>
    index === undefined ? null : readComparison(cellAt(index, asked), context, reporter)
  const [benchmark, previous] = [compare(figure.benchmark), compare(figure.previous)]
  const threshold = thresholdOf(target.requirement, {
    ...(benchmark && { benchmark }),
    ...(previous && { previous }),
  })
  const reading = readValue(cellAt(figure.value, threshold), context, reporter)
  const value: Value | null = reading.kind === 'value' ? reading.value : null
  return { value, benchmark, previous }
}

/** 目标值 is held against the plan's, never used; of columns for single years only the plan's last year's is the plan's. */
function checkTarget(row: Row, { tie, context, reporter }: Desk): void {
  const { single, yearly } = context.columns
  const last = yearly.find(({ role, year }) => role === 'target' && year === context.plan.period.end)
  for (const index of [single.target, last?.index]) {
    const text = cellOf(row, index)
    if (index === undefined || text === '' || agreesWithPlan(text, tie.target)) continue
    reporter.report('row/target-differs', { text, written: tie.target.written }, index)
  }
}

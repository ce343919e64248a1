/** One row → what it says of one target: an observation for each year it gives a figure for. */
import type { Mention, Observation, Status } from '../../core/model.ts'
import type { Problem } from '../../core/problem.ts'
import type { Row } from '../table/table.ts'
import { findAside } from './aside.ts'
import { mentionsOf } from './blank-figures.ts'
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
import { NO_FIGURE, readFigure } from './figure-cells.ts'
import { isPlainNumber, parseNumber } from './number.ts'
import { parseStatus } from './statuses.ts'
import { type Tie, tieRow } from './tie.ts'

/** What the rows before leave for the next one. */
export interface Carried {
  /** 项目 of merged cells stands only in the first row of its block. */
  readonly item: string
}

export interface RowReading {
  readonly observations: readonly Observation[]
  /** What is to be reported where a figure is blank, or of a year that nobody knows. */
  readonly mentions?: readonly Mention[]
  readonly problems: readonly Problem[]
  readonly carried: Carried
  /** True when a figure was there whose year nobody knows; said once for the file, not here. */
  readonly noYear: boolean
}

const NO_OBSERVATIONS: readonly Observation[] = []

/** Reads one row. It depends on nothing but the row, the table's context and what the row before carried down. */
export function readRow(row: Row, context: Context, before: Carried): RowReading {
  const reporter = createReporter(row, context)
  const item = textOf(row, context, 'item')
  const carried = item === '' || item === before.item ? before : { item }
  const read = readTied(row, { context, reporter, carriedItem: carried.item })
  const { problems } = reporter
  return read === undefined
    ? { observations: NO_OBSERVATIONS, problems, carried, noYear: false }
    : { ...read, problems, carried }
}

type Told = Pick<RowReading, 'observations' | 'mentions' | 'noYear'>

/** What a row says of its target; undefined when it is set aside or has none. */
function readTied(
  row: Row,
  { context, reporter, carriedItem }: Pick<Desk, 'context' | 'reporter'> & { readonly carriedItem: string },
): Told | undefined {
  const aside = findAside(row, context)
  if (aside !== undefined) {
    if (aside !== '') reporter.report('row/set-aside', { text: aside }, 0)
    return undefined
  }
  const tie = tieRow(row, context, {
    reporter: row.broken ? createReporter(row, context) : reporter,
    carriedItem,
  })
  if (tie === undefined) return undefined
  if (!context.figures.some(({ value }) => isReported(cellOf(row, value))))
    return {
      observations: NO_OBSERVATIONS,
      mentions: mentionsOf(row, context.figures, { tie, context }),
      noYear: false,
    }
  const facts = readFacts(row, { context, reporter })
  const desk: Desk = { tie, facts, context, reporter }
  if (!row.broken && !tie.mismatch) checkTarget(row, desk)
  return readFigures(row, desk)
}

function readFigures(row: Row, desk: Desk): Told {
  const { facts, context } = desk
  const observations: Observation[] = []
  let unseen: FigureColumns[] | undefined
  let noYear = false
  for (const figure of context.figures) {
    const isBlank = !isReported(cellOf(row, figure.value))
    const year = figure.year ?? facts.year
    if (!isBlank && year !== null) {
      observations.push(readObservation(row, { ...figure, year }, desk))
      continue
    }
    unseen ??= []
    unseen.push(figure)
    if (!isBlank) {
      noYear ||= !facts.badYear
      // Whatever its year is, what is wrong with the figure has to be mended as well.
      readOwnFigure(row, figure, desk)
    }
  }
  return unseen === undefined
    ? { observations, noYear }
    : { observations, mentions: mentionsOf(row, unseen, desk), noYear }
}

const isReported = (text: string): boolean => isPlainNumber(text) || parseNumber(text).kind !== 'blank'

/** What holds for all figures of a row. */
interface Facts {
  readonly year: number | null
  readonly badYear: boolean
  readonly status: Status | null
}

interface Desk {
  readonly tie: Tie
  readonly facts: Facts
  readonly context: Context
  readonly reporter: Reporter
}

function readFacts(row: Row, { context, reporter }: Pick<Desk, 'context' | 'reporter'>): Facts {
  const { single } = context.columns
  const yearText = cellOf(row, single.year)
  const statusText = cellOf(row, single.status)
  // Where there is a column for it and nothing else says one, an empty cell is this row's own fault.
  const unsaid = single.year === undefined ? null : undefined
  const year = yearText === '' ? (context.year ?? unsaid) : context.memory.yearOf(yearText)
  const isAsked = ({ year, value }: FigureColumns): boolean =>
    year === null && (yearText !== '' || isReported(cellOf(row, value)))
  if (year === undefined && !row.broken && context.figures.some(isAsked))
    reporter.report('row/bad-year', { text: yearText }, single.year ?? 0)
  const status = statusText === '' ? null : parseStatus(statusText)
  if (status === undefined && !row.broken)
    reporter.report('row/unknown-status', { text: statusText }, single.status ?? 0)
  return { year: year ?? null, badYear: year === undefined, status: status ?? null }
}

function readObservation(
  row: Row,
  figure: FigureColumns & { readonly year: number },
  desk: Desk,
): Observation {
  const { facts, tie, context } = desk
  const { memory } = context
  if (!row.broken) checkPeriod(figure.year, figure, desk)
  const read = readOwnFigure(row, figure, desk)
  const region = memory.regionOf(textOf(row, context, 'region'))
  if (region !== null && !row.broken) checkScope(region, desk)
  return {
    target: tie.target.id,
    year: figure.year,
    region,
    // Spelled out: a large file has one for every row.
    value: read.value,
    benchmark: read.benchmark,
    previous: read.previous,
    flaw: tie.mismatch ? 'id-name-mismatch' : read.value === null ? 'invalid-value' : null,
    department: memory.textOf(textOf(row, context, 'department')),
    status: facts.status,
    source: memory.textOf(textOf(row, context, 'source')),
    note: memory.textOf(textOf(row, context, 'note')),
    origin: originOf(row, figure.value, context),
  }
}

/** Nothing where nobody knows which target or which cell a figure belongs to. */
const readOwnFigure = (row: Row, figure: FigureColumns, desk: Desk) =>
  desk.tie.mismatch || row.broken ? NO_FIGURE : readFigure(row, figure, desk)

/** No region is judged by what has a meaning only for the whole district. */
function checkScope(region: string, { tie: { target }, context, reporter }: Desk): void {
  if (target.scope === 'any') return
  reporter.report('row/district-only', { id: target.id, region }, context.columns.single.region ?? 0)
}

/** A year outside the plan is kept: it may be looked at, but judges nothing. */
function checkPeriod(year: number, { value }: FigureColumns, { context, reporter }: Desk): void {
  const { baseline: from, end: to } = context.plan.period
  if (year >= from && year <= to) return
  const dated = context.figures.some((figure) => figure.value === value && figure.year !== null)
  const column = dated ? value : context.columns.single.year
  reporter.report('row/outside-period', { year, from, to }, column ?? value)
}

/** 目标值 is held against the plan's, never used; of columns for single years only the plan's last year's is the plan's. */
function checkTarget(row: Row, { tie, context, reporter }: Desk): void {
  for (const index of context.targetColumns) {
    const text = cellOf(row, index)
    if (text === '' || agreesWithPlan(text, tie.target)) continue
    reporter.report('row/target-differs', { text, written: tie.target.written }, index)
  }
}

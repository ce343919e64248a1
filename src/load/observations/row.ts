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
    : { observations: read.observations, problems, carried, noYear: read.noYear }
}

/** What a row says of its target; undefined when it is set aside, has none, or reports nothing. */
function readTied(
  row: Row,
  { context, reporter, carriedItem }: Pick<Desk, 'context' | 'reporter'> & { readonly carriedItem: string },
): Pick<RowReading, 'observations' | 'noYear'> | undefined {
  const aside = findAside(row, context)
  if (aside !== undefined) {
    if (aside !== '') reporter.report('row/set-aside', { text: aside }, 0)
    return undefined
  }
  const tie = tieRow(row, context, {
    reporter: row.broken ? createReporter(row, context) : reporter,
    carriedItem,
  })
  if (tie === undefined || !context.figures.some(({ value }) => isReported(cellOf(row, value))))
    return undefined
  const facts = readFacts(row, { context, reporter })
  const desk: Desk = { tie, facts, context, reporter }
  if (!row.broken && !tie.mismatch) checkTarget(row, desk)
  return readFigures(row, desk)
}

function readFigures(row: Row, desk: Desk): Pick<RowReading, 'observations' | 'noYear'> {
  const { facts, context } = desk
  const observations: Observation[] = []
  let noYear = false
  for (const figure of context.figures) {
    if (!isReported(cellOf(row, figure.value))) continue
    const year = figure.year ?? facts.year
    if (year !== null) observations.push(readObservation(row, { ...figure, year }, desk))
    else noYear ||= !facts.badYear
  }
  return { observations, noYear }
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
  const year = yearText === '' ? context.year : context.memory.yearOf(yearText)
  if (year === undefined && !row.broken && context.figures.some((figure) => figure.year === null))
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
  const read =
    tie.mismatch || row.broken || isMerged(row, figure, desk) ? NOTHING : readCells(row, figure, desk)
  if (read.value !== null) remarkShown(row, figure, desk)
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

/** No region is judged by what has a meaning only for the whole district. */
function checkScope(region: string, { tie: { target }, context, reporter }: Desk): void {
  if (target.scope === 'any') return
  reporter.report('row/district-only', { id: target.id, region }, context.columns.single.region ?? 0)
}

/** A figure in cells merged over several rows: nobody knows whether it is each row's. */
function isMerged(row: Row, { value, benchmark, previous }: FigureColumns, { reporter }: Desk): boolean {
  if (row.remark === undefined) return false
  for (const index of [value, benchmark, previous]) {
    const remark = index === undefined ? undefined : row.remark(index)
    if (index === undefined || remark?.kind !== 'merged') continue
    reporter.report('value/merged', { text: cellOf(row, index), range: remark.range }, index)
    return true
  }
  return false
}

/** Says where the sheet shows another figure than the cell holds. */
function remarkShown(row: Row, { value }: FigureColumns, { reporter }: Desk): void {
  const remark = row.remark?.(value)
  if (remark === undefined || remark.kind === 'merged') return
  const code = remark.kind === 'rounded' ? 'value/shown-rounded' : 'value/shown-otherwise'
  reporter.report(code, { text: cellOf(row, value), shown: remark.shown }, value)
}

/** A year outside the plan is kept: it may be looked at, but judges nothing. */
function checkPeriod(year: number, { value }: FigureColumns, { context, reporter }: Desk): void {
  const { baseline: from, end: to } = context.plan.period
  if (year >= from && year <= to) return
  const dated = context.figures.some((figure) => figure.value === value && figure.year !== null)
  const column = dated ? value : context.columns.single.year
  reporter.report('row/outside-period', { year, from, to }, column ?? value)
}

type Read = Pick<Observation, 'value' | 'benchmark' | 'previous'>

const NOTHING: Read = { value: null, benchmark: null, previous: null }

/** What a cell says of a target is the same wherever it stands, unless the row brings what it is compared with. */
function readCells(row: Row, figure: FigureColumns, desk: Desk): Read {
  if (figure.benchmark !== undefined || figure.previous !== undefined) return readCompared(row, figure, desk)
  const { tie, context, reporter } = desk
  const [unit, text] = [textOf(row, context, 'unit'), cellOf(row, figure.value)]
  const known = context.memory.values.get(tie.target, unit, text)
  if (known !== undefined) return { value: known, benchmark: null, previous: null }
  const before = reporter.problems.length
  const read = readCompared(row, figure, desk)
  if (read.value !== null && reporter.problems.length === before)
    context.memory.values.set(tie.target, unit, { text, value: read.value })
  return read
}

/** The value and what it is compared with; the comparisons come first, since they say how large a figure is due. */
function readCompared(row: Row, figure: FigureColumns, { tie: { target }, context, reporter }: Desk): Read {
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
  for (const index of context.targetColumns) {
    const text = cellOf(row, index)
    if (text === '' || agreesWithPlan(text, tie.target)) continue
    reporter.report('row/target-differs', { text, written: tie.target.written }, index)
  }
}

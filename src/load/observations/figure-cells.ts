/** The cells of a row that bring one figure: its value, and what it is compared with. */
import type { Observation, Value } from '../../core/model.ts'
import { thresholdOf } from '../../core/operators/all.ts'
import type { Row } from '../table/table.ts'
import type { Cell } from './cell.ts'
import { type Context, cellOf, type FigureColumns, type Reporter, textOf } from './context.ts'
import { readComparison, readValue } from './figure.ts'
import type { Tie } from './tie.ts'
import { unitFor } from './unit-text.ts'

export type Figure = Pick<Observation, 'value' | 'benchmark' | 'previous'>

export const NO_FIGURE: Figure = { value: null, benchmark: null, previous: null }

/** What it takes to read the figures of one row. */
interface RowDesk {
  readonly tie: Tie
  readonly context: Context
  readonly reporter: Reporter
}

/** What is read of a row's cells in some columns; nothing where nobody knows whether the figure is this row's. */
export function readFigure(row: Row, columns: FigureColumns, desk: RowDesk): Figure {
  if (isMerged(row, columns, desk)) return NO_FIGURE
  const read = readCells(row, columns, desk)
  if (read.value !== null) remarkShown(row, columns, desk)
  return read
}

/** A figure in cells merged over several rows: nobody knows whether it is each row's. */
function isMerged(row: Row, { value, benchmark, previous }: FigureColumns, { reporter }: RowDesk): boolean {
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
function remarkShown(row: Row, { value }: FigureColumns, { reporter }: RowDesk): void {
  const remark = row.remark?.(value)
  if (remark === undefined || remark.kind === 'merged') return
  const code = remark.kind === 'rounded' ? 'value/shown-rounded' : 'value/shown-otherwise'
  reporter.report(code, { text: cellOf(row, value), shown: remark.shown }, value)
}

const unitAt = (index: number, row: Row, context: Context): Cell['unit'] =>
  unitFor(index, { unit: textOf(row, context, 'unit'), name: textOf(row, context, 'name') }, context)

/** What a cell says of a target is the same wherever it stands, unless the row brings what it is compared with. */
function readCells(row: Row, figure: FigureColumns, desk: RowDesk): Figure {
  if (figure.benchmark !== undefined || figure.previous !== undefined) return readCompared(row, figure, desk)
  const { tie, context, reporter } = desk
  const unit = unitAt(figure.value, row, context).text
  const text = cellOf(row, figure.value)
  const known = context.memory.values.get(tie.target, unit, text)
  if (known !== undefined) return { value: known, benchmark: null, previous: null }
  const before = reporter.problems.length
  const read = readCompared(row, figure, desk)
  if (read.value !== null && reporter.problems.length === before)
    context.memory.values.set(tie.target, unit, { text, value: read.value })
  return read
}

/** The value and what it is compared with; the comparisons come first, since they say how large a figure is due. */
function readCompared(
  row: Row,
  figure: FigureColumns,
  { tie: { target }, context, reporter }: RowDesk,
): Figure {
  const cellAt = (index: number, threshold: Cell['threshold']): Cell => {
    return { text: cellOf(row, index), index, target, unit: unitAt(index, row, context), threshold }
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

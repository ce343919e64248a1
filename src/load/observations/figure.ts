/** One cell → a value in the target's unit, or a problem that says why not. */

import type { Decimal } from '../../core/decimal.ts'
import { negate } from '../../core/decimal.ts'
import type { Stage, Target, Value } from '../../core/model.ts'
import { thresholdOf } from '../../core/operators/all.ts'
import { normalizeName } from '../normalize.ts'
import type { Cell, Desk } from './cell.ts'
import { checks } from './checks/all.ts'
import { asksForFall } from './checks/sign.ts'
import type { Context, Reporter } from './context.ts'
import { convertFigure, findUnit, findUnitOfColumn } from './figure-unit.ts'
import { type Figure, parseNumber } from './number.ts'
import { parseStage } from './stages.ts'

export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'value'; readonly value: Value }

type NumberValue = Extract<Value, { kind: 'number' }>

const BLANK: CellReading = { kind: 'blank' }
const FAULT: CellReading = { kind: 'fault' }

/** Faults of the spreadsheet, which are none of the figure or stage that was meant. */
const ABOUT_CELLS: ReadonlySet<string> = new Set(['value/spreadsheet-error', 'value/formula'])

/** Reads a value cell. `fault`: something was there that cannot be used, and it has been reported. */
export function readValue(cell: Cell, context: Context, reporter: Reporter): CellReading {
  const { text, index, target } = cell
  const parsed = parseNumber(text)
  if (parsed.kind === 'blank') return BLANK
  if (target.requirement.operator === 'milestone') {
    const stage = stageOf(text, target)
    if (stage !== undefined) return { kind: 'value', value: { kind: 'stage', stage } }
    if (parsed.kind === 'fault' && ABOUT_CELLS.has(parsed.code)) reporter.report(parsed.code, { text }, index)
    else reporter.report('value/not-a-stage', { text }, index)
    return FAULT
  }
  if (parsed.kind === 'nothing') return readNothing(parsed.certain, cell, { context, reporter })
  if (parsed.kind === 'fault') {
    reporter.report(parsed.code, { text }, index)
    findUnitOfColumn(cell, target.unit, { context, reporter })
    return FAULT
  }
  return readFigure(parsed, cell, { context, reporter })
}

/** The plan's own word says what the plan asks for: who reports 基本建成 where it is asked for, has reached it. */
function stageOf(text: string, { requirement, written }: Target): Stage | undefined {
  const isAsked = requirement.operator === 'milestone' && normalizeName(text) === normalizeName(written)
  return isAsked ? requirement.value : parseStage(text)
}

/** 无 is 0 where things are counted; of a share nobody knows whether it means none or no data. */
function readNothing(
  certain: boolean,
  { text, index, target }: Cell,
  { context, reporter }: Desk,
): CellReading {
  const kind = context.plan.units.find(({ id }) => id === target.unit)?.kind
  if (certain || kind === 'count' || target.requirement.operator === 'none')
    return { kind: 'value', value: { kind: 'number', number: '0' } }
  reporter.report('value/not-a-number', { text }, index)
  return FAULT
}

function readFigure(figure: Figure, cell: Cell, desk: Desk): CellReading {
  const { context, reporter } = desk
  const { text, index, target } = cell
  if (figure.change !== undefined && !asksForFall(target)) {
    reporter.report('value/not-a-number', { text }, index)
    return FAULT
  }
  const unit = findUnit(figure, cell, desk)
  if (unit === undefined) return FAULT
  const number = convertFigure(figure, { unit, cell }, desk)
  if (number === undefined) return FAULT
  const seen = {
    text,
    index,
    target,
    figure: { ...figure, number },
    plan: context.plan,
    threshold: cell.threshold,
    unit,
  }
  if (!checks.every((check) => check(seen, reporter))) return FAULT
  if (unit !== target.unit)
    reporter.report(
      'unit/converted',
      { text, from: figure.unit || cell.unit.text || unit, to: target.unit, result: number },
      index,
    )
  if (figure.estimated) reporter.report('value/estimate', { text }, index)
  const value: NumberValue = {
    kind: 'number',
    number: figure.change === 'rise' ? negate(number) : number,
    ...(figure.bound && { bound: figure.bound }),
    ...(figure.estimated && { estimated: true }),
  }
  return { kind: 'value', value }
}

/** Notes only whether anything was reported. */
class SilentReporter implements Reporter {
  readonly problems = []
  told = false
  report(): void {
    this.told = true
  }
  about(): void {}
}

/** The value that a text is in a row that brings nothing to compare with; null when there is none, or anything to report. */
export function readAlone(
  text: string,
  { target, index, unit }: Pick<Cell, 'target' | 'index'> & { readonly unit: string },
  context: Context,
): Value | null {
  const reporter = new SilentReporter()
  const threshold = thresholdOf(target.requirement)
  const cell: Cell = { text, index, target, threshold, unit: { text: unit, index } }
  const reading = readValue(cell, context, reporter)
  return reading.kind === 'value' && !reporter.told ? reading.value : null
}

/** A figure to compare with (全市水平, 上年值), or null: a bound compares with nothing. */
export function readComparison(cell: Cell, context: Context, reporter: Reporter): Decimal | null {
  if (cell.target.requirement.operator === 'milestone') return null
  const reading = readValue(cell, context, reporter)
  if (reading.kind !== 'value' || reading.value.kind !== 'number') return null
  if (reading.value.bound === undefined) return reading.value.number
  reporter.report('value/bound-compared', { text: cell.text }, cell.index)
  return null
}

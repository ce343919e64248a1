/** One cell → a value in the target's unit, or a problem that says why not. */

import type { Decimal } from '../../core/decimal.ts'
import { negate } from '../../core/decimal.ts'
import type { Target, Value } from '../../core/model.ts'
import { checks } from './checks/all.ts'
import { asksForFall } from './checks/sign.ts'
import type { Context, Reporter } from './context.ts'
import { type Figure, parseNumber } from './number.ts'
import { parseStage } from './stages.ts'

/** A cell to read, and what it is read against. */
export interface Cell {
  readonly text: string
  readonly index: number
  readonly target: Target
  /** What the row's unit column says. */
  readonly unit: { readonly text: string; readonly index: number }
  readonly threshold: Decimal | null
}

export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'value'; readonly value: Value }

type NumberValue = Extract<Value, { kind: 'number' }>

const BLANK: CellReading = { kind: 'blank' }
const FAULT: CellReading = { kind: 'fault' }

/** Reads a value cell. `fault`: something was there that cannot be used, and it has been reported. */
export function readValue(cell: Cell, context: Context, reporter: Reporter): CellReading {
  const { text, index, target } = cell
  const parsed = parseNumber(text)
  if (parsed.kind === 'blank') return BLANK
  if (target.requirement.operator === 'milestone') {
    const stage = parseStage(text)
    if (stage !== undefined) return { kind: 'value', value: { kind: 'stage', stage } }
    if (parsed.kind === 'fault' && parsed.code === 'value/spreadsheet-error')
      reporter.report(parsed.code, { text }, index)
    else reporter.report('value/not-a-stage', { text }, index)
    return FAULT
  }
  if (parsed.kind === 'nothing') return readNothing(parsed.certain, cell, { context, reporter })
  if (parsed.kind === 'fault') {
    reporter.report(parsed.code, { text }, index)
    return FAULT
  }
  return readFigure(parsed, cell, { context, reporter })
}

interface Desk {
  readonly context: Context
  readonly reporter: Reporter
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
  const number = toTargetUnit(figure, unit, cell, desk)
  if (number === undefined) return FAULT
  const seen = {
    text,
    index,
    target,
    figure: { ...figure, number },
    plan: context.plan,
    threshold: cell.threshold,
    converted: unit !== target.unit,
  }
  if (!checks.every((check) => check(seen, reporter))) return FAULT
  if (figure.estimated) reporter.report('value/estimate', { text }, index)
  const value: NumberValue = {
    kind: 'number',
    number: figure.change === 'rise' ? negate(number) : number,
    ...(figure.bound && { bound: figure.bound }),
    ...(figure.estimated && { estimated: true }),
  }
  return { kind: 'value', value }
}

/** The id of the unit a figure is in: behind the digits, else from the unit column, else the target's own. */
function findUnit(
  figure: Figure,
  { index, target, unit }: Cell,
  { context: { units }, reporter }: Desk,
): string | undefined {
  const behind = figure.unit === '' ? undefined : units.find(figure.unit, target.unit)
  if (figure.unit !== '' && behind === undefined) {
    reporter.report('unit/unknown', { unit: figure.unit, suggestion: units.suggest(figure.unit) }, index)
    return undefined
  }
  const column = unit.text === '' ? undefined : units.find(unit.text, behind?.id ?? target.unit)
  if (unit.text !== '' && column === undefined) {
    reporter.report('unit/unknown', { unit: unit.text, suggestion: units.suggest(unit.text) }, unit.index)
    return undefined
  }
  if (behind !== undefined && column !== undefined && behind.id !== column.id) {
    reporter.report('unit/mismatch', { unit: figure.unit, expected: unit.text }, index)
    return undefined
  }
  return behind?.id ?? column?.id ?? target.unit
}

function toTargetUnit(
  { number }: Figure,
  unit: string,
  cell: Cell,
  { context: { units }, reporter }: Desk,
): Decimal | undefined {
  const { text, index, target } = cell
  if (unit === target.unit) return number
  const converted = units.convert(number, unit, target.unit)
  if (converted === undefined) reporter.report('unit/mismatch', { unit, expected: target.unit }, index)
  else reporter.report('unit/converted', { text, from: unit, to: target.unit, result: converted }, index)
  return converted
}

/** A figure to compare with (全市水平, 上年值): exact or null. A bound or an estimate compares with nothing. */
export function readComparison(cell: Cell, context: Context, reporter: Reporter): Decimal | null {
  if (cell.target.requirement.operator === 'milestone') return null
  const reading = readValue(cell, context, reporter)
  if (reading.kind !== 'value' || reading.value.kind !== 'number') return null
  return reading.value.bound === undefined ? reading.value.number : null
}

/** The unit a figure is given in, and the figure in the unit of its target. */
import type { Decimal } from '../../core/decimal.ts'
import type { Unit } from '../../core/model.ts'
import type { Cell, Desk } from './cell.ts'
import type { Figure } from './number.ts'

/** Words and signs that units are made of; "?" is what GBK makes of ² and ³. Remarks, arrows and quotes are none. */
const isUnitLike = (text: string): boolean => /^[\p{L}\p{M}\p{N}%‰°/·.?\s-]+$/u.test(text)

function reportUnknown(
  unit: string,
  { target }: Cell,
  { index, desk: { context, reporter } }: { readonly index: number; readonly desk: Desk },
): void {
  const args = { unit, suggestion: context.units.suggest(unit), expected: target.unit }
  reporter.report('unit/unknown', args, index)
}

/** The unit of the unit column, where it names one. `known` is false, and has been reported, where it names none there is. */
export function findUnitOfColumn(
  cell: Cell,
  expected: string,
  desk: Desk,
): { readonly column: Unit | undefined; readonly known: boolean } {
  const { unit } = cell
  const column = unit.text === '' ? undefined : desk.context.units.find(unit.text, expected)
  const known = unit.text === '' || column !== undefined
  if (!known) reportUnknown(unit.text, cell, { index: unit.index, desk })
  return { column, known }
}

/** The id of the unit a figure is in: behind the digits, else from the unit column, else the target's own. */
export function findUnit(figure: Figure, cell: Cell, desk: Desk): string | undefined {
  const { text, index, target, unit } = cell
  const {
    context: { units },
    reporter,
  } = desk
  const behind = figure.unit === '' ? undefined : units.find(figure.unit, target.unit)
  if (figure.unit !== '' && behind === undefined) {
    if (isUnitLike(figure.unit)) reportUnknown(figure.unit, cell, { index, desk })
    else reporter.report('value/not-a-number', { text }, index)
    findUnitOfColumn(cell, target.unit, desk)
    return undefined
  }
  const { column, known } = findUnitOfColumn(cell, behind?.id ?? target.unit, desk)
  if (!known) return undefined
  // 个 and 家 are counters: which of them is written changes nothing.
  const disagree = behind !== undefined && column !== undefined && behind.id !== column.id
  if (disagree && !(behind.kind === 'count' && column.kind === 'count')) {
    reporter.report('unit/contradiction', { cell: figure.unit, column: unit.text }, index)
    return undefined
  }
  const written = [behind, column].find((found) => found?.id === target.unit) ?? behind ?? column
  return written?.id ?? target.unit
}

/** The figure in the target's unit. Undefined, and reported, when the plan relates the two units in no way. */
export function convertFigure(
  { number, unit: behind }: Figure,
  { unit, cell }: { readonly unit: string; readonly cell: Cell },
  { context: { units }, reporter }: Desk,
): Decimal | undefined {
  const expected = cell.target.unit
  if (unit === expected) return number
  const converted = units.convert(number, unit, expected)
  const index = behind === '' ? cell.unit.index : cell.index
  if (converted === undefined) reporter.report('unit/mismatch', { unit, expected }, index)
  return converted
}

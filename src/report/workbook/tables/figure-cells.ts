/** Cells of an analyst's table: the figure alone, its unit in a column of its own. */
import { type Decimal, round } from '../../../core/decimal.ts'
import type { Origin, Plan, Target, Value } from '../../../core/model.ts'
import type { Words } from '../../../words/all.ts'
import type { Cell } from '../../document.ts'
import { unitOf } from '../../figures.ts'
import { placeText } from '../../problem-text.ts'

export const textCell = (text: string | null | undefined): Cell => ({ text: text ?? '' })

/** "%", "平方米", or the name of a unit without a sign. */
export function unitCell(plan: Plan, target: Target, { lang }: Words): Cell {
  const unit = unitOf(plan, target)
  return { text: unit?.symbol[lang].trim() || (unit?.name[lang] ?? target.unit) }
}

/** As many decimals as were given. */
export const figureCell = (number: Decimal | null | undefined): Cell =>
  number == null ? { text: '' } : { text: number, number }

/** What was worked out may have no end: shown to two decimals, kept to fifteen digits. */
export const workedOutCell = (number: Decimal | null | undefined): Cell =>
  number == null ? { text: '' } : { text: round(number, 2), number }

export const countCell = (count: number | null | undefined): Cell =>
  count == null ? { text: '' } : { text: String(count), number: `${count}` }

/** A bound is no figure to count with, so it stays a word; an estimate counts, and says what it is. */
export function valueCell(value: Value | null | undefined, words: Words): Cell {
  if (value == null) return { text: '' }
  if (value.kind === 'stage') return { text: words.stages[value.stage] }
  if (value.bound !== undefined) return { text: words.bounded(value.number, value.bound) }
  return { text: (value.estimated ? words.estimatedMark : '') + value.number, number: value.number }
}

/** "data/2019.csv:12", or the cell of a workbook. */
export const placeCell = (origin: Origin | null | undefined): Cell => {
  if (origin == null) return { text: '' }
  const { file, line, sheet, cell } = origin
  return { text: placeText({ file, line, ...(cell && { sheet: sheet ?? '', cell }) }) }
}

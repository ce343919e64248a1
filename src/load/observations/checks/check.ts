import type { Decimal } from '../../../core/decimal.ts'
import type { Plan, Target } from '../../../core/model.ts'
import type { Reporter } from '../context.ts'
import type { Figure } from '../number.ts'

/** A figure as a cell gives it, with what is known around it. */
export interface Seen {
  readonly text: string
  /** The cell's place among the row's cells. */
  readonly index: number
  readonly figure: Figure
  readonly target: Target
  readonly plan: Plan
  /** The figure the target compares with, where one is known by now. */
  readonly threshold: Decimal | null
  /** The id of the unit the figure was given in; it is in the target's by now. */
  readonly unit: string
}

/** One rule about one figure. Reports what breaks it; false when the figure cannot be used. */
export type Check = (seen: Seen, reporter: Reporter) => boolean

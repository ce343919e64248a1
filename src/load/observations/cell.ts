import type { Decimal } from '../../core/decimal.ts'
import type { Target } from '../../core/model.ts'
import type { Context, Reporter } from './context.ts'

/** A cell to read, and what it is read against. */
export interface Cell {
  readonly text: string
  readonly index: number
  readonly target: Target
  /** What the row's unit column says. */
  readonly unit: { readonly text: string; readonly index: number }
  readonly threshold: Decimal | null
}

/** Where a cell is read: what is known of the table, and who is told of faults. */
export interface Desk {
  readonly context: Context
  readonly reporter: Reporter
}

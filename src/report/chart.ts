/** A chart before anyone chose how to draw it. Every figure is exact and carries its own words. */
import type { Decimal } from '../core/decimal.ts'
import type { Bound } from '../core/model.ts'
import type { Tone } from './document.ts'

export interface Mark {
  readonly value: Decimal
  /** What it is: "基线 2017". */
  readonly label: string
  /** The value as people read it, unit and all: "95.2%". */
  readonly text: string
  readonly tone?: Tone
  /** The value is only known to lie on this side of the figure. */
  readonly bound?: Bound
}

export interface Point {
  readonly year: number
  readonly value: Decimal
}

interface Titled {
  readonly title: string
  /** What stands below it where its target is named in full above: in one line. */
  readonly caption: string
  readonly unit: string
  /** What a screen reader says, and a text prints instead of the chart. */
  readonly alternative: string
}

/** Where a target stands on one axis: baseline, now, expected by now, and the figure that decides. */
export interface Bullet extends Titled {
  readonly kind: 'bullet'
  /** The good side of the target: above it, below it, or as near as can be. */
  readonly better: 'more' | 'less' | 'nearer'
  readonly baseline: Mark | null
  readonly actual: Mark | null
  readonly expected: Mark | null
  readonly target: Mark | null
  /** Says which side of the target is the good one, as it is drawn. */
  readonly labels: { readonly goodSide: string }
}

/** How a target came here over the years, and where the pace leads. */
export interface Trend extends Titled {
  readonly kind: 'trend'
  readonly better: Bullet['better']
  readonly points: readonly Point[]
  /** The straight line from the baseline to the target; empty when there is none. */
  readonly line: readonly Point[]
  /** From the latest point on, at the pace so far; empty when it has no meaning. */
  readonly projection: readonly Point[]
  readonly target: Mark | null
  /** The year that the target is set for, as far as the axis reaches; null: every year. */
  readonly targetYear: number | null
  /** The words of the legend. */
  readonly labels: { readonly points: string; readonly line: string; readonly projection: string }
}

export type Chart = Bullet | Trend

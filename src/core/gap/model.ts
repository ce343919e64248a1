/** The nouns of the gap analysis. It knows years, values and what is asked; nothing of plans, tables or files. */
import type { Decimal } from '../decimal.ts'
import type { Value } from '../model.ts'
import type { Requirement } from '../operators/all.ts'
import type { MethodName } from './methods/all.ts'

/**
 * Every verdict, worst first: an order for showing. Among numeric targets under `linear` a better last value never
 * moves the verdict towards the front of this list.
 */
export const gapVerdicts = [
  'missed',
  'lost',
  'regressing',
  'stalled',
  'behind',
  'at-risk',
  'insufficient-data',
  'no-data',
  'in-progress',
  'on-track',
  'slipping',
  'met',
] as const

export type GapVerdict = (typeof gapVerdicts)[number]

/** One year of a series. `benchmark` and `previous` are what its own row brings to compare with. */
export interface SeriesPoint {
  readonly year: number
  readonly value: Value
  readonly benchmark?: Decimal
  readonly previous?: Decimal
}

/** Where the way to the target starts. `source`: a row of the data, the plan, or only the first year reported. */
export interface GapBaseline {
  readonly year: number
  readonly value: Value
  readonly source: 'data' | 'plan' | 'first-year'
  /** How well a figure of the plan fits the target's definition; figures of the data fit exactly. */
  readonly match: 'exact' | 'close'
}

export interface Goal {
  readonly requirement: Requirement
  /** The year whose value in the series is the baseline; what is earlier is no part of the way. Null: the first. */
  readonly baselineYear: number | null
  /** Stands in when the series has no value for that year. */
  readonly baseline: GapBaseline | null
  /** The year by which the requirement must hold; null: it must hold every year. */
  readonly targetYear: number | null
}

export interface GapOptions {
  readonly method?: MethodName
  /** Values of later years are not seen. */
  readonly asOf?: number
}

/** Everything known of the way of one series to its goal. A figure without a meaning is null. */
export interface Analysis extends Figures {
  readonly verdict: GapVerdict
  readonly method: MethodName
  /** The method's own word beside the verdict; null where it has none. */
  readonly native: string | null
  readonly baseline: GapBaseline | null
  /** The latest value seen; null with `no-data`. */
  readonly actual: SeriesPoint | null
  readonly targetYear: number | null
  /** The baseline and every later year up to the actual one; earlier years only where the method looked at them. */
  readonly points: readonly { readonly year: number; readonly value: Value }[]
  /** How many points the method's pace rests on; 0 when it could not be computed. */
  readonly pointsUsed: number
}

/** In the target's unit: threshold, gap, margin, expected, projection, and the two per-year figures per year. */
export interface Figures {
  /** The figure that decides: 10.45 for "about 11", the nearer end of a band, the benchmark, the year before. */
  readonly threshold: Decimal | null
  /** What is missing, 0 when the requirement holds. */
  readonly gap: Decimal | null
  /** What is to spare while the requirement holds. */
  readonly margin: Decimal | null
  /** Share of the way from baseline to threshold; 1 is all of it, negative is backwards. */
  readonly progress: Decimal | null
  /** Share of the time from baseline year to target year, at most 1. */
  readonly timeShare: Decimal | null
  /** 100 × (progress − timeShare), percentage points; negative is late. */
  readonly leadPoints: Decimal | null
  /** Where the straight line from baseline to threshold stands in the actual year. */
  readonly expected: Decimal | null
  readonly observedPerYear: Decimal | null
  readonly requiredPerYear: Decimal | null
  /** requiredPerYear / observedPerYear: 2 means twice the pace so far. */
  readonly acceleration: Decimal | null
  /** Where the method's pace leads by the target year. */
  readonly projection: Decimal | null
  /** Projected shortfall as a share of the gap; negative when the projection overshoots the threshold. */
  readonly shortfallShare: Decimal | null
  /** Observed over required compound growth, to 1e-9; only under `cagr`. */
  readonly ratio: Decimal | null
}

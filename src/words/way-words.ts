import type { GapBaseline, GapVerdict } from '../core/gap/model.ts'

/** A step from the data to the verdict: its name, and its formula in words. */
export interface Step {
  readonly label: string
  readonly formula: string
}

type StepName =
  | 'progress'
  | 'progressInBand'
  | 'timeShare'
  | 'lead'
  | 'expected'
  | 'observed'
  | 'observedRecently'
  | 'required'
  | 'acceleration'
  | 'projection'
  | 'compoundProjection'
  | 'shortfall'
  | 'ratio'

/** How a verdict came about, step by step. */
export interface WayWords {
  readonly title: (year: number, region: string | null) => string
  readonly method: string
  readonly pointsUsed: (count: number) => string
  readonly baseline: string
  readonly sources: { readonly [S in GapBaseline['source']]: string }
  readonly series: string
  readonly threshold: string
  readonly gap: string
  readonly steps: { readonly [S in StepName]: Step }
  /** The bands that a shortfall share, or under compound growth the ratio, is held against. */
  readonly shareBands: string
  readonly ratioBands: string
  /** Which row of the table of verdicts applied. */
  readonly row: string
  readonly rows: { readonly [V in GapVerdict]: string }
  readonly ratioRows: { readonly [V in 'on-track' | 'at-risk' | 'behind']: string }
  readonly atThreshold: string
}

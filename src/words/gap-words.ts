import type { GapReport } from '../core/gap/analyze.ts'
import type { Concerns } from '../core/gap/concern.ts'
import type { MethodName } from '../core/gap/methods/all.ts'
import type { GapVerdict } from '../core/gap/model.ts'
import type { WayWords } from './way-words.ts'

/** What the gap analysis has to say. */
export interface GapWords {
  readonly verdicts: { readonly [V in GapVerdict]: string }
  readonly signs: { readonly [V in GapVerdict]: string }
  readonly methods: { readonly [M in MethodName]: string }
  readonly title: (report: GapReport) => string
  readonly way: string
  readonly shares: string
  readonly verdict: string
  readonly pace: string
  readonly legend: (done: string, expected: string) => string
  readonly lead: (points: string) => string
  readonly remaining: (gap: string) => string
  /** What is needed each year from now beside what each year has brought; either may be missing. */
  readonly perYear: (required: string | null, observed: string | null) => string
  readonly projected: (year: number, figure: string) => string
  /** It is more than can be: all of it, by then. */
  readonly reachedBy: (year: number, figure: string) => string
  readonly held: string
  /** Instead of shares while there is only the baseline. */
  readonly justBegun: string
  readonly attentionTitle: string
  readonly nothingToMind: string
  readonly countsTitle: string
  readonly group: string
  readonly natureGroup: string
  readonly departmentGroup: string
  readonly whatIf: WhatIfWords
  readonly reach: ReachWords
  readonly explained: WayWords
  readonly lastLine: (facts: Concerns & { readonly year: number; readonly total: number }) => string
}

/** One more value: what it would change. The three sentences take "before → after". */
export interface WhatIfWords {
  readonly title: string
  readonly note: string
  readonly value: string
  readonly change: string
  readonly gap: (change: string) => string
  readonly lead: (change: string) => string
  readonly projection: (change: string) => string
}

/** What each open target takes. */
export interface ReachWords {
  readonly title: string
  readonly note: string
  readonly none: string
  readonly now: string
  readonly onTrackNow: string
  readonly neededNextYear: string
  /** No value short of the target would be on track. */
  readonly never: string
}

/** What a rule of plausibility is, and what it looks at: a figure with its target and the year before. */
import type { Sized } from '../decimal.ts'
import type { Bound, Origin, Status, Target } from '../model.ts'
import type { Problem, Spot } from '../problem.ts'
import type { ProblemLog } from '../problem-log.ts'
import type { Limits } from './limits.ts'

/** A figure, its target and the year before. There is one at a time: rules are not to keep it. */
export interface Figure extends Sized {
  readonly target: Target
  readonly limits: Limits
  readonly year: number
  readonly status: Status | null
  readonly bound: Bound | undefined
  readonly before: Before | null
  readonly file: string
  readonly sheet: string | undefined
  readonly line: number
  readonly origin: Origin
}

/** The figure of the year before; `origin` when a row of its own brings it. */
export interface Before extends Sized {
  readonly origin: Origin | null
}

/** A rule at work on one body of data: it sees each figure once, in order, and tells what is hard to believe. */
export interface Watch {
  readonly see: (figure: Figure, log: ProblemLog) => void
  /** What only shows when all have been seen. */
  readonly end?: () => readonly Problem[]
}

export type Rule = () => Watch

/** A rule that needs nothing but the figure itself. */
export const perFigure =
  (see: Watch['see']): Rule =>
  () => ({ see })

export const spotOf = ({ target, origin }: Figure): Spot => ({ ...origin, target: target.id })

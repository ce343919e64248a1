import type { Decimal } from '../../decimal.ts'
import type { Course } from '../course.ts'
import type { Rational } from '../rational.ts'

/** What a method says of a target that is still open, before its year. */
export type Pace = 'on-track' | 'at-risk' | 'behind' | 'regressing'

/** What a method makes of a course. `pace` null: too few points, or it cannot be computed. */
export interface Outlook {
  readonly native: string | null
  readonly pace: Pace | null
  readonly observedPerYear: Rational | null
  /** By the target year; null from that year on. */
  readonly projection: Rational | null
  readonly ratio: Decimal | null
  /** The first year the method looked at, and how many points; null and 0 when it could not be computed. */
  readonly since: number | null
  readonly pointsUsed: number
}

/** A way to say whether a series will reach its target: one file, and one line in `all.ts`. */
export interface Method<Name extends string = string> {
  readonly name: Name
  /** From where its change per year is taken: the baseline, or as many of the last years as it looks at. */
  readonly since: 'baseline' | 'recent'
  /** How it carries that change on: as so much a year, or as a rate. */
  readonly growth: 'steady' | 'compound'
  readonly assess: (course: Course) => Outlook
}

export const NO_OUTLOOK: Outlook = {
  native: null,
  pace: null,
  observedPerYear: null,
  projection: null,
  ratio: null,
  since: null,
  pointsUsed: 0,
}

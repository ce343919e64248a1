/** What judging a value yields. */
import { type Decimal, negate } from './decimal.ts'
import type { Observation, Target, UnknownReason } from './model.ts'

export type Verdict = 'pass' | 'fail' | 'unknown'

/** What an operator says of a value. `margin`: to spare on the good side; `gap`: what is missing; both in the unit. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason?: UnknownReason | undefined
  readonly margin?: Decimal | undefined
  readonly gap?: Decimal | undefined
}

/** One target judged in one year and region. */
export interface Finding extends Judgement {
  readonly target: Target
  readonly year: number
  readonly region: string | null
  /** The figure that decided: 10.45 for "about 11", the city's figure for a benchmark. */
  readonly threshold: Decimal | null
  readonly benchmark: Decimal | null
  readonly previous: Decimal | null
  readonly observation: Observation | null
  /** Who answers for it by a row that leaves the figure blank; absent where there is a figure or nobody is named. */
  readonly department?: string
}

/** How far the value lies from what decides: to spare above zero, missing below. Undefined where no exact one is known. */
export const distanceOf = ({ gap, margin }: Judgement): Decimal | undefined =>
  gap === undefined ? margin : negate(gap)

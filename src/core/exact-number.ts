import type { Decimal } from './decimal.ts'
import type { Observation, Status, Value } from './model.ts'

/** An exact figure, or nothing: a bound or an estimate of another kind compares with nothing. */
export const exactFigure = (value: Value | null, status: Status | null): Decimal | undefined =>
  value?.kind === 'number' && value.bound === undefined && status !== 'forecast' ? value.number : undefined

/** The same of an observation. */
export const exactNumber = (seen: Observation | null | undefined): Decimal | undefined =>
  seen ? exactFigure(seen.value, seen.status) : undefined

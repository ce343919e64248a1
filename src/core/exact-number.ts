import type { Decimal } from './decimal.ts'
import type { Observation } from './model.ts'

/** An exact figure, or nothing: a bound or an estimate of another kind compares with nothing. */
export const exactNumber = (seen: Observation | null | undefined): Decimal | undefined =>
  seen?.value?.kind === 'number' && seen.value.bound === undefined && seen.status !== 'forecast'
    ? seen.value.number
    : undefined

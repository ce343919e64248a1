/** How one finding differs from another of the same target. */
import { compare, type Decimal } from './decimal.ts'
import type { Finding, Value } from './model.ts'
import { directionOf } from './operators/all.ts'
import { stageOrder } from './operators/milestone.ts'

/** In the order in which a reader wants to see them. */
export const changes = [
  'newly-failed',
  'worse',
  'newly-passed',
  'better',
  'revised',
  'appeared',
  'disappeared',
  'same',
] as const
export type Change = (typeof changes)[number]

/** The value that can be judged: no forecast, and no row with a flaw. */
export function usableValue(finding: Finding | null): Value | null {
  const seen = finding?.observation ?? null
  return seen === null || seen.flaw !== null || seen.status === 'forecast' ? null : seen.value
}

/** The figure itself; null for a stage and for a bound. */
export function exactFigure(finding: Finding | null): Decimal | null {
  const value = usableValue(finding)
  return value?.kind === 'number' && value.bound === undefined ? value.number : null
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'stage' || b.kind === 'stage')
    return a.kind === 'stage' && b.kind === 'stage' && a.stage === b.stage
  return a.bound === b.bound && compare(a.number, b.number) === 0
}

const isEstimated = (value: Value): boolean => value.kind === 'number' && value.estimated === true

const sameFigure = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0

/** Positive when the later value is better, negative when worse, 0 when neither can be said. */
function gain(before: Finding, after: Finding): number {
  const [old, now] = [usableValue(before), usableValue(after)]
  if (old?.kind === 'stage' && now?.kind === 'stage')
    return stageOrder.indexOf(now.stage) - stageOrder.indexOf(old.stage)
  const [first, second] = [exactFigure(before), exactFigure(after)]
  if (first === null || second === null) return 0
  const direction = directionOf(after.target.requirement)
  if (direction !== 0) return direction * compare(second, first)
  return compare(before.gap ?? '0', after.gap ?? '0')
}

/** Whether anything beside the value moved: its status, how sure it is, or the figure it is held against. */
const sameSetting = (before: Finding, after: Finding): boolean =>
  before.observation?.status === after.observation?.status && sameFigure(before.threshold, after.threshold)

/** Two rows that bring no usable value still differ when they fail to for another reason. */
const changeOfUnusable = (before: Finding | null, after: Finding | null): Change =>
  (before?.reason ?? 'not-reported') === (after?.reason ?? 'not-reported') ? 'same' : 'revised'

/**
 * What happened to a target between two findings; null is a side that says nothing of its region.
 *
 * - `appeared`, `disappeared`: a usable value on the later or the earlier side only. No row, a flawed row and a
 *   forecast bring none, so a target that goes from "not reported" to pass has appeared, not newly passed; and one
 *   whose passing figure is withdrawn has disappeared, not failed.
 * - `newly-passed`, `newly-failed`: values on both sides, and the verdict has become pass or fail. Unknown to fail
 *   counts: the benchmark that came with the later figure shows the failure for the first time.
 * - `better`, `worse`: the verdict is the same and the value moved, by the direction of the operator. For `=` and
 *   `between` nearer to the band is better; stages go by their order.
 * - `revised`: the verdict is the same and the value moved to no better side (within the band, or a bound is
 *   involved), or only its status, its being an estimate, or the figure it is held against moved; or a verdict was
 *   lost although a value is there (its benchmark went); or a flaw became another.
 * - `same`: all of that is as it was. Two targets that nobody reported are the same.
 */
export function judgedChange(before: Finding | null, after: Finding | null): Change {
  const [old, now] = [usableValue(before), usableValue(after)]
  if (before === null || old === null) return now === null ? changeOfUnusable(before, after) : 'appeared'
  if (after === null || now === null) return 'disappeared'
  if (before.verdict !== after.verdict) {
    if (after.verdict === 'unknown') return 'revised'
    return after.verdict === 'pass' ? 'newly-passed' : 'newly-failed'
  }
  const gained = gain(before, after)
  if (gained !== 0) return gained > 0 ? 'better' : 'worse'
  const unchanged = sameValue(old, now) && isEstimated(old) === isEstimated(now)
  return unchanged && sameSetting(before, after) ? 'same' : 'revised'
}

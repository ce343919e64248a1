/** The table of verdicts: the first row that applies. */
import { holdsAt } from './aim.ts'
import type { Course } from './course.ts'
import type { Outlook } from './methods/method.ts'
import type { GapVerdict } from './model.ts'
import { compareRational, difference, magnitude, product, rational, signOf, sum } from './rational.ts'

/**
 * Whether the last annual change, carried on to the target year, breaks what holds now; to the next year where
 * every year is a deadline without end. A value above its year before is its own next threshold and cannot slip.
 */
function slips({ requirement, now, lastChange, targetYear, context }: Course): boolean {
  if (now === null || lastChange === null) return false
  const until = targetYear ?? now.year + 1
  if (now.year >= until) return false
  const carried = sum(now.value, product(lastChange, rational(until - now.year)))
  return !holdsAt(requirement, carried, context)
}

/** 1 nearer to the target than at the baseline, -1 farther, 0 where it was; null when that cannot be told. */
function approachOf({ start, now, aimAtStart, aim, kind }: Course): -1 | 0 | 1 | null {
  if (!start || !now || !aimAtStart || !aim || now.year <= start.year) return null
  const left = difference(rational(aim.figure), now.value)
  const whole = difference(rational(aimAtStart.figure), start.value)
  if (kind === 'band') return compareRational(magnitude(whole), magnitude(left))
  return signOf(product(difference(now.value, start.value), rational(aim.direction)))
}

/** R = 0 under a strict operator: there is no gap to take a share of, so the projection itself is asked. */
function paceAtThreshold({ requirement, context }: Course, { projection }: Outlook): GapVerdict {
  return projection !== null && holdsAt(requirement, projection, context) ? 'on-track' : 'behind'
}

function openVerdict(course: Course, outlook: Outlook): GapVerdict {
  const approach = approachOf(course)
  const atThreshold =
    course.aim !== null &&
    course.now !== null &&
    compareRational(course.now.value, rational(course.aim.figure)) === 0
  const computable = outlook.pace !== null || (atThreshold && outlook.projection !== null)
  if (!computable || approach === null) return 'insufficient-data'
  if (approach < 0) return 'regressing'
  if (approach === 0) return 'stalled'
  if (atThreshold) return paceAtThreshold(course, outlook)
  return outlook.pace ?? 'insufficient-data'
}

export function verdictOf(course: Course, outlook: Outlook): GapVerdict {
  const { holds, targetYear, actual, heldBefore, eachYear } = course
  if (holds === true) return slips(course) ? 'slipping' : 'met'
  if (holds === null) return 'insufficient-data'
  if (targetYear !== null && actual.year >= targetYear) return 'missed'
  if (heldBefore) return 'lost'
  if (eachYear) return 'missed'
  if (actual.value.kind === 'stage') return actual.value.stage === 'not-started' ? 'stalled' : 'in-progress'
  return openVerdict(course, outlook)
}

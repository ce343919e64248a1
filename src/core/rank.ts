import { absolute, compare, type Decimal, divide, sign } from './decimal.ts'
import type { Finding } from './model.ts'

/**
 * How bad a failure is, so that failures in different units can be put in one order: the gap as a share of the
 * figure asked for. A failure without a figure (a milestone, a bound) or against zero ranks above all others.
 */
function severity({ gap, threshold }: Finding): Decimal | null {
  if (gap === undefined || threshold === null || sign(threshold) === 0) return null
  return divide(gap, absolute(threshold)) ?? null
}

/** Failures, worst first; equal ones stay in the order of the plan. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings
    .filter(({ verdict }) => verdict === 'fail')
    .map((finding) => ({ finding, severity: severity(finding) }))
  ranked.sort((a, b) => {
    if (a.severity === null || b.severity === null)
      return Number(a.severity !== null) - Number(b.severity !== null)
    return compare(b.severity, a.severity)
  })
  return ranked.map(({ finding }) => finding)
}

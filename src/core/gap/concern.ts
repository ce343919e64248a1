/** What the verdicts on the way ask of those who answer for a target. */
import type { GapFinding } from './analyze.ts'
import { type GapVerdict, gapVerdicts } from './model.ts'
import type { GapCounts } from './summary.ts'

/** `open`: somebody has to act. `onTheWay`: not there yet, and coming along. `unclear`: nobody can say how it goes. */
export type Concern = 'met' | 'onTheWay' | 'open' | 'unclear'

const CONCERNS: { readonly [V in GapVerdict]: Concern } = {
  missed: 'open',
  lost: 'open',
  regressing: 'open',
  stalled: 'open',
  behind: 'open',
  'at-risk': 'open',
  slipping: 'open',
  'on-track': 'onTheWay',
  'in-progress': 'onTheWay',
  'no-data': 'unclear',
  'insufficient-data': 'unclear',
  met: 'met',
}

export type Concerns = { readonly [C in Concern]: number }

export const isOpen = ({ analysis }: Pick<GapFinding, 'analysis'>): boolean =>
  CONCERNS[analysis.verdict] === 'open'

export function concernsOf(counts: GapCounts): Concerns {
  const of = (wanted: Concern) =>
    gapVerdicts.reduce((sum, verdict) => sum + (CONCERNS[verdict] === wanted ? counts[verdict] : 0), 0)
  return { met: of('met'), onTheWay: of('onTheWay'), open: of('open'), unclear: of('unclear') }
}

/** Worst first; equal verdicts stay in the order of the plan. */
export const worstWaysFirst = (findings: readonly GapFinding[]): readonly GapFinding[] =>
  [...findings].sort(
    (a, b) => gapVerdicts.indexOf(a.analysis.verdict) - gapVerdicts.indexOf(b.analysis.verdict),
  )

/** What somebody has to act on, worst first. */
export const openWays = (findings: readonly GapFinding[]): readonly GapFinding[] =>
  worstWaysFirst(findings.filter(isOpen))

/** Many places on their way to one plan. */
import type { Plan, Verdict } from '../model.ts'
import { compareRegions, districtPart, hasSeveral, type Regions } from '../regions.ts'
import type { GapFinding, GapReport } from './analyze.ts'
import { isOpen } from './concern.ts'
import type { GapVerdict } from './model.ts'
import { summarizeGap } from './summary.ts'

/** A target is passed while its operator holds, wherever that leads. */
const STANDS: { readonly [V in GapVerdict]?: Verdict } = {
  met: 'pass',
  slipping: 'pass',
  'no-data': 'unknown',
  'insufficient-data': 'unknown',
}

export const regionsOfGap = ({
  plan,
  results,
}: {
  plan: Plan
  results: readonly GapFinding[]
}): Regions | null =>
  compareRegions(
    plan,
    results.map(({ target, region, observation, analysis }) => {
      return { target, region, observation, verdict: STANDS[analysis.verdict] ?? 'fail' }
    }),
  )

/** Several regions are told together; a page lists what is the whole district's. */
export function districtGap(report: GapReport, regions: Regions | null): GapReport {
  if (!hasSeveral(regions)) return report
  const results = districtPart(report.results, regions)
  return { ...report, results, summary: summarizeGap(results) }
}

/** How many targets of each region somebody has to act on; a region with none is not in it. */
export function openByRegion(results: readonly GapFinding[]): ReadonlyMap<string | null, number> {
  const open = new Map<string | null, number>()
  for (const finding of results)
    if (isOpen(finding)) open.set(finding.region, (open.get(finding.region) ?? 0) + 1)
  return open
}

/** Findings of a verdict that nobody has to work out from figures. */
import { analyze, type GapFinding } from '../../../src/core/gap/analyze.ts'
import type { GapVerdict } from '../../../src/core/gap/model.ts'
import { dataOf, planOf, targetOf } from '../../plan-fixture.ts'

export function findingOf(verdict: GapVerdict, id = 'A', region: string | null = null): GapFinding {
  const [finding] = analyze(planOf([targetOf({ id })]), dataOf([])).results
  if (finding === undefined) throw new Error('every target yields a result')
  return { ...finding, region, analysis: { ...finding.analysis, verdict } }
}

/** How the sections speak of a target, so that all of them speak alike. */
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { Finding, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'

export const nameOf = (
  { target, region }: { readonly target: Target; readonly region: string | null },
  { lang }: Words,
): string => target.name[lang] + (region === null ? '' : ` (${region})`)

const keyOf = (target: Target, region: string | null): string => `${target.id}\n${region ?? ''}`

/** The way of a finding's target, by target and region. */
export function waysOf({ results }: GapReport): (finding: Finding) => GapFinding | undefined {
  const ways = new Map(results.map((result) => [keyOf(result.target, result.region), result]))
  return ({ target, region }) => ways.get(keyOf(target, region))
}

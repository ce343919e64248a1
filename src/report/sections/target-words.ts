/** How the sections speak of a target, so that all of them speak alike. */
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { Finding, Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'

export const nameOf = (
  { target, region }: { readonly target: Target; readonly region: string | null },
  { lang }: Words,
): string => target.name[lang] + (region === null ? '' : ` (${region})`)

/** The name of what tells a target in full. */
export const groupIdOf = ({
  target,
  region,
}: {
  readonly target: Target
  readonly region: string | null
}): string => (region === null ? target.id : `${target.id} ${region}`)

/** Number and title of the measure that answers for a target. */
export const measureText = ({ measures }: Plan, { measure }: Target, words: Words): string =>
  words.responsible(measure, measures.find(({ number }) => number === measure)?.title[words.lang] ?? '')

const keyOf = (target: Target, region: string | null): string => `${target.id}\n${region ?? ''}`

/** The way of a finding's target, by target and region. */
export function waysOf({ results }: GapReport): (finding: Finding) => GapFinding | undefined {
  const ways = new Map(results.map((result) => [keyOf(result.target, result.region), result]))
  return ({ target, region }) => ways.get(keyOf(target, region))
}

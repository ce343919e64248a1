/** How the sections speak of a target, so that all of them speak alike. */
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { Finding, Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'

export const nameOf = (
  { target, region }: { readonly target: Target; readonly region: string | null },
  { lang }: Words,
): string => target.name[lang] + (region === null ? '' : lang === 'zh' ? `（${region}）` : ` (${region})`)

/** The name of what tells a target in full. */
export const groupIdOf = ({
  target,
  region,
}: {
  readonly target: Target
  readonly region: string | null
}): string => (region === null ? target.id : `${target.id} ${region}`)

export const measureTitle = ({ measures }: Plan, wanted: number, words: Words): string =>
  words.responsible(wanted, measures.find(({ number }) => number === wanted)?.title[words.lang] ?? '')

/** Number and title of the measure that answers for a target. */
export const measureText = (plan: Plan, { measure }: Target, words: Words): string =>
  measureTitle(plan, measure, words)

/** Who answers for a target: what its row names, else a row of an earlier year, else the plan. */
export const departmentOf = ({ observation, target }: Finding, way: GapFinding | undefined): string | null =>
  observation?.department ?? way?.department ?? target.department

const keyOf = (target: Target, region: string | null): string => `${target.id}\n${region ?? ''}`

/** The way of a finding's target, by target and region. */
export function waysOf({ results }: GapReport): (finding: Finding) => GapFinding | undefined {
  const ways = new Map(results.map((result) => [keyOf(result.target, result.region), result]))
  return ({ target, region }) => ways.get(keyOf(target, region))
}

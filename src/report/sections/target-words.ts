/** How the sections speak of a target, so that all of them speak alike. */
import type { Plan, Target } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'

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

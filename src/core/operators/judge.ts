/** Judging by what is asked: exact, three-valued, and the same for every operator. */
import { compare, type Decimal } from '../decimal.ts'
import type { Judgement, UnknownReason, Value } from '../model.ts'
import { judgeAgainst } from './bounds.ts'
import { stageOrder } from './milestone.ts'
import type { Asked, Context, Direction, Limit } from './operator.ts'

const MISSING: { readonly [Name in keyof Required<Context>]: UnknownReason } = {
  benchmark: 'no-benchmark',
  previous: 'no-previous-year',
}

const isBrought = (figure: Limit['figure']): figure is keyof Context => figure in MISSING

/** The figure that the data bring, and that decides; null where the plan says it. */
export const broughtAsked = (asked: Asked): keyof Context | null =>
  'stage' in asked ? null : (asked.limits.map(({ figure }) => figure).find(isBrought) ?? null)

const figureOf = ({ figure }: Limit, context: Context): Decimal | undefined =>
  isBrought(figure) ? context[figure] : figure

export function judgeAsked(asked: Asked, actual: Value, context: Context): Judgement {
  if ('stage' in asked) {
    if (actual.kind !== 'stage') return { verdict: 'unknown', reason: 'invalid-value' }
    return { verdict: stageOrder.indexOf(actual.stage) >= stageOrder.indexOf(asked.stage) ? 'pass' : 'fail' }
  }
  let judgement: Judgement | undefined
  for (const limit of asked.limits) {
    const figure = figureOf(limit, context)
    if (figure === undefined)
      return { verdict: 'unknown', ...(isBrought(limit.figure) && { reason: MISSING[limit.figure] }) }
    const next = judgeAgainst(limit.comparison, actual, figure)
    judgement = judgement === undefined ? next : both(judgement, next)
  }
  return judgement ?? { verdict: 'unknown' }
}

/** Both must hold; one that certainly fails decides, one that nobody knows leaves it open; the smaller margin counts. */
function both(one: Judgement, other: Judgement): Judgement {
  const failed = [one, other].find(({ verdict }) => verdict === 'fail')
  if (failed !== undefined) return failed
  const unknown = [one, other].find(({ verdict }) => verdict === 'unknown')
  if (unknown !== undefined) return unknown
  if (one.margin === undefined || other.margin === undefined) return { verdict: 'pass' }
  return compare(one.margin, other.margin) <= 0 ? one : other
}

/** The one figure that decides; null where there is none, or the data have not brought it. */
export function thresholdAsked(asked: Asked, context: Context): Decimal | null {
  if ('stage' in asked) return null
  const figures = asked.limits.map((limit) => figureOf(limit, context))
  return figures.every((figure) => figure === figures[0]) ? (figures[0] ?? null) : null
}

/** The figures of the limits themselves, lowest first, each once. */
export function figuresAsked(asked: Asked): readonly Decimal[] {
  if ('stage' in asked) return []
  const figures = asked.limits.flatMap(({ figure }) => (isBrought(figure) ? [] : [figure]))
  return [...new Set(figures)].sort(compare)
}

export function directionAsked(asked: Asked): Direction {
  if ('stage' in asked) return 0
  const wantsMore = ({ comparison }: Limit) => comparison.startsWith('>')
  if (asked.limits.every(wantsMore)) return 1
  return asked.limits.some(wantsMore) ? 0 : -1
}

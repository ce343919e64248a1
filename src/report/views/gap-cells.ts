/** How verdicts and figures of the gap report look, wherever on its page they stand. */
import { compare, type Decimal, inPercent, round, sign } from '../../core/decimal.ts'
import type { GapFinding } from '../../core/gap/analyze.ts'
import { type GapVerdict, gapVerdicts } from '../../core/gap/model.ts'
import type { Words } from '../../words/all.ts'
import type { Cell, Tone } from '../document.ts'

export function toneOf(verdict: GapVerdict): Tone {
  if (verdict === 'met' || verdict === 'on-track' || verdict === 'in-progress') return 'good'
  return ['missed', 'lost', 'regressing', 'stalled', 'behind'].includes(verdict) ? 'bad' : 'unsure'
}

/** Rounded for reading, with as many digits as it takes to tell the two apart. */
export function tellApart(a: Decimal, b: Decimal, digits = 1): readonly [Decimal, Decimal] {
  const pair = [round(a, digits), round(b, digits)] as const
  return digits >= 12 || compare(a, b) === 0 || compare(...pair) !== 0 ? pair : tellApart(a, b, digits + 1)
}

/** A share of 1 in per cent, to one decimal, and never "100%" or "0%" where it is only nearly so. */
export const shareText = (share: Decimal): string => percentText(inPercent(share))

export function percentText(percent: Decimal): string {
  const [short, apart] = [tellApart(percent, '100')[0], tellApart(percent, '0')[0]]
  return `${apart.length > short.length ? apart : short}%`
}

export const shortFigure = (number: Decimal): Decimal => round(number, 2)

export const signedFigure = (number: Decimal): string =>
  sign(number) > 0 ? `+${shortFigure(number)}` : shortFigure(number)

export const verdictText = (verdict: GapVerdict, { progress }: Words): string =>
  `${progress.signs[verdict]} ${progress.verdicts[verdict]}`

export const verdictCell = ({ analysis: { verdict } }: Pick<GapFinding, 'analysis'>, words: Words): Cell => ({
  text: verdictText(verdict, words),
  tone: toneOf(verdict),
  rank: gapVerdicts.indexOf(verdict),
})

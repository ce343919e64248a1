/** How verdicts and figures of the gap report look, wherever on its page they stand. */
import { compare, type Decimal, round, sign } from '../../core/decimal.ts'
import type { GapFinding } from '../../core/gap/analyze.ts'
import { type GapVerdict, gapVerdicts } from '../../core/gap/model.ts'
import type { GapCounts } from '../../core/gap/summary.ts'
import type { Words } from '../../words/all.ts'
import type { Cell, Tone } from '../document.ts'

/** What somebody has to act on. */
export const OPEN: ReadonlySet<GapVerdict> = new Set([
  'missed',
  'lost',
  'regressing',
  'stalled',
  'behind',
  'at-risk',
  'slipping',
])

/** Not there yet, and coming along. */
export const ON_THE_WAY: ReadonlySet<GapVerdict> = new Set(['on-track', 'in-progress'])

/** Nobody can say how it goes. */
export const UNCLEAR: ReadonlySet<GapVerdict> = new Set(['no-data', 'insufficient-data'])

/** How many of a count have one of these verdicts. */
export const countOf = (counts: GapCounts | undefined, wanted: ReadonlySet<GapVerdict>): number =>
  counts === undefined ? 0 : [...wanted].reduce((sum, verdict) => sum + counts[verdict], 0)

export function toneOf(verdict: GapVerdict): Tone {
  if (verdict === 'met' || verdict === 'on-track' || verdict === 'in-progress') return 'good'
  return ['missed', 'lost', 'regressing', 'stalled', 'behind'].includes(verdict) ? 'bad' : 'unsure'
}

/** Worst first; equal verdicts stay in the order of the plan. */
export const byVerdict = (findings: readonly GapFinding[]): readonly GapFinding[] =>
  [...findings].sort(
    (a, b) => gapVerdicts.indexOf(a.analysis.verdict) - gapVerdicts.indexOf(b.analysis.verdict),
  )

/** Rounded for reading, with as many digits as it takes to tell the two apart. */
export function tellApart(a: Decimal, b: Decimal, digits = 1): readonly [Decimal, Decimal] {
  const pair = [round(a, digits), round(b, digits)] as const
  return digits >= 12 || compare(a, b) === 0 || compare(...pair) !== 0 ? pair : tellApart(a, b, digits + 1)
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

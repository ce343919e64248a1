/** How a verdict of the gap analysis came about: every formula in words, with its numbers put in. */
import { type Decimal, inPercent, round, sign } from '../../core/decimal.ts'
import { kindOf } from '../../core/gap/aim.ts'
import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import { methodOf } from '../../core/gap/methods/all.ts'
import type { Analysis } from '../../core/gap/model.ts'
import type { Unit, Value } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { type Block, heading } from '../document.ts'
import { difference, unitOf, valueText, withUnit } from '../figures.ts'
import { DIGITS, type Fact, fill, plainly, result, share, step } from './explain-step.ts'
import { tellApart, verdictText } from './gap-cells.ts'

const numberOf = (value: Value | undefined): Decimal | null =>
  value?.kind === 'number' && value.bound === undefined ? value.number : null

/** y0, y, Y and the years of the way, where all are exact. */
interface Numbers {
  readonly start: Decimal | null
  readonly now: Decimal | null
  readonly goal: Decimal | null
  readonly gone: number
  readonly left: number
  readonly whole: number
}

function numbersOf({ baseline, actual, threshold, targetYear }: Analysis): Numbers {
  const [from, at, to] = [baseline?.year ?? 0, actual?.year ?? 0, targetYear ?? 0]
  return {
    start: numberOf(baseline?.value),
    now: numberOf(actual?.value),
    goal: threshold,
    gone: at - from,
    left: to - at,
    whole: to - from,
  }
}

function shares(finding: GapFinding, n: Numbers, words: Words): readonly Fact[] {
  const { analysis, target } = finding
  const { progress, timeShare, leadPoints } = analysis
  const { steps } = words.progress.explained
  const band = kindOf(target.requirement) === 'band'
  const gone = Math.min(n.gone, n.whole)
  const lead = fill(
    [progress && round(inPercent(progress), DIGITS), timeShare && round(inPercent(timeShare), DIGITS)],
    (a, b) => `${a} − ${b}`,
  )
  return [
    ...step(
      band ? steps.progressInBand : steps.progress,
      band ? null : fill([n.now, n.start, n.goal], (y, y0, Y) => `(${y} − ${y0}) ÷ (${Y} − ${y0})`),
      progress && share(progress),
    ),
    ...step(steps.timeShare, `${gone} ÷ ${n.whole}`, timeShare && share(timeShare)),
    ...step(steps.lead, lead, leadPoints && result(leadPoints, tellApart(leadPoints, '0')[0], words.points)),
  ]
}

function paces(finding: GapFinding, n: Numbers, { words, unit }: Look): readonly Fact[] {
  const { analysis, target } = finding
  const { observedPerYear, requiredPerYear, acceleration, expected, timeShare, method, points } = analysis
  const { steps } = words.progress.explained
  const look = (figure: Decimal) => withUnit(figure, unit, words)
  const change = (figure: Decimal) => difference(figure, unit, words)
  const recent = methodOf(method).since === 'recent'
  const from = recent ? numberOf(points.at(-analysis.pointsUsed)?.value) : n.start
  const years = recent ? analysis.pointsUsed - 1 : n.gone
  const needs = requiredPerYear !== null && sign(requiredPerYear) !== 0
  const band = kindOf(target.requirement) === 'band'
  return [
    ...step(
      steps.expected,
      band ? null : fill([n.start, n.goal, timeShare], (y0, Y, s) => `${y0} + (${Y} − ${y0}) × ${s}`),
      expected && plainly(expected, look),
    ),
    ...step(
      recent ? steps.observedRecently : steps.observed,
      fill([n.now, from, years], (y, y0, t) => `(${y} − ${y0}) ÷ ${t}`),
      observedPerYear && plainly(observedPerYear, change),
    ),
    ...step(
      steps.required,
      fill([n.goal, n.now, n.left], (Y, y, t) => `(${Y} − ${y}) ÷ ${t}`),
      needs ? plainly(requiredPerYear, change) : null,
    ),
    ...step(
      steps.acceleration,
      fill([requiredPerYear, observedPerYear], (a, b) => `${a} ÷ ${b}`),
      needs ? acceleration && plainly(acceleration, (text) => text) : null,
    ),
  ]
}

interface Look {
  readonly words: Words
  readonly unit: Unit | undefined
}

function outlook({ analysis }: GapFinding, n: Numbers, { words, unit }: Look): readonly Fact[] {
  const { projection, shortfallShare, ratio, observedPerYear, method } = analysis
  const { steps, shareBands, ratioBands } = words.progress.explained
  const compound = methodOf(method).growth === 'compound'
  const bands = (outcome: string | null, text: string) =>
    outcome && (text === '' ? outcome : `${outcome}\n${text}`)
  return [
    ...step(
      compound ? steps.compoundProjection : steps.projection,
      compound
        ? fill([n.now, n.start, n.left, n.gone], (y, y0, a, b) => `${y} × (${y} ÷ ${y0}) ^ (${a} ÷ ${b})`)
        : fill([n.now, observedPerYear, n.left], (y, c, t) => `${y} + ${c} × ${t}`),
      projection && plainly(projection, (figure) => withUnit(figure, unit, words)),
    ),
    ...step(
      steps.shortfall,
      fill([n.goal, projection, n.now], (Y, P, y) => `(${Y} − ${P}) ÷ (${Y} − ${y})`),
      bands(shortfallShare && share(shortfallShare, ['5', '20']), compound ? '' : shareBands),
    ),
    ...step(steps.ratio, null, bands(ratio && `= ${ratio}`, ratioBands)),
  ]
}

function reasonText({ verdict, method, shortfallShare }: Analysis, words: Words): string {
  const { rows, ratioRows, atThreshold } = words.progress.explained
  if (verdict !== 'on-track' && verdict !== 'at-risk' && verdict !== 'behind') return rows[verdict]
  if (shortfallShare === null) return atThreshold
  return methodOf(method).growth === 'compound' ? ratioRows[verdict] : rows[verdict]
}

function factsOf(finding: GapFinding, { words, unit }: Look): readonly Fact[] {
  const { analysis } = finding
  const { explained, methods } = words.progress
  const { baseline, threshold, gap } = analysis
  const dated = ({ year, value }: { readonly year: number; readonly value: Value }) =>
    `${year}${words.colon}${valueText(value, unit, words)}`
  const n = numbersOf(analysis)
  return [
    [
      explained.method,
      `${methods[analysis.method]}${words.separator}${explained.pointsUsed(analysis.pointsUsed)}`,
    ],
    ...(baseline
      ? [
          [
            explained.baseline,
            `${dated(baseline)}${words.separator}${explained.sources[baseline.source]}`,
          ] as const,
        ]
      : []),
    [explained.series, analysis.points.map(dated).join(' → ') || '—'],
    ...(threshold ? [[explained.threshold, withUnit(threshold, unit, words)] as const] : []),
    ...(gap ? [[explained.gap, difference(gap, unit, words)] as const] : []),
    ...shares(finding, n, words),
    ...paces(finding, n, { words, unit }),
    ...outlook(finding, n, { words, unit }),
    [explained.row, `${verdictText(analysis.verdict, words)}${words.colon}${reasonText(analysis, words)}`],
  ]
}

/** One part for the district, or for each region that reports. */
export function wayBlocks({ results, plan, year }: GapReport, words: Words): readonly Block[] {
  return results.flatMap((finding) => [
    heading(2, words.progress.explained.title(year, finding.region)),
    { kind: 'facts', facts: factsOf(finding, { words, unit: unitOf(plan, finding.target) }) } as const,
  ])
}

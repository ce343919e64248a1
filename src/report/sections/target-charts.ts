/** The charts of one target, from its way: where it stands, and how it came here. */
import type { Decimal } from '../../core/decimal.ts'
import type { GapFinding } from '../../core/gap/analyze.ts'
import type { Plan, Unit, Value } from '../../core/model.ts'
import { broughtOf, directionOf } from '../../core/operators/all.ts'
import type { Words } from '../../words/all.ts'
import type { Bullet, Chart, Mark, Point, Trend } from '../chart.ts'
import { unitOf, valueText, withUnit } from '../figures.ts'
import { nameOf } from '../names.ts'
import { shortFigure, toneOf } from '../views/gap-cells.ts'
import { groupIdOf } from './target-words.ts'

interface Desk {
  readonly way: GapFinding
  readonly unit: Unit | undefined
  readonly words: Words
}

const numberOf = (value: GapFinding['series'][number]['value'] | undefined): Decimal | null =>
  value?.kind === 'number' ? value.number : null

/** A value as it was reported or printed, bound and all. */
const seen = (value: Value | undefined, label: string, { unit, words }: Desk): Mark | null =>
  value?.kind === 'number'
    ? {
        value: value.number,
        label,
        text: valueText(value, unit, words),
        ...(value.bound && { bound: value.bound }),
      }
    : null

/** A figure that was worked out is shown rounded. */
const mark = (value: Decimal | null, label: string, { unit, words }: Desk): Mark | null =>
  value === null ? null : { value, label, text: withUnit(shortFigure(value), unit, words) }

/** The figure that decides, called what it is: the plan's for its last year, or what the data bring for this one. */
function targetMark(desk: Desk): Mark | null {
  const { target, analysis } = desk.way
  const { chart } = desk.words.report
  const year = analysis.actual?.year ?? 0
  const labels = {
    previous: () => chart.previous(year - 1),
    benchmark: () => chart.benchmark(year),
    plan: () => chart.target(analysis.targetYear),
  }
  return mark(analysis.threshold, labels[broughtOf(target.requirement) ?? 'plan'](), desk)
}

function betterOf({ target }: GapFinding): Bullet['better'] {
  const direction = directionOf(target.requirement)
  return direction > 0 ? 'more' : direction < 0 ? 'less' : 'nearer'
}

/** Nothing has come of a way that has only its beginning: that it is where it should be would say nothing. */
const hasBegun = ({ analysis: { baseline, actual } }: GapFinding): boolean =>
  baseline === null || actual === null || actual.year > baseline.year

const said = (marks: readonly (Mark | null)[]): readonly string[] =>
  marks.flatMap((each) => (each === null ? [] : [`${each.label} ${each.text}`]))

/** None where no figure decides: a milestone is told in words. */
export function chartsOf(plan: Plan, way: GapFinding | undefined, words: Words): readonly Chart[] {
  if (way === undefined || way.analysis.threshold === null) return []
  const desk: Desk = { way, unit: unitOf(plan, way.target), words }
  const trend = trendOf(desk)
  return [bulletOf(desk), ...(trend === null ? [] : [trend])]
}

function bulletOf(desk: Desk): Bullet {
  const { way, unit, words } = desk
  const { analysis } = way
  const { chart } = words.report
  const { baseline, actual, expected, verdict } = analysis
  const begun = hasBegun(way)
  const now = seen(actual?.value, chart.actual(actual?.year ?? 0), desk)
  const marks = {
    baseline: baseline && begun ? seen(baseline.value, chart.baseline(baseline.year), desk) : null,
    actual: now && { ...now, tone: toneOf(verdict) },
    expected: mark(begun ? expected : null, chart.expected(actual?.year ?? 0), desk),
    target: targetMark(desk),
  }
  const name = nameOf(way, words)
  const better = betterOf(way)
  return {
    kind: 'bullet',
    title: chart.bullet(name),
    caption: chart.bullet(groupIdOf(way)),
    unit: unit?.symbol[words.lang] ?? '',
    better,
    ...marks,
    labels: { goodSide: chart.goodSide[better] },
    alternative: chart.alternative(said(Object.values(marks)), words.progress.verdicts[verdict]),
  }
}

/** Two years make a trend. */
function trendOf(desk: Desk): Trend | null {
  const { way, unit, words } = desk
  const { analysis } = way
  const { chart } = words.report
  const points = analysis.points.flatMap(({ year, value }): readonly Point[] =>
    value.kind === 'number' ? [{ year, value: value.number }] : [],
  )
  const last = points.at(-1)
  if (points.length < 2 || last === undefined) return null
  const target = targetMark(desk)
  const name = nameOf(way, words)
  const told = points.map(({ year, value }) => chart.point(year, withUnit(value, unit, words)))
  return {
    kind: 'trend',
    title: chart.trend(name),
    caption: chart.trend(groupIdOf(way)),
    unit: unit?.symbol[words.lang] ?? '',
    better: betterOf(way),
    points,
    line: lineOf(way),
    projection: projectionOf(way, last),
    target,
    // A figure of each year is set for no year to come.
    targetYear: broughtOf(way.target.requirement) === null ? analysis.targetYear : null,
    labels: { points: chart.reported, line: chart.line, projection: chart.projection },
    alternative: chart.trendAlternative(told, target === null ? '' : `${target.label} ${target.text}`),
  }
}

/** The straight line from the baseline to the figure that decides; none for what must hold every year. */
function lineOf({ analysis }: GapFinding): readonly Point[] {
  const { baseline, threshold, targetYear, progress } = analysis
  const start = numberOf(baseline?.value)
  if (baseline === null || start === null || threshold === null || targetYear === null || progress === null)
    return []
  return [
    { year: baseline.year, value: start },
    { year: targetYear, value: threshold },
  ]
}

function projectionOf({ analysis }: GapFinding, last: Point): readonly Point[] {
  const { projection, targetYear } = analysis
  if (projection === null || targetYear === null || targetYear <= last.year) return []
  return [last, { year: targetYear, value: projection }]
}

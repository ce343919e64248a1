import type { Decimal } from '../decimal.ts'
import type { Stage, Value } from '../model.ts'
import { type OperatorName, operatorOf, type Requirement } from '../operators/all.ts'
import { analyzeSeries } from './analyze-series.ts'
import { decimalFrom, numberFrom } from './figure.ts'
import type { MethodName } from './methods/all.ts'
import type { Analysis, Figures, GapOptions, GapVerdict, SeriesPoint } from './model.ts'

/** One year: a number, its decimal digits as text ("16.18"), or for a milestone a stage ("advancing"). */
export interface GapPoint {
  readonly year: number
  readonly value: number | string
}

/** The keys that operators take, but for the benchmark, which only data can bring. */
type Key<R = Requirement> = R extends unknown ? Exclude<keyof R, 'operator' | 'benchmark'> : never
type Part<K, R = Requirement> = R extends unknown ? (K extends keyof R ? R[K] : never) : never

/**
 * What an operator needs, under the names it has in the files of a plan: `value`, `min` and `max` of `between`,
 * `tolerance` of `about` (a share of the value; 0 unless given) and its `better` (`higher` unless given). A figure
 * is a number or its decimal digits as text.
 */
export type GoalFigures = {
  readonly [K in Key]?: Part<K> extends infer P ? (P extends Decimal ? number | string : P) : never
}

/** What is asked, and by when. */
export interface GapGoal extends GoalFigures {
  readonly operator: OperatorName
  /** Default: the first year of the series. */
  readonly baselineYear?: number
  /** null: the requirement must hold every year. */
  readonly targetYear: number | null
}

type Numbers = { readonly [Name in keyof Figures]: number | null }

/** An `Analysis` with numbers for decimals; its figures and their units are documented there. */
export interface GapResult extends Numbers {
  readonly verdict: GapVerdict
  readonly native: string | null
  readonly method: MethodName
  readonly baseline: {
    readonly year: number
    readonly value: number | string | null
    readonly source: string
    readonly match: string
  } | null
  readonly actual: { readonly year: number; readonly value: number | string | null } | null
  readonly targetYear: number | null
  readonly points: readonly { readonly year: number; readonly value: number | string | null }[]
  readonly pointsUsed: number
}

const STAGES: readonly Stage[] = ['not-started', 'advancing', 'built']

function valueFrom(value: number | string): Value | null {
  const stage = STAGES.find((each) => each === value)
  if (stage !== undefined) return { kind: 'stage', stage }
  const number = decimalFrom(value)
  return number === null ? null : { kind: 'number', number }
}

function pointFrom({ year, value }: GapPoint): readonly SeriesPoint[] {
  const read = valueFrom(value)
  return read === null ? [] : [{ year, value: read }]
}

/** A figure the operator needs but was not given is a figure to compare with that is missing. */
function requirementFrom(goal: GapGoal): Requirement | null {
  // The keys of a goal are the names that operators ask for.
  const given: Readonly<Record<string, unknown>> = { ...goal }
  const numeral = (value: unknown) =>
    typeof value === 'number' || typeof value === 'string' ? decimalFrom(value) : null
  return operatorOf(goal.operator).from(
    { figure: (name) => numeral(given[name]), word: (name) => textFrom(given[name]) },
    goal.operator,
  )
}

const textFrom = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const plain = (value: Value): number | string | null =>
  value.kind === 'stage' ? value.stage : numberFrom(value.number)

const plainPoint = ({ year, value }: SeriesPoint) => ({ year, value: plain(value) })

function numbersOf(analysis: Analysis): Numbers {
  const { threshold, gap, margin, progress, timeShare, leadPoints, expected } = analysis
  const { observedPerYear, requiredPerYear, acceleration, projection, shortfallShare, ratio } = analysis
  return {
    threshold: numberFrom(threshold),
    gap: numberFrom(gap),
    margin: numberFrom(margin),
    progress: numberFrom(progress),
    timeShare: numberFrom(timeShare),
    leadPoints: numberFrom(leadPoints),
    expected: numberFrom(expected),
    observedPerYear: numberFrom(observedPerYear),
    requiredPerYear: numberFrom(requiredPerYear),
    acceleration: numberFrom(acceleration),
    projection: numberFrom(projection),
    shortfallShare: numberFrom(shortfallShare),
    ratio: numberFrom(ratio),
  }
}

/**
 * How far one series is from its goal, and whether the pace suffices.
 *
 * The verdict is decided on exact decimals; the figures are the nearest numbers, or null where a figure has no
 * meaning (never NaN, Infinity or -0). Units: `threshold`, `gap`, `margin`, `expected`, `projection` in the unit of
 * the series; `observedPerYear`, `requiredPerYear` in it per year; `progress`, `timeShare`, `shortfallShare` are
 * shares of 1; `leadPoints` are percentage points; `acceleration` and `ratio` are factors.
 *
 * A value that is no plain number ("97.5%", "n/a", NaN) is not seen; of two values of a year the later given
 * counts. Without the figure its operator needs a goal is `insufficient-data`. Formulas and their sources stand
 * with each method in `methods/`. Throws a RangeError for an unknown operator or method.
 *
 * @example
 * analyzeGap([{ year: 2017, value: 16.18 }, { year: 2018, value: 16.9 }], { operator: '>=', value: 18, targetYear: 2020 })
 * // verdict 'on-track', progress 0.395…, timeShare 0.333…, projection 18.34
 */
export function analyzeGap(series: readonly GapPoint[], goal: GapGoal, options: GapOptions = {}): GapResult {
  const points = series.flatMap(pointFrom)
  const { targetYear, baselineYear = null } = goal
  const requirement = requirementFrom(goal)
  // A benchmark nobody brings stands for the figure that is missing: nothing can be compared with it.
  const asked: Requirement = requirement ?? { operator: '>=', benchmark: { zh: '', en: '' } }
  const analysis = analyzeSeries(
    points,
    { requirement: asked, baselineYear, baseline: null, targetYear },
    options,
  )
  const { baseline, actual } = analysis
  return {
    ...numbersOf(analysis),
    verdict: analysis.verdict,
    native: analysis.native,
    method: analysis.method,
    baseline: baseline && { ...baseline, value: plain(baseline.value) },
    actual: actual && plainPoint(actual),
    targetYear,
    points: analysis.points.map(plainPoint),
    pointsUsed: analysis.pointsUsed,
  }
}

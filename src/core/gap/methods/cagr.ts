import { type Decimal, round } from '../../decimal.ts'
import type { Course, Dated } from '../course.ts'
import { decimalFrom } from '../figure.ts'
import { difference, quotient, type Rational, rational, signOf, toDecimal } from '../rational.ts'
import { type Method, NO_OUTLOOK, type Outlook, type Pace } from './method.ts'
import { changePerYear } from './projection.ts'

const RATIO_DIGITS = 9
const PROJECTION_DIGITS = 12

/** ln(to/from), precise also where the two are close; null when one is zero or the sign changes. */
function logarithm(from: Rational, to: Rational): number | null {
  if (signOf(from) === 0 || signOf(from) !== signOf(to)) return null
  const change = quotient(difference(to, from), from)
  const log = change === null ? Number.NaN : Math.log1p(Number(toDecimal(change)))
  return Number.isFinite(log) ? log : null
}

interface Growth {
  /** Mean annual growth of the logarithm so far, and the sign that makes growth of the value an approach. */
  readonly observed: number
  readonly ratio: Decimal
}

function growthOf({ start, now, aimAtStart, targetYear }: Course): Growth | null {
  if (start === null || now === null || aimAtStart === null || targetYear === null) return null
  if (now.year <= start.year || targetYear <= start.year) return null
  const [done, wanted] = [
    logarithm(start.value, now.value),
    logarithm(start.value, rational(aimAtStart.figure)),
  ]
  if (done === null || wanted === null || wanted === 0 || aimAtStart.direction === 0) return null
  const observed = done / (now.year - start.year)
  const required = Math.expm1(wanted / (targetYear - start.year))
  const exact = decimalFrom(
    (signOf(start.value) * aimAtStart.direction * Math.expm1(observed)) / Math.abs(required),
  )
  return exact === null ? null : { observed, ratio: round(exact, RATIO_DIGITS) }
}

/** P = y · (y/y0)^((T − t)/(t − t0)), to twelve digits. */
function projectionOf({ now, targetYear }: Course, { observed }: Growth): Rational | null {
  if (now === null || targetYear === null || now.year >= targetYear) return null
  const value = Number(toDecimal(now.value)) * Math.exp(observed * (targetYear - now.year))
  const shown = decimalFrom(Number(value.toPrecision(PROJECTION_DIGITS)))
  return shown === null ? null : rational(shown)
}

const BANDS: readonly { readonly from: number; readonly pace: Pace; readonly native: string }[] = [
  { from: 0.95, pace: 'on-track', native: 'substantial' },
  { from: 0.6, pace: 'at-risk', native: 'moderate' },
  { from: 0, pace: 'behind', native: 'limited' },
  { from: Number.NEGATIVE_INFINITY, pace: 'regressing', native: 'deterioration' },
]

function assess(course: Course): Outlook {
  const { start, now, holds } = course
  const growth = growthOf(course)
  const band = growth && BANDS.find(({ from }) => Number(growth.ratio) >= from)
  const native = holds === true ? 'achieved' : (band?.native ?? 'not-available')
  if (start === null || now === null || growth === null) return { ...withChange(start, now), native }
  return {
    ...withChange(start, now),
    native,
    pace: band?.pace ?? null,
    projection: projectionOf(course, growth),
    ratio: growth.ratio,
    since: start.year,
    pointsUsed: 2,
  }
}

/** The mean change per year needs no growth rate, so it stays where there is none. */
const withChange = (start: Dated | null, now: Dated | null): Outlook => ({
  ...NO_OUTLOOK,
  observedPerYear: start && now && changePerYear(start, now),
})

/**
 * Observed over required compound annual growth:
 * R = s · d · [(y/y0)^(1/(t − t0)) − 1] / |(Y/y0)^(1/(T − t0)) − 1|, s = −1 for a negative baseline.
 * Reached is judged first (`achieved`); R ≥ 0.95 `substantial`, ≥ 0.60 `moderate`, ≥ 0 `limited`, below
 * `deterioration`. A zero, a change of sign, a baseline equal to the target or a single point cannot be computed:
 * `not-available`, and no value is put in the place of a zero. Powers are no decimals: R is rounded to 1e-9 before
 * it is compared, the projection y · (y/y0)^((T − t)/(t − t0)) is given to twelve digits.
 *
 * Source: Open SDG progress measure (sdg-build), after Statistics Canada and Eurostat's monitoring reports.
 */
const cagr: Method<'cagr'> = {
  name: 'cagr',
  since: 'baseline',
  growth: 'compound',
  assess,
}

export default cagr

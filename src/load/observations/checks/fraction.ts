import { compare, times } from '../../../core/decimal.ts'
import { directionOf } from '../../../core/operators/all.ts'
import type { Check } from './check.ts'

/**
 * 0.952 where 95.2 is due: a percentage cell exported as a fraction. It is neither failed nor rescaled in silence.
 * Only where the target is far from 1 (≥ 10 %), or names no figure but the city's or last year's, against which one side
 * as a fraction and the other not would pass for a rise; and where neither a sign in the cell nor a converted unit
 * explains it. A unit column that says % does not, since the spreadsheet says so of every row.
 */
export const checkFraction: Check = ({ text, index, figure, target, threshold, unit }, reporter) => {
  if (target.unit !== '%' || unit !== '%' || figure.unit !== '') return true
  const small = compare(figure.number, '0') > 0 && compare(figure.number, '1') <= 0
  if (!small || (threshold !== null && compare(threshold, '10') < 0)) return true
  const percent = times(figure.number, '100')
  reporter.report('value/fraction-for-percent', { text, percent, written: target.written }, index)
  return false
}

/** Taken for a fraction it must be a share that one would expect: at most so many times the target. */
const NEAR = '3'

/**
 * The same below 10 %, where a true share may be as small: 0.042 against ≥ 4 %. So far below the target it is hard to
 * believe, and it is said, but the figure stands.
 */
export const warnOfFraction: Check = ({ text, index, figure, target, threshold, unit }, reporter) => {
  if (target.unit !== '%' || unit !== '%' || figure.unit !== '' || directionOf(target.requirement) < 1)
    return true
  if (threshold === null || compare(threshold, '10') >= 0 || compare(figure.number, '0') <= 0) return true
  const percent = times(figure.number, '100')
  if (compare(percent, times(threshold, NEAR)) <= 0)
    reporter.report('plausibility/fraction', { text, percent, written: target.written }, index)
  return true
}

/** The counterpart: a row that says 小数 beside a figure above 2. Nobody knows whether the unit or the figure is wrong. */
export const checkPercent: Check = ({ text, index, figure, target, unit }, reporter) => {
  if (target.unit !== '%' || unit !== '1' || compare(figure.number, '200') <= 0) return true
  reporter.report('value/percent-for-fraction', { text, written: target.written }, index)
  return false
}

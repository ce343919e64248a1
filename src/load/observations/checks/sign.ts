import { sign } from '../../../core/decimal.ts'
import type { Target } from '../../../core/model.ts'
import type { Check } from './check.ts'

const FALL = /下降|降低|减少|降幅|减量/

/** Whether the target itself asks for a fall, so that a fall of 12 % is written 12. */
export const asksForFall = ({ name, item, content }: Target): boolean =>
  FALL.test(`${name.zh}${item ?? ''}${content ?? ''}`)

/** No share, count or amount of a plan is below zero. Against 下降 ≥10%, "-12" may be a fall or a rise: it asks. */
export const checkSign: Check = ({ text, index, figure, target }, reporter) => {
  if (sign(figure.number) >= 0 || figure.change !== undefined) return true
  if (asksForFall(target)) reporter.report('value/sign', { text, written: target.written }, index)
  else reporter.report('value/negative', { text }, index)
  return false
}

/** The rules about one figure. One more is one more file and one more line. */
import type { Check } from './check.ts'
import { checkFraction, checkPercent, warnOfFraction } from './fraction.ts'
import { checkSign } from './sign.ts'

export const checks: readonly Check[] = [checkSign, checkFraction, warnOfFraction, checkPercent]

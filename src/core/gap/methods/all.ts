/** The methods of `--method`; the first is the default. One more is one more file and one more line. */
import averageChange from './average-change.ts'
import cagr from './cagr.ts'
import linear from './linear.ts'

export const methods = [linear, cagr, averageChange] as const

export type MethodName = (typeof methods)[number]['name']

export const methodNames: readonly MethodName[] = methods.map(({ name }) => name)

export const defaultMethod: MethodName = 'linear'

/** Throws a RangeError for a name outside the list. */
export function methodOf(name: MethodName): (typeof methods)[number] {
  const found = methods.find((method) => method.name === name)
  if (found === undefined) throw new RangeError(`no method "${name}"; there are ${methodNames.join(', ')}`)
  return found
}

/** One fault, one problem: what comes of a fault that is told of is not told of besides. */
import type { Problem, ProblemCode } from '../../core/problem.ts'

const OF_NO_HEADER: ReadonlySet<ProblemCode> = new Set(['file/no-rows', 'header/duplicate', 'header/blank'])
const OF_LONG_HEADER: ReadonlySet<ProblemCode> = new Set([
  'header/duplicate',
  'header/unknown-column',
  'header/blank',
])

/** The code of a problem, or of those that it counts. */
const codeOf = (problem: Problem): ProblemCode | string =>
  problem.code === 'file/more-alike' ? problem.args.code : problem.code

/**
 * A header that is one cell of all names is known for what it is, and that it names no column comes of that; what is no
 * header at all has no columns to be alike, and no rows; and one of too many cells was cut off.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  { headerLine, usable }: { readonly headerLine: number | null; readonly usable: boolean },
): readonly Problem[] {
  const comes = new Set<string>()
  if (!usable) for (const code of OF_NO_HEADER) comes.add(code)
  for (const { code, line } of problems) {
    if (code === 'csv/wrapped-rows') comes.add('header/no-known-column')
    if (code === 'csv/long-row' && line === headerLine) for (const each of OF_LONG_HEADER) comes.add(each)
  }
  return comes.size === 0 ? problems : problems.filter((problem) => !comes.has(codeOf(problem)))
}

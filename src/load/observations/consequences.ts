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

/** Errors in what a cell says, by the line they stand on. */
function faultsOfCells(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, Problem[]>()
  for (const problem of problems) {
    const { code, severity, line, endColumn } = problem
    if (
      severity !== 'error' ||
      line === undefined ||
      endColumn === undefined ||
      /^(?:csv|encoding)\//.test(code)
    )
      continue
    const others = found.get(line)
    if (others === undefined) found.set(line, [problem])
    else others.push(problem)
  }
  return found
}

const isWithin = ({ column = 0 }: Problem, cell: Problem): boolean =>
  (cell.column ?? 0) <= column && column < (cell.endColumn ?? 0)

/** Of a quote in a figure (9"5) it is said that it is no number, which is all there is to mend. */
function withoutQuotesToldOf(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'csv/stray-quote')) return problems
  const faults = faultsOfCells(problems)
  const isToldOf = (problem: Problem): boolean =>
    problem.code === 'csv/stray-quote' &&
    (faults.get(problem.line ?? 0) ?? []).some((fault) => isWithin(problem, fault))
  return problems.filter((problem) => !isToldOf(problem))
}

/**
 * A header that is one cell of all names is known for what it is, and that it names no column comes of that; what is no
 * header at all has no columns to be alike, and no rows; and one of too many cells was cut off.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  headerLine: number | null,
): readonly Problem[] {
  const comes = new Set<string>()
  for (const { code, line } of problems) {
    // What holds nothing but NUL is empty.
    if (code === 'file/empty') comes.add('csv/nul')
    if (code === 'header/no-known-column') for (const each of OF_NO_HEADER) comes.add(each)
    // Its other columns may be alike all the same.
    if (code === 'header/missing-column') comes.add('file/no-rows')
    if (code === 'csv/wrapped-rows') comes.add('header/no-known-column')
    if (code === 'csv/long-row' && line === headerLine) for (const each of OF_LONG_HEADER) comes.add(each)
  }
  const rest = comes.size === 0 ? problems : problems.filter((problem) => !comes.has(codeOf(problem)))
  return withoutQuotesToldOf(rest)
}

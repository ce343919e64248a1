/** Problems as they are met, in bounded memory: of each code only so many are kept one by one, the rest are counted. */
import { makeProblem, type Problem, type ProblemCode } from './problem.ts'

export interface ProblemSink {
  push(problem: Problem): void
}

/** More problems of one code in one file than this no reader goes through one by one. */
export const MOST_ALIKE = 10_000

interface Kept {
  readonly problems: Problem[]
  /** The first problem that was only counted, the line of the latest, and how many there were. */
  first: Problem | undefined
  lastLine: number | undefined
  more: number
}

export class ProblemLog implements ProblemSink {
  readonly #byCode = new Map<ProblemCode, Kept>()
  readonly #most: number

  constructor(most = MOST_ALIKE) {
    this.#most = most
  }

  push(problem: Problem): void {
    this.pushMade(problem.code, problem.line, () => problem)
  }

  /** Like `push`, for problems met so often that one which is only counted should not even be made. */
  pushMade(code: ProblemCode, line: number | undefined, make: () => Problem): void {
    const kept = this.#byCode.get(code)
    if (kept === undefined)
      this.#byCode.set(code, { problems: [make()], first: undefined, lastLine: undefined, more: 0 })
    else if (kept.problems.length < this.#most) kept.problems.push(make())
    else {
      kept.first ??= make()
      kept.lastLine = line
      kept.more += 1
    }
  }

  /** What was kept, code by code, and for each code beyond its bound how many more there were, and where. */
  all(): readonly Problem[] {
    return [...this.#byCode.values()].flatMap(({ problems, first, lastLine, more }) =>
      first === undefined ? problems : [...problems, countedProblem(first, lastLine ?? null, more)],
    )
  }
}

/** As grave as those it stands for. */
function countedProblem({ code, severity, file, line }: Problem, to: number | null, count: number): Problem {
  // What is told of at the end may stand further up.
  const ends = [line, to].filter((each) => each !== undefined && each !== null).sort((a, b) => a - b)
  const from = ends[0]
  const spot = { ...(file !== undefined && { file }), ...(from !== undefined && { line: from }) }
  const args = { code, count, from: from ?? null, to: to === null ? null : (ends.at(-1) ?? null) }
  return { ...makeProblem('file/more-alike', args, spot), severity }
}

/**
 * The same problems for someone who reads them one by one: of each code in each file the first `most`, then how many
 * more there are. Those already counted are counted in.
 */
export function foldAlike(problems: readonly Problem[], most: number): readonly Problem[] {
  const seen = new Map<string, { kept: number; folded: Problem[] }>()
  const groupOf = (file: string | undefined, code: string) => {
    const key = JSON.stringify([file, code])
    const known = seen.get(key)
    if (known !== undefined) return known
    const group = { kept: 0, folded: [] }
    seen.set(key, group)
    return group
  }
  const kept = problems.filter((problem) => {
    const isCount = problem.code === 'file/more-alike'
    const group = groupOf(problem.file, isCount ? problem.args.code : problem.code)
    if (!isCount && group.kept < most) {
      group.kept += 1
      return true
    }
    group.folded.push(problem)
    return false
  })
  return [...kept, ...[...seen.values()].flatMap(({ folded }) => countFolded(folded))]
}

function countFolded(folded: readonly Problem[]): readonly Problem[] {
  const [first] = folded
  if (first === undefined) return []
  if (folded.length === 1) return [first]
  const counts = folded.map((each) => (each.code === 'file/more-alike' ? each.args.count : 1))
  const last = folded.at(-1) ?? first
  const to = last.code === 'file/more-alike' ? last.args.to : (last.line ?? null)
  return [
    countedProblem(
      first,
      to,
      counts.reduce((sum, count) => sum + count, 0),
    ),
  ]
}

/** Problems as they are met, in bounded memory: of each code only so many are kept one by one, the rest are counted. */
import { makeProblem, type Problem, type ProblemCode } from './problem.ts'

export interface ProblemSink {
  push(problem: Problem): void
}

/** More problems of one code in one file than this no reader goes through one by one. */
export const MOST_ALIKE = 10_000

interface Kept {
  readonly problems: Problem[]
  /** The first and the latest problem that was only counted. */
  first: Problem | undefined
  last: Problem | undefined
  more: number
}

export class ProblemLog implements ProblemSink {
  readonly #byCode = new Map<ProblemCode, Kept>()
  readonly #most: number

  constructor(most = MOST_ALIKE) {
    this.#most = most
  }

  push(problem: Problem): void {
    const kept = this.#byCode.get(problem.code)
    if (kept === undefined)
      this.#byCode.set(problem.code, { problems: [problem], first: undefined, last: undefined, more: 0 })
    else if (kept.problems.length < this.#most) kept.problems.push(problem)
    else {
      kept.first ??= problem
      kept.last = problem
      kept.more += 1
    }
  }

  /** Whether one more problem of this code would only be counted. */
  isFull(code: ProblemCode): boolean {
    return (this.#byCode.get(code)?.problems.length ?? 0) >= this.#most
  }

  /** What was kept, code by code, and for each code beyond its bound how many more there were, and where. */
  all(): readonly Problem[] {
    return [...this.#byCode.values()].flatMap(({ problems, first, last, more }) =>
      first === undefined || last === undefined ? problems : [...problems, countedProblem(first, last, more)],
    )
  }
}

/** As grave as those it stands for. */
function countedProblem(first: Problem, last: Problem, count: number): Problem {
  const { code, severity, file, line } = first
  const spot = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) }
  const args = { code, count, from: line ?? null, to: last.line ?? null }
  return { ...makeProblem('file/more-alike', args, spot), severity }
}

import {
  makeProblem,
  type Problem,
  type ProblemArguments,
  type ProblemCode,
  type Spot,
} from '../core/problem.ts'

/** The one error the tool throws on purpose: the job cannot be done, for these reasons. `run` catches it. */
export class CannotDo extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '))
    this.problems = problems
  }
}

export const refuse = <Code extends ProblemCode>(
  code: Code,
  args: ProblemArguments[Code],
  spot: Spot = {},
): CannotDo => new CannotDo([makeProblem(code, args, spot)])

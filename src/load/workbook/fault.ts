import { makeProblem, type Problem } from '../../core/problem.ts'

/** Thrown where a workbook cannot be read any further, and caught where it was opened: nothing of it is used. */
export class WorkbookFault extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** `part`: the file inside the workbook, null when it is the workbook as a whole. */
export const damaged = (part: string | null): WorkbookFault =>
  new WorkbookFault(makeProblem('file/damaged', { part }))

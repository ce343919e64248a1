import type { Problem, Severity } from './problem.ts'

/** What a user makes of problem codes: another severity, or none at all. */
export type SeverityRules = ReadonlyMap<string, Severity | 'off'>

/** The problems that are left, each with the severity the user gives its code. */
export const applyRules = (problems: readonly Problem[], rules: SeverityRules): readonly Problem[] =>
  rules.size === 0
    ? problems
    : problems.flatMap((problem) => {
        // What stands for many problems goes by the rule of their code.
        const severity = rules.get(problem.code === 'file/more-alike' ? problem.args.code : problem.code)
        if (severity === 'off') return []
        return [severity === undefined ? problem : { ...problem, severity }]
      })

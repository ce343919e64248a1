import { storeOf } from './data-store.ts'
import { latestYear, missingProblem } from './evaluate.ts'
import { mentionsIn, NamedDepartments } from './mention.ts'
import type { Data, Observation, Origin, Plan, Source, Target } from './model.ts'
import type { Problem, Severity } from './problem.ts'
import { applyRules, type SeverityRules } from './severity-rules.ts'

/** A target and the row that reports it. */
export interface Reported {
  readonly target: Target
  readonly reported: boolean
  readonly origin: Origin | null
  /** Who answers for it: what that row names, or a row that leaves the figure blank, else the plan. */
  readonly department: string | null
}

/** Lines of the files as they were read: file → line → text, or, of a sheet, the cells. */
export type SourceLines = ReadonlyMap<string, ReadonlyMap<number, string | readonly string[]>>

/** Whether a body of data can be used, with no target judged. */
export interface ValidateReport {
  readonly command: 'validate'
  readonly plan: Plan
  readonly year: number
  readonly sources: readonly Source[]
  readonly targets: readonly Reported[]
  readonly problems: readonly Problem[]
  readonly summary: {
    readonly files: number
    readonly rows: number
    readonly errors: number
    readonly warnings: number
    readonly reported: number
    readonly missing: number
  }
  /** The lines that problems point at, for whoever shows them. */
  readonly lines: SourceLines
}

export interface ValidateOptions {
  readonly year?: number
  readonly rules?: SeverityRules
  readonly lines?: SourceLines
}

/**
 * Says which targets the data report in `year` (default: the latest year with data inside the plan's period) and
 * what is wrong with them. A row whose value is unusable counts as reported: its fault is among the problems.
 */
export function validate(plan: Plan, data: Data, options: ValidateOptions = {}): ValidateReport {
  const year = options.year ?? latestYear(plan, data) ?? plan.period.end
  const rows = new Map<string, Observation>()
  const store = storeOf(data)
  for (const target of plan.targets) {
    const slots = store.seriesOf(target.id).flat()
    const first = slots.filter((slot) => store.factsAt(slot).year === year).sort((a, b) => a - b)[0]
    if (first !== undefined) rows.set(target.id, store.at(first))
  }
  const named = new NamedDepartments(mentionsIn(data, (each) => each === year))
  const targets = plan.targets.map((target): Reported => {
    const { origin = null, department = null } = rows.get(target.id) ?? {}
    const blank = origin === null ? named.anywhere(target.id) : null
    return { target, reported: origin !== null, origin, department: department ?? blank ?? target.department }
  })
  const missing = targets.filter(({ reported }) => !reported).map(({ target }) => missingProblem(target))
  const problems = applyRules([...data.problems, ...missing], options.rules ?? new Map())
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length
  return {
    command: 'validate',
    plan,
    year,
    sources: data.sources,
    targets,
    problems,
    summary: {
      files: data.sources.length,
      rows: data.sources.reduce((sum, { rows }) => sum + rows, 0),
      errors: count('error'),
      warnings: count('warning'),
      reported: targets.length - missing.length,
      missing: missing.length,
    },
    lines: options.lines ?? new Map(),
  }
}

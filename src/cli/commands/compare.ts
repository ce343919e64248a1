import { type Change, changes } from '../../core/change.ts'
import { compareData, pairYears, type Submission } from '../../core/compare.ts'
import { storeOf, withProblems } from '../../core/data-store.ts'
import type { GapVerdict } from '../../core/gap/model.ts'
import type { Data, Plan, Verdict } from '../../core/model.ts'
import { makeProblem } from '../../core/problem.ts'
import { applyRules } from '../../core/severity-rules.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type FailOn, hasFindings } from '../fail-on.ts'
import { filterDepartment, filterRegion } from '../filters.ts'
import {
  compareOptions,
  dataOptions,
  filterOptions,
  outputOptions,
  planOptions,
  ruleOptions,
  type SharedOptions,
} from '../options.ts'
import { isIncomplete, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { refuse } from '../usage-error.ts'
import { type CliCommand, withOptions } from './command.ts'

/** How a change counts for --fail-on: what is newly wrong, not what was wrong before and after. */
const SERIOUSNESS: { readonly [C in Change]: Verdict | GapVerdict } = {
  'newly-failed': 'fail',
  worse: 'at-risk',
  disappeared: 'unknown',
  'newly-passed': 'pass',
  better: 'pass',
  revised: 'pass',
  appeared: 'pass',
  same: 'pass',
}

interface Question {
  readonly plan: Plan
  readonly from: Submission
  readonly to: Submission
}

/** Which bodies of data there are: two submissions, or with --from and --to one. Throws `CannotDo`. */
function bodiesOf(
  paths: readonly string[],
  { from, to, year }: SharedOptions,
): readonly (readonly string[])[] {
  if (from === undefined && to === undefined) {
    if (paths.length !== 2) throw refuse('usage/two-submissions', { given: paths.length })
    return paths.map((path) => [path])
  }
  if (from === undefined || to === undefined || year !== undefined) throw refuse('usage/from-to', {})
  return [paths]
}

/** A year nobody reports cannot be compared. `readData` has said so of the year it would judge, which is another. */
function withYear(data: Data, year: number): Data {
  const years = storeOf(data)
    .years()
    .toSorted((a, b) => a - b)
  const told = data.problems.some(
    ({ code }) => code === 'coverage/no-observation' || code === 'coverage/no-year',
  )
  if (told || years.includes(year)) return data
  return withProblems(data, [makeProblem('coverage/no-year', { year, years }), ...data.problems])
}

const rowsOf = (bodies: readonly Data[]) => ({
  observations: bodies.flatMap(({ observations }) => observations),
  mentions: bodies.flatMap(({ mentions = [] }) => mentions),
})

/** Only the rows of the regions asked for, where a region may be named on one side only. */
function keepRegions(
  plan: Plan,
  bodies: readonly Data[],
  wanted: readonly string[] | undefined,
): readonly Data[] {
  const { observations, mentions } = filterRegion(plan, rowsOf(bodies), wanted)
  const [kept, named] = [new Set(observations), new Set(mentions)]
  return bodies.map((data) => ({
    ...data,
    observations: data.observations.filter((seen) => kept.has(seen)),
    ...(data.mentions && { mentions: data.mentions.filter((mention) => named.has(mention)) }),
  }))
}

/** The targets a department answers for by either side. */
function keepDepartment(plan: Plan, bodies: readonly Data[], wanted: readonly string[] | undefined): Plan {
  return wanted === undefined ? plan : filterDepartment(plan, rowsOf(bodies), wanted)
}

async function ask(paths: readonly string[], asked: SharedOptions, session: Session): Promise<Question> {
  const { department, region, ...options } = asked
  const groups = bodiesOf(paths, asked)
  const read = await Promise.all(groups.map((group) => readData(group, options, session)))
  const [first] = read
  const bodies = read.map(({ data }) => data)
  const [before, after = before] = first === undefined ? [] : keepRegions(first.plan, bodies, region)
  if (first === undefined || before === undefined || after === undefined)
    throw new Error('a body of data is read for each group of paths')
  const plan = keepDepartment(first.plan, [before, after], department)
  const label = (group: readonly string[] | undefined) => (group ?? []).join(' ')
  if (asked.from !== undefined && asked.to !== undefined) {
    const data = withYear(withYear(before, asked.to), asked.from)
    const side = { label: label(groups[0]), data }
    return { plan, from: { ...side, year: asked.from }, to: { ...side, year: asked.to } }
  }
  const years =
    asked.year === undefined ? pairYears(plan, before, after) : { from: asked.year, to: asked.year }
  return {
    plan,
    from: { label: label(groups[0]), data: before, year: years.from },
    to: { label: label(groups[1]), data: after, year: years.to },
  }
}

const USUAL_RULE: FailOn = 'error'

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked = options as SharedOptions
  destinationsOf(asked, session)
  const { plan, from, to } = await ask(paths as string[], asked, session)
  const compared = compareData(plan, from, to)
  const report = { ...compared, problems: applyRules(compared.problems, asked.rule ?? new Map()) }
  tell(session, report.problems)
  await show(report, asked, session)
  if (isIncomplete(from.data) || isIncomplete(to.data)) return exitCodes.cannot
  const verdicts = report.results.map(({ change }) => ({ verdict: SERIOUSNESS[change] }))
  const outcome = { verdicts, problems: report.problems, maxWarnings: asked.maxWarnings }
  return hasFindings(asked.failOn ?? USUAL_RULE, outcome) ? exitCodes.findings : exitCodes.done
}

/** What changed between two submissions, or between two years of one body of data. */
export default {
  define: (command, words) =>
    withOptions(
      command.argument('<files...>', words.arguments.compared),
      planOptions(words),
      filterOptions(words),
      compareOptions(words),
      dataOptions(words, { verdicts: changes, failOn: USUAL_RULE }),
      ruleOptions(words),
      outputOptions(words),
    ),
  act,
} satisfies CliCommand

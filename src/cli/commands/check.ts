import { collect } from '../../core/collect.ts'
import { evaluate, latestYear } from '../../core/evaluate.ts'
import type { Data, Plan } from '../../core/model.ts'
import { makeProblem, type Problem } from '../../core/problem.ts'
import { headerWords } from '../../load/observations/columns.ts'
import { readObservations } from '../../load/observations/read-observations.ts'
import { readTable } from '../../load/table/read-table.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasFindings } from '../fail-on.ts'
import { type InputFile, readInputs } from '../files.ts'
import { filterDepartment, filterPlan, filterRegion } from '../filters.ts'
import { dataOptions, filterOptions, outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import type { CliCommand } from './command.ts'

function readFile(plan: Plan, { name, bytes }: InputFile, options: SharedOptions) {
  const { encoding, delimiter, headerLine, year } = options
  const table = readTable(bytes, {
    filename: name,
    headerWords,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(headerLine !== undefined && { headerLine }),
  })
  return readObservations(plan, table, { file: name, ...(year !== undefined && { year }) })
}

/** Nothing to judge is never a green run. */
function nothingToJudge(plan: Plan, data: Data, year: number | undefined): readonly Problem[] {
  if (data.observations.length === 0) return [makeProblem('coverage/no-observation', {})]
  const judged = year ?? latestYear(plan, data)
  if (judged !== null && data.observations.some((seen) => seen.year === judged)) return []
  const years = [...new Set(data.observations.map((seen) => seen.year))].sort((a, b) => a - b)
  return [makeProblem('coverage/no-year', { year: judged ?? plan.period.end, years })]
}

/** A file that brought nothing at all could not be used; the rest is still judged. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'file/not-found',
  'file/unreadable',
  'file/no-csv',
  'file/empty',
  'file/no-rows',
  'file/not-csv',
  'header/no-known-column',
  'header/missing-column',
  'row/no-year',
  'coverage/no-observation',
  'coverage/no-year',
])

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked = options as SharedOptions
  destinationsOf(asked)
  const whole = loadPlanFolder(session.world, asked.targets, session.lang)
  const narrowed = filterPlan(whole, asked)
  const stdinName = asked.stdinFilename ?? '<stdin>'
  const inputs = await readInputs(session.world, { paths: paths as string[], stdinName, lang: session.lang })
  const all = collect(inputs.files.map((file) => readFile(whole, file, asked)))
  const data = filterRegion(all, asked.region)
  const plan = filterDepartment(narrowed, data, asked.department)
  const extra = [...inputs.problems, ...nothingToJudge(plan, data, asked.year)]
  const report = evaluate(
    plan,
    { ...data, problems: [...extra, ...data.problems] },
    asked.year === undefined ? {} : { year: asked.year },
  )
  tell(session, report.problems)
  show(report, asked, session)
  if (report.problems.some(({ code }) => UNUSABLE.has(code))) return exitCodes.cannot
  const outcome = { verdicts: report.findings, problems: report.problems }
  return hasFindings(asked.failOn ?? 'fail', outcome) ? exitCodes.findings : exitCodes.done
}

/** Judges actual values against the plan. */
export default {
  name: 'check',
  define: (command, words) => {
    command.argument('<files...>', words.arguments.files)
    for (const option of [
      ...planOptions(words),
      ...filterOptions(words),
      ...dataOptions(words),
      ...outputOptions(words),
    ])
      command.addOption(option)
    return command
  },
  act,
} satisfies CliCommand

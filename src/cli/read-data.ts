/** From paths and options to a plan and a body of data: what every command that judges files does first. */
import { type CollectableReading, collect } from '../core/collect.ts'
import { storeOf, withProblems } from '../core/data-store.ts'
import { latestYear } from '../core/evaluate.ts'
import type { Data, Plan } from '../core/model.ts'
import { addPlausibility } from '../core/plausibility/all.ts'
import { makeProblem, type Problem } from '../core/problem.ts'
import { OpenReading } from '../load/observations/read-observations.ts'
import { type InputFile, readInputs } from './files.ts'
import { filterDepartment, filterPlan, filterRegion } from './filters.ts'
import { keepData } from './keep-inputs.ts'
import type { SharedOptions } from './options.ts'
import { loadPlanFolder } from './plan-folder.ts'
import type { Session } from './session.ts'
import { destinationsOf } from './show.ts'
import { openerFor, type TableOpener } from './table-opener.ts'

export interface ReadData {
  /** The plan with the targets asked for. */
  readonly plan: Plan
  readonly data: Data
  readonly files: readonly InputFile[]
  /** The table of one of the files. */
  readonly open: TableOpener
}

/** Opens each file when its turn has come, so that one table at a time is in memory. */
function* readFiles(
  plan: Plan,
  { files, open }: Pick<ReadData, 'files' | 'open'>,
  { year }: SharedOptions,
): Generator<CollectableReading> {
  for (const file of files)
    yield new OpenReading(plan, open(file), {
      file: file.name,
      ...(year !== undefined && { year }),
    })
}

/** Nothing to judge is never a green run. Where no file could be used, that has been said of each. */
function nothingToJudge(
  plan: Plan,
  data: Data,
  { files, year }: { readonly files: readonly InputFile[]; readonly year: number | undefined },
): readonly Problem[] {
  const known = storeOf(data)
  if (known.size === 0) {
    const unusable = new Set(data.problems.flatMap(({ code, file }) => (UNUSABLE.has(code) ? [file] : [])))
    return files.every(({ name }) => unusable.has(name)) ? [] : [makeProblem('coverage/no-observation', {})]
  }
  const judged = year ?? latestYear(plan, data)
  const years = known.years().toSorted((a, b) => a - b)
  if (judged !== null && years.includes(judged)) return []
  return [makeProblem('coverage/no-year', { year: judged ?? plan.period.end, years })]
}

/** Of regions whose rows leave every figure blank, what is asked for by the year that is judged. */
function inYear(data: Data, judged: number | null): Data {
  const { mentions } = data
  if (mentions === undefined || judged === null || storeOf(data).size > 0) return data
  const asked = mentions.map((mention) => ({ ...mention, year: mention.year ?? judged }))
  return { ...data, mentions: asked.filter(({ year }) => year <= judged) }
}

/** Reads the plan and every file. What cannot be read is among the data's problems; the rest goes on. */
export async function readData(
  paths: readonly string[],
  options: SharedOptions,
  session: Session,
): Promise<ReadData> {
  const { world } = session
  const whole = await loadPlanFolder(world, options.targets)
  const narrowed = filterPlan(whole, options)
  const { files, problems } = await readInputs(world, {
    paths,
    stdinName: options.stdinFilename ?? '<stdin>',
  })
  keepData(destinationsOf(options, session), files, world)
  const open = await openerFor(files, options)
  const all = addPlausibility(whole, collect(readFiles(whole, { files, open }, options)))
  const data = inYear(filterRegion(whole, all, options.region), options.year ?? latestYear(whole, all))
  const plan = filterDepartment(narrowed, data, options.department)
  const failures = files.flatMap(({ failure }) => failure() ?? [])
  const before = [...problems, ...failures]
  const said = withProblems(data, [...before, ...data.problems])
  // Regions whose rows leave every figure blank are judged where others report.
  const reporting = (data.mentions ?? []).length > 0 && storeOf(data).size === 0 ? all : data
  const none = nothingToJudge(plan, withProblems(reporting, said.problems), {
    files,
    year: options.year ?? latestYear(plan, data) ?? undefined,
  })
  return { plan, data: withProblems(data, [...before, ...none, ...data.problems]), files, open }
}

/** A file that brought nothing at all could not be used; the rest is still judged. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'file/not-found',
  'file/unreadable',
  'file/no-csv',
  'file/empty',
  'file/no-rows',
  'file/not-csv',
  'encoding/other',
  'file/damaged',
  'file/too-large',
  'file/no-sheet',
  'csv/wrapped-rows',
  'header/no-known-column',
  'header/missing-column',
  'header/beyond-end',
  'row/no-year',
  'coverage/no-observation',
  'coverage/no-year',
])

/** Whether the job could not be done, or not all of it. */
export const isIncomplete = ({ problems }: Data): boolean => problems.some(({ code }) => UNUSABLE.has(code))

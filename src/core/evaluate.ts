import { storeOf } from './data-store.ts'
import type { Decimal } from './decimal.ts'
import { mentionsIn, NamedDepartments, regionsOf } from './mention.ts'
import type { Data, Finding, Judgement, Observation, Plan, Source, Target } from './model.ts'
import type { ObservationStore } from './observation-store.ts'
import { judge, thresholdOf } from './operators/all.ts'
import type { Context } from './operators/operator.ts'
import { placesOf } from './places.ts'
import { makeProblem, type Problem } from './problem.ts'
import { ProblemLog } from './problem-log.ts'
import { districtPart, hasSeveral, type Regions } from './regions.ts'
import { type Summary, summarize } from './summarize.ts'

/** Every target judged in one year, and what was wrong with the data on the way. */
export interface CheckReport {
  readonly command: 'check'
  readonly plan: Plan
  readonly year: number
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
  readonly summary: Summary
  readonly problems: readonly Problem[]
  /** Which of the data are made up, estimated or provisional: the reader must be told. */
  readonly statuses: Readonly<Record<string, number>>
}

/** The latest year with data inside the plan's period, or, of rows without figures alone, that of theirs; null when there is none. */
export function latestYear({ period: { start, end } }: Plan, data: Data): number | null {
  const store = storeOf(data)
  const named = store.size > 0 ? [] : (data.mentions ?? []).flatMap(({ year }) => year ?? [])
  const years = [...store.years(), ...named].filter((year) => year >= start && year <= end)
  return years.length === 0 ? null : Math.max(...years)
}

/** The year before: a row of the data, else the row's own `previous`, else the plan's baseline when it is that year. */
export function previousOf(
  { baseline }: Target,
  seen: Pick<Observation, 'year' | 'region' | 'previous'>,
  row: Decimal | undefined,
): Decimal | undefined {
  if (row !== undefined) return row
  if (seen.previous !== null) return seen.previous
  if (baseline === null || baseline.bound !== undefined || seen.region !== null) return undefined
  return baseline.year === seen.year - 1 ? baseline.value : undefined
}

function judgeObservation(target: Target, seen: Observation | undefined, context: Context): Judgement {
  if (seen === undefined) return { verdict: 'unknown', reason: 'not-reported' }
  if (seen.flaw !== null) return { verdict: 'unknown', reason: seen.flaw }
  if (seen.status === 'forecast') return { verdict: 'unknown', reason: 'forecast' }
  if (seen.value === null) return { verdict: 'unknown', reason: 'not-reported' }
  return judge(target.requirement, seen.value, context)
}

const NOTHING: Context = {}

const comparedWith = (benchmark: Decimal | undefined, previous: Decimal | undefined): Context =>
  benchmark === undefined && previous === undefined
    ? NOTHING
    : { ...(benchmark && { benchmark }), ...(previous && { previous }) }

function findingOf(target: Target, key: Pick<Finding, 'year' | 'region'>, store: ObservationStore): Finding {
  const slot = store.find(target.id, key.year, key.region)
  const observation = slot === undefined ? undefined : store.at(slot)
  const benchmark = observation?.benchmark ?? undefined
  const before = slot === undefined ? undefined : store.before(slot)
  const previous =
    observation && previousOf(target, observation, before === undefined ? undefined : store.exactAt(before))
  const context: Context = comparedWith(benchmark, previous)
  const { verdict, reason, margin, gap } = judgeObservation(target, observation, context)
  // Spelled out: a large body of data has a finding for every target of every place.
  return {
    verdict,
    reason,
    margin,
    gap,
    year: key.year,
    region: key.region,
    target,
    threshold: thresholdOf(target.requirement, context),
    benchmark: benchmark ?? null,
    previous: previous ?? null,
    observation: observation ?? null,
  }
}

/** What nobody reports is still somebody's to report. */
function withDepartment(finding: Finding, named: NamedDepartments): Finding {
  if (finding.observation !== null) return finding
  const department = named.of(finding.target.id, finding.region)
  return department === null ? finding : { ...finding, department }
}

function countStatuses(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { observation } of findings) {
    if (observation?.status) counts[observation.status] = (counts[observation.status] ?? 0) + 1
  }
  return counts
}

/**
 * Judges every target of the plan in `year` (default: the latest year with data inside the plan's period, or the
 * plan's last year when there is none). Every target yields a finding for the whole district, and one more for
 * each region that the data name; what nobody reports is `unknown`, never passed over.
 */
export function evaluate(plan: Plan, data: Data, options: { readonly year?: number } = {}): CheckReport {
  const year = options.year ?? latestYear(plan, data) ?? plan.period.end
  const store = storeOf(data)
  const mentions = mentionsIn(data, (each) => each === year)
  const named = new NamedDepartments(mentions)
  const reporting = [...store.regions((each) => each === year), ...regionsOf(mentions)]
  const findings = placesOf(plan, reporting).flatMap(({ region, targets }) =>
    targets.map((target) => withDepartment(findingOf(target, { year, region }, store), named)),
  )
  const missing = new ProblemLog()
  for (const { reason, target } of findings)
    if (reason === 'not-reported') missing.push(missingProblem(target))
  return {
    command: 'check',
    plan,
    year,
    sources: data.sources,
    findings,
    summary: summarize(findings),
    problems: [...data.problems, ...missing.all()],
    statuses: countStatuses(findings),
  }
}

/** What nobody reports is said once, pointing at the plan. */
export const missingProblem = ({ id, rule }: Target): Problem =>
  makeProblem('coverage/missing', { id }, { target: id, related: [{ file: rule.file, line: rule.line }] })

/** Several regions are told together; a page lists what is the whole district's. */
export function districtCheck(report: CheckReport, regions: Regions | null): CheckReport {
  if (!hasSeveral(regions)) return report
  const findings = districtPart(report.findings, regions)
  return { ...report, findings, summary: summarize(findings) }
}

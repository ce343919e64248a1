/** The story as a report tells it: every count and every order that its chapters show, worked out before anyone words it. */
import { type Decimal, inPercent } from './decimal.ts'
import { districtCheck } from './evaluate.ts'
import type { GapFinding, GapReport } from './gap/analyze.ts'
import { type Concerns, concernsOf, openWays } from './gap/concern.ts'
import { gapVerdicts } from './gap/model.ts'
import { toDecimal } from './gap/rational.ts'
import { districtGap, regionsOfGap } from './gap/regions.ts'
import { countWays, type GapCounts } from './gap/summary.ts'
import type { Finding, Target } from './model.ts'
import { countProblems, type ProblemCounts } from './problem.ts'
import { compareRegions, hasSeveral, type Regions } from './regions.ts'
import type { StoryReport } from './story.ts'
import { type Counts, summarize } from './summarize.ts'

/** What `check` says of a target, and where `gap` sees it; undefined where only other places are on a way. */
export interface Told {
  readonly finding: Finding
  readonly way: GapFinding | undefined
}

/** How many targets have which verdict of `check` and of `gap`; each target counts once in each. */
export interface Tally {
  readonly judged: Counts
  readonly ways: GapCounts
}

/** A row for each who answers for targets, and the sum of all rows. */
export interface Matrix<Key> {
  readonly rows: readonly (Tally & { readonly key: Key })[]
  readonly total: Tally
}

/** The figures for those who read nothing else. */
export interface Headline extends Tally {
  /** Only places report: then each target counts once for each of them. */
  readonly inPlaces: boolean
  /** Of all judged; null where there are none. All its digits when they end, else twenty. */
  readonly passedPercent: Decimal | null
  readonly concerns: Concerns
  /** Judged, but with too few figures to tell where they lead. */
  readonly withoutWay: number
  readonly worst: GapFinding | null
}

export interface Department {
  readonly name: string
  /** Worst first. */
  readonly own: readonly Told[]
}

/** Where several regions are judged, `check` and `gap` are the whole district's. */
export interface ToldStory extends StoryReport {
  readonly whole: StoryReport
  /** Null where fewer than two are judged. */
  readonly regions: Regions | null
  readonly headline: Headline
  /** In the order of the plan. */
  readonly told: readonly Told[]
  /** What somebody has to act on, worst first. */
  readonly attention: readonly GapFinding[]
  readonly measures: Matrix<number>
  /** In the order of their first target; targets nobody is named for are in none. */
  readonly departments: readonly Department[]
  readonly departmentCounts: Matrix<string>
  readonly problemCounts: ProblemCounts
}

const keyOf = (target: Target, region: string | null): string => `${target.id}\n${region ?? ''}`

/** The way of a finding's target, by target and region. */
export function waysOf({
  results,
}: Pick<GapReport, 'results'>): (finding: Finding) => GapFinding | undefined {
  const ways = new Map(results.map((result) => [keyOf(result.target, result.region), result]))
  return ({ target, region }) => ways.get(keyOf(target, region))
}

/** Who answers for a target: what its row names, else a row of an earlier year, else the plan. */
export const departmentOf = ({ finding: { observation, department, target }, way }: Told): string | null =>
  observation?.department ?? department ?? way?.department ?? target.department

const tallyOf = (told: readonly Told[]): Tally => ({
  judged: summarize(told.map(({ finding }) => finding)),
  ways: countWays(told.map(({ way }) => way?.analysis.verdict ?? 'no-data')),
})

function groupBy<Key>(told: readonly Told[], keyOf: (each: Told) => Key | null): ReadonlyMap<Key, Told[]> {
  const groups = new Map<Key, Told[]>()
  for (const each of told) {
    const key = keyOf(each)
    if (key === null) continue
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [each])
    else own.push(each)
  }
  return groups
}

const matrixOf = <Key>(groups: Iterable<readonly [Key, readonly Told[]]>): Matrix<Key> => {
  const all = [...groups]
  return {
    rows: all.map(([key, own]) => ({ key, ...tallyOf(own) })),
    total: tallyOf(all.flatMap(([, own]) => own)),
  }
}

const graveness = ({ way }: Told): number =>
  way === undefined ? gapVerdicts.length : gapVerdicts.indexOf(way.analysis.verdict)

function headlineOf(told: readonly Told[], ways: GapReport, inPlaces: boolean): Headline {
  const judged = summarize(told.map(({ finding }) => finding))
  const share = judged.total === 0 ? null : { over: BigInt(judged.pass), under: BigInt(judged.total) }
  const withoutWay = told.filter(
    ({ finding, way }) => finding.verdict !== 'unknown' && way?.analysis.verdict === 'insufficient-data',
  )
  return {
    inPlaces,
    judged,
    ways: ways.summary,
    passedPercent: share && inPercent(toDecimal(share)),
    concerns: concernsOf(ways.summary),
    withoutWay: withoutWay.length,
    worst: openWays(ways.results)[0] ?? null,
  }
}

const toldOf = ({ check, gap }: Pick<StoryReport, 'check' | 'gap'>): readonly Told[] => {
  const wayOf = waysOf(gap)
  return check.findings.map((finding) => ({ finding, way: wayOf(finding) }))
}

/** Several regions have a chapter of their own; the others tell of the whole district. */
export function toldStory(whole: StoryReport): ToldStory {
  const regions = compareRegions(whole.plan, whole.check.findings)
  const check = districtCheck(whole.check, regions)
  const gap = districtGap(whole.gap, regionsOfGap(whole.gap))
  const told = toldOf({ check, gap })
  // Where only regions report, theirs are the figures.
  const inPlaces = told.length === 0 && whole.check.findings.length > 0
  const byMeasure = groupBy(told, ({ finding }) => finding.target.measure)
  const byDepartment = groupBy(told, departmentOf)
  return {
    ...whole,
    whole,
    check,
    gap,
    told,
    regions: hasSeveral(regions) ? regions : null,
    headline: inPlaces ? headlineOf(toldOf(whole), whole.gap, true) : headlineOf(told, gap, false),
    attention: openWays(gap.results),
    measures: matrixOf([...byMeasure].sort(([a], [b]) => a - b)),
    departments: [...byDepartment].map(([name, own]) => ({
      name,
      own: [...own].sort((a, b) => graveness(a) - graveness(b)),
    })),
    departmentCounts: matrixOf(byDepartment),
    problemCounts: countProblems(whole.problems),
  }
}

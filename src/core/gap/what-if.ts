/** What one more value would do to a verdict, beside the real data. */
import type { Value } from '../model.ts'
import type { GapFinding, GapReport } from './analyze.ts'
import { analyzeSeries } from './analyze-series.ts'
import type { Analysis, GapOptions, Goal, SeriesPoint } from './model.ts'

/** A value nobody reported. `year` null: the year after the latest value seen, or the year asked about without one. */
export interface Supposition {
  readonly id: string
  readonly year: number | null
  readonly value: Value
}

/** One target and region as it stands, and as it would stand with the one value more. */
export interface WhatIf {
  readonly finding: GapFinding
  readonly year: number
  readonly value: Value
  readonly before: Analysis
  readonly after: Analysis
}

/**
 * The way of a series with one more value. Figures are in the same units as those of `analyzeSeries`. A value for a
 * year that has one stands in for it and keeps what that year is compared with; a new year brings no benchmark, so
 * that a target which needs one becomes `insufficient-data`, never a guess.
 */
function analyzeWith(
  supposed: { readonly year: number; readonly value: Value },
  { series, goal }: { readonly series: readonly SeriesPoint[]; readonly goal: Goal },
  options: Pick<GapOptions, 'method'> = {},
): Analysis {
  const same = series.findLast(({ year }) => year === supposed.year)
  return analyzeSeries([...series, { ...same, ...supposed }], goal, options)
}

/** The whole district's finding when there is one, else that of every region. */
function findingsOf({ results }: GapReport, id: string): readonly GapFinding[] {
  const own = results.filter(({ target }) => target.id === id)
  const district = own.filter(({ region }) => region === null)
  return district.length > 0 ? district : own
}

/** Each supposition by itself, in the order given; the report's own results stay what they are. */
export function supposeAll(report: GapReport, suppositions: readonly Supposition[]): readonly WhatIf[] {
  const { method } = report
  return suppositions.flatMap(({ id, value, year: asked }) =>
    findingsOf(report, id).map((finding) => {
      const { analysis: before } = finding
      const year = asked ?? (before.actual === null ? report.year : before.actual.year + 1)
      return { finding, year, value, before, after: analyzeWith({ year, value }, finding, { method }) }
    }),
  )
}

import type { GapVerdict } from '../core/gap/model.ts'
import type { Counts } from '../core/summarize.ts'

export type SectionName =
  | 'basis'
  | 'headline'
  | 'attention'
  | 'tables'
  | 'measures'
  | 'departments'
  | 'regions'
  | 'targets'
  | 'unjudged'
  | 'problems'
  | 'method'

/** What a report for people has to say beside what `check` and `gap` say. */
export interface ReportWords {
  readonly title: (plan: string, year: number) => string
  readonly sections: { readonly [S in SectionName]: string }
  readonly basis: {
    readonly plan: string
    readonly document: string
    readonly signed: string
    readonly period: string
    readonly periodText: (start: number, end: number, baseline: number) => string
    readonly targets: string
    readonly targetsText: (count: number, measures: number) => string
    readonly year: string
    readonly date: string
    readonly files: string
    readonly years: string
    /** Years that follow each other are told by the first and the last. */
    readonly yearsText: (years: readonly number[]) => string
    readonly allFinal: string
  }
  readonly headline: {
    readonly passed: string
    readonly passedDetail: (total: number, share: string) => string
    /** Where places are judged, each target counts once for each of them. */
    readonly passedInPlaces: (total: number, share: string) => string
    readonly onTrack: string
    readonly onTrackDetail: (year: number) => string
    readonly attention: string
    readonly attentionDetail: (worst: string) => string
    readonly unjudged: string
    readonly unjudgedDetail: string
    /** Judged, but too few figures to tell where it leads. */
    readonly insufficient: (count: number) => string
    readonly nothing: string
  }
  readonly attention: {
    readonly none: string
    /** Of how many nobody can say whether they need action. */
    readonly unclear: (count: number, total: number) => string
    readonly order: string
    readonly quote: string
    readonly need: string
  }
  readonly tables: {
    readonly way: string
    readonly caption: (title: string, year: number) => string
    readonly all: (year: number) => string
  }
  /** `judged`, `ways`: above the verdicts of the year, and above those on the way. */
  readonly measures: { readonly caption: string; readonly judged: string; readonly ways: string }
  readonly departments: { readonly counts: string; readonly caption: (name: string) => string }
  readonly targets: {
    readonly intro: string
    readonly verdict: string
    readonly progress: string
    readonly pace: string
    readonly answers: string
    readonly place: string
  }
  readonly unjudged: { readonly why: string; readonly mend: string; readonly mends: string }
  readonly problems: {
    readonly place: string
    readonly severity: string
    readonly message: string
    readonly hint: string
    readonly more: (shown: number, all: number) => string
    readonly caption: string
  }
  readonly method: {
    readonly verdicts: string
    readonly judged: string
    readonly exact: string
    readonly unknown: string
    readonly expected: string
    readonly projection: string
    readonly meanings: { readonly [V in GapVerdict]: string }
    readonly caption: string
    readonly meaning: string
  }
  readonly chart: {
    readonly bullet: (name: string) => string
    readonly trend: (name: string) => string
    readonly baseline: (year: number) => string
    readonly actual: (year: number) => string
    readonly expected: (year: number) => string
    readonly target: (year: number | null) => string
    /** In place of a target: the figure of the year before, of `year`. */
    readonly previous: (year: number) => string
    /** In place of a target: the figure of the city, of `year`. */
    readonly benchmark: (year: number) => string
    readonly reported: string
    readonly line: string
    readonly projection: string
    /** Below a chart whose good side is shaded. */
    readonly goodSide: { readonly more: string; readonly less: string; readonly nearer: string }
    readonly point: (year: number, text: string) => string
    /** A sentence made of "2017年基期 85%" and so on. It stands under the name of its target. */
    readonly alternative: (marks: readonly string[], verdict: string) => string
    readonly trendAlternative: (points: readonly string[], end: string) => string
  }
  readonly lastLine: (facts: { readonly year: number; readonly counts: Counts }) => string
}

/** What a language must be able to say. Both languages are typed against it, so none can miss a word. */
import type {
  Basis,
  Bound,
  EncodingEvidence,
  Nature,
  Scope,
  Stage,
  Status,
  Target,
  UnknownReason,
  Verdict,
} from '../core/model.ts'
import type { ProblemArguments, Severity } from '../core/problem.ts'
import type { Counts } from '../core/summarize.ts'
import type { ValidateReport } from '../core/validate.ts'
import type { CodeWords } from './code-words.ts'
import type { CompareWords } from './compare-words.ts'
import type { DocumentWords } from './document-words.ts'
import type { GapWords } from './gap-words.ts'
import type { PageWords } from './page-words.ts'
import type { ProblemWords } from './problem-words.ts'
import type { RegionWords } from './region-words.ts'
import type { ReportWords } from './report-words.ts'
import type { SqlWords } from './sql-words.ts'
import type { WorkbookWords } from './workbook-words.ts'

export type Lang = 'zh' | 'en'

type By<Key extends string> = { readonly [K in Key]: string }

export type ColumnName =
  | 'id'
  | 'name'
  | 'target'
  | 'actual'
  | 'verdict'
  | 'difference'
  | 'measure'
  | 'category'
  | 'table'
  | 'unit'
  | 'nature'
  | 'total'
  | 'share'

export type ExplainLabel =
  | 'asked'
  | 'written'
  | 'quote'
  | 'reading'
  | 'note'
  | 'measure'
  | 'related'
  | 'category'
  | 'nature'
  | 'basis'
  | 'scope'
  | 'unit'
  | 'baseline'
  | 'noBaseline'
  | 'aliases'
  | 'defined'
  | 'department'

/** The headers of a table to fill in; the reader knows them all. */
export interface TemplateWords
  extends By<
    'id' | 'name' | 'unit' | 'target' | 'year' | 'value' | 'benchmark' | 'previous' | 'status' | 'source'
  > {
  /** A column of one year; `role` is empty for the value itself. */
  readonly yearly: (year: number, role: string) => string
}

/** What `validate` says of a body of data. */
export interface ValidateWords {
  readonly title: (year: number, document: string) => string
  readonly filesTitle: string
  readonly file: string
  readonly encoding: string
  readonly encodings: Readonly<Record<string, string>>
  /** Why an encoding was taken. */
  readonly evidence: By<EncodingEvidence>
  readonly encodingWhy: (encoding: string, evidence: string) => string
  /** Stands in place of an encoding. */
  readonly workbook: string
  readonly delimiter: string
  readonly tab: string
  readonly headerLine: string
  readonly rows: string
  readonly errors: string
  readonly warnings: string
  /** `file` is null for what concerns no file. */
  readonly fileTitle: (file: string | null, counts: { errors: number; warnings: number }) => string
  readonly folded: (count: number, lines: readonly [from: number, to: number] | null) => string
  /** The header of the column that `--write-back` adds. */
  readonly remarkColumn: string
  /** Before a remark on a line above. */
  readonly atLine: (line: number) => string
  readonly remarkSeparator: string
  /** In a row whose cells are in doubt: its whole text is one cell more. */
  readonly tornRemark: string
  readonly missingTitle: (count: number) => string
  readonly missing: string
  readonly counts: (summary: ValidateReport['summary']) => string
  readonly lastLine: (summary: ValidateReport['summary']) => string
}

export interface Words {
  readonly lang: Lang
  readonly problems: ProblemWords<ProblemArguments>
  readonly separator: string
  readonly colon: string
  readonly verdicts: By<Verdict>
  readonly reasons: By<UnknownReason>
  readonly statuses: By<Status>
  readonly stages: By<Stage>
  readonly natures: By<Nature>
  readonly bases: By<Basis>
  readonly scopes: By<Scope>
  readonly matches: By<'exact' | 'close'>
  readonly severities: By<Severity>
  readonly bounded: (number: string, bound: Bound) => string
  readonly columns: By<ColumnName>
  readonly tableTitle: (number: number, title: string) => string
  readonly commitmentsTitle: string
  readonly untabledTitle: string
  readonly measureRef: (number: number) => string
  readonly signs: By<Verdict>
  readonly gap: (figure: string) => string
  /** A difference between two shares. */
  readonly points: (figure: string) => string
  readonly comparedWith: (figure: string) => string
  readonly yearBefore: (figure: string) => string
  readonly checkTitle: (year: number, document: string) => string
  readonly failedTitle: string
  readonly unknownTitle: string
  readonly summaryTitle: string
  readonly resultTitle: string
  readonly responsible: (number: number, title: string) => string
  readonly noFailures: string
  readonly statusNotes: {
    readonly [S in 'illustrative' | 'estimated' | 'provisional']: (count: number) => string
  }
  readonly estimatedMark: string
  readonly lastLine: (facts: { readonly year: number; readonly counts: Counts }) => string
  readonly notShown: (count: number) => string
  readonly problemCounts: (errors: number, warnings: number) => string
  readonly hint: (text: string) => string
  readonly related: (place: string) => string
  readonly targetsTitle: (title: string, count: number) => string
  readonly explain: By<ExplainLabel>
  readonly template: TemplateWords
  readonly codes: CodeWords<ProblemArguments>
  readonly codeExamples: By<'title' | 'introduction' | 'wrong' | 'right'>
  readonly validate: ValidateWords
  /** Below annotations: how many more there are, or how many in all. */
  readonly moreRemarks: (count: number) => string
  readonly remarkCount: (count: number) => string
  readonly progress: GapWords
  readonly report: ReportWords
  readonly regions: RegionWords
  readonly workbook: WorkbookWords
  readonly sql: SqlWords
  readonly document: DocumentWords
  readonly page: PageWords
  readonly compare: CompareWords
  readonly reading: (target: Target, figure: (number: string) => string) => string
  /** What is asked, short enough for a column. */
  readonly asked: (target: Target, figure: (number: string) => string) => string
}

/** The parts that every JSON report shares. */
import type { Bilingual, Origin, Plan, Source } from '../../core/model.ts'
import type { Problem } from '../../core/problem.ts'
import type { Words } from '../../words/all.ts'
import type { JsonValue } from '../json-value.ts'
import { lazily } from '../lazily.ts'
import { problemText } from '../problem-text.ts'
import { tool } from '../tool.ts'

/** Raised when a key changes its meaning or goes. */
const SCHEMA_VERSION = 1

export const bilingual = ({ zh, en }: Bilingual): JsonValue => ({ zh, en })

const sourceJson = (source: Source): JsonValue => ({
  file: source.file,
  encoding: source.encoding,
  evidence: source.evidence ?? null,
  delimiter: source.delimiter,
  headerLine: source.headerLine,
  rows: source.rows,
  ...(source.sheet !== undefined && { sheet: source.sheet }),
})

/** Where a value stands; sheet and cell only in a workbook. */
export const originJson = ({ file, line, column, sheet, cell }: Origin): JsonValue => ({
  file,
  line,
  column,
  ...(cell !== undefined && { sheet: sheet ?? null, cell }),
})

function problemJson(problem: Problem, words: Words): JsonValue {
  const { message, hint } = problemText(problem, words)
  return {
    code: problem.code,
    severity: problem.severity,
    message,
    hint,
    file: problem.file ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    endColumn: problem.endColumn ?? null,
    ...(problem.cell !== undefined && { sheet: problem.sheet ?? null, cell: problem.cell }),
    target: problem.target ?? null,
    related: (problem.related ?? []).map(({ file, line }) => ({ file, line })),
  }
}

interface Contents {
  readonly command: string
  /** Null where the report is of no plan. */
  readonly plan: Plan | null
  readonly year?: number
  /** What only this command tells at the top, between the year and the sources. */
  readonly own?: Readonly<Record<string, JsonValue>>
  readonly sources?: readonly Source[]
  readonly summary: JsonValue
  readonly results: Iterable<JsonValue>
  readonly problems?: readonly Problem[]
}

export function envelope(contents: Contents, words: Words): Readonly<Record<string, JsonValue>> {
  const { plan } = contents
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { ...tool },
    command: contents.command,
    plan: plan && {
      id: plan.id,
      title: bilingual(plan.title),
      baselineYear: plan.period.baseline,
      targetYear: plan.period.end,
    },
    year: contents.year ?? null,
    ...contents.own,
    sources: (contents.sources ?? []).map(sourceJson),
    summary: contents.summary,
    results: contents.results,
    problems: lazily(contents.problems ?? [], (problem) => problemJson(problem, words)),
  }
}

import type { Source } from '../../core/model.ts'
import type { ValidateReport } from '../../core/validate.ts'
import type { Words } from '../../words/all.ts'
import { type Block, type Cell, type Column, heading, paragraph } from '../document.ts'
import { sourceName } from '../names.ts'
import { envelope, originJson } from './envelope.ts'
import { missingBlocks } from './validate-missing.ts'
import { groupByFile, problemBlocks } from './validate-problems.ts'
import { validateCases, validateRemarks } from './validate-remarks.ts'
import { rowsOf, type View } from './view.ts'

/** How each delimiter is shown where it cannot show itself. */
const delimiterText = (delimiter: string, words: Words): string =>
  delimiter === '\t' ? words.validate.tab : delimiter || '—'

/** The encoding and why it was taken; a workbook has none to speak of. */
function encodingText({ sheet, encoding, evidence }: Source, { validate }: Words): string {
  if (sheet !== undefined) return validate.workbook
  const name = validate.encodings[encoding] ?? encoding
  return evidence === undefined ? name : validate.encodingWhy(name, validate.evidence[evidence])
}

function sourceRow(source: Source, report: ValidateReport, words: Words): readonly Cell[] {
  const own = report.problems.filter(({ file }) => file === source.file)
  const count = (wanted: string) => own.filter(({ severity }) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  return [
    { text: sourceName(source, words) },
    { text: encodingText(source, words) },
    { text: delimiterText(source.delimiter, words) },
    { text: source.headerLine === null ? '—' : String(source.headerLine) },
    { text: String(source.rows) },
    { text: String(errors), ...(errors > 0 && { tone: 'bad' as const }) },
    { text: String(warnings), ...(warnings > 0 && { tone: 'unsure' as const }) },
  ]
}

export function sourceBlocks(report: ValidateReport, words: Words): readonly Block[] {
  if (report.sources.length === 0) return []
  const labels = words.validate
  const columns: readonly Column[] = [
    { title: labels.file, narrowest: 12 },
    { title: labels.encoding, narrowest: 12 },
    { title: labels.delimiter },
    { title: labels.headerLine, align: 'right' },
    { title: labels.rows, align: 'right' },
    { title: labels.errors, align: 'right' },
    { title: labels.warnings, align: 'right' },
  ]
  const rows = report.sources.map((source) => sourceRow(source, report, words))
  return [heading(2, labels.filesTitle), { kind: 'table', columns, rows }]
}

const recordsOf = (report: ValidateReport) =>
  report.targets.map(({ target, reported, origin }) => ({
    id: target.id,
    reported,
    origin: origin && originJson(origin),
  }))

const COLUMNS = ['id', 'name', 'measure', 'department', 'reported', 'file', 'line', 'column'] as const

export const validateView: View<ValidateReport> = {
  document: (report, { words }) => [
    heading(1, report.plan.title[words.lang]),
    paragraph(words.validate.title(report.year, report.plan.document)),
    ...sourceBlocks(report, words),
    ...groupByFile(report.problems).flatMap((group) => problemBlocks(group, report, words)),
    ...missingBlocks(report, words),
    heading(2, words.resultTitle),
    paragraph(words.validate.counts(report.summary)),
    paragraph(words.validate.lastLine(report.summary), report.summary.errors > 0 ? 'bad' : 'strong'),
  ],
  remarks: validateRemarks,
  cases: validateCases,
  json: (report, { words }) => envelope({ ...report, results: recordsOf(report) }, words),
  rows: ({ targets }, { words }) =>
    rowsOf(
      targets.map(({ target, reported, origin, department }) => ({
        id: target.id,
        name: target.name[words.lang],
        measure: target.measure,
        department,
        reported,
        file: origin?.file ?? null,
        line: origin?.line ?? null,
        column: origin?.column ?? null,
      })),
      COLUMNS,
    ),
}

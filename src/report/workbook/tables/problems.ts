import type { Problem, Severity } from '../../../core/problem.ts'
import type { Words } from '../../../words/all.ts'
import { type Block, heading, type Tone } from '../../document.ts'
import { problemText } from '../../problem-text.ts'
import { type Entry, tableOf } from './entries.ts'
import { countCell } from './figure-cells.ts'

const TONES: { readonly [S in Severity]: Tone } = { error: 'bad', warning: 'unsure', info: 'muted' }
const ORDER: readonly Severity[] = ['error', 'warning', 'info']

function entriesOf(problem: Problem, words: Words): readonly Entry[] {
  const { workbook, report } = words
  const { severity, code, file, line, column, sheet, cell, target } = problem
  const { message, hint } = problemText(problem, words)
  return [
    { title: report.problems.severity, text: words.severities[severity], tone: TONES[severity] },
    { title: words.validate.file, text: file ?? '' },
    { title: workbook.line, right: true, ...countCell(line) },
    { title: workbook.column, right: true, ...countCell(column) },
    { title: workbook.cell, text: cell === undefined ? '' : `${sheet ?? ''}!${cell}` },
    { title: words.columns.id, text: target ?? '' },
    { title: report.problems.message, text: message },
    { title: report.problems.hint, text: hint },
    { title: workbook.code, text: code },
  ]
}

/** Every problem, the gravest first: a workbook can be filtered, so none is left out. */
export function problemsTable(problems: readonly Problem[], words: Words): readonly Block[] {
  if (problems.length === 0) return []
  const { title, caption } = words.workbook.problems
  const sorted = ORDER.flatMap((wanted) => problems.filter(({ severity }) => severity === wanted))
  return [
    heading(2, title),
    { kind: 'table', caption, ...tableOf(sorted.map((problem) => entriesOf(problem, words))) },
  ]
}

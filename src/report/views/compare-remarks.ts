import type { Change } from '../../core/change.ts'
import type { CompareReport } from '../../core/compare.ts'
import { nameOf } from '../names.ts'
import { type Level, problemRemark, type Remark } from '../remarks.ts'
import type { Reader } from './view.ts'

/** What is said at the later value; a change for the better needs no remark. */
const LEVELS: { readonly [C in Change]?: Level } = { 'newly-failed': 'error', worse: 'warning' }

/** Every data problem, and every target that now fails or got worse, at its later value. */
export function compareRemarks(report: CompareReport, { words }: Reader): readonly Remark[] {
  const remarks = report.results.flatMap(({ target, region, change, after }): readonly Remark[] => {
    const level = LEVELS[change]
    if (level === undefined) return []
    const { file = null, line = null, column = null } = after?.observation?.origin ?? {}
    const message = `${nameOf({ target, region }, words)}${words.colon}${words.compare.changes[change]}`
    const related = [{ file: target.rule.file, line: target.rule.line }]
    const hint = words.measureRef(target.measure)
    return [{ rule: target.id, level, message, hint, file, line, column, endColumn: null, related }]
  })
  return [...report.problems.map((problem) => problemRemark(problem, words)), ...remarks]
}

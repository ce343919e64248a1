import type { CheckReport } from '../../core/evaluate.ts'
import type { Finding } from '../../core/model.ts'
import type { Words } from '../../words/all.ts'
import { askedText, gapText, unitOf, valueText } from '../figures.ts'
import { nameOf } from '../names.ts'
import { type Case, fileCases, problemRemark, type Remark } from '../remarks.ts'
import type { Reader } from './view.ts'

/** "Forest coverage: 17%, target 18%, 1 pp short". */
function sentence({ plan }: CheckReport, finding: Finding, words: Words): string {
  const { target, observation, reason } = finding
  const unit = unitOf(plan, target)
  const actual = observation?.value ? valueText(observation.value, unit, words) : ''
  const rest = reason === undefined ? gapText(finding, unit, words) : words.reasons[reason]
  const asked = `${words.columns.target} ${askedText(plan, target, words)}`
  const facts = [actual, asked, rest].filter((part) => part !== '').join(words.separator)
  return `${nameOf(finding, words)}${words.colon}${facts}`
}

const problemRemarks = ({ problems }: CheckReport, words: Words): readonly Remark[] =>
  problems.map((problem) => problemRemark(problem, words))

/** Every data problem, and every target that failed, at the value that failed it. */
export function checkRemarks(report: CheckReport, { words }: Reader): readonly Remark[] {
  const failed = report.findings.filter(({ verdict }) => verdict === 'fail')
  const remarks = failed.map((finding): Remark => {
    const { target, observation } = finding
    const { file = null, line = null, column = null } = observation?.origin ?? {}
    return {
      rule: target.id,
      level: 'error',
      message: sentence(report, finding, words),
      hint: words.measureRef(target.measure),
      ...{ file, line, column, endColumn: null },
      related: [{ file: target.rule.file, line: target.rule.line }],
    }
  })
  return [...problemRemarks(report, words), ...remarks]
}

const OUTCOMES = { pass: 'passed', fail: 'failed', unknown: 'skipped' } as const

/** Each target is a test; what cannot be judged is skipped with its reason. Then the files. */
export function checkCases(report: CheckReport, { words }: Reader): readonly Case[] {
  const judged = report.findings.map((finding): Case => {
    const { target, verdict, observation } = finding
    const title = report.plan.tables.find(({ number }) => number === target.table)?.title[words.lang] ?? ''
    const passed = verdict === 'pass'
    const message = passed ? '' : sentence(report, finding, words)
    return {
      suite: target.table === null ? words.commitmentsTitle : words.tableTitle(target.table, title),
      name: `${target.id} ${nameOf(finding, words)}`,
      outcome: OUTCOMES[verdict],
      type: passed ? '' : verdict,
      message,
      detail: passed ? '' : `${message}\n${target.quote}\n${target.rule.file}:${target.rule.line}`,
      file: observation?.origin.file ?? null,
      line: observation?.origin.line ?? null,
    }
  })
  const files = report.sources.map(({ file }) => file)
  return [...judged, ...fileCases(files, problemRemarks(report, words), words.validate.filesTitle)]
}

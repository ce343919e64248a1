import type { GapFinding, GapReport } from '../../core/gap/analyze.ts'
import type { GapVerdict } from '../../core/gap/model.ts'
import type { Words } from '../../words/all.ts'
import { askedText, difference, unitOf, valueText } from '../figures.ts'
import { nameOf } from '../names.ts'
import { type Case, fileCases, type Level, problemRemark, type Remark } from '../remarks.ts'
import type { Reader } from './view.ts'

/** Which verdicts are said at the value they come from; the others need no remark. */
const LEVELS: { readonly [V in GapVerdict]?: Level } = {
  missed: 'error',
  lost: 'error',
  regressing: 'error',
  stalled: 'error',
  behind: 'error',
  'at-risk': 'warning',
  slipping: 'warning',
}

/** "Forest coverage: behind, 16.9%, target 18%, 1.1 pp to go". */
function sentence({ plan }: GapReport, finding: GapFinding, words: Words): string {
  const { target, analysis } = finding
  const unit = unitOf(plan, target)
  const facts = [
    words.progress.verdicts[analysis.verdict],
    analysis.actual === null ? '' : valueText(analysis.actual.value, unit, words),
    `${words.columns.target} ${askedText(plan, target, words)}`,
    analysis.gap === null ? '' : words.progress.remaining(difference(analysis.gap, unit, words)),
  ]
  return `${nameOf(finding, words)}${words.colon}${facts.filter((part) => part !== '').join(words.separator)}`
}

const problemRemarks = ({ problems }: GapReport, words: Words): readonly Remark[] =>
  problems.map((problem) => problemRemark(problem, words))

/** Every data problem, and every target that is not on its way, at its latest value. */
export function gapRemarks(report: GapReport, { words }: Reader): readonly Remark[] {
  const remarks = report.results.flatMap((finding): readonly Remark[] => {
    const { target, analysis, observation } = finding
    const level = LEVELS[analysis.verdict]
    if (level === undefined) return []
    const { file = null, line = null, column = null } = observation?.origin ?? {}
    const message = sentence(report, finding, words)
    const related = [{ file: target.rule.file, line: target.rule.line }]
    const hint = words.measureRef(target.measure)
    return [{ rule: target.id, level, message, hint, file, line, column, endColumn: null, related }]
  })
  return [...problemRemarks(report, words), ...remarks]
}

function outcomeOf(verdict: GapVerdict): Case['outcome'] {
  if (verdict === 'no-data' || verdict === 'insufficient-data') return 'skipped'
  return LEVELS[verdict] === 'error' ? 'failed' : 'passed'
}

/** Each target is a test: it fails when its pace does not suffice, and is skipped when nobody can tell. */
export function gapCases(report: GapReport, { words }: Reader): readonly Case[] {
  const analyzed = report.results.map((finding): Case => {
    const { target, analysis, observation } = finding
    const title = report.plan.tables.find(({ number }) => number === target.table)?.title[words.lang] ?? ''
    const outcome = outcomeOf(analysis.verdict)
    const message = outcome === 'passed' ? '' : sentence(report, finding, words)
    return {
      suite: target.table === null ? words.commitmentsTitle : words.tableTitle(target.table, title),
      name: `${target.id} ${nameOf(finding, words)}`,
      outcome,
      type: outcome === 'passed' ? '' : analysis.verdict,
      message,
      detail: outcome === 'passed' ? '' : `${message}\n${target.quote}`,
      file: observation?.origin.file ?? null,
      line: observation?.origin.line ?? null,
    }
  })
  const files = report.sources.map(({ file }) => file)
  return [...analyzed, ...fileCases(files, problemRemarks(report, words), words.validate.filesTitle)]
}

import type { ValidateReport } from '../../core/validate.ts'
import { type Case, fileCases, problemRemark, type Remark } from '../remarks.ts'
import type { Reader } from './view.ts'

export const validateRemarks = ({ problems }: ValidateReport, { words }: Reader): readonly Remark[] =>
  problems.map((problem) => problemRemark(problem, words))

/** Each error is a failed test, each file without one a passed test; a target nobody reports is skipped. */
export function validateCases(report: ValidateReport, reader: Reader): readonly Case[] {
  const { words } = reader
  const files = report.sources.map(({ file }) => file)
  const targets = report.targets.map(({ target, reported, origin }): Case => {
    const message = reported ? '' : words.reasons['not-reported']
    return {
      suite: words.validate.missing,
      name: `${target.id} ${target.name[words.lang]}`,
      outcome: reported ? 'passed' : 'skipped',
      type: reported ? '' : 'coverage/missing',
      message,
      detail: message,
      file: origin?.file ?? null,
      line: origin?.line ?? null,
    }
  })
  return [...fileCases(files, validateRemarks(report, reader), words.validate.filesTitle), ...targets]
}

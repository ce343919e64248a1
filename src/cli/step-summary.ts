/** The page that GitHub Actions shows for a step, beside its annotations. */

import { loadFormat } from '../report/formats/all.ts'
import { piecesOf, type Setting } from '../report/formats/format.ts'
import type { Report } from '../report/views/all.ts'
import type { Session } from './session.ts'
import { systemReason } from './system-errors.ts'
import { refuse } from './usage-error.ts'

/** Appends the report as Markdown to the file that GITHUB_STEP_SUMMARY names, where a runner has set it. */
export async function appendStepSummary(report: Report, setting: Setting, { world }: Session): Promise<void> {
  const file = world.env.GITHUB_STEP_SUMMARY
  if (file === undefined || file === '') return
  const text = [...piecesOf(await loadFormat('markdown'), report, setting)].join('')
  try {
    world.appendFile(file, `${text}\n`)
  } catch (error) {
    throw refuse('usage/unwritable', { name: file, reason: systemReason(error) }, { file })
  }
}

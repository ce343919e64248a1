import { evaluate } from '../../core/evaluate.ts'
import { applyRules } from '../../core/severity-rules.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasFindings } from '../fail-on.ts'
import type { SharedOptions } from '../options.ts'
import { dataOptions, filterOptions, outputOptions, planOptions, ruleOptions } from '../options.ts'
import { isIncomplete, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { type CliCommand, withOptions } from './command.ts'

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked = options as SharedOptions
  destinationsOf(asked, session)
  const { plan, data } = await readData(paths as string[], asked, session)
  const judged = evaluate(plan, data, asked.year === undefined ? {} : { year: asked.year })
  const report = { ...judged, problems: applyRules(judged.problems, asked.rule ?? new Map()) }
  tell(session, report.problems)
  await show(report, asked, session)
  if (isIncomplete(data)) return exitCodes.cannot
  const outcome = { verdicts: report.findings, problems: report.problems, maxWarnings: asked.maxWarnings }
  return hasFindings(asked.failOn ?? 'fail', outcome) ? exitCodes.findings : exitCodes.done
}

/** Judges actual values against the plan. */
export default {
  define: (command, words) =>
    withOptions(
      command.argument('<files...>', words.arguments.files),
      planOptions(words),
      filterOptions(words),
      dataOptions(words),
      ruleOptions(words),
      outputOptions(words),
    ),
  act,
} satisfies CliCommand

import { analyze } from '../../core/gap/analyze.ts'
import { gapVerdicts } from '../../core/gap/model.ts'
import { reachAll } from '../../core/gap/reach.ts'
import { supposeAll } from '../../core/gap/what-if.ts'
import { applyRules } from '../../core/severity-rules.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { hasFindings } from '../fail-on.ts'
import {
  dataOptions,
  filterOptions,
  gapOptions,
  outputOptions,
  planOptions,
  ruleOptions,
  type SharedOptions,
} from '../options.ts'
import { isIncomplete, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { parseSupposition } from '../what-if.ts'
import { type CliCommand, withOptions } from './command.ts'

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked = options as SharedOptions
  destinationsOf(asked, session)
  const { plan, data } = await readData(paths as string[], asked, session)
  const { year, method, whatIf } = asked
  const suppositions = whatIf?.map((text) => parseSupposition(text, plan))
  const analyzed = analyze(plan, data, { ...(year !== undefined && { year }), ...(method && { method }) })
  const report = {
    ...analyzed,
    problems: applyRules(analyzed.problems, asked.rule ?? new Map()),
    ...(suppositions && { whatIf: supposeAll(analyzed, suppositions) }),
    ...(asked.reach && { reach: reachAll(analyzed) }),
  }
  tell(session, report.problems)
  await show(report, asked, session)
  if (isIncomplete(data)) return exitCodes.cannot
  const verdicts = report.results.map(({ analysis }) => analysis)
  const outcome = { verdicts, problems: report.problems, maxWarnings: asked.maxWarnings }
  return hasFindings(asked.failOn ?? 'fail', outcome) ? exitCodes.findings : exitCodes.done
}

/** How far each target is from the plan's last year, and whether the pace suffices. */
export default {
  define: (command, words) =>
    withOptions(
      command.argument('<files...>', words.arguments.files),
      planOptions(words),
      filterOptions(words),
      dataOptions(words, { verdicts: gapVerdicts }),
      gapOptions(words),
      ruleOptions(words),
      outputOptions(words),
    ),
  act,
} satisfies CliCommand

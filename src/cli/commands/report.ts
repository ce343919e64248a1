import { Option } from 'commander'
import { applyRules } from '../../core/severity-rules.ts'
import { tellStory } from '../../core/story.ts'
import { sectionNames } from '../../report/sections/all.ts'
import type { CliWords } from '../../words/cli.ts'
import { listOption } from '../choice.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type FailOn, hasFindings } from '../fail-on.ts'
import {
  dataOptions,
  filterOptions,
  outputOptions,
  planOptions,
  ruleOptions,
  type SharedOptions,
  under,
} from '../options.ts'
import { isIncomplete, readData } from '../read-data.ts'
import { type Session, tell } from '../session.ts'
import { destinationsOf, show } from '../show.ts'
import { refuse } from '../usage-error.ts'
import { type CliCommand, withOptions } from './command.ts'

// Only this command knows chapters and fixed widths.
const WIDTHS = { least: 72, most: 1000 } as const

function pageWidth(value: string): number {
  const width = Number(value)
  if (/^\d{1,4}$/.test(value) && width >= WIDTHS.least && width <= WIDTHS.most) return width
  const choices = [`${WIDTHS.least}–${WIDTHS.most}`]
  throw refuse('usage/bad-choice', { option: '--width', value, choices, suggestion: null })
}

const reportOptions = (words: CliWords): Option[] =>
  under(words, 'output', [
    listOption('--sections <name,…>', words.options.sections, sectionNames),
    new Option('--title <text>', words.options.title),
    new Option('--date <text>', words.options.date),
    new Option('--width <columns>', words.options.width).argParser(pageWidth),
  ])

const USUAL_FORMAT = 'text'
const USUAL_RULE: FailOn = 'error'

async function act([paths, options]: readonly unknown[], session: Session): Promise<ExitCode> {
  // commander hands over exactly what `define` declared: the list of paths, then the options.
  const asked: SharedOptions = { ...(options as SharedOptions), defaultFormat: USUAL_FORMAT }
  destinationsOf(asked, session)
  const { plan, data } = await readData(paths as string[], asked, session)
  const told = tellStory(plan, data, asked.year === undefined ? {} : { year: asked.year })
  const { sections, title, date } = asked
  const report = {
    ...told,
    problems: applyRules(told.problems, asked.rule ?? new Map()),
    ...(sections && { sections }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  }
  tell(session, report.problems)
  await show(report, asked, session)
  if (isIncomplete(data)) return exitCodes.cannot
  const verdicts = report.gap.results.map(({ analysis }) => analysis)
  const outcome = { verdicts, problems: report.problems, maxWarnings: asked.maxWarnings }
  return hasFindings(asked.failOn ?? USUAL_RULE, outcome) ? exitCodes.findings : exitCodes.done
}

/** The whole story for people. */
export default {
  define: (command, words) =>
    withOptions(
      command.argument('<files...>', words.arguments.files),
      planOptions(words),
      filterOptions(words),
      dataOptions(words, { failOn: USUAL_RULE }).filter(({ long }) => long !== '--only'),
      ruleOptions(words),
      reportOptions(words),
      outputOptions(words, USUAL_FORMAT),
    ),
  act,
} satisfies CliCommand

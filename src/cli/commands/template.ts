import { Option } from 'commander'
import type { Plan } from '../../core/model.ts'
import { renderTemplate } from '../../report/template.ts'
import { exitCodes } from '../exit-codes.ts'
import { filterPlan } from '../filters.ts'
import {
  filterOptions,
  plainOutputOptions,
  planOptions,
  type SharedOptions,
  under,
  yearOption,
} from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { destinationsOf, writeOut } from '../show.ts'
import { refuse } from '../usage-error.ts'
import { type CliCommand, withOptions } from './command.ts'

interface TemplateFlags extends SharedOptions {
  readonly wide?: true
}

/** What is filled in for a year outside the plan would only be warned of. */
function yearOf({ period: { baseline, end } }: Plan, asked: number | undefined): number {
  if (asked === undefined || (asked >= baseline && asked <= end)) return asked ?? end
  const choices = Array.from({ length: end - baseline + 1 }, (_, index) => String(baseline + index))
  throw refuse('usage/bad-choice', { option: '--year', value: String(asked), choices, suggestion: null })
}

/** Prints a blank table to fill in. */
export default {
  define: (command, words) => {
    const options = [
      ...planOptions(words),
      ...filterOptions(words),
      ...under(words, 'plan', [yearOption(words.options.templateYear)]),
      ...under(words, 'output', [new Option('--wide', words.options.wide)]),
      // A template is CSV and nothing else.
      ...plainOutputOptions(words),
    ]
    return withOptions(command, options)
  },
  act: async ([options], session) => {
    // commander hands over exactly what `define` declared: no argument, then the options.
    const asked = options as TemplateFlags
    const destinations = destinationsOf(asked, session)
    const plan = filterPlan(await loadPlanFolder(session.world, asked.targets), asked)
    const year = yearOf(plan, asked.year)
    const text = renderTemplate(plan, { words: session.words, year, wide: asked.wide === true })
    for (const { file } of destinations) {
      if (file === null) session.world.stdout.write(text)
      else await writeOut(file, text, session)
    }
    return exitCodes.done
  },
} satisfies CliCommand

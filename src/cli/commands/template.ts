import { Option } from 'commander'
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
import { type CliCommand, withOptions } from './command.ts'

interface TemplateFlags extends SharedOptions {
  readonly wide?: true
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
    const plan = filterPlan(await loadPlanFolder(session.world, asked.targets, session.lang), asked)
    const year = asked.year ?? plan.period.end
    const text = renderTemplate(plan, { words: session.words, year, wide: asked.wide === true })
    for (const { file } of destinations) {
      if (file === null) session.world.stdout.write(text)
      else await writeOut(file, text, session)
    }
    return exitCodes.done
  },
} satisfies CliCommand

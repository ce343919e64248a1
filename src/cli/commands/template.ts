import { Option } from 'commander'
import { renderTemplate } from '../../report/template.ts'
import { exitCodes } from '../exit-codes.ts'
import { filterPlan } from '../filters.ts'
import { dataOptions, filterOptions, outputOptions, planOptions, type SharedOptions } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { destinationsOf, writeOut } from '../show.ts'
import type { CliCommand } from './command.ts'

interface TemplateFlags extends SharedOptions {
  readonly wide?: true
}

/** Prints a blank table to fill in. */
export default {
  define: (command, words) => {
    const options = [
      ...planOptions(words),
      ...filterOptions(words),
      ...dataOptions(words).filter(({ long }) => long === '--year'),
      new Option('--wide', words.options.wide),
      // A template is CSV and nothing else.
      ...outputOptions(words).filter(({ long }) => long !== '--format'),
    ]
    for (const option of options) command.addOption(option)
    return command
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

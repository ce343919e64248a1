import { Option } from 'commander'
import type { Plan } from '../../core/model.ts'
import { type DialectName, dialectNames, dialects } from '../../report/sql/dialect.ts'
import { type QueryOptions, renderQuery } from '../../report/sql/query.ts'
import type { CliWords } from '../../words/cli.ts'
import { choiceOption } from '../choice.ts'
import { exitCodes } from '../exit-codes.ts'
import { filterPlan } from '../filters.ts'
import { filterOptions, plainOutputOptions, planOptions, type SharedOptions, under } from '../options.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { destinationsOf, writeOut } from '../show.ts'
import { refuse } from '../usage-error.ts'
import { type CliCommand, withOptions } from './command.ts'

interface SqlFlags extends Omit<SharedOptions, 'table'> {
  readonly dialect?: DialectName
  /** The parts of a name: schema, table. */
  readonly table?: readonly string[]
}

/** Each part bare, or in quotes when it holds a dot or a quote. */
const PART = /(?:"(?:[^"]|"")+"|`(?:[^`]|``)+`|[^."`]+)/
const NAME = new RegExp(`^${PART.source}(?:\\.${PART.source})*$`)

function tableName(value: string): readonly string[] {
  if (!NAME.test(value)) {
    const choices = ['observations', 'quality.observations', '"2019.csv"']
    throw refuse('usage/bad-choice', { option: '--table', value, choices, suggestion: null })
  }
  return (value.match(new RegExp(PART, 'g')) ?? []).map((part) => {
    const quote = part[0] ?? ''
    return quote === '"' || quote === '`' ? part.slice(1, -1).replaceAll(quote + quote, quote) : part
  })
}

const usualDialect: DialectName = 'duckdb'

const sqlOptions = (words: CliWords): Option[] =>
  under(words, 'output', [
    choiceOption('--dialect <name>', words.options.dialect, { choices: dialectNames, usual: usualDialect }),
    new Option('--table <name>', words.options.observations).argParser(tableName),
  ])

/** Throws `CannotDo` when the dialect cannot hold the figures of the plan. */
function queryFor(plan: Plan, options: QueryOptions): string {
  try {
    return renderQuery(plan, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const choices = dialectNames.filter((name) => dialects[name].unlimited)
    throw refuse('usage/bad-choice', {
      option: '--dialect',
      value: options.dialect,
      choices,
      suggestion: choices[0] ?? null,
    })
  }
}

/** Prints the judgement as a query, for where the data live. */
export default {
  define: (command, words) =>
    withOptions(
      command,
      planOptions(words),
      // --table names the table of observations here.
      filterOptions(words).filter(({ long }) => long !== '--table'),
      sqlOptions(words),
      // A query is text and nothing else.
      plainOutputOptions(words),
    ),
  act: async ([options], session) => {
    // commander hands over exactly what `define` declared: no argument, then the options.
    const { table = ['observations'], dialect = usualDialect, ...asked } = options as SqlFlags
    const destinations = destinationsOf(asked, session)
    const plan = filterPlan(await loadPlanFolder(session.world, asked.targets), asked)
    const query = queryFor(plan, { dialect, table, words: session.words })
    for (const { file } of destinations) {
      if (file === null) session.world.stdout.write(query)
      else await writeOut(file, query, session)
    }
    return exitCodes.done
  },
} satisfies CliCommand

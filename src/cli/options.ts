/** Options that several commands share, each said once. */
import { Option } from 'commander'
import { defaultMethod, type MethodName, methodNames } from '../core/gap/methods/all.ts'
import type { SeverityRules } from '../core/severity-rules.ts'
import { formatNames } from '../report/formats/all.ts'
import type { CliWords } from '../words/cli.ts'
import { choice, choiceOption, listOption, several } from './choice.ts'
import type { OutputFlag } from './destinations.ts'
import { type FailOn, failOnRules } from './fail-on.ts'
import type { Filters } from './filters.ts'
import {
  delimiter,
  delimiterNames,
  each,
  lineNumber,
  severityRule,
  warningLimit,
  yearOf,
} from './option-values.ts'

export interface SharedOptions extends Filters {
  readonly targets?: string
  readonly year?: number
  /** Both hold every -f and -o in the order written; see `outputFlagsOf`. */
  readonly format?: readonly OutputFlag[]
  readonly output?: readonly OutputFlag[]
  readonly only?: readonly string[]
  readonly method?: MethodName
  readonly from?: number
  readonly to?: number
  /** As written; see `parseSupposition`. */
  readonly whatIf?: readonly string[]
  readonly reach?: true
  readonly writeBack?: string
  readonly data?: readonly string[]
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly rule?: SeverityRules
  readonly encoding?: string
  readonly delimiter?: string
  readonly headerLine?: number
  readonly sheet?: string
  readonly stdinFilename?: string
  readonly quiet?: true
  readonly sections?: readonly string[]
  readonly title?: string
  readonly date?: string
  readonly width?: number
  /** The format of a command that is asked for none. */
  readonly defaultFormat?: string
}

export const yearOption = (description: string): Option =>
  new Option('--year <yyyy>', description).argParser(yearOf('--year'))

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk']

const checkVerdicts: readonly string[] = ['pass', 'fail', 'unknown']

/** Options under one heading of the help. */
export const under = (
  words: CliWords,
  heading: keyof CliWords['headings'],
  options: readonly Option[],
): Option[] => options.map((option) => option.helpGroup(words.heading(words.headings[heading])))

export const planOptions = (words: CliWords): Option[] =>
  under(words, 'plan', [new Option('--targets <dir>', words.options.targets)])

export const filterOptions = (words: CliWords): Option[] =>
  under(words, 'plan', [
    new Option('--id <id,…>', words.options.id).argParser(several),
    new Option('--category <category,…>', words.options.category).argParser(several),
    new Option('--table <table,…>', words.options.table).argParser(several),
    new Option('--measure <measure,…>', words.options.measure).argParser(several),
  ])

interface DataChoices {
  readonly verdicts?: readonly string[]
  /** What `--fail-on` is when it is not given. */
  readonly failOn?: FailOn
}

export const dataOptions = (
  words: CliWords,
  { verdicts = checkVerdicts, failOn = 'fail' }: DataChoices = {},
): Option[] => [
  ...under(words, 'plan', [
    yearOption(words.options.year),
    new Option('--department <name,…>', words.options.department).argParser(several),
    new Option('--region <name,…>', words.options.region).argParser(several),
  ]),
  ...under(words, 'reading', [
    choiceOption('--encoding <name>', words.options.encoding, { choices: encodings }),
    new Option('--delimiter <character>', words.options.delimiter)
      .choices(delimiterNames)
      .argParser(delimiter),
    new Option('--header-line <n>', words.options.headerLine).argParser(lineNumber),
    new Option('--sheet <name>', words.options.sheet),
    new Option('--stdin-filename <name>', words.options.stdinFilename),
  ]),
  ...under(words, 'judging', [
    choiceOption('--fail-on <rule>', words.options.failOn, { choices: failOnRules, usual: failOn }),
  ]),
  ...under(words, 'output', [listOption('--only <verdict,…>', words.options.only, verdicts)]),
]

const methodOption = (words: CliWords): Option =>
  choiceOption('--method <name>', words.options.method, { choices: methodNames, usual: defaultMethod })

export const gapOptions = (words: CliWords): Option[] =>
  under(words, 'judging', [
    methodOption(words),
    new Option('--what-if <id=value>', words.options.whatIf).argParser(each),
    new Option('--reach', words.options.reach),
  ])

export const compareOptions = (words: CliWords): Option[] =>
  under(words, 'plan', [
    new Option('--from <yyyy>', words.options.from).argParser(yearOf('--from')),
    new Option('--to <yyyy>', words.options.to).argParser(yearOf('--to')),
  ])

/** Without what chooses among targets or ends with findings: it means nothing for one target told whole. */
export const explainOptions = (words: CliWords): Option[] => [
  ...under(words, 'plan', [new Option('--data <path>', words.options.data).argParser(each)]),
  ...dataOptions(words).filter(({ long }) => !['--only', '--fail-on', '--department'].includes(long ?? '')),
  ...under(words, 'judging', [methodOption(words)]),
]

export const ruleOptions = (words: CliWords): Option[] =>
  under(words, 'judging', [
    new Option('--rule <code=level>', words.options.rule).argParser(severityRule),
    new Option('--max-warnings <n>', words.options.maxWarnings).argParser(warningLimit),
  ])

/** Every -f and -o in the order in which they stand: both options write into one list. */
export const outputFlagsOf = ({ format, output }: SharedOptions): readonly OutputFlag[] =>
  format ?? output ?? []

export const langOption = (words: CliWords): Option =>
  choiceOption('--lang <language>', words.options.lang, { choices: ['zh', 'en'] })

const terminalOptions = (words: CliWords): Option[] => [
  langOption(words),
  new Option('--color', words.options.color),
  new Option('--no-color', words.options.noColor),
  new Option('-q, --quiet', words.options.quiet),
]

/** Adds to one list whatever it is called with, and returns the list. */
function collector() {
  const flags: OutputFlag[] = []
  return (flag: OutputFlag): readonly OutputFlag[] => {
    flags.push(flag)
    return flags
  }
}

const outputOption = (description: string, add: ReturnType<typeof collector>): Option =>
  new Option('-o, --output <file>', description).argParser((file: string) => add({ file }))

/** `usual` is the format of a command that is asked for none. */
export function outputOptions(words: CliWords, usual = 'table'): Option[] {
  const add = collector()
  const known = choice('--format', formatNames)
  const format = choiceOption('-f, --format <name>', words.options.format, { choices: formatNames, usual })
  return under(words, 'output', [
    format.argParser((name: string) => add({ format: known(name) })),
    outputOption(words.options.output, add),
    ...terminalOptions(words),
  ])
}

/** Of a command whose result has one form. */
export const plainOutputOptions = (words: CliWords): Option[] =>
  under(words, 'output', [outputOption(words.options.onlyOutput, collector()), ...terminalOptions(words)])

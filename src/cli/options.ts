/** Options that several commands share, each said once. */
import { Option } from 'commander'
import { type MethodName, methodNames } from '../core/gap/methods/all.ts'
import { severities } from '../core/problem.ts'
import type { SeverityRules } from '../core/severity-rules.ts'
import { nearest } from '../load/nearest.ts'
import { formatNames } from '../report/formats/all.ts'
import type { CliWords } from '../words/cli.ts'
import type { OutputFlag } from './destinations.ts'
import { type FailOn, failOnRules } from './fail-on.ts'
import type { Filters } from './filters.ts'
import { refuse } from './usage-error.ts'

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

const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== ''),
]

const each = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

const yearOf =
  (option: string) =>
  (value: string): number => {
    if (!/^\d{4}$/.test(value)) throw refuse('usage/bad-year', { value, option })
    return Number(value)
  }

function lineNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw refuse('usage/bad-choice', {
      option: '--header-line',
      value,
      choices: ['1', '2', '3', '…'],
      suggestion: null,
    })
  return Number(value)
}

export function choice(option: string, choices: readonly string[]) {
  return (value: string): string => {
    if (!choices.includes(value))
      throw refuse('usage/bad-choice', {
        option,
        value,
        choices,
        suggestion: choices.find((each) => each.startsWith(value.slice(0, 2))) ?? null,
      })
    return value
  }
}

export const eachOf =
  (option: string, choices: readonly string[]) => (value: string, before: readonly string[] | undefined) =>
    several(value, before).map(choice(option, choices))

/** Tab may be written as \t or "tab", since a shell makes it hard to type. */
const delimiter = (value: string): string => {
  const named: Readonly<Record<string, string>> = {
    '\\t': '\t',
    tab: '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
  }
  const character = named[value] ?? value
  return [',', ';', '\t', '|'].includes(character)
    ? character
    : choice('--delimiter', [',', ';', 'tab', '|'])(value)
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk']

const checkVerdicts: readonly string[] = ['pass', 'fail', 'unknown']

export const planOptions = (words: CliWords): Option[] => [
  new Option('--targets <dir>', words.options.targets),
]

export const filterOptions = (words: CliWords): Option[] => [
  new Option('--id <id,…>', words.options.id).argParser(several),
  new Option('--category <name,…>', words.options.category).argParser(several),
  new Option('--table <n,…>', words.options.table).argParser(several),
  new Option('--measure <n,…>', words.options.measure).argParser(several),
]

export const dataOptions = (words: CliWords, verdicts: readonly string[] = checkVerdicts): Option[] => [
  new Option('--year <yyyy>', words.options.year).argParser(yearOf('--year')),
  new Option('--department <name,…>', words.options.department).argParser(several),
  new Option('--region <name,…>', words.options.region).argParser(several),
  new Option('--only <verdict,…>', words.options.only).argParser(eachOf('--only', verdicts)),
  new Option('--fail-on <rule>', words.listed.failOn(failOnRules)).argParser(
    choice('--fail-on', failOnRules),
  ),
  new Option('--encoding <name>', words.options.encoding).argParser(choice('--encoding', encodings)),
  new Option('--delimiter <character>', words.options.delimiter).argParser(delimiter),
  new Option('--header-line <n>', words.options.headerLine).argParser(lineNumber),
  new Option('--sheet <name>', words.options.sheet),
  new Option('--stdin-filename <name>', words.options.stdinFilename),
]

function warningLimit(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    const choices = ['0', '1', '2', '…']
    throw refuse('usage/bad-choice', { option: '--max-warnings', value, choices, suggestion: null })
  }
  return Number(value)
}

const levels = ['off', 'warning', 'error'] as const

/** `value/estimate=off`, added to the rules before it. */
function severityRule(value: string, before: SeverityRules | undefined): SeverityRules {
  const [code = '', asked = ''] = value.split('=')
  const codes = Object.keys(severities)
  if (!codes.includes(code)) {
    const suggestion = nearest(code, codes, 1)[0] ?? null
    throw refuse('usage/no-match', { option: '--rule', value, suggestion })
  }
  const level = levels.find((each) => each === asked)
  if (level === undefined) {
    const choices = levels.map((each) => `${code}=${each}`)
    throw refuse('usage/bad-choice', { option: '--rule', value, choices, suggestion: null })
  }
  return new Map([...(before ?? []), [code, level]])
}

export const gapOptions = (words: CliWords): Option[] => [
  new Option('--method <name>', words.listed.method(methodNames)).argParser(choice('--method', methodNames)),
  new Option('--what-if <id=value>', words.options.whatIf).argParser(each),
  new Option('--reach', words.options.reach),
]

export const compareOptions = (words: CliWords): Option[] => [
  new Option('--from <yyyy>', words.options.from).argParser(yearOf('--from')),
  new Option('--to <yyyy>', words.options.to).argParser(yearOf('--to')),
]

/** Without what chooses among targets or ends with findings: it means nothing for one target told whole. */
export const explainOptions = (words: CliWords): Option[] => [
  new Option('--data <path>', words.options.data).argParser(each),
  ...dataOptions(words).filter(({ long }) => !['--only', '--fail-on', '--department'].includes(long ?? '')),
  new Option('--method <name>', words.listed.method(methodNames)).argParser(choice('--method', methodNames)),
]

export const ruleOptions = (words: CliWords): Option[] => [
  new Option('--rule <code=level>', words.options.rule).argParser(severityRule),
  new Option('--max-warnings <n>', words.options.maxWarnings).argParser(warningLimit),
]

/** Every -f and -o in the order in which they stand: both options write into one list. */
export const outputFlagsOf = ({ format, output }: SharedOptions): readonly OutputFlag[] =>
  format ?? output ?? []

export function outputOptions(words: CliWords): Option[] {
  const flags: OutputFlag[] = []
  const add = (flag: OutputFlag): readonly OutputFlag[] => {
    flags.push(flag)
    return flags
  }
  const known = choice('--format', formatNames)
  return [
    new Option('-f, --format <name>', words.listed.format(formatNames)).argParser((name: string) =>
      add({ format: known(name) }),
    ),
    new Option('-o, --output <file>', words.options.output).argParser((file: string) => add({ file })),
    new Option('--lang <zh|en>', words.options.lang).argParser(choice('--lang', ['zh', 'en'])),
    new Option('--color', words.options.color),
    new Option('--no-color', words.options.noColor),
    new Option('-q, --quiet', words.options.quiet),
  ]
}

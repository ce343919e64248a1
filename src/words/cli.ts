/** What the help says, and the few sentences of the command line itself. */
import { cli as en } from './en/cli.ts'
import type { ExampleLines } from './examples.ts'
import type { Lang } from './words.ts'
import { cli as zh } from './zh/cli.ts'

export type CommandName =
  | 'check'
  | 'gap'
  | 'compare'
  | 'validate'
  | 'report'
  | 'targets'
  | 'explain'
  | 'template'
  | 'schema'
  | 'sql'
  | 'completion'

type OptionName =
  | 'targets'
  | 'id'
  | 'category'
  | 'table'
  | 'measure'
  | 'year'
  | 'templateYear'
  | 'department'
  | 'region'
  | 'only'
  | 'failOn'
  | 'rule'
  | 'maxWarnings'
  | 'method'
  | 'from'
  | 'to'
  | 'whatIf'
  | 'reach'
  | 'data'
  | 'writeBack'
  | 'encoding'
  | 'wide'
  | 'delimiter'
  | 'headerLine'
  | 'sheet'
  | 'stdinFilename'
  | 'format'
  | 'output'
  | 'onlyOutput'
  | 'lang'
  | 'color'
  | 'noColor'
  | 'quiet'
  | 'sections'
  | 'title'
  | 'date'
  | 'width'
  | 'dialect'
  | 'observations'
  | 'help'
  | 'version'

/** Headings of the help, without a colon. */
type Heading =
  | 'usage'
  | 'arguments'
  | 'options'
  | 'commands'
  | 'plan'
  | 'reading'
  | 'judging'
  | 'output'
  | 'examples'
  | 'exitCodes'

interface CommandWords {
  /** One line, for the list of commands. */
  readonly summary: string
  /** What it does, for its own help. */
  readonly about: string
}

export interface CliWords {
  readonly summary: string
  readonly options: { readonly [Name in OptionName]: string }
  readonly commands: { readonly [Name in CommandName]: CommandWords }
  readonly helpCommand: string
  readonly arguments: By<'files' | 'compared' | 'id' | 'schema' | 'shell'>
  /** What each line of `examples.ts` shows, in its order. */
  readonly examples: { readonly [Name in CommandName]: EachSaid<ExampleLines[Name]> }
  readonly headings: By<Heading>
  readonly heading: (text: string) => string
  /** Stand-ins of the usage line. */
  readonly anyOptions: string
  readonly anyCommand: string
  /** A description and the words to choose from; `usual` holds when none is given. */
  readonly choices: (description: string, names: readonly string[], usual: string | undefined) => string
  readonly exitCodes: By<'done' | 'findings' | 'cannot' | 'bug' | 'interrupted'>
  /** Told when a file has been written back. */
  readonly writtenBack: (from: string, to: string) => string
  /** How a shell is told, in the head of its script. */
  readonly completion: By<'bash' | 'zsh' | 'fish'>
  readonly bug: string
}

/** A sentence for each line. */
type EachSaid<Lines extends readonly string[]> = { readonly [At in keyof Lines]: string }

type By<Name extends string> = { readonly [N in Name]: string }

const languages: { readonly [L in Lang]: CliWords } = { zh, en }
export const cliWordsOf = (lang: Lang): CliWords => languages[lang]

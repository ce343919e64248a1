import type { Problem } from '../core/problem.ts'
import { foldAlike } from '../core/problem-log.ts'
import { asciiText } from '../report/ascii.ts'
import { renderProblems } from '../report/problems.ts'
import { type CliWords, cliWordsOf } from '../words/cli.ts'
import { loadWords } from '../words/load.ts'
import type { Lang, Words } from '../words/words.ts'
import type { Paint } from './paint.ts'
import type { Sink } from './streams.ts'
import { wantsColor } from './wants-color.ts'
import type { World } from './world.ts'

/** One run: the world, the language, and what the flags said of colour and noise. */
export interface Session {
  readonly world: World
  readonly lang: Lang
  readonly words: Words
  readonly cli: CliWords
  readonly color: boolean | undefined
  /** Text in the colour of its meaning; null where no stream wants any, and what makes it is not even loaded. */
  readonly colors: Paint | null
  readonly quiet: boolean
  /** Signs in ASCII only, where the terminal cannot show others, or where it is asked for. */
  readonly ascii: boolean
}

/** Chinese unless the locale is English. */
export function langOf(env: World['env']): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

/** Asked for by whoever knows the console better than we do. */
export const wantsAscii = (env: World['env']): boolean => env.MINHANG_ASCII === '1'

const withPlainErrors = (world: World): World => ({
  ...world,
  stderr: {
    ...world.stderr,
    write: (piece) => world.stderr.write(typeof piece === 'string' ? asciiText(piece) : piece),
  },
})

/** The flags that even an error message must obey, read before the command line is understood. */
export async function openSession(argv: readonly string[], world: World): Promise<Session> {
  const { env } = world
  const flags = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined)
  const asked = flags.flatMap((flag, index) => {
    if (flag === '--lang') return [flags[index + 1]]
    return flag.startsWith('--lang=') ? [flag.slice('--lang='.length)] : []
  })
  const last = asked.at(-1)
  const lang = last === 'zh' || last === 'en' ? last : langOf(env)
  const color = flags.includes('--no-color') ? false : flags.includes('--color') ? true : undefined
  const wanted = [world.stdout, world.stderr].some(({ isTTY }) => wantsColor({ env, isTTY, asked: color }))
  const quiet = flags.includes('-q') || flags.includes('--quiet')
  const ascii = wantsAscii(env) || ['linux', 'dumb'].includes(env.TERM ?? '')
  return {
    world: ascii ? withPlainErrors(world) : world,
    ascii,
    lang,
    words: await loadWords(lang),
    cli: cliWordsOf(lang),
    color,
    colors: wanted ? (await import('./paint.ts')).paintWith(true) : null,
    quiet,
  }
}

const asItIs: Paint = (_tone, text) => text

export function painterOf({ world: { env }, color, colors }: Session, { isTTY }: Sink): Paint {
  return (wantsColor({ env, isTTY, asked: color }) ? colors : null) ?? asItIs
}

/** What a count of problems counts. */
const kindOf = (problem: Problem): string =>
  problem.code === 'file/more-alike' ? problem.args.code : problem.code

/** Of one kind in one file nobody reads more than this one by one; `validate` shows the lines, JSON all. */
const MOST_TOLD = 20

/** Problems go to stderr; with --quiet only errors. What nobody reports stands in the result itself. */
export function tell(session: Session, problems: readonly Problem[]): void {
  const told = problems.filter(
    (problem) => problem.severity === 'error' || (!session.quiet && kindOf(problem) !== 'coverage/missing'),
  )
  if (told.length === 0) return
  const paint = painterOf(session, session.world.stderr)
  session.world.stderr.write(renderProblems(foldAlike(told, MOST_TOLD), { words: session.words, paint }))
}

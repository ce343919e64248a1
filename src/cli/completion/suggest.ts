/** What may stand under the cursor, worked out from the same tree of commands that runs them. */
import { Argument, type Option } from 'commander'
import { printable } from '../../report/printable.ts'
import { commands } from '../commands/all.ts'
import { loadPlanFolder } from '../plan-folder.ts'
import { programOf } from '../program.ts'
import { openSession, type Session } from '../session.ts'
import type { World } from '../world.ts'
import { type Answer, type Asked, beginsWith, nothing, type Suggestion } from './answer.ts'
import { type Found, findPlace } from './place.ts'
import { type Asking, paths, type Source, sources } from './sources.ts'

type Program = Awaited<ReturnType<typeof programOf>>
type Value = Extract<Found['place'], { kind: 'value' }>

/** What the angle brackets hold: `id` and that several may follow each other, for `--id <id,…>`. */
function standInOf(of: Option | Argument): { readonly name: string; readonly several: boolean } {
  const written = of instanceof Argument ? of.name() : (/[<[](.+)[>\]]/.exec(of.flags)?.[1] ?? '')
  return { name: written.replace(/,…$/, ''), several: written.endsWith(',…') }
}

/** A shell that is not the one to expand it hands over `~/plan` as it is typed. */
const withoutTilde = (path: string, { env }: World): string =>
  path.startsWith('~/') && env.HOME ? env.HOME + path.slice(1) : path

function askingOf({ given }: Found, program: Program, session: Session): Asking {
  const { lang, words, world } = session
  const folder = given.get('--targets')?.at(-1)
  return {
    plan: () => loadPlanFolder(world, folder && withoutTilde(folder, world)),
    lang,
    words,
    commands: commandsOf(program),
  }
}

const commandsOf = (program: Program): readonly Suggestion[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), meaning: command.summary() || command.description() }))

const optionsOf = (command: Program): readonly Suggestion[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, flags, description }) => ({ value: long ?? flags, meaning: description }))

/** Without those of a plan that hold a character nobody sees, which a line could not show. */
const seen = (words: readonly Suggestion[]): readonly Suggestion[] =>
  words.filter(({ value }) => value === printable(value) && !/\s/.test(value.replaceAll(' ', '')))

/** In the other language when that is what has been begun. */
function inTypedLanguage(words: readonly Suggestion[], typed: string): readonly Suggestion[] {
  if (words.some(({ value }) => beginsWith(value, typed))) return words
  const others = words.flatMap(({ value, other }) =>
    other !== undefined && beginsWith(other, typed) ? [{ value: other, meaning: value }] : [],
  )
  return others.length > 0 ? others : words
}

/** A list as typed: what is finished stays, and is not offered again. */
function splitList(typed: string) {
  const at = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('，')) + 1
  return { done: typed.slice(0, at), chosen: typed.slice(0, at).split(/[,，]/), rest: typed.slice(at) }
}

function answerOfList(words: readonly Suggestion[], { kept, typed }: Value): Answer {
  const { chosen, done, rest } = splitList(typed)
  const open = words.filter(({ value, other }) => !chosen.includes(value) && !chosen.includes(other ?? value))
  const begun = { ...nothing, kept: kept + done, typed: rest }
  return { ...begun, words: inTypedLanguage(open, rest), next: 'comma' }
}

async function answerOfSource(source: Source, { kept, typed }: Value, asking: Asking): Promise<Answer> {
  const { assigns } = source
  const behind = typed.indexOf('=') + 1
  if (assigns !== undefined && behind > 0)
    return { ...nothing, kept: kept + typed.slice(0, behind), typed: typed.slice(behind), words: assigns }
  const words = seen(await source.suggest(asking))
  if (assigns === undefined) return { ...nothing, kept, typed, words }
  const open = words.map(({ value, ...rest }) => ({ ...rest, value: `${value}=` }))
  return { ...nothing, kept, typed, words: open, next: 'value' }
}

async function answerOfValue(place: Value, asking: Asking): Promise<Answer> {
  const { kept, of, typed } = place
  const { name, several } = standInOf(of)
  const fixed = of.argChoices?.map((value) => ({ value }))
  const path = paths[name]
  if (fixed === undefined && path !== undefined) return { ...nothing, kept, typed, from: path }
  const source = fixed === undefined ? sources[name] : { suggest: async () => fixed }
  if (source === undefined) return nothing
  return several
    ? answerOfList(seen(await source.suggest(asking)), place)
    : await answerOfSource(source, place, asking)
}

/** Throws `CannotDo` when the plan it needs cannot be read. */
export async function answerFor(asked: Asked, world: World): Promise<Answer> {
  const session = await openSession(asked.before, world)
  const mentioned = new Set(commands.filter(({ name }) => asked.before.includes(name)))
  const program = await programOf(mentioned, { session, ended: () => undefined })
  const found = findPlace(asked, program)
  const { place } = found
  const bare = { ...nothing, typed: asked.current }
  if (place.kind === 'none') return nothing
  if (place.kind === 'command') return { ...bare, words: commandsOf(program) }
  if (place.kind === 'option') return { ...bare, words: optionsOf(place.command) }
  return await answerOfValue(place, askingOf(found, program, session))
}

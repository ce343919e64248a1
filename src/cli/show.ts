/** A report out into the world: each asked format to its file or to stdout. */
import { binaryFormats, loadFormat } from '../report/formats/all.ts'
import type { Piece, Rendered, Setting } from '../report/formats/format.ts'
import type { Report } from '../report/views/all.ts'
import { type Destination, pairOutputs } from './destinations.ts'
import { keepPlan } from './keep-inputs.ts'
import { outputFlagsOf, type SharedOptions } from './options.ts'
import { painterOf, type Session, wantsAscii } from './session.ts'
import { appendStepSummary } from './step-summary.ts'
import { systemReason } from './system-errors.ts'
import { CannotDo, refuse } from './usage-error.ts'

const PIPE_WIDTH = 80
const NARROWEST = 40

/** Standard output by name, as for `-f json -o - -f csv -o a.csv`. */
const STDOUT = '-'

/**
 * Where everything goes, checked before any work is done. Throws `CannotDo` when -f and -o cannot be paired, or when a
 * terminal would be shown bytes.
 */
export function destinationsOf(options: SharedOptions, { world }: Session): readonly Destination[] {
  const flags = outputFlagsOf(options)
  const paired = pairOutputs(flags, options.defaultFormat ?? 'table')
  if (paired === null) {
    const formats = flags.filter((flag) => 'format' in flag).length
    throw refuse('usage/output-pairs', { outputs: flags.length - formats, formats })
  }
  const pairs = paired.map(({ format, file }) => ({ format, file: file === STDOUT ? null : file }))
  const shown = pairs.find(({ format, file }) => file === null && binaryFormats.has(format))
  if (shown !== undefined && world.stdout.isTTY)
    throw refuse('usage/not-for-terminal', { format: shown.format })
  keepPlan(pairs, options, world)
  return pairs
}

function pageWidth({ world }: Session): number {
  const told = world.stdout.columns ?? Number(world.env.COLUMNS)
  return Number.isInteger(told) && told > 0 ? Math.max(told, NARROWEST) : PIPE_WIDTH
}

/** Writes a file, whole or not at all. Throws `CannotDo` when it cannot. */
export async function writeOut(file: string, content: Rendered, { world }: Session): Promise<void> {
  try {
    await world.writeFile(file, content)
  } catch (error) {
    if (error instanceof CannotDo) throw error
    throw refuse('usage/unwritable', { name: file, reason: systemReason(error) }, { file })
  }
}

async function print(content: Rendered, { world: { stdout } }: Session): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return stdout.write(content)
  for (const piece of content) {
    // What the stream has not passed on yet must not be written over.
    stdout.write(typeof piece === 'string' ? piece : new Uint8Array(piece))
    if (!(await stdout.ready())) return
  }
}

function startWith(start: string | undefined, content: Rendered): Rendered {
  if (start === undefined || content instanceof Uint8Array) return content
  if (typeof content === 'string') return start + content
  return joined(start, content)
}

function* joined(start: string, pieces: Iterable<Piece>): Generator<Piece> {
  yield start
  yield* pieces
}

/** Renders and writes everything asked for. Throws `CannotDo` when a file cannot be written. */
export async function show(report: Report, options: SharedOptions, session: Session): Promise<void> {
  const { world, words } = session
  const setting: Setting = {
    words,
    width: options.width ?? pageWidth(session),
    paint: painterOf(session, world.stdout),
    only: options.only ?? null,
    ascii: session.ascii,
  }
  const plain: Setting = {
    ...setting,
    width: options.width ?? PIPE_WIDTH,
    // What is written to a file looks the same whatever the terminal.
    ascii: wantsAscii(world.env),
    paint: (_tone, text) => text,
  }
  const destinations = destinationsOf(options, session)
  if (destinations.some(({ format }) => format === 'github')) await appendStepSummary(report, plain, session)
  for (const { format: name, file } of destinations) {
    const format = await loadFormat(name)
    if (file === null) await print(await format.render(report, format.fixed ? plain : setting), session)
    else await writeOut(file, startWith(format.fileStart, await format.render(report, plain)), session)
  }
}

/** The streams that a process is started with. */
import { interruptibly } from './interrupt.ts'

/** Somewhere text goes: a terminal, a pipe, a test's array. */
export interface Sink {
  readonly write: (piece: string | Uint8Array) => void
  /** Resolves when more can be taken without piling up: to false when nobody takes any more. */
  readonly ready: () => Promise<boolean>
  /** Resolves when everything has gone out. Throws the system's error when something could not. */
  readonly flush: () => Promise<void>
  readonly isTTY: boolean
  /** Columns of the terminal; undefined when there is none. */
  readonly columns: number | undefined
}

/** A stream as a sink. A reader that goes away (`| head`) is no failure: it has what it wanted. */
export function sinkOf(stream: NodeJS.WriteStream): Sink {
  let failure: NodeJS.ErrnoException | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error
  })
  // A long run waits thousands of times, so nothing may be left listening.
  const until = (events: readonly string[]) =>
    interruptibly(
      () =>
        new Promise<void>((resolve) => {
          const end = (): void => {
            for (const event of events) stream.off(event, end)
            resolve()
          }
          for (const event of events) stream.on(event, end)
        }),
    )
  return {
    write: (piece) => {
      if (failure === null) stream.write(piece)
    },
    ready: async () => {
      if (failure === null && stream.writableNeedDrain) await until(['drain', 'close', 'error'])
      return failure === null
    },
    flush: async () => {
      await interruptibly(() => new Promise<void>((resolve) => stream.write('', () => resolve())))
      // An error is told after those who wait for it.
      await new Promise(setImmediate)
      if (failure !== null && failure.code !== 'EPIPE') throw failure
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  }
}

/** A sink that is opened when something is asked of it: many runs say nothing on stderr, and Node takes its time. */
export function sinkWhenUsed(open: () => Sink): Sink {
  let opened: Sink | undefined
  const sink = (): Sink => {
    opened ??= open()
    return opened
  }
  return {
    write: (piece) => sink().write(piece),
    ready: () => sink().ready(),
    flush: async () => opened?.flush(),
    get isTTY() {
      return sink().isTTY
    },
    get columns() {
      return sink().columns
    },
  }
}

/** What is piped in is held in memory, where it can be read again; more than this belongs in a file. */
export const MOST_PIPED = 1024 ** 3

/** The error for what is piped in without an end. */
export const tooMuch = (): Error =>
  Object.assign(new Error('more is piped in than memory should hold'), { code: 'ETOOMUCH' })

/** Everything that a stream brings. Throws `tooMuch` when that is too much to hold. */
export async function readAll(stream: AsyncIterable<Uint8Array>, most = MOST_PIPED): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > most) throw tooMuch()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

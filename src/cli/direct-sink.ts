/** Standard output and standard error written to at once where they are a file or a pipe: a stream takes Node a while to make ready. */
import { fstatSync, writeSync } from 'node:fs'
import { type Sink, sinkOf } from './streams.ts'

/** Devices that are memory and no terminal, as Linux numbers them: /dev/null, /dev/full. */
const MEMORY = 1
const majorOf = (device: number): number => device >> 8

/** Whether this takes what is written as a file does. Of other devices, and elsewhere than in Unix, a stream knows more. */
function takesAtOnce(fd: number): boolean {
  if (process.platform === 'win32') return false
  try {
    const stat = fstatSync(fd)
    const isMemory = process.platform === 'linux' && stat.isCharacterDevice() && majorOf(stat.rdev) === MEMORY
    return stat.isFile() || stat.isFIFO() || stat.isSocket() || isMemory
  } catch {
    return false
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN'

/**
 * Waits with each piece until its reader has taken it, as programs do. Who started us may have asked the system not to
 * wait; what it does not take then goes through the stream, which tries again.
 */
class DirectSink implements Sink {
  readonly isTTY = false
  readonly columns = undefined
  readonly #fd: number
  readonly #open: () => NodeJS.WriteStream
  #stream: Sink | undefined
  #failure: NodeJS.ErrnoException | undefined

  constructor(fd: number, open: () => NodeJS.WriteStream) {
    this.#fd = fd
    this.#open = open
  }

  write(piece: string | Uint8Array): void {
    if (this.#failure !== undefined) return
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    const written = this.#stream === undefined ? this.#put(bytes) : 0
    if (written < bytes.length && this.#failure === undefined) {
      this.#stream ??= sinkOf(this.#open())
      this.#stream.write(bytes.subarray(written))
    }
  }

  /** How many bytes were taken: all, unless the system would not wait or could not. */
  #put(bytes: Uint8Array): number {
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(this.#fd, bytes, written)
    } catch (error) {
      // What `writeSync` throws is the system's own error.
      if (!isFull(error)) this.#failure = error as NodeJS.ErrnoException
    }
    return written
  }

  async ready(): Promise<boolean> {
    return this.#stream?.ready() ?? this.#failure === undefined
  }

  async flush(): Promise<void> {
    await this.#stream?.flush()
    if (this.#failure !== undefined && this.#failure.code !== 'EPIPE') throw this.#failure
  }
}

/** One of the two as a sink: a terminal through its stream, all else at once. */
export const sinkOfOutput = (fd: number, open: () => NodeJS.WriteStream): Sink =>
  takesAtOnce(fd) ? new DirectSink(fd, open) : sinkOf(open())

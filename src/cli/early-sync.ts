/** Gives the disk what is written of a file while more is made. */
import { fdatasync } from 'node:fs'
import { promisify } from 'node:util'

const giveToDisk = promisify(fdatasync)

/** After so many bytes the disk is given what is written, so that at the end there is little left to wait for. */
const SYNC_AFTER = 32 * 1024 * 1024

export class EarlySync {
  readonly #file: number
  #waiting = 0
  #running: Promise<void> | undefined

  constructor(file: number) {
    this.#file = file
  }

  wrote(bytes: number): void {
    this.#waiting += bytes
    if (this.#running !== undefined || this.#waiting < SYNC_AFTER) return
    this.#waiting = 0
    // A failure is told once, to the first who asks the system: it must not get lost here.
    this.#running = giveToDisk(this.#file).then(() => {
      this.#running = undefined
    })
    this.#running.catch(() => undefined)
  }

  /** Rejects with the system's own error when something did not reach the disk. */
  async end(): Promise<void> {
    await this.#running
  }
}

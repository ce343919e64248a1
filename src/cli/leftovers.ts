/** What a run that was killed at once (`kill -9`, a power cut) has left beside the file it was writing. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

const HOST = hostname().replace(/\W/g, '').slice(0, 40)
const NAME = /^\.minhang-quality-(\w*)-(\d+)-[\da-f-]{36}\.tmp$/

/** Whoever still writes does so more often than this; on a shared disk another machine may bear our name. */
const STILL_FOR = 60_000

/** A new name for what is being written; it tells which process of which machine writes. */
export const nameBeside = (): string => `.minhang-quality-${HOST}-${process.pid}-${crypto.randomUUID()}.tmp`

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process that we may not signal runs all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

function isLeftover(folder: string, name: string): boolean {
  const [, host, pid] = NAME.exec(name) ?? []
  if (host !== HOST || isRunning(Number(pid))) return false
  return Date.now() - statSync(join(folder, name)).mtimeMs > STILL_FOR
}

/** Removes what killed runs of this machine have left in a folder. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (isLeftover(folder, name)) rmSync(join(folder, name), { force: true })
  } catch {
    // A folder that cannot be listed, or a file that another run has just removed: the writing goes on.
  }
}

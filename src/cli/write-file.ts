/** A file on disk, written whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  write,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Rendered } from '../report/formats/format.ts'
import { EarlySync } from './early-sync.ts'
import { interruptibly } from './interrupt.ts'
import { nameBeside, removeLeftovers } from './leftovers.ts'

/** Names of what is open already; what they stand for must not be replaced, though it be a file. */
const OPEN_ALREADY = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Where links lead; the last of them may name a file that is yet to be made. Throws on a loop. */
function followLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    const here = join(realpathSync(dirname(path)), basename(path))
    const next = linkAt(here)
    return next === null ? here : followLinks(resolve(dirname(here), next))
  }
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Writes all of the bytes while others are made ready. Rejects with the system's own error. */
function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (at: number): void =>
      write(file, bytes, at, bytes.length - at, null, (error, count) => {
        if (error !== null) reject(error)
        else if (at + count < bytes.length) go(at + count)
        else resolve()
      })
    go(0)
  })
}

async function writePieces(file: number, content: Rendered, sync?: EarlySync): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFileSync(file, content)
  let written: Promise<void> | undefined
  try {
    for (const piece of content) {
      await written
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      written = writeAll(file, bytes)
      sync?.wrote(bytes.length)
      // Whoever waits below is told of a failure; nobody else is asked to.
      written.catch(() => undefined)
    }
    await written
  } finally {
    // The file must not be closed below a write that is under way: its number may by then be another's.
    await written?.catch(() => undefined)
  }
}

async function writeInto(path: string, content: Rendered): Promise<void> {
  const file = openSync(path, 'a')
  try {
    await writePieces(file, content)
  } catch (error) {
    // A reader that goes away has what it wanted.
    if (!hasCode(error, 'EPIPE')) throw error
  } finally {
    closeSync(file)
  }
}

/** Gives a file the owner and the mode of the one that it replaces. */
function likeOld(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid)
  } catch {
    // Only root gives files away; a colleague's file becomes the writer's own.
  }
  fchmodSync(file, mode & 0o7777)
}

async function writeBeside(beside: string, content: Rendered, old: Stats | undefined): Promise<void> {
  const file = openSync(beside, 'wx')
  const sync = new EarlySync(file)
  try {
    if (old !== undefined) likeOld(file, old)
    await writePieces(file, content, sync)
    await sync.end()
    fsyncSync(file)
  } finally {
    // As with a write: what is under way must not find another's file.
    await sync.end().catch(() => undefined)
    closeSync(file)
  }
}

/** Written beside the old file and put in its place when it is safe on the disk. */
async function replace(path: string, content: Rendered, old: Stats | undefined): Promise<void> {
  if (old !== undefined) accessSync(path, constants.W_OK)
  removeLeftovers(dirname(path))
  const beside = join(dirname(path), nameBeside())
  const remove = () => rmSync(beside, { force: true })
  try {
    await interruptibly(() => writeBeside(beside, content, old), remove)
    renameSync(beside, path)
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Writes a file: whole, or the old one stays as it was. Links are followed; devices, pipes and what the shell has
 * opened are written into. Throws the system's own error.
 */
export async function writeFile(path: string, content: Rendered): Promise<void> {
  if (OPEN_ALREADY.test(path)) return writeInto(path, content)
  const goal = followLinks(path)
  const old = statSync(goal, { throwIfNoEntry: false })
  if (old === undefined || old.isFile()) return replace(goal, content, old)
  return writeInto(goal, content)
}

/** Files out: whole or not at all. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Rendered } from '../report/formats/format.ts'

const MOST_LINKS = 40

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** Where a chain of links leads, also when nothing is there yet. */
function followLinks(path: string, left = MOST_LINKS): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path
  if (left === 0) throw systemError('ELOOP')
  return followLinks(resolve(dirname(path), readlinkSync(path)), left - 1)
}

/** /dev/stdout may lead to a file that the shell holds open: nothing may be put in its place. */
const isDevice = (path: string): boolean => /^\/(?:dev|proc)\//.test(resolve(path))

function writeEach(file: number, content: Rendered): void {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  for (const piece of pieces) writeFileSync(file, piece)
}

function writeInto(path: string, content: Rendered): void {
  const file = openSync(path, 'a')
  try {
    writeEach(file, content)
  } finally {
    closeSync(file)
  }
}

/** Written beside, made safe on the disk, then put in place with the rights of the file before it. */
function replace(path: string, content: Rendered): void {
  const before = statSync(path, { throwIfNoEntry: false })
  if (before?.isDirectory()) throw systemError('EISDIR')
  if (before !== undefined) accessSync(path, constants.W_OK)
  const beside = join(dirname(path), `.${crypto.randomUUID()}.tmp`)
  try {
    const file = openSync(beside, 'wx')
    try {
      writeEach(file, content)
      if (before !== undefined) fchmodSync(file, before.mode & 0o7777)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/**
 * Writes a file so that whoever reads it finds the old one or the new one, whole. Links are followed and stay; a
 * device or a pipe is written into. Throws the system's own error.
 */
export function writeFile(path: string, content: Rendered): void {
  const place = isDevice(path) ? path : followLinks(path)
  const stat = statSync(place, { throwIfNoEntry: false })
  const replaceable = stat === undefined || stat.isFile() || stat.isDirectory()
  if (replaceable && !isDevice(path)) replace(place, content)
  else writeInto(place, content)
}
